"""Source marks that hold on to the word before them."""

from __future__ import annotations

import re

# A mark that wraps to the next line alone loses its sentence; right behind a word it stays there (UAX 14, rule LB30).
# A word joiner would do so too, but some fonts give it a width.
SPACE_BEFORE_MARK = re.compile(r"(?:[ \n]|&NoBreak;|\u2060)+(?=<sup class=\"bronmerk\">)")


def with_marks_kept(html: str) -> str:
    """One page, without the space before its source marks."""
    return SPACE_BEFORE_MARK.sub("", html)
