"""Pieces of prose with their place: paragraphs of pages without what macros put out, and front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from feitenbank.load.front_matter import Page

MACRO = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
# What readers do not read as prose: code, HTML tags, comments, addresses, attribute lists, the name of a block.
NOT_PROSE = re.compile(
    r"```.*?```|`[^`\n]*`|<!--.*?-->|<[^>\n]*>|https?://\S+|(?<=\])\([^)\n]*\)|(?<= )\{[^}\n]*\}|"
    r"(?m:^[ ]*(?:\?\?\?\+?|!!!)[ ]+[\w-]+(?:[ ]+[\w-]+)*)",
    re.DOTALL,
)
CITING_MACROS = re.compile(
    r"\{\{\s*(?:bron|cijfer|grafiek|plaat|spoor|tabel|stad|planwerkelijkheid|uitkomst|datapagina)\("
)
LINK = re.compile(r"\[([^\]\n]*)\]\(([^)\s]*)\)")
BLANKED_LINK = re.compile(r"\[([^\]\n]*)\]\x02")
CLASS_HEADING = "Voor in de klas"
CLASS_FOLDER = "docenten"
LEAD = '<div class="feit"'
# Front matter that readers see in the words of the maker; `claim` is what others say.
OWN_WORDS = ("title", "fact", "description", "samenvatting")


@dataclass(frozen=True)
class Prose:
    """A piece of text: `line` is that of its first character, `sourced` whether it names a source itself.

    `carried` are the values that data behind this text give: a figure in it may be one of these. `of_page` marks a
    heading or the lead: it may give the numbers that the page shows below.
    """

    file: str
    line: int
    id: str
    field: str
    text: str
    sourced: bool = False
    in_class: bool = False
    carried: frozenset[Decimal] = frozenset()
    heading: str = ""
    raw: str = ""
    of_page: bool = False

    def link_at(self, start: int) -> str | None:
        """The target, as written, of the link in whose text this character stands."""
        targets = [match.group(2).partition("#")[0] for match in LINK.finditer(self.raw)]
        for match, target in zip(BLANKED_LINK.finditer(self.text), targets, strict=False):
            if match.start() < start < match.end():
                return target
        return None

    def line_at(self, start: int) -> int:
        """The line of a character of the text."""
        return self.line + self.text.count("\n", 0, start)


def paragraphs(page: Page) -> Iterator[Prose]:
    """The paragraphs of a page's body, in order; macros are blanked, so what they put out is not in the text."""
    body = page.body
    blanked = NOT_PROSE.sub(_keep_lines, MACRO.sub(_keep_lines, body))
    heading, number, in_lead = "", page.body_line, False
    for raw, text in _blocks(body, blanked):
        in_lead = raw.startswith(LEAD) or (in_lead and "</div>" not in raw)
        if raw.startswith("#"):
            heading = raw.lstrip("# ").partition("{")[0].strip()
        if text.strip():
            in_class = heading == CLASS_HEADING or f"/{CLASS_FOLDER}/" in page.name
            of_page = in_lead or raw.startswith("#")
            sourced = in_lead or bool(CITING_MACROS.search(raw))
            yield Prose(
                page.name,
                number,
                page.path.stem,
                "",
                text,
                sourced,
                in_class,
                heading=heading,
                raw=raw,
                of_page=of_page,
            )
        number += raw.count("\n") + 1


def _blocks(body: str, blanked: str) -> Iterator[tuple[str, str]]:
    """The same lines of both texts, cut at blank lines of the first; the blank lines are blocks of their own."""
    raw_lines, text_lines = body.split("\n"), blanked.split("\n")
    block: list[tuple[str, str]] = []
    for raw, text in zip(raw_lines, text_lines, strict=True):
        alone = not raw.strip() or raw.startswith("#")
        if alone and block:
            yield "\n".join(line for line, _ in block), "\n".join(line for _, line in block)
            block = []
        if alone:
            yield raw, text
        else:
            block.append((raw, text))
    if block:
        yield "\n".join(line for line, _ in block), "\n".join(line for _, line in block)


def _keep_lines(match: re.Match[str]) -> str:
    return "\x02" + "\n" * match.group().count("\n")


def front_matter(page: Page) -> Iterator[Prose]:
    """What the front matter says in our own words."""
    for field in OWN_WORDS:
        value = page.data.get(field)
        if isinstance(value, str):
            yield Prose(
                page.name,
                page.meta.line_of((field,)),
                page.path.stem,
                field,
                value,
                True,
                f"/{CLASS_FOLDER}/" in page.name,
            )
