"""One of several writers on one database, in a process of its own: `python -m tests.reliability.writer <name> <times>`.

It publishes its own pages, several in one transaction, some slowly, and takes some of it back: a whole transaction, or
an inner one. What it says at its end is how many transactions it committed.
"""

import random
import sys
import time
from contextlib import suppress

import django


class TakenBackError(Exception):
    """Raised on purpose."""


def main(name: str, times: int) -> None:
    from api.published import change_log  # noqa: PLC0415  after django.setup()
    from content_models.models import SectionPage  # noqa: PLC0415

    pages = list(SectionPage.objects.filter(slug__startswith=f"{name}-").values_list("pk", flat=True))
    committed = 0
    for number in range(times):
        with suppress(TakenBackError), change_log.numbering():
            for page_id in random.sample(pages, random.randint(1, len(pages))):
                _publish(page_id, f"{name} {number}")
            with suppress(TakenBackError), change_log.numbering():
                _publish(random.choice(pages), f"{name} {number} ditarik")
                if random.random() < 0.3:
                    raise TakenBackError
            time.sleep(random.uniform(0, 0.05))
            if random.random() < 0.2:
                raise TakenBackError
            committed += 1
    sys.stdout.write(str(committed))


def _publish(page_id: int, title: str) -> None:
    from content_models.models import SectionPage  # noqa: PLC0415

    page = SectionPage.objects.get(pk=page_id)
    page.title = title
    page.save_revision().publish()


if __name__ == "__main__":
    django.setup()
    main(sys.argv[1], int(sys.argv[2]))
