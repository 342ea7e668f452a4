"""Pages for the writers, on seeded content: `python -m tests.reliability.make_pages <name> …`."""

import sys

import django

PAGES = 3


def main(names: list[str]) -> None:
    from content_models.models import AgencyPage  # noqa: PLC0415  after django.setup()
    from tests.factories import make_section  # noqa: PLC0415

    for agency, name in zip(AgencyPage.objects.order_by("pk"), names, strict=False):
        for number in range(PAGES):
            make_section(agency, f"{name} {number}")


if __name__ == "__main__":
    django.setup()
    main(sys.argv[1:])
