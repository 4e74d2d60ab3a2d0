"""Links in what a macro gives, as Zensical wants them.

MkDocs leaves the links in raw HTML alone: they are relative to the page. Zensical (seen in 0.0.73) takes every `href`
and `src` to be relative to the Markdown file, as in Markdown itself, and makes it relative to the page. For `a/x.md`,
which becomes `a/x/`, that adds one "../"; so for Zensical it is taken off beforehand.
"""

from __future__ import annotations

import re

LINK = re.compile(r'(?<=\s)(href|src)="(?!#|\?|/|[a-z][a-z0-9+.-]*:)([^"]*)"')
UP = "../"


def seen_from_source(html: str, url: str, is_index: bool) -> str:
    """The HTML of a macro with its relative links seen from the Markdown file instead of from the page.

    `url` is the page's address ("beweringen/x/"); an index page has the same folder as its file and stays as it is.
    """
    if is_index:
        return html
    name = url.strip("/").rpartition("/")[2]

    def moved(match: re.Match[str]) -> str:
        link = match[2].removeprefix("./")
        path = (link.removeprefix(UP) or "./") if link.startswith(UP) else f"{name}/{link}"
        return f'{match[1]}="{path}"'

    return LINK.sub(moved, html)
