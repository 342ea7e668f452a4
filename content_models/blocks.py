"""The dozen blocks of a body. Each is what a citizen can use: no layout, no colours, no free HTML."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.table_block.blocks import TableBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock

RICH_TEXT_FEATURES = ["h3", "h4", "bold", "italic", "ol", "ul", "link", "document-link"]
SHORT_RICH_TEXT_FEATURES = ["bold", "italic", "ol", "ul", "link", "document-link"]


class HeadingBlock(blocks.StructBlock):
    text = blocks.CharBlock(label=_("Judul"), max_length=160)
    level = blocks.ChoiceBlock(
        label=_("Tingkat"), choices=[("2", _("Judul bagian")), ("3", _("Judul kecil"))], default="2"
    )

    class Meta:
        icon = "title"
        label = _("Judul bagian")


class StepBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Langkah"), max_length=160)
    text = blocks.RichTextBlock(label=_("Penjelasan"), features=SHORT_RICH_TEXT_FEATURES, required=False)


class CalloutBlock(blocks.StructBlock):
    tone = blocks.ChoiceBlock(
        label=_("Nada"),
        choices=[("notice", _("Perhatian")), ("danger", _("Bahaya")), ("success", _("Kabar baik"))],
        default="notice",
    )
    title = blocks.CharBlock(label=_("Judul"), max_length=160)
    text = blocks.RichTextBlock(label=_("Isi"), features=SHORT_RICH_TEXT_FEATURES, required=False)

    class Meta:
        icon = "warning"
        label = _("Kotak perhatian")


class QuestionBlock(blocks.StructBlock):
    question = blocks.CharBlock(label=_("Pertanyaan"), max_length=200)
    answer = blocks.RichTextBlock(label=_("Jawaban"), features=SHORT_RICH_TEXT_FEATURES)


class QuoteBlock(blocks.StructBlock):
    text = blocks.TextBlock(label=_("Kutipan"))
    attribution = blocks.CharBlock(label=_("Sumber kutipan"), required=False, max_length=160)

    class Meta:
        icon = "openquote"
        label = _("Kutipan")


class FileBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Nama berkas untuk pembaca"), max_length=160)
    file = DocumentChooserBlock(label=_("Berkas"))

    class Meta:
        icon = "doc-full"
        label = _("Berkas")


class LinkBlock(blocks.StructBlock):
    label = blocks.CharBlock(label=_("Teks tombol"), max_length=80)
    page = blocks.PageChooserBlock(label=_("Halaman"), required=False)
    url = blocks.URLBlock(label=_("atau alamat luar"), required=False, help_text=_("Mulai dengan https://"))

    class Meta:
        icon = "link"
        label = _("Tombol tautan")


class ContactBlock(blocks.StructBlock):
    name = blocks.CharBlock(label=_("Nama loket atau bagian"), max_length=160)
    phone = blocks.CharBlock(label=_("Telepon"), required=False, max_length=40)
    email = blocks.EmailBlock(label=_("Surel"), required=False)
    address = blocks.TextBlock(label=_("Alamat"), required=False)

    class Meta:
        icon = "mail"
        label = _("Kontak")


class ContentBlock(blocks.StreamBlock):
    heading = HeadingBlock()
    paragraph = blocks.RichTextBlock(label=_("Paragraf"), icon="pilcrow", features=RICH_TEXT_FEATURES)
    image = ImageBlock(label=_("Gambar"), icon="image")
    images = blocks.ListBlock(ImageBlock(label=_("Gambar")), label=_("Beberapa gambar"), icon="image")
    steps = blocks.ListBlock(StepBlock(label=_("Langkah")), label=_("Langkah-langkah"), icon="list-ol")
    callout = CalloutBlock()
    faq = blocks.ListBlock(QuestionBlock(label=_("Tanya jawab")), label=_("Tanya jawab"), icon="help")
    table = TableBlock(
        label=_("Tabel"), icon="table", table_options={"contextMenu": True, "language": "en-US"}
    )
    quote = QuoteBlock()
    file = FileBlock()
    link = LinkBlock()
    contact = ContactBlock()
    pages = blocks.ListBlock(
        blocks.PageChooserBlock(label=_("Halaman")), label=_("Halaman terkait"), icon="doc-empty"
    )

    class Meta:
        required = False


class ChannelBlock(blocks.StructBlock):
    """A way to use a service: a site, an application, a counter, a telephone."""

    name = blocks.CharBlock(label=_("Nama saluran"), max_length=120)
    url = blocks.URLBlock(label=_("Alamat"), required=False)
    note = blocks.CharBlock(label=_("Catatan"), required=False, max_length=200)


class OpeningHoursBlock(blocks.StructBlock):
    days = blocks.CharBlock(label=_("Hari"), max_length=60)
    hours = blocks.CharBlock(label=_("Jam"), max_length=60)


class OfficialBlock(blocks.StructBlock):
    position = blocks.CharBlock(label=_("Jabatan"), max_length=160)
    name = blocks.CharBlock(label=_("Nama"), required=False, max_length=160, help_text=_("Diisi oleh dinas."))
    photo = ImageBlock(label=_("Foto"), required=False)
