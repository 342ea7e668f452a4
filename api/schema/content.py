"""Images, files, and the blocks of a body."""

from api.schema.shapes import (
    Schema,
    by_type,
    choice,
    count,
    exactly,
    html,
    many,
    nullable,
    record,
    ref,
    text,
    text_or_empty,
    url,
)

_CELLS = many(text_or_empty())

VALUES: dict[str, tuple[str, Schema]] = {
    "heading": ("HeadingBlock", record(text=text(), level={"type": "integer", "enum": [2, 3]})),
    "paragraph": ("ParagraphBlock", record(html=html())),
    "image": ("ImageBlock", ref("Image")),
    "images": ("ImagesBlock", many(ref("Image"))),
    "steps": ("StepsBlock", many(record(title=text(), html=nullable(html())))),
    "callout": (
        "CalloutBlock",
        record(tone=choice(("notice", "danger", "success")), title=text(), html=nullable(html())),
    ),
    "faq": ("FaqBlock", many(record(question=text(), html=nullable(html())))),
    "table": ("TableBlock", record(caption=nullable(text()), header=nullable(_CELLS), rows=many(_CELLS))),
    "quote": ("QuoteBlock", record(text=text(), attribution=nullable(text()))),
    "file": ("FileBlock", ref("File")),
    "link": ("LinkBlock", record(label=text(), url=url("Alamat portal atau alamat luar."))),
    "contact": (
        "ContactBlock",
        record(name=text(), phone=nullable(text()), email=nullable(text()), address=nullable(text())),
    ),
    "pages": ("PagesBlock", many(ref("Row"))),
}

SCHEMAS: dict[str, Schema] = {
    "ImageSource": record(url=url(), width=count(), height=count(), type=text()),
    "Image": record(
        "Gambar dengan semua ukurannya.",
        alt=text_or_empty("Kosong: gambar hiasan."),
        caption=nullable(text()),
        width=count(),
        height=count(),
        url=url(),
        sources=many(ref("ImageSource")),
    ),
    "File": record(
        "Berkas; size dalam bita.",
        title=text(),
        url=url(),
        filename=text(),
        size=count(),
        content_type=text(),
    ),
    **{name: record(type=exactly(type_), value=value) for type_, (name, value) in VALUES.items()},
    "Block": by_type(
        {type_: name for type_, (name, _value) in VALUES.items()}, "Satu bagian dari isi halaman."
    ),
}
