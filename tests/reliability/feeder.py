"""One of several editors who do everything that changes the feed.

`python -m tests.reliability.feeder <number> <times>`.
Each has an agency of its own. Prints as JSON how often it did what.
"""

import json
import random
import sys
from collections import Counter
from collections.abc import Callable

import django

django.setup()

from wagtail.models import Page  # noqa: E402

from api.published import change_log  # noqa: E402
from content_models.models import AgencyPage, SectionPage  # noqa: E402
from tests.factories import make_section  # noqa: E402

FEW, MANY = 2, 12


class Feeder:
    """Pages below two shelves of one agency, and what can be done to them."""

    def __init__(self, number: int) -> None:
        self._agency = AgencyPage.objects.filter(live=True).order_by("pk")[number]
        self._name = f"umpan-{number}"
        with change_log.numbering():
            self._shelves = [make_section(self._agency, f"{self._name} rak {place}").pk for place in "ab"]
        self._made = 0

    def act(self) -> str:
        """One transaction; returns what it was."""
        there = list(Page.objects.filter(slug__startswith=f"{self._name}-isi").values_list("pk", flat=True))
        does: list[Callable[[SectionPage], object]] = [self.change, self.change, self.rename, self.move]
        does += [self.unpublish, self.publish, self.delete] if len(there) > FEW else []
        with change_log.numbering():
            if len(there) < MANY and (not there or random.random() < 1 / 4):
                return self.make()
            do = random.choice(does)
            do(SectionPage.objects.get(pk=random.choice(there)))
            return do.__name__

    def make(self) -> str:
        self._made += 1
        shelf = SectionPage.objects.get(pk=random.choice(self._shelves))
        make_section(shelf, f"{self._name} isi {self._made}")
        return "make"

    def change(self, page: SectionPage) -> None:
        page.title = f"Isi {random.randrange(10**6)}"
        page.save_revision().publish()

    def publish(self, page: SectionPage) -> None:
        page.save_revision().publish()

    def rename(self, page: SectionPage) -> None:
        page.slug = f"{self._name}-isi-{random.randrange(10**9)}"
        page.save_revision().publish()

    def move(self, page: SectionPage) -> None:
        page.move(SectionPage.objects.get(pk=random.choice(self._shelves)), pos="last-child")

    def unpublish(self, page: SectionPage) -> None:
        page.unpublish()

    def delete(self, page: SectionPage) -> None:
        page.delete()


def main(number: int, times: int) -> None:
    feeder = Feeder(number)
    sys.stdout.write(json.dumps(Counter(feeder.act() for _ in range(times))))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
