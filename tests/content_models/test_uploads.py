"""Nothing that somebody uploads can run script where editors are logged in."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.documents import get_document_model

from content_models.models import CityImage
from tests.factories import make_file, make_image, png

pytestmark = pytest.mark.django_db

SCRIPT = b"<!doctype html><script>alert(document.domain)</script>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


def add_image(client, file, **fields):
    data = {"title": "Gambar", "description": "Dua garis", "tags": "", **fields, "file": file}
    return client.post(reverse("wagtailimages:add"), data)


def add_document(client, file):
    return client.post(reverse("wagtaildocs:add"), {"title": "Berkas", "tags": "", "file": file})


def get(client, address):
    """The answer and its body, read to the end and closed."""
    response = client.get(address)
    body = b"".join(response.streaming_content) if response.streaming else response.content
    response.close()
    return response, body


def test_an_image_with_alternative_text_is_taken(as_editor):
    response = add_image(as_editor, SimpleUploadedFile("baik.png", png().read(), "image/png"))

    assert response.status_code == 302
    assert CityImage.objects.get().description == "Dua garis"


def test_an_image_without_alternative_text_is_refused(as_editor):
    response = add_image(as_editor, SimpleUploadedFile("baik.png", png().read(), "image/png"), description="")

    assert "description" in response.context["form"].errors
    assert not CityImage.objects.exists()


def test_many_images_at_once_wait_for_their_alternative_text(as_editor):
    file = SimpleUploadedFile("baik.png", png().read(), "image/png")

    answer = as_editor.post(
        reverse("wagtailimages:add_multiple"), {"title": "Gambar", "files[]": file}
    ).json()

    assert answer["success"]
    assert not CityImage.objects.exists()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("gambar.svg", SVG),
        ("gambar.html", SCRIPT),
        ("menyamar.png", SCRIPT),
        ("menyamar.jpg", SVG),
        ("menyamar.png", b"GIF89a" + SCRIPT),
    ],
)
def test_what_is_no_picture_is_refused_as_image(as_editor, name, content):
    response = add_image(as_editor, SimpleUploadedFile(name, content, "image/png"))

    assert "file" in response.context["form"].errors
    assert not CityImage.objects.exists()


def test_a_picture_that_carries_html_is_served_as_a_picture_and_nothing_else(as_editor, client):
    add_image(as_editor, SimpleUploadedFile("ganda.png", png().read() + SCRIPT, "image/png"))

    response, _body = get(client, CityImage.objects.get().file.url)

    assert response["Content-Type"] == "image/png"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in response["Content-Security-Policy"]


@pytest.mark.parametrize(
    "name", ["berkas.html", "berkas.htm", "berkas.svg", "berkas.xml", "berkas.js", "berkas"]
)
def test_a_file_of_a_kind_that_browsers_run_is_refused_as_document(as_editor, name):
    response = add_document(as_editor, SimpleUploadedFile(name, SCRIPT, "application/pdf"))

    assert "file" in response.context["form"].errors
    assert not get_document_model().objects.exists()


@pytest.mark.parametrize(
    ("name", "kind", "shown_in_browser"),
    [
        ("menyamar.pdf", "application/pdf", True),
        ("menyamar.txt", "text/plain", False),
        ("menyamar.csv", "text/csv", False),
        ("menyamar.docx", None, False),
        ("menyamar.zip", "application/zip", False),
    ],
)
def test_html_under_another_name_is_never_served_as_html(as_editor, client, name, kind, shown_in_browser):
    add_document(as_editor, SimpleUploadedFile(name, SCRIPT, "text/html"))
    document = get_document_model().objects.get()

    response, body = get(client, document.url)

    assert body == SCRIPT
    assert "html" not in response["Content-Type"]
    assert kind is None or response["Content-Type"].startswith(kind)
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in response["Content-Security-Policy"]
    assert response.get("Content-Disposition", "inline").startswith("attachment") is not shown_in_browser


def test_a_document_is_not_reachable_beside_the_view_that_guards_it(client):
    document = make_file("rahasia.pdf")

    assert client.get(f"/media/{document.file.name}").status_code == 404


def test_a_rendition_is_served_with_the_same_care(client):
    rendition = make_image().get_rendition("width-360|format-webp")

    response, _body = get(client, rendition.file.url)

    assert response["Content-Type"] == "image/webp"
    assert response["X-Content-Type-Options"] == "nosniff"
