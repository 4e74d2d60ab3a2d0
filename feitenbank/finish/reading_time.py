"""How long the text of a page takes to read, for the line beside its path.

Counted are the words that a reader reads from top to bottom: no sources, tables, drawings, folded parts, notes, cards
of other pages or scripts. The speed is our choice for text with figures in it.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

WORDS_PER_MINUTE = 200
MARKER = '<p class="leestijd"></p>'
LEFT_OUT = {"script", "style", "svg", "table", "details", "sup", "template", "form", "button"}
# Most of the tags of a page; taken out first, since a parser is slow.
NOT_READ = re.compile(r"<(svg|script|style|table)\b.*?</\1>", re.DOTALL)
# Classes of elements that are not read through: text for screen readers, cards that lead to other pages.
LEFT_OUT_CLASSES = {"vh", "kaart"}
# The heading that begins the list of sources; what follows is not read through.
SOURCES = "bronnen"


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.count = 0
        self._main = self._ended = False
        self._out = 0
        self._hidden = ""  # the tag of the hidden element that we are in, and how many of them are open
        self._depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._hidden:
            self._depth += tag == self._hidden
            return
        if tag == "main":
            self._main = True
        elif tag in LEFT_OUT:
            self._out += 1
        elif _is_hidden(dict(attrs)):
            self._hidden, self._depth = tag, 1
        if ("id", SOURCES) in attrs:
            self._ended = True

    def handle_endtag(self, tag: str) -> None:
        if self._hidden:
            self._depth -= tag == self._hidden
            if not self._depth:
                self._hidden = ""
        elif tag == "main":
            self._main = False
        elif tag in LEFT_OUT:
            self._out = max(0, self._out - 1)

    def handle_data(self, data: str) -> None:
        if self._main and not self._out and not self._hidden and not self._ended:
            self.count += len(re.findall(r"\w+", data))


def _is_hidden(attributes: dict[str, str | None]) -> bool:
    return "popover" in attributes or not LEFT_OUT_CLASSES.isdisjoint((attributes.get("class") or "").split())


def words_to_read(html: str) -> int:
    """The number of words in the running text of a page."""
    parser = _Words()
    parser.feed(NOT_READ.sub(" ", html[max(0, html.find("<main")) :]))
    return parser.count


def with_reading_time(html: str) -> str:
    """The page with its reading time where the template left room for it, else the page as it is."""
    if MARKER not in html:
        return html
    minutes = max(1, round(words_to_read(html) / WORDS_PER_MINUTE))
    return html.replace(MARKER, f'<p class="leestijd">{minutes} min. lezen</p>', 1)
