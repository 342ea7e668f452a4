"""Preview tokens: who holds one sees one draft for an hour."""

from datetime import timedelta

from django.core.signing import BadSignature, SignatureExpired, TimestampSigner
from django.db import transaction
from wagtail_headless_preview.models import PagePreview

from content_models.models import BasePage

MAX_AGE = timedelta(hours=1)
_SALT = "headlesspreview.token"  # the one that wagtail-headless-preview signs with


class PreviewExpiredError(Exception):
    """The token was right but is too old, or its draft is gone."""


class PreviewForbiddenError(Exception):
    """The token was not signed here."""


def page_from_token(token: str) -> BasePage:
    """The draft as the editor had it when they opened the preview. The package itself never checks the age."""
    try:
        TimestampSigner(salt=_SALT).unsign(token, max_age=MAX_AGE)
    except SignatureExpired as error:
        raise PreviewExpiredError from error
    except BadSignature as error:
        raise PreviewForbiddenError from error
    preview = PagePreview.objects.filter(token=token).select_related("content_type").first()
    if preview is None:
        raise PreviewExpiredError
    page = preview.as_page()
    if not isinstance(page, BasePage):
        raise PreviewForbiddenError
    return page


def forget_old_previews() -> int:
    """Delete drafts whose token has run out. The row keeps only a date, so the token's own time is asked."""
    signer = TimestampSigner(salt=_SALT)
    old = []
    for pk, token in PagePreview.objects.values_list("pk", "token"):
        try:
            signer.unsign(token, max_age=MAX_AGE)
        except BadSignature:
            old.append(pk)
    if old:
        with transaction.atomic():
            PagePreview.objects.filter(pk__in=old).delete()
    return len(old)
