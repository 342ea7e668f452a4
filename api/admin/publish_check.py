"""What cannot be shown to readers is refused while the editor still has the form, and the draft is kept."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from wagtail import hooks

from api.published.errors import CannotPublishError
from api.published.publishing import check
from content_models.models import BasePage


@hooks.register("before_publish_page")
def refuse_what_cannot_be_shown(request: HttpRequest, page: BasePage) -> HttpResponse | None:
    """Called after the draft is saved and before it is published."""
    try:
        check(page)
    except CannotPublishError as error:
        messages.error(request, f"{error} Draf Anda tersimpan.")
        return HttpResponseRedirect(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    return None
