"""How a sentence changed: the stations of a trail, with the changed words marked."""

from __future__ import annotations

from typing import Any

from feitenbank.macros.page_state import PageState
from feitenbank.model.article import TrailStep
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.text.dates import long_date


def trail_context(knowledge: KnowledgeBase, state: PageState, trail_id: str) -> dict[str, Any]:
    """What spoor.html.j2 shows; cites the sources of each step."""
    trail = knowledge.trails[trail_id]
    return {
        "id": f"spoor-{trail.id}",
        "title": trail.title,
        "technique": trail.technique,
        "href": None,
        "steps": [_step(step, state) for step in trail.steps],
    }


def _step(step: TrailStep, state: PageState) -> dict[str, Any]:
    return {
        "date": step.date,
        "date_text": long_date(step.date),
        "who": step.who,
        "parts": marked_parts(step.says, step.changed),
        "slip": step.slip,
        "marks": [(mark.number, f"#{mark.target}", mark.anchor) for mark in state.cite(step.sources)],
    }


def marked_parts(sentence: str, changed: str | None) -> list[tuple[str, bool]]:
    """The sentence cut in parts, those that `changed` names flagged: ("… ", False), ("mensen", True), …"""
    if not changed or changed not in sentence:
        return [(sentence, False)]
    before, _, after = sentence.partition(changed)
    parts = [(before, False), (changed, True), (after, False)]
    return [part for part in parts if part[0]]
