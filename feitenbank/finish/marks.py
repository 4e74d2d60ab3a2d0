"""Source marks that hold on to the word before them."""

from __future__ import annotations

import re

# A mark that wraps to the next line alone loses its sentence; right behind a word it stays there (UAX 14, rule LB30).
# A word joiner would do so too, but some fonts give it a width.
MARK = '<sup class="bronmerk">'
SPACE_AT_END = re.compile(r"(?:[ \n]|&NoBreak;|\u2060)+$")
LONGEST_SPACE = 200
# Behind a full stop that rule does not hold.
MARK_AFTER_STOP = re.compile(r"([.!?])(<sup class=\"bronmerk\">.*?</sup>)")


def with_marks_kept(html: str) -> str:
    """One page, without the space before its source marks, and with those behind a full stop tied to it."""
    *before, last = html.split(MARK)
    kept = MARK.join([*(_without_space(text) for text in before), last])
    return MARK_AFTER_STOP.sub(r'<span class="cijfer-vast">\1\2</span>', kept)


def _without_space(text: str) -> str:
    # Searched from the end: from the start, a regular expression stops at every space of the page.
    return text[:-LONGEST_SPACE] + SPACE_AT_END.sub("", text[-LONGEST_SPACE:])
