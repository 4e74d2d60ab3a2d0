"""The list of sources of a kind, in parts once it is too long for one page.

A short list is one page, newest first. A long one goes by id, which begins with the publisher: then a source stays
where it is when others come, and where an id must be follows from the first id of each part.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from feitenbank.macros.sources_view import source_entry
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.model.source import Source, SourceKind
from feitenbank.render.environment import block_html
from feitenbank.render.page_state import PageState

# An entry is some 100 bytes compressed: with more, the page would pass 120 KiB.
MOST = 600
PER_PART = 400
FOLDER = "over/bronnen"


@dataclass(frozen=True)
class Part:
    """A part of a list, counted from 1; the only one of a short list."""

    number: int
    sources: tuple[Source, ...]

    @property
    def label(self) -> str:
        """From which to which publisher, by the first words of the ids."""
        first, last = self.sources[0].id, self.sources[-1].id
        ends = (first.partition("-")[0], last.partition("-")[0])
        return " tot en met ".join(dict.fromkeys((first, last) if ends[0] == ends[1] else ends))


class SourceParts:
    """All lists of sources of a knowledge base, and the place of each source in them."""

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self.knowledge = knowledge
        self.of_kind = {kind: _parts([s for s in knowledge.sources.values() if s.kind is kind]) for kind in SourceKind}
        self._number = {
            source.id: part.number for parts in self.of_kind.values() for part in parts for source in part.sources
        }

    def href(self, state: PageState, source: Source) -> str:
        """Where the list of all sources has this one."""
        return f"{state.base}{address(source.kind, self._number[source.id])}#{source.id}"

    def html(self, kind: SourceKind, number: int = 1) -> str:
        """One part of a list with the way to the others."""
        parts = self.of_kind[kind]
        if not parts:
            return ""
        part = parts[number - 1]
        # From one part to another: the first has no folder of its own.
        up = "" if number == 1 else "../"
        others: list[dict[str, Any]] = [
            {
                "href": (up or "./") if each.number == 1 else f"{up}{each.number}/",
                "label": each.label,
                "first": each.sources[0].id,
                "count": len(each.sources),
                "here": each is part,
            }
            for each in (parts if len(parts) > 1 else ())
        ]
        return block_html(
            "alle-bronnen.html.j2",
            id=kind.value,
            parts=others,
            ids=[source.id for source in part.sources],
            extra={source.id for source in part.sources if source.further_reading},
            sources=[source_entry(self.knowledge, source, place) for place, source in enumerate(part.sources, 1)],
        )


def address(kind: SourceKind, number: int) -> str:
    """Below the root of the site."""
    return f"{FOLDER}/{kind.value}/" + (f"{number}/" if number > 1 else "")


def _parts(sources: list[Source]) -> list[Part]:
    if not sources:
        return []
    if len(sources) <= MOST:
        sources.sort(key=lambda source: (source.issued or "0000", source.title), reverse=True)
        return [Part(1, tuple(sources))]
    sources.sort(key=lambda source: source.id)
    count = -(-len(sources) // PER_PART)
    ends = [len(sources) * place // count for place in range(count + 1)]
    return [Part(number, tuple(sources[ends[number - 1] : ends[number]])) for number in range(1, count + 1)]
