"""`make search-eval CSV=…`: how well the search answers a file of questions, through the API and in the browser.

The file has the columns `query`, `expected` (slugs of services with `;` between them, empty where no service answers)
and `kind`. `API=http://localhost:8000` asks a server that runs; without it one is started on the sample content.
"""

import argparse
import csv
import json
import os
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
SHOWN = 20
FIRST = 5

Row = dict[str, str]
Answers = list[list[str]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("csv", nargs="+", type=Path)
    parser.add_argument("--api", default=os.environ.get("API", ""))
    given = parser.parse_args()
    with given_or_started(given.api) as api:
        sizes = {size: read(f"{api}/api/v1/search/data?size={size}") for size in ("small", "full")}
        for file in given.csv:
            rows = list(csv.DictReader(file.open(encoding="utf-8", newline="")))
            report(file, "API", rows, [through_api(api, row["query"]) for row in rows])
            for size, data in sizes.items():
                report(file, f"browser, {size} index", rows, in_browser(data, [row["query"] for row in rows]))


@contextmanager
def given_or_started(api: str) -> Iterator[str]:
    """The address of a server with the sample content."""
    if api:
        yield api.rstrip("/")
        return
    from tests.support.content import Content  # noqa: PLC0415  only where a server must be started
    from tests.support.server import RunningServer  # noqa: PLC0415

    os.environ.setdefault("TEST_RUN_ID", str(os.getpid()))
    with tempfile.TemporaryDirectory(prefix="kota-search-") as folder:
        content = Content(Path(folder) / "content").create()
        content.manage("prepare")
        with RunningServer(content) as server:
            yield server.url
        content.drop()


def read(address: str) -> dict:
    with urlopen(address, timeout=60) as response:  # noqa: S310  our own server
        return json.load(response)


def through_api(api: str, question: str) -> list[str]:
    answer = read(f"{api}/api/v1/search?type=service&page_size={SHOWN}&q={quote(question)}")
    return [row["slug"] for row in answer["results"]]


def in_browser(data: dict, questions: list[str]) -> Answers:
    done = subprocess.run(
        ["node", ROOT / "frontend" / "scripts" / "search-eval.mjs"],
        input=json.dumps({"data": data, "questions": questions}),
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(done.stdout)


def report(file: Path, way: str, rows: list[Row], answers: Answers) -> None:
    """A line for each kind of question, then the questions whose service did not come first."""
    print(f"\n{file.name}, {way}\n{'':14}{'asked':>7}{'hit@1':>8}{f'hit@{FIRST}':>8}{'MRR':>7}")
    by_kind: dict[str, list[int]] = defaultdict(list)
    missed, silent = [], 0
    unanswerable = [bool(not row["expected"].strip()) for row in rows]
    for row, found, none in zip(rows, answers, unanswerable, strict=True):
        if none:
            silent += not found
            if found:
                missed.append(f"  {row['query']!r}: no service answers, but found {', '.join(found[:FIRST])}")
            continue
        place = place_of(row, found)
        by_kind[row["kind"]].append(place)
        if place != 1:
            missed.append(
                f"  {row['query']!r}: {row['expected']} at {place or 'none'} ({', '.join(found[:FIRST])})"
            )
    everything = [place for places in by_kind.values() for place in places]
    for kind, places in [*sorted(by_kind.items()), ("all", everything)]:
        hit = share(places)
        rank = sum(1 / place for place in places if place) / max(1, len(places))
        print(f"{kind:14}{len(places):7}{hit(1):8.1%}{hit(FIRST):8.1%}{rank:7.3f}")
    if any(unanswerable):
        print(f"no service answers: {silent} of {sum(unanswerable)} say so")
    print("\n".join(missed))


def share(places: list[int]) -> Callable[[int], float]:
    return lambda most: sum(0 < place <= most for place in places) / max(1, len(places))


def place_of(row: Row, found: list[str]) -> int:
    """Where the first of the expected services stands; 0 when nowhere."""
    expected = {slug.strip() for slug in row["expected"].split(";")}
    return next((place for place, slug in enumerate(found, 1) if slug in expected), 0)


if __name__ == "__main__":
    main()
