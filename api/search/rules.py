"""The numbers of the search, in one place. The browser gets them as data, so that it ranks as the API does.

Where a word was found counts, how it was found, and how much it says. A document's score is the share of the question
that it answers, from 0 to 1, and a little more that only orders equals.
"""

from math import log

LEVELS = {"title": 1.0, "names": 0.95, "summary": 0.75, "owner": 0.6, "text": 0.3}
"""Where a word can be, the best place first, and what being there is worth. Each place holds the ones before it too."""

STEM = 0.92
MEANING = 0.9
BEGINNING = 0.82
CORRECTED = (1.0, 0.8, 0.62)
"""By the number of wrong letters."""

ENOUGH = 0.46
"""A document with less than this share of the question is no answer."""

LESS_PER_WORD = 0.05
LEAST_ENOUGH = 0.35
"""A long question tells a story too: from the third known word on, each takes a little off that share."""

LIGHT_WEIGHT = 0.2
UNKNOWN_WEIGHT = 0.65
OUTSIDE_WEIGHT = 1.2
LEAST_WEIGHT = 0.35
RARE = 60
"""A word in every sixtieth service, or fewer, says as much as a word can."""

WHOLE_NAME = 0.25
"""What it adds that the question is, word for word, a name or keyword of the document."""

TYPE_ORDER = {"service": 0.03, "agency": 0.02, "field": 0.01}

SHORTEST_BEGINNING = 3
SHORTEST_CORRECTED = 4
TWO_ERRORS_FROM = 8
MOST_WORDS = 16
MOST_PHRASE = 3
MOST_BEGINNINGS = 24
MOST_CORRECTIONS = 3
MOST_RESULTS = 200


def rarity(share: float) -> float:
    """How much a word says that this share of all services has: 1 for what is rare, less for what many have."""
    return log(1 + 1 / share) / log(1 + RARE)
