"""How a sentence changed: the stations of a trail, with the changed words marked."""

from __future__ import annotations

from typing import Any

from feitenbank.model.article import TrailStep
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.render.page_state import PageState
from feitenbank.text.dates import long_date


def trail_context(knowledge: KnowledgeBase, state: PageState, trail_id: str) -> dict[str, Any]:
    """What spoor.html.j2 shows; cites the sources of each step."""
    trail = knowledge.trails[trail_id]
    return {
        "id": f"spoor-{trail.id}",
        "title": trail.title,
        "technique": trail.technique,
        "href": f"{state.base}mythes/{trail.id}/" if state.url.strip("/") != f"mythes/{trail.id}" else None,
        "steps": [_step(knowledge, step, state) for step in trail.steps],
    }


def _step(knowledge: KnowledgeBase, step: TrailStep, state: PageState) -> dict[str, Any]:
    technique, _, detail = (step.slip or "").partition(": ")
    page = next((item.id for item in knowledge.techniques.values() if item.label == technique), None)
    return {
        "date": step.date,
        "date_text": long_date(step.date),
        "who": step.who,
        "parts": marked_parts(step.says, step.changed),
        "slip": technique or None,
        "slip_href": f"{state.base}mythes/{page}/" if page else None,
        "slip_detail": detail or None,
        "marks": [(mark.number, f"#{mark.target}", mark.anchor) for mark in state.cite(step.sources)],
    }


def marked_parts(sentence: str, changed: str | None) -> list[tuple[str, bool]]:
    """The sentence cut in parts, those that `changed` names ("a ... b": a and b) flagged."""
    parts: list[tuple[str, bool]] = []
    rest = sentence
    for words in (changed or "").split(" ... "):
        if words and words in rest:
            before, _, rest = rest.partition(words)
            parts += [(before, False), (words, True)]
    return [part for part in [*parts, (rest, False)] if part[0]]
