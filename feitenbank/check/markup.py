"""What a page may not carry: scripts, styles and frames of its own, and a heading that is no plain text.

The Content-Security-Policy hashes every script that stands in a page, so one in Markdown would be let through.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from feitenbank.faults import Fault
from feitenbank.load.front_matter import Page
from feitenbank.model.base import HTML_TAG, INVISIBLE
from feitenbank.paths import Paths

ELEMENTS = re.compile(r"<(script|style|iframe|object|embed|base|meta|link)\b", re.IGNORECASE)
HANDLER = re.compile(r"<[a-z][^<>]*\s(on[a-z]+|style)\s*=", re.IGNORECASE)
SCHEME = re.compile(r"(?:\]\(\s*<?|(?:href|src)\s*=\s*[\"']?)\s*(javascript|vbscript|data):", re.IGNORECASE)
FENCE = re.compile(r"^ {0,3}(```|~~~).*?^ {0,3}\1", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`[^`\n]*`")
TEXTS = ("title", "description")
FILES = ("css", "js")


def faults(pages: list[Page], paths: Paths) -> Iterator[Fault]:
    """Faults in the head and in the raw HTML of pages."""
    for page in pages:
        yield from _head_faults(page, paths)
        text = CODE.sub(_blank, FENCE.sub(_blank, page.body))
        for number, line in enumerate(text.split("\n"), page.body_line):
            for message in _messages(line):
                yield Fault(page.name, number, page.path.stem, "html", message)


def _blank(match: re.Match[str]) -> str:
    return "\n" * match.group().count("\n")


def _messages(line: str) -> Iterator[str]:
    for match in ELEMENTS.finditer(line):
        yield f"<{match[1].lower()}> hoort niet op een pagina; noem eigen bestanden in het kopje met css: en js:"
    for match in HANDLER.finditer(line):
        yield f"het kenmerk {match[1].lower()}= wordt door de browser geweigerd; haal het weg"
    for match in SCHEME.finditer(line):
        yield f"een link kan niet met {match[1].lower()}: beginnen; schrijf een pad of https://"
    if INVISIBLE.search(line.replace("\xad", "")):
        yield "hier staan onzichtbare stuurtekens (bijvoorbeeld een leesrichtingsteken); haal ze weg"


def _head_faults(page: Page, paths: Paths) -> Iterator[Fault]:
    for key in TEXTS:
        text = page.data.get(key, "")
        line = page.meta.line_of((key,))
        if not isinstance(text, str):
            yield Fault(page.name, line, page.path.stem, key, "hier hoort tekst; zet er zo nodig aanhalingstekens om")
        elif HTML_TAG.search(text):
            yield Fault(page.name, line, page.path.stem, key, "hier mag geen HTML staan; schrijf gewone tekst")
        elif INVISIBLE.search(text):
            message = "hier staan onzichtbare stuurtekens (bijvoorbeeld een leesrichtingsteken); haal ze weg"
            yield Fault(page.name, line, page.path.stem, key, message)
        elif "{{" in text or "{%" in text:
            yield Fault(page.name, line, page.path.stem, key, "hier werken geen macro's; schrijf gewone tekst")
    for key in FILES:
        names = page.data.get(key, [])
        line = page.meta.line_of((key,))
        if not isinstance(names, list):
            yield Fault(page.name, line, page.path.stem, key, "hier hoort een lijst, bijvoorbeeld [a, b]")
            continue
        for name in names:
            if not isinstance(name, str) or not (paths.docs / name).is_file():
                message = f"het bestand «{name}» bestaat niet in docs; kijk het pad na"
                yield Fault(page.name, line, page.path.stem, key, message)
