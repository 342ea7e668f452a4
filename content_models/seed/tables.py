"""The files that facts come from."""

import csv
from functools import cache
from pathlib import Path

Row = dict[str, str]

DATA = Path(__file__).resolve().parents[1] / "data"


@cache
def rows(name: str) -> tuple[Row, ...]:
    """All rows of one file; a cell is text and may be empty."""
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@cache
def by(name: str, column: str) -> dict[str, Row]:
    return {row[column]: row for row in rows(name)}


def lines(cell: str) -> str:
    """A list in one cell, as editors write it: one item per line."""
    return "\n".join(item.strip() for item in cell.split("|") if item.strip())
