"""A page's styles in the page itself: on a slow line the first paint then needs one request instead of four.

The sheets together are some 15 KB compressed at most, less than what a second round trip costs on a phone. The hash of
each style element goes into the Content-Security-Policy (see `feitenbank.security`). The print sheet stays a link,
since the browser fetches it without holding up the page.
"""

from __future__ import annotations

import posixpath
import re
from functools import cache
from pathlib import Path

import rcssmin

LINK = re.compile(r'[ \t]*<link rel="stylesheet" href="([^"]+)">\n?')
ADDRESS = re.compile(r"url\(([\"']?)(?!data:|#)([^)\"']+)\1\)")


class StyleSheets:
    """The style sheets of a built site."""

    def __init__(self, site: Path) -> None:
        self._site = site
        self._minified = cache(self._read)

    def inlined(self, html: str, page: Path) -> str:
        """The page with its screen styles, in the order of its links, as one style element where the first link was.

        `page` is the file that `html` belongs to. Raises FileNotFoundError for a sheet that is not there.
        """
        links = LINK.findall(html)
        if not links:
            return html
        styles = "".join(self._rebased(link, page) for link in links)
        if "</style" in styles.lower():
            raise ValueError(f"een stijlblad van {page.name} bevat «</style»")
        element = f"    <style>{styles}</style>\n"
        return LINK.sub("", LINK.sub(lambda _: element, html, count=1))

    def _read(self, sheet: Path) -> str:
        return str(rcssmin.cssmin(sheet.read_text(encoding="utf-8")))

    def _rebased(self, link: str, page: Path) -> str:
        """A sheet with its addresses relative to the page instead of to the sheet."""
        sheet = self._site / link.lstrip("/") if link.startswith("/") else page.parent / link
        folder = posixpath.dirname(link)

        def seen_from_page(match: re.Match[str]) -> str:
            return f"url({posixpath.normpath(posixpath.join(folder, match[2]))})"

        return ADDRESS.sub(seen_from_page, self._minified(sheet.resolve()))
