"""The local systems side by side, and the card of one of them."""

from __future__ import annotations

from collections import Counter
from typing import Any

from feitenbank.macros.city_map import locator, page_of, place_name
from feitenbank.macros.lists_view import sort_key
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.model.place import Joining, LocalSystem, Phase
from feitenbank.paths import Paths
from feitenbank.render.page_state import PageState
from feitenbank.text.citing import short_name
from feitenbank.text.dates import long_date
from feitenbank.text.words import counted, sentence

SORTS = (("naam", "Plaats, van a tot z"), ("begin", "Begin, oudste eerst"), ("provincie", "Provincie"),
         ("stand", "Laatste stand, nieuwste eerst"))  # fmt: skip
PHASE_LABELS = {
    Phase.ACTIVE: "liep of was begonnen",
    Phase.TRIAL: "proef",
    Phase.PLAN: "alleen een plan gezien",
    Phase.WITHDRAWN: "ingetrokken of uitgesteld",
}
JOINING_LABELS = {
    Joining.EVERYONE: "voor iedereen",
    Joining.VOLUNTARY: "vrijwillig",
    Joining.GROUP: "verplicht voor een groep",
    Joining.OTHER: "lijst, wet of verkeersregel",
    Joining.UNKNOWN: "niet bekend",
}
LEVELS = {
    "stad": "stad",
    "district": "district",
    "dorp": "dorp",
    "verordening": "verordening",
    "vergunning": "vergunning",
    "beroep": "beroep",
    "verkeer": "verkeer",
}


def comparison_context(knowledge: KnowledgeBase, paths: Paths, state: PageState) -> dict[str, Any]:
    """What stedenvergelijking.html.j2 shows: a row for each published system by name of the place, and the filters."""
    systems = sorted(
        knowledge.published_systems, key=lambda system: (sort_key(place_name(system)), sort_key(system.name))
    )
    return {
        "total": len(systems),
        "total_text": counted(len(systems), "stelsel", "stelsels"),
        "sorts": SORTS,
        "filters": _filters(systems),
        "rows": [
            _facts(knowledge, state, system) | _sort_values(system) | {"href": page_of(system, paths, state)}
            for system in systems
        ],
    }


def card_context(knowledge: KnowledgeBase, paths: Paths, state: PageState, system_id: str) -> dict[str, Any]:
    """What stad.html.j2 shows of one published system: its facts in short and where it is."""
    system = knowledge.local_systems[system_id]
    at = None if system.lat is None or system.lon is None else (system.lon, system.lat)
    return {
        "facts": _facts(knowledge, state, system),
        "phase": _phase(system)["label"],
        "joining": JOINING_LABELS[system.joining],
        "map": locator(paths, at) if at else None,
        "overview_href": f"{state.base}steden/#stelsel-{system.id}",
    }


def _facts(knowledge: KnowledgeBase, state: PageState, system: LocalSystem) -> dict[str, Any]:
    """What a reader sees of a system, in sentences and short lists."""
    marks = state.cite(system.sources)
    names = [short_name(knowledge.sources[source_id]) for source_id in system.sources]
    return {
        "id": system.id,
        "city": place_name(system),
        "where": system.city.partition(" (")[2].rstrip(")") or None,
        "province": system.province,
        "level": LEVELS.get(system.level, system.level),
        "name": system.name,
        "name_zh": system.name_zh,
        "start": sentence(system.start),
        "status": sentence(system.status),
        "as_of": long_date(system.as_of),
        "range": sentence(system.points_range) if system.points_range else None,
        "grades": sentence(system.grades) if system.grades else None,
        "who": sentence(system.who) if system.who else None,
        "participation": sentence(system.participation) if system.participation else None,
        "plus": system.plus_examples,
        "minus": system.minus_examples,
        "rewards": system.rewards,
        "punishments": system.punishments,
        "unknown": system.unknown,
        "note": sentence(system.note) if system.note else None,
        "marks": [(mark.number, f"#{mark.target}", mark.anchor, name) for mark, name in zip(marks, names, strict=True)],
    }  # fmt: skip


def _sort_values(system: LocalSystem) -> dict[str, Any]:
    return {
        "date": system.start_date,
        "seen": system.as_of,
        "phase": _phase(system),
        "joining": {"value": system.joining.value, "label": JOINING_LABELS[system.joining]},
    }


def _phase(system: LocalSystem) -> dict[str, str]:
    assert system.phase is not None, "the model asks it of every published system"
    return {"value": system.phase.value, "label": PHASE_LABELS[system.phase]}


def _filters(systems: list[LocalSystem]) -> list[dict[str, Any]]:
    """Key, label and options (value, label, how many systems) of each filter; only options that occur."""
    levels = Counter(system.level for system in systems)
    phases = Counter(system.phase for system in systems)
    joinings = Counter(system.joining for system in systems)
    order = [*LEVELS, *sorted(levels.keys() - LEVELS.keys())]
    return [
        {"key": "niveau", "label": "Soort",
         "options": [(value, LEVELS.get(value, value), levels[value]) for value in order if levels[value]]},
        {"key": "fase", "label": "Hoever kwam het",
         "options": [(item.value, PHASE_LABELS[item], phases[item]) for item in Phase if phases[item]]},
        {"key": "meedoen", "label": "Meedoen",
         "options": [(item.value, JOINING_LABELS[item], joinings[item]) for item in Joining if joinings[item]]},
    ]  # fmt: skip
