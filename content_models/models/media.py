"""Images. Alternative text is not optional: an image without it cannot be saved."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition, Image


class CityImage(AbstractImage):
    """An uploaded picture; `description` is the text that a screen reader says."""

    description = models.CharField(
        _("teks alternatif"),
        max_length=255,
        help_text=_("Apa yang terlihat, untuk orang yang tidak melihat gambar ini. Wajib diisi."),
    )
    caption = models.CharField(_("keterangan"), max_length=255, blank=True)

    admin_form_fields = (*Image.admin_form_fields, "caption")

    class Meta(AbstractImage.Meta):
        verbose_name = _("gambar")
        verbose_name_plural = _("gambar")


class CityRendition(AbstractRendition):
    """A size of an image, made when a page is published and never while somebody reads."""

    image = models.ForeignKey(CityImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("image", "filter_spec", "focal_point_key"), name="one_rendition_per_filter"
            ),
        )
