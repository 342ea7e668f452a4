import os
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from content_models.models import AgencyPage
from content_models.provisioning import provision_agency

ADMIN = "admin"
EDITOR = "editor-dispendukcapil"
AGENCY = "dispendukcapil"


class Command(BaseCommand):
    """Two accounts to try the admin with. Repeating it sets their password again."""

    help = (
        f"Make the accounts {ADMIN} (everything) and {EDITOR} (one agency) with the password DEMO_PASSWORD."
    )

    @transaction.atomic
    def handle(self, *_args: Any, **options: Any) -> None:
        password = _password()
        admin = _account(
            ADMIN, password, first_name="Admin", last_name="Contoh", is_superuser=True, is_staff=True
        )
        editor = _account(EDITOR, password, first_name="Editor", last_name="Dispendukcapil")
        agency = AgencyPage.objects.filter(slug=AGENCY).first()
        if agency is None:
            raise CommandError(f"There is no agency {AGENCY}. Run `manage.py seed` first.")
        editor.groups.set([provision_agency(agency).group])
        if options["verbosity"] > 1:
            self.stdout.write(f"Demo accounts: {admin}, {editor}.")


def _password() -> str:
    if settings.SITE_MODE == "official":
        raise CommandError("Demo accounts are not made in official mode.")
    password = os.environ.get("DEMO_PASSWORD", "")
    if not password:
        raise CommandError("Set DEMO_PASSWORD: the password of the two demo accounts.")
    return password


def _account(username: str, password: str, **fields: Any) -> Any:
    user, created = get_user_model().objects.get_or_create(username=username, defaults=fields)
    if created or not user.check_password(password):
        user.set_password(password)
        user.save()
    return user
