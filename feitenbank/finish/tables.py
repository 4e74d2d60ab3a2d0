"""Tables from Markdown in a frame of their own: on a phone that scrolls, not the page, and the keyboard reaches it.

The frame is a region with a name, as WCAG 2.1.1 and 1.4.10 ask of what scrolls; the heads of the columns name it.
"""

from __future__ import annotations

import html
import re

# Markdown's tables begin with their head; those of our templates have a class or a caption, and a frame already.
FROM_MARKDOWN = re.compile(r"<table>\s*<thead>.*?</table>", re.DOTALL)
HEAD = re.compile(r"<th\b[^>]*>(.*?)</th>", re.DOTALL)
FRAMED = re.compile(r"<div[^>]*\brole=\"region\"[^>]*>\s*$")
TAG = re.compile(r"<[^>]+>")


def with_framed_tables(page: str) -> str:
    """One page, each table from Markdown in a named region that the keyboard can scroll."""
    names: dict[str, int] = {}

    def framed(match: re.Match[str]) -> str:
        if FRAMED.search(page, max(0, match.start() - 300), match.start()):
            return match[0]
        name = _name(match[0])
        names[name] = names.get(name, 0) + 1
        label = name if names[name] == 1 else f"{name} ({names[name]})"
        return f'<div class="tekst-tabel" role="region" tabindex="0" aria-label="{label}">{match[0]}</div>'

    return FROM_MARKDOWN.sub(framed, page)


def _name(table: str) -> str:
    head = table.partition("</thead>")[0]
    words = (" ".join(html.unescape(TAG.sub("", cell)).split()) for cell in HEAD.findall(head))
    return html.escape(f"Tabel: {', '.join(word for word in words if word)}")
