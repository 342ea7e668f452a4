"""The parameters that several addresses share, each declared once."""

from collections.abc import Iterable

from api.published.models import PATH_LENGTH, SLUG_LENGTH
from api.schema.operations import Parameter
from api.schema.shapes import Schema, choice
from api.schema.vocabulary import PROVENANCES

TEXT_LENGTH = 200
PAGE_SIZE = 20
MAX_PAGE_SIZE = 100
SLUG: Schema = {"type": "string", "minLength": 1, "maxLength": SLUG_LENGTH}


def several(name: str, description: str, values: Iterable[str], **more: object) -> Parameter:
    """One or more of a closed vocabulary, with commas between them."""
    return Parameter(name, description, {"type": "array", "minItems": 1, "items": choice(values), **more})


def slugs(name: str, description: str, example: str) -> Parameter:
    return Parameter(name, description, {"type": "array", "minItems": 1, "items": SLUG}, example=[example])


def ordering(columns: Iterable[str], default: str) -> Parameter:
    offered = [sign + column for column in columns for sign in ("", "-")]
    return several("ordering", "Urutan; tanda minus untuk menurun.", offered, default=[default])


def fields(keys: Iterable[str]) -> Parameter:
    return several(
        "fields", "Hanya kunci ini dalam setiap baris; `id` selalu ada.", dict.fromkeys(("id", *keys))
    )


PAGE = Parameter("page", "Halaman; yang pertama 1.", {"type": "integer", "minimum": 1, "default": 1})
PAGE_SIZE_PARAMETER = Parameter(
    "page_size",
    "Banyaknya baris dalam satu halaman.",
    {"type": "integer", "minimum": 1, "maximum": MAX_PAGE_SIZE, "default": PAGE_SIZE},
)
PAGING = (PAGE, PAGE_SIZE_PARAMETER)

PLATFORM = slugs("platform", "Slug platform.", "wargaku")
FIELD = slugs("field", "Slug bidang layanan.", "kependudukan")
AGENCY = slugs("agency", "Slug perangkat daerah.", "dispendukcapil")
PROVENANCE = several("provenance", "Asal isi.", PROVENANCES)
UPDATED_SINCE = Parameter(
    "updated_since",
    "Disunting pada atau sesudah tanggal atau waktu ISO 8601 ini. Tanpa zona waktu: waktu Surabaya.",
    {"type": "string", "minLength": 1, "maxLength": TEXT_LENGTH},
    example="2026-01-31",
)

SLUG_IN_PATH = Parameter("slug", "Slug dokumen.", SLUG, place="path")
PATH_IN_PATH = Parameter(
    "path",
    "Alamat portal tanpa garis miring di awal; boleh memuat garis miring.",
    {"type": "string", "minLength": 1, "maxLength": PATH_LENGTH - 1},
    place="path",
    example="wargaku",
)
WHOSE = Parameter("agency", "Slug perangkat daerah, bila slug dipakai beberapa.", SLUG)
