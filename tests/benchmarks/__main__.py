"""`make bench`: how fast the running product answers and publishes, beside nginx with files and Wagtail's API v2.

make bench                                        # 217 services
make bench SERVICES="217 2170 21700" SECONDS=5    # how it grows; makes so many pages first, which takes a while
"""

import argparse
import json
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.benchmarks import load, measures
from tests.benchmarks.report import print_report
from tests.support.content import Content

NEEDED = {"wrk": "wrk", "nginx": "nginx-light"}


def main() -> int:
    """Measure each city and print one table."""
    options = _options()
    if missing := [package for program, package in NEEDED.items() if not shutil.which(program)]:
        print(
            f"make bench needs {' and '.join(missing)}: apt-get install {' '.join(missing)}", file=sys.stderr
        )
        return 1
    os.environ.setdefault("TEST_RUN_ID", str(os.getpid()))
    found = {}
    with tempfile.TemporaryDirectory(prefix="kota-bench-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        for services in sorted(options.services):
            found[services] = _measure(services, folder / str(services), options)
            print_report(found, file=sys.stdout)
    if options.json:
        Path(options.json).write_text(json.dumps(found, indent=1))
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument(
        "--services", type=int, nargs="+", default=[217], help="how many, several for several cities"
    )
    parser.add_argument("--seconds", type=float, default=3.0, help="how long each address is asked")
    parser.add_argument("--json", help="write the figures to this file too")
    parser.add_argument(
        "--keep",
        help="keep the content in this folder, with the number of services behind it, and use it again",
    )
    return parser.parse_args()


def _measure(services: int, folder: Path, options: argparse.Namespace) -> dict[str, Any]:
    kept = Path(f"{options.keep}-{services}") if options.keep else None
    is_there = kept is not None and (kept / "db.sqlite3").exists()
    content = Content(kept or folder / "content")
    found: dict[str, Any] = {}
    if not is_there:
        print(f"making a city with {services} services …", flush=True)
        content.create()
        content.manage("prepare")
        found["fill"] = measures.inside(content, "fill", str(services))
    facts = measures.inside(content, "facts")
    found["facts"] = {name: value for name, value in facts.items() if name != "paths"}
    print(f"measuring {facts['services']} services, {facts['documents']} documents …", flush=True)
    found |= _reads(content, facts, folder, options.seconds)
    found["drain"] = measures.inside(content, "drain", "1000")
    if kept is None:
        content.drop()
    return found


def _reads(content: Content, facts: dict[str, Any], folder: Path, seconds: float) -> dict[str, Any]:
    asked = measures.addresses(facts)
    folder.mkdir(parents=True, exist_ok=True)
    found: dict[str, Any] = {"start_seconds": measures.start_seconds(content)}
    with measures.server(content, HOT_MEGABYTES="0") as cold:
        found["cold"] = measures.reading(cold.url, asked, seconds)
        found["wagtail"] = measures.reading(cold.url, measures.rival_addresses(facts), seconds)
    found["nginx"] = measures.nginx(content, facts, folder / "nginx", seconds)
    with measures.server(content, RATE_LIMIT=measures.NEVER_REACHED) as limited:
        found["limited"] = measures.counted(limited.url, asked["document"], seconds)
    with measures.server(content) as hot:
        found["hot"] = measures.reading(hot.url, asked, seconds)
        found["hot"]["304"] = measures.not_modified(hot.url, asked["document"], seconds)
        everything = [f"/api/v1/documents{path}" for path in facts["paths"]]
        found["all_documents"] = load.many(everything, hot.url, 4 * seconds, folder).rate
        found["under_publishing"] = measures.under_publishing(
            content, hot, asked["document"], seconds, folder
        )
        found["publishing"] = measures.publishing(content, hot, asked["document"], seconds)
        found["memory_megabytes"] = measures.memory_megabytes(hot)
    return found


if __name__ == "__main__":
    sys.exit(main())
