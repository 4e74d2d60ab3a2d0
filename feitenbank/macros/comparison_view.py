"""Systems of other countries beside that of China: side by side, each on its own, and all of them in four tables."""

from __future__ import annotations

from typing import Any

from feitenbank.model.comparison import ComparedSystem, Likeness, LikenessKind
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.render.page_state import PageState
from feitenbank.text.words import counted, sentence

NOT_FOUND = "niet gevonden"
# The questions in the order in which a reader asks them, in groups that each fit a table on a page.
GROUPS: tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...] = (
    ("wie", "Van wie en waarvoor", (("run_by", "Van wie"), ("purpose", "Waarvoor"), ("status", "Stand"))),
    (
        "gegevens",
        "Welke gegevens, over wie",
        (("records", "Wat staat erin"), ("people", "Hoeveel mensen"), ("score", "Is er een score")),
    ),
    (
        "gevolgen",
        "De gevolgen",
        (
            ("consequences", "Wat is het gevolg"),
            ("cross_domain", "Ook gevolgen op een ander terrein"),
            ("public_list", "Is de lijst openbaar"),
        ),
    ),
    ("recht", "Het recht", (("law", "Welke wet"), ("remedy", "Wat kun je doen"))),
)
QUESTIONS = tuple(question for _, _, questions in GROUPS for question in questions)
FIRST_PAIR = ("sociaal-krediet-china", "bkr")
MOST_SIDE_BY_SIDE = 3
LIKENESS_TITLES = {
    LikenessKind.ALIKE: "Wat op elkaar lijkt",
    LikenessKind.DIFFERENT: "Wat verschilt",
    LikenessKind.MIND: "Let op",
}


def comparison_context(knowledge: KnowledgeBase) -> dict[str, Any]:
    """What vergelijking.html.j2 shows: the choosers, and the pair that stands side by side at first."""
    systems = {system.id: _system(system) for system in knowledge.compared_systems.values()}
    first = [name for name in FIRST_PAIR if name in systems] or list(systems)[:2]
    return {
        "systems": list(systems.values()),
        "first": [systems[name] for name in first],
        "places": [(number, first[number - 1 : number]) for number in range(1, MOST_SIDE_BY_SIDE + 1)],
        "questions": QUESTIONS,
    }


def whole_context(knowledge: KnowledgeBase, state: PageState) -> dict[str, Any]:
    """What vergelijking-heel.html.j2 shows: all systems, in the order of data/vergelijking/stelsels.yml."""
    systems = knowledge.compared_systems.values()
    return {
        "total_text": counted(len(systems), "stelsel", "stelsels"),
        "systems": [_system(system) | {"marks": _marks(state, system.sources)} for system in systems],
        "questions": QUESTIONS,
        "groups": GROUPS,
        "downloads": [(kind.upper(), f"{state.base}data/vergelijking.{kind}") for kind in ("csv", "json")],
    }


def _system(system: ComparedSystem) -> dict[str, Any]:
    return {
        "id": system.id,
        "name": system.name,
        "country": system.country,
        "answers": {
            field: {"text": sentence(text), "known": text != NOT_FOUND}
            for field, text in ((field, getattr(system, field)) for field, _ in QUESTIONS)
        },
    }


def likeness_context(knowledge: KnowledgeBase, state: PageState) -> dict[str, Any]:
    """What overeenkomsten.html.j2 shows: what is alike, what differs, and how (not) to read it, with sources."""
    return {
        "groups": [
            {
                "id": kind.value,
                "title": title,
                "items": [
                    _likeness(knowledge, state, item) for item in knowledge.likenesses.values() if item.kind is kind
                ],
            }
            for kind, title in LIKENESS_TITLES.items()
        ]
    }


def _likeness(knowledge: KnowledgeBase, state: PageState, item: Likeness) -> dict[str, Any]:
    sources = dict.fromkeys(knowledge.facts[name].sources[0] for name in item.facts)
    return {
        "dimension": item.dimension[:1].upper() + item.dimension[1:],
        "text": sentence(item.text),
        "marks": _marks(state, sources),
    }


def _marks(state: PageState, sources: Any) -> list[tuple[int, str, str]]:
    return [(mark.number, f"#{mark.target}", mark.anchor) for mark in state.cite(sources)]
