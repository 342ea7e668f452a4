"""Drawn pictures and one text file, shared by all samples. No photograph, no person, no emblem."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from PIL import Image as Picture
from PIL import ImageDraw
from wagtail.documents import get_document_model

from content_models.models import CityImage
from content_models.provisioning import shared_collection
from content_models.seed.memory import Memory

SIZE = (1200, 800)
WIDTH, INNER, OUTER = 46, 150, 222
DRAWINGS = {
    "aliran-1": ("#083F4D", "#F5B82E", "#7FD0DC", 300),
    "aliran-2": ("#E2EEF0", "#0A5A6C", "#F5B82E", 520),
    "aliran-3": ("#06303B", "#7FD0DC", "#F0F6F7", 760),
    "aliran-4": ("#FFF3D1", "#6B4A00", "#0E7F93", 420),
    "aliran-5": ("#F0F6F7", "#0E7F93", "#083F4D", 640),
    "aliran-6": ("#0A5A6C", "#F5B82E", "#E2EEF0", 860),
}
"""Ground, the two streams, and where they bend."""

ALT = "Gambar contoh, bukan foto: dua garis sejajar yang berbelok"
FILE_NAME = "contoh-berkas.txt"
FILE_TEXT = """Berkas contoh

Berkas ini dibuat untuk prototipe. Isinya bukan dokumen resmi Pemerintah Kota Surabaya.
Dinas pemilik halaman akan menggantinya dengan dokumen yang sebenarnya.
"""


@dataclass(frozen=True)
class SampleMedia:
    images: Sequence[int]
    file: int | None

    def images_for(self, name: str) -> list[int]:
        """Two of the drawings; the same two for the same name."""
        first = sum(name.encode()) % len(self.images) if self.images else 0
        return [*self.images[first:], *self.images[:first]][:2]

    def image_for(self, name: str) -> int | None:
        return next(iter(self.images_for(name)), None)

    @staticmethod
    def block(image: int) -> dict[str, Any]:
        return {"type": "image", "value": {"image": image, "alt_text": ALT, "decorative": False}}


def make_media(memory: Memory) -> SampleMedia:
    """Those of the shared pictures and files that are still there, after making what was never made."""
    for name, drawing in DRAWINGS.items():
        if not memory.knows(_key(name)):
            memory.remember(_key(name), _image(name, *drawing))
    if not memory.knows(_key(FILE_NAME)):
        memory.remember(_key(FILE_NAME), _file())
    wanted = [memory.pk(_key(name)) for name in DRAWINGS]
    images = CityImage.objects.filter(pk__in=wanted).order_by("pk").values_list("pk", flat=True)
    file = (
        get_document_model()
        .objects.filter(pk=memory.pk(_key(FILE_NAME)))
        .values_list("pk", flat=True)
        .first()
    )
    return SampleMedia(list(images), file)


def draw(ground: str, outer: str, inner: str, bend: int) -> bytes:
    """Two parallel streams that enter at the left, make one quarter bend and leave at the top; as PNG."""
    picture = Picture.new("RGB", SIZE, ground)
    pen = ImageDraw.Draw(picture)
    level = 340
    for colour, radius in ((outer, OUTER), (inner, INNER)):
        edge = radius + WIDTH // 2
        pen.rectangle((0, level + edge - WIDTH, bend, level + edge), fill=colour)
        pen.arc((bend - edge, level - edge, bend + edge, level + edge), 0, 90, fill=colour, width=WIDTH)
        pen.rectangle((bend + edge - WIDTH, 0, bend + edge, level), fill=colour)
    data = io.BytesIO()
    picture.save(data, "PNG", optimize=True)
    return data.getvalue()


def _key(name: str) -> str:
    return f"media:{name}"


def _image(name: str, *drawing: Any) -> CityImage:
    return CityImage.objects.create(
        title=f"Gambar contoh {name[-1]}",
        description=ALT,
        collection=shared_collection(),
        file=ImageFile(io.BytesIO(draw(*drawing)), name=f"contoh-{name}.png"),
    )


def _file() -> Any:
    return get_document_model().objects.create(
        title="Berkas contoh",
        collection=shared_collection(),
        file=ContentFile(FILE_TEXT.encode(), name=FILE_NAME),
    )
