"""Takes out of a text what looks like an identity or telephone number, before the text is stored anywhere.

It rather takes too much: a reader loses a figure of a comment, never a number that is theirs.
"""

import re

REMOVED = "[nomor dihapus]"

# Nine digits or more, however they are grouped: NIK, KK, mobile numbers. Or seven and more in a row or grouped by
# spaces and dashes, as local telephone numbers are; sums of money have dots and stay.
_NUMBERS = re.compile(r"\+?\(?\d(?:[\s.,()/_-]{0,3}\d){8,}\)?|\d(?:[ -]?\d){6,}")


def redact(text: str) -> str:
    """The text without them.

    >>> redact("NIK saya 3578 0101 0190 0001, biaya Rp25.000")
    'NIK saya [nomor dihapus], biaya Rp25.000'
    """
    return _NUMBERS.sub(REMOVED, text)
