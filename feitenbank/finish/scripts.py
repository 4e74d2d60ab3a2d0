"""A page's scripts in the page itself: on a slow line each file of its own costs a round trip before the page is done.

Together they are some 8 KB compressed at most. They stand at the end of the body, where they run in their order once
the page has been read, as `defer` had it. The hash of each goes into the Content-Security-Policy (see
`feitenbank.security`). What a script loads only when it is wanted (search, Plotly) stays a file.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import rjsmin

LINK = re.compile(r'[ \t]*<script(?: defer)? src="([^":]+)"(?: defer)?></script>\n?')
END = "</body>"


class Scripts:
    """The scripts of a built site."""

    def __init__(self, site: Path) -> None:
        self._site = site
        self._minified = cache(self._read)

    def inlined(self, html: str, page: Path) -> str:
        """The page with its scripts at the end of the body, each an element of its own, in their order.

        `page` is the file that `html` belongs to. Raises FileNotFoundError for a script that is not there.
        """
        links = LINK.findall(html)
        if not links or END not in html:
            return html
        elements = "".join(f"<script>{self._minified(self._path(link, page))}</script>\n" for link in links)
        start, end = LINK.sub("", html).rsplit(END, 1)
        return f"{start}{elements}{END}{end}"

    def _path(self, link: str, page: Path) -> Path:
        path = self._site / link.lstrip("/") if link.startswith("/") else page.parent / link
        return path.resolve()

    def _read(self, script: Path) -> str:
        text = str(rjsmin.jsmin(script.read_text(encoding="utf-8")))
        if "</script" in text.lower() or "<!--" in text:
            raise ValueError(f"{script.name} bevat «</script» of «<!--» en kan niet in een pagina staan")
        return text
