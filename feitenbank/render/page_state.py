"""What one page has cited so far: numbers its sources in order of first mention and counts the marks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Mark:
    """One source mark in the text: `number` in the list, `anchor` of the mark itself, `target` of the entry."""

    number: int
    anchor: str
    target: str


@dataclass
class PageState:
    """State of one page while it is rendered."""

    url: str
    order: dict[str, int] = field(default_factory=dict)
    marks: dict[str, list[str]] = field(default_factory=dict)
    terms: set[str] = field(default_factory=set)
    counter: int = 0

    @property
    def base(self) -> str:
        """The relative way from this page to the root of the site, ending in a slash ("./" for the root)."""
        return "../" * self.url.strip("/").count("/") + ("../" if self.url.strip("/") else "") or "./"

    def next_id(self, prefix: str) -> str:
        """An id that is unique on the page."""
        self.counter += 1
        return f"{prefix}-{self.counter}"

    def cite(self, source_ids: Iterable[str]) -> list[Mark]:
        """Marks for these sources, which get a number when they are new to the page."""
        return [self._mark(source_id) for source_id in source_ids]

    def list_only(self, source_ids: Iterable[str]) -> None:
        """Give sources a number without a mark: evidence that the text does not point at."""
        for source_id in source_ids:
            self.order.setdefault(source_id, len(self.order) + 1)

    def _mark(self, source_id: str) -> Mark:
        number = self.order.setdefault(source_id, len(self.order) + 1)
        anchors = self.marks.setdefault(source_id, [])
        anchors.append(f"noot-{number}-{len(anchors) + 1}")
        return Mark(number, anchors[-1], f"bron-{number}")
