"""One service in quick change, beside a server: published, unpublished, private. Prints a line for each commit.

A line: what readers get from then on (the number in the title, or null where there is nothing), and two times of the
clock that all processes share, before the change was begun and after it was committed.
"""

import itertools
import json
import random
import sys
import time

import django

django.setup()

from django.db import transaction  # noqa: E402
from wagtail.models import PageViewRestriction  # noqa: E402

from api.published import change_log  # noqa: E402
from content_models.models import ServicePage  # noqa: E402

SLUG = "akta-kelahiran"
TITLE = "Akta kelahiran edisi"


def publish(page: ServicePage, number: int) -> int:
    page.title = f"{TITLE} {number}"
    page.save_revision(clean=False).publish()
    return number


def unpublish(page: ServicePage, _number: int) -> None:
    page.unpublish()


def hide(page: ServicePage, _number: int) -> None:
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


def show(page: ServicePage, number: int) -> int:
    PageViewRestriction.objects.filter(page=page).delete()
    return publish(page, number)


ROUND = (publish, publish, unpublish, publish, hide, show)


def main(seconds: float) -> None:
    end = time.monotonic() + seconds
    pk = ServicePage.objects.get(slug=SLUG).pk
    for number, change in enumerate(itertools.cycle(ROUND), start=1):
        begun, committed = time.monotonic(), list[float]()
        with change_log.numbering():
            # The first to be called: what else waits for the commit takes its time.
            transaction.on_commit(lambda times=committed: times.append(time.monotonic()))
            shown = change(ServicePage.objects.get(pk=pk), number)
        print(json.dumps({"shown": shown, "begun": begun, "committed": committed[0]}), flush=True)
        if time.monotonic() > end and change is show:
            return
        time.sleep(random.uniform(0.05, 0.35))


if __name__ == "__main__":
    main(float(sys.argv[1]))
