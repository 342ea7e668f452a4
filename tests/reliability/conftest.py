"""What only real processes can show: kills, writers at the same time, connections that break."""

import pytest


@pytest.fixture
def figures(record_property):
    """`figures("50 kills, 0 lost")` is told at the end of the run."""
    return lambda sentence: record_property("figures", sentence)
