"""The macros for the lists of all sources."""

from __future__ import annotations

from functools import cached_property

from feitenbank.macros.source_parts import SourceParts
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.model.source import SourceKind
from feitenbank.render.environment import block_html
from feitenbank.text.words import KIND_LABELS


class SourceMacros:
    """A part of the author's macros."""

    knowledge: KnowledgeBase

    @cached_property
    def source_parts(self) -> SourceParts:
        """The lists of all sources, made when a page needs them."""
        return SourceParts(self.knowledge)

    def alle_bronnen(self, soort: str) -> str:
        """Every source of one kind, newest first; a long list in parts."""
        return self.source_parts.html(SourceKind(soort))

    def bronsoorten(self) -> str:
        """The kinds of sources, each with its number and its page."""
        parts = self.source_parts.of_kind.items()
        kinds = [(kind.value, KIND_LABELS[kind], sum(len(part.sources) for part in found)) for kind, found in parts]
        return block_html("bronsoorten.html.j2", kinds=[kind for kind in kinds if kind[2]])
