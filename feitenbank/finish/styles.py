"""A page's styles in the page itself: on a slow line the first paint then needs one request instead of four.

They are a few KB compressed, less than what a second round trip costs on a phone: of the sheets that all pages have,
only the rules that the page can use (see `used_rules`). The hash of each style element goes into the
Content-Security-Policy (see `feitenbank.security`). The print sheet comes along: as a file it takes a connection that
the page could use.
"""

from __future__ import annotations

import posixpath
import re
from functools import cache
from pathlib import Path

import rcssmin

from feitenbank.finish.used_rules import RuleSheet, Words, words_of_page, words_of_scripts

LINK = re.compile(r'[ \t]*<link rel="stylesheet" href="([^"]+)"(?: media="([^"]+)")?>\n?')
ADDRESS = re.compile(r"url\(([\"']?)(?!data:|#)([^)\"']+)\1\)")
# The sheets of all pages; the others belong to one kind of page, which uses nearly all of its own.
GENERAL = {"basis.css", "onderdelen.css", "druk.css"}
SCRIPTS = "assets/js"


class StyleSheets:
    """The style sheets of a built site."""

    def __init__(self, site: Path) -> None:
        self._site = site
        self._minified = cache(self._read)
        self._taken_apart = cache(lambda sheet: RuleSheet(self._minified(sheet)))
        scripts = sorted((site / SCRIPTS).glob("*.js"))
        self._in_scripts = words_of_scripts([script.read_text(encoding="utf-8") for script in scripts])

    def inlined(self, html: str, page: Path) -> str:
        """The page with its styles as one element where the first link was, in the order of its links but paper last.

        `page` is the file that `html` belongs to. Raises FileNotFoundError for a sheet that is not there.
        """
        links = LINK.findall(html)
        if not links:
            return html
        words = words_of_page(html) | self._in_scripts
        styles = "".join(
            f"@media {media}{{{rules}}}" if media else rules
            for link, media in sorted(links, key=lambda found: bool(found[1]))
            for rules in [self._rebased(link, page, words)]
        )
        if "</style" in styles.lower():
            raise ValueError(f"een stijlblad van {page.name} bevat «</style»")
        element = f"    <style>{styles}</style>\n"
        return LINK.sub("", LINK.sub(lambda _: element, html, count=1))

    def _read(self, sheet: Path) -> str:
        return str(rcssmin.cssmin(sheet.read_text(encoding="utf-8")))

    def _rebased(self, link: str, page: Path, words: Words) -> str:
        """What a page needs of a sheet, with its addresses relative to the page instead of to the sheet."""
        sheet = (self._site / link.lstrip("/") if link.startswith("/") else page.parent / link).resolve()
        css = self._taken_apart(sheet).used(words) if sheet.name in GENERAL else self._minified(sheet)
        folder = posixpath.dirname(link)

        def seen_from_page(match: re.Match[str]) -> str:
            return f"url({posixpath.normpath(posixpath.join(folder, match[2]))})"

        return ADDRESS.sub(seen_from_page, css)
