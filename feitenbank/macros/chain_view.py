"""The picture of a trail: its stations on a time axis, shaped by who speaks, filled where the sentence slips."""

from __future__ import annotations

import re
from typing import Any

from feitenbank.macros import chain_drawing
from feitenbank.macros.chain_drawing import Drawing, Station, mark_path
from feitenbank.model.article import Trail, TrailStep
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.text.dates import long_date
from feitenbank.text.words import counted

# What `who` of a step calls the speaker decides the shape; the first of these words in it counts.
SPEAKERS = {
    "overheid": "overheid of rechter",
    "bedrijf": "bedrijf",
    "pers": "krant, omroep of website",
    "politiek": "politicus",
    "kenner": "kenner of organisatie",
    "internet": "internetgebruikers",
}
SPEAKER_WORDS = {
    "overheid": r"luchtvaartdienst|overheid|staatsraad|commissie\b|gerechtshof|rechtbank|kredietcentrum|gemeente"
    r"|\bde stad\b|toezichthouder|ministerie|politie\b",
    "bedrijf": r"bedrijf|concern\b|directeur",
    "pers": r"krant|blad\b|tijdschrift|persbureau|staatsmedia|omroep|reportage|site\b",
    "politiek": r"president|minister\b|kamerlid|senator|politicus",
    "kenner": r"jurist|hoogleraar|onderzoek|organisatie|denktank|schrijver",
    "internet": r"gebruikers|kanaal|meme",
}
OTHERS = "pers"


def speaker_kind(who: str) -> str | None:
    """The kind of speaker that `who` names; None when it holds none of the known words."""
    found = [
        (match.start(), -len(match.group()), kind)
        for kind, words in SPEAKER_WORDS.items()
        if (match := re.search(words, who, re.IGNORECASE))
    ]
    return min(found)[2] if found else None


def chain_context(knowledge: KnowledgeBase, trail_id: str, small: bool = False) -> dict[str, Any]:
    """What keten.html.j2 shows of this trail: two drawings with a legend, or (small) only the marks in a row."""
    trail = knowledge.trails[trail_id]
    stations = [station_of(step) for step in trail.steps]
    drawings = [("strook", chain_drawing.strip_drawing(stations))] if small else _drawings(stations)
    return {
        "id": f"keten-{trail.id}",
        "small": small,
        "caption": _caption(stations),
        "drawings": drawings,
        "description": _description(trail, stations),
        "legend": [
            (mark_path(kind, 12, 12), kind, label)
            for kind, label in SPEAKERS.items()
            if any(station.kind == kind for station in stations)
        ],
        "legend_mark": mark_path(OTHERS, 12, 12),
    }


def _drawings(stations: list[Station]) -> list[tuple[str, Drawing]]:
    return [("breed", chain_drawing.wide_drawing(stations)), ("smal", chain_drawing.narrow_drawing(stations))]


def station_of(step: TrailStep) -> Station:
    """A step of a trail as the picture shows it; a speaker of no known kind gets the shape of the press."""
    technique = (step.slip or "").partition(": ")[0]
    changed = step.changed.replace(" ... ", " … ") if step.changed else None
    return Station(step.date, step.who, speaker_kind(step.who) or OTHERS, changed, technique or None)


def _caption(stations: list[Station]) -> str:
    slips = sum(bool(station.slip) for station in stations)
    return f"{counted(len(stations), 'station', 'stations')}, {slips} keer gaat het mis"


def _description(trail: Trail, stations: list[Station]) -> str:
    """The text alternative: what the picture shows, and each slip with its date, speaker and technique."""
    slips = [
        f"{long_date(station.date)}, {station.who}: {station.change}" for station in stations if station.slip
    ]  # fmt: skip
    begin, end = long_date(trail.steps[0].date), long_date(trail.steps[-1].date)
    return (
        f"Tijdlijn van {begin} tot {end}, met {counted(len(stations), 'station', 'stations')} op volgorde van tijd. "
        f"Waar het misgaat: {'; '.join(slips) or 'nergens'}."
    )
