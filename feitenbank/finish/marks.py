"""Source marks that hold on to the word before them."""

from __future__ import annotations

import re

# A mark that wraps to the next line alone loses its sentence; right behind a word it stays there (UAX 14, rule LB30).
# A word joiner would do so too, but some fonts give it a width.
MARK = '<sup class="bronmerk">'
SPACE_AT_END = re.compile(r"(?:[ \n]|&NoBreak;|\u2060)+$")
LONGEST_SPACE = 200


def with_marks_kept(html: str) -> str:
    """One page, without the space before its source marks."""
    *before, last = html.split(MARK)
    return MARK.join([*(_without_space(text) for text in before), last])


def _without_space(text: str) -> str:
    # Searched from the end: from the start, a regular expression stops at every space of the page.
    return text[:-LONGEST_SPACE] + SPACE_AT_END.sub("", text[-LONGEST_SPACE:])
