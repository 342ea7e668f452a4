"""The table, with what is to be reached beside what was measured."""

from typing import Any, TextIO

KINDS = ("document", "list", "filter", "search")
Found = dict[int, dict[str, Any]]
Row = tuple[str, float, str, bool | None]
"""What, the measured value, what is to be reached, and whether it is."""


def print_report(found: Found, file: TextIO) -> None:
    """Requests a second first, then every figure with its aim."""
    for services, city in found.items():
        print(f"\n{services} services, requests/s (wrk, 1 thread, 16 connections, brotli)", file=file)
        for name in ("nginx", "hot", "cold", "wagtail"):
            values = "".join(
                f"{kind} {city[name][kind]:,.0f}   " for kind in (*KINDS, "304") if kind in city[name]
            )
            print(f"  {name:8} {values}", file=file)
    print(file=file)
    for what, value, aim, reached in rows(found):
        mark = {True: "yes", False: "NO", None: ""}[reached]
        print(f"  {what:62} {value:>10,.2f}  {aim:>10}  {mark}", file=file)


def rows(found: Found) -> list[Row]:
    """Every figure."""
    smallest = min(found)
    made: list[Row] = []
    for services, city in found.items():
        made += [(f"{services}: {what}", *rest) for what, *rest in _of_one(services, city)]
        if services != smallest:
            made += [
                (f"{services} against {smallest}: {what}", *rest)
                for what, *rest in _grown(city, found[smallest])
            ]
    return made


def _of_one(services: int, city: dict[str, Any]) -> list[Row]:
    hot, cold, wagtail, nginx = city["hot"], city["cold"], city["wagtail"], city["nginx"]
    made = [_least(f"hot {kind} / nginx", hot[kind] / nginx["document"], 0.45) for kind in KINDS[:3]]
    made.append(_least("hot 304 / nginx 304", hot["304"] / nginx["304"], 0.45))
    made.append(_least("hot document, counted / not", city["limited"] / hot["document"], 0.9))
    aims = {"document": (100, 40), "list": (100, 15), "filter": (100, 15), "search": (200, 10)}
    for kind, (hot_aim, cold_aim) in aims.items():
        made.append(_least(f"hot {kind} / Wagtail API v2", hot[kind] / wagtail[kind], hot_aim))
        made.append(_least(f"cold {kind} / Wagtail API v2", cold[kind] / wagtail[kind], cold_aim))
    busy, publishing = city["under_publishing"], city["publishing"]
    made += [
        _least("reads under one publish a second / without", busy["busy"] / busy["quiet"], 0.8),
        _most(f"p99 at {busy['steady_rate']:,.0f}/s while publishing, ms", busy["p99_ms"], 10),
        _most("publish visible on every worker, ms at most", publishing["visible_ms"], 250),
        ("publish, median ms", publishing["publish_p50_ms"], "", None),
        ("publish, p99 ms", publishing["publish_p99_ms"], "", None),
        ("publish, a second, one process", publishing["publish_per_second"], "", None),
        ("drain of dependents, seconds", city["drain"]["seconds"], f"{city['drain']['made']} made", None),
        ("all documents in turn, requests/s", city["all_documents"], "", None),
        ("start to the first healthy answer, seconds", city["start_seconds"], "", None),
        _most(
            "memory of 2 workers after the load (PSS), MB",
            city["memory_megabytes"],
            260 if services < 10_000 else 400,
        ),
    ]
    if fill := city.get("fill"):
        made.append(
            (
                "import, services a second",
                fill["made"] / max(fill["with_drain"], 0.001),
                f"{fill['made']}",
                None,
            )
        )
    return made


def _grown(city: dict[str, Any], small: dict[str, Any]) -> list[Row]:
    made = [_least(f"hot {kind}", city["hot"][kind] / small["hot"][kind], 0.9) for kind in (*KINDS, "304")]
    aims = {"document": 0.9, "list": 0.6, "filter": 0.6, "search": 0.3}
    return made + [
        _least(f"cold {kind}", city["cold"][kind] / small["cold"][kind], aim) for kind, aim in aims.items()
    ]


def _least(what: str, value: float, aim: float) -> Row:
    return what, value, f"≥ {aim:g}", value >= aim


def _most(what: str, value: float, aim: float) -> Row:
    return what, value, f"≤ {aim:g}", value <= aim
