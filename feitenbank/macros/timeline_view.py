"""The timeline: events by year with their lane, a picture of all of them, and a plan beside what came of it."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from feitenbank.macros.source_parts import SourceParts
from feitenbank.model.base import parse_partial_date
from feitenbank.model.dataset import Observation
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.model.vocabulary import Event, Lane
from feitenbank.render.page_state import PageState
from feitenbank.text.chinese import with_chinese
from feitenbank.text.citing import short_name
from feitenbank.text.dates import MONTHS, long_date, middle_day, year_of
from feitenbank.text.words import counted, sentence

LANES: dict[Lane, str] = {
    Lane.POLICY: "Beleid en wetten",
    Lane.COURTS: "Rechtbanken",
    Lane.CITIES: "Steden",
    Lane.COMPANIES: "Bedrijven",
    Lane.MEDIA: "Media en memes",
    Lane.EUROPE: "Nederland en Europa",
}
PRECISIONS = ("jaar", "maand", "dag")
# The period of the plan that the story of «2020» goes back to (data set plan-en-werkelijkheid-2020).
PLAN = ("2014-06-14", "2020-12-31", "plan 2014-2020")
PLAN_ANCHOR = {2020: ("#plan-en-werkelijkheid", "Wat vroeg het plan voor 2020, en wat lag er aan het eind?")}
TICK, ROW, AXIS = 16, 27, 24
MARKS = ("-plan", "-stand")


@dataclass(frozen=True)
class Sheet:
    """The measures of the picture: its width, where the time axis begins, whether lane names stand above the rows."""

    width: int
    left: int
    names_above: bool
    year_step: int

    @property
    def row(self) -> int:
        """The height of one lane."""
        return ROW + (20 if self.names_above else 0)


WIDE = Sheet(width=720, left=164, names_above=False, year_step=3)
NARROW = Sheet(width=330, left=2, names_above=True, year_step=5)


def timeline_context(lists: SourceParts, state: PageState) -> dict[str, Any]:
    """What tijdlijn.html.j2 shows: all events, oldest first, by year; the lanes; and the picture, wide and narrow."""
    events = sorted(lists.knowledge.events.values(), key=lambda event: (event.date, event.id))
    counts = Counter(event.lane for event in events)
    by_year: dict[int, list[Event]] = {}
    for event in events:
        by_year.setdefault(year_of(event.date), []).append(event)
    return {
        "total_text": counted(len(events), "gebeurtenis", "gebeurtenissen"),
        "lanes": [
            {"id": lane.value, "label": label, "count": counts[lane]} for lane, label in LANES.items() if counts[lane]
        ],
        "years": [
            {
                "year": year,
                "events": [_event(lists, state, event) for event in items],
                "more": PLAN_ANCHOR.get(year),
            }
            for year, items in by_year.items()
        ],
        "span": f"{min(by_year)}-{max(by_year)}" if by_year else "",
        "drawings": [(name, picture(events, sheet)) for name, sheet in (("breed", WIDE), ("smal", NARROW)) if events],
    }


def date_within_year(date: str) -> tuple[str, str]:
    """How a date reads under its year, and its precision: «14 juni» (dag), «juni» (maand), «in 2014» (jaar)."""
    year, month, day = parse_partial_date(date)
    if month is None:
        return f"in {year}", PRECISIONS[0]
    name = MONTHS[month - 1]
    return (f"{day} {name}", PRECISIONS[2]) if day else (name, PRECISIONS[1])


def _event(lists: SourceParts, state: PageState, event: Event) -> dict[str, Any]:
    text, precision = date_within_year(event.date)
    return {
        "id": event.id,
        "date": event.date,
        "date_text": text,
        "precision": precision,
        "title": event.title,
        "text": sentence(event.text),
        "note": sentence(event.note) if event.note else None,
        "lane": event.lane.value,
        "lane_label": LANES[event.lane],
        "sources": [
            (with_chinese(short_name(source)), lists.href(state, source))
            for source in (lists.knowledge.sources[name] for name in event.sources)
        ],
    }


def picture(events: Sequence[Event], sheet: Sheet) -> dict[str, Any]:
    """All events on a time axis: a stroke for each known day or month, an open box where only the year is known."""
    first, last = year_of(events[0].date), year_of(events[-1].date)
    start, end = (datetime.date(year, 1, 1).toordinal() for year in (first, last + 1))
    scale = (sheet.width - sheet.left - 12) / (end - start)

    def place(day: datetime.date) -> float:
        return round(sheet.left + (day.toordinal() - start) * scale, 1)

    lanes = [lane for lane in LANES if any(event.lane is lane for event in events)]
    rows = []
    for number, lane in enumerate(lanes):
        top = AXIS + number * sheet.row + (sheet.row - TICK - 5)
        dates = [event.date for event in events if event.lane is lane]
        rows.append(
            {
                "lane": lane.value,
                "label": LANES[lane],
                "name_x": sheet.left if sheet.names_above else 0,
                "name_y": top - 7 if sheet.names_above else top + TICK - 3,
                "strokes": "".join(f"M{place(middle_day(date))} {top}v{TICK}" for date in dates if "-" in date),
                "boxes": "".join(_box(place, year_of(date), top) for date in dates if "-" not in date),
            }
        )
    band = [place(datetime.date.fromisoformat(day)) for day in PLAN[:2]]
    years = range(first, last + 1, sheet.year_step)
    return {
        "width": sheet.width,
        "height": AXIS + len(lanes) * sheet.row + AXIS,
        "bottom": AXIS + len(lanes) * sheet.row,
        "rows": rows,
        "years": [(place(datetime.date(year, 1, 1)), str(year)) for year in years],
        "band": {"x": band[0], "width": round(band[1] - band[0], 1), "label": PLAN[2]},
    }


def _box(place: Any, year: int, top: int) -> str:
    left, right = place(datetime.date(year, 1, 1)), place(datetime.date(year, 12, 31))
    return f"M{left} {top + 2}H{right}v{TICK - 4}H{left}z"


def plan_context(knowledge: KnowledgeBase, state: PageState, dataset_id: str, title: str | None) -> dict[str, Any]:
    """What plan-werkelijkheid.html.j2 shows: each point of the plan beside its state, and how often each state occurs.

    Rows of the data set go in pairs, `<point>-plan` and `<point>-stand`; the category of the second is the state.
    """
    dataset = knowledge.datasets[dataset_id]
    pairs = [(row, dataset.row(row.id.removesuffix(MARKS[0]) + MARKS[1])) for row in dataset.rows]
    words = dataset.meta.categories
    items = [_point(state, words, row, now) for row, now in pairs if row.id.endswith(MARKS[0]) and now]
    asked = [item for item in items if not item["rumour"]]
    return {
        "id": state.next_id("plan"),
        "title": title or dataset.meta.title,
        "subtitle": sentence(dataset.meta.definition),
        "asked": asked,
        "rumours": [item for item in items if item["rumour"]],
        "counts": _state_counts(words, asked),
        "warning": sentence(dataset.meta.comparability),
        "data_href": f"{state.base}cijfers/{dataset_id}/",
        "downloads": [(kind.upper(), f"{state.base}data/{dataset_id}.{kind}") for kind in ("csv", "json")],
    }


def _without_stop(text: str | None) -> str:
    """A sentence without its full stop; the template sets that behind the source marks, which then cannot wrap."""
    return (text or "").removesuffix(".")


def _point(state: PageState, words: dict[str, str], plan: Observation, now: Observation) -> dict[str, Any]:
    date = long_date(now.date) if now.date else ""
    return {
        "label": plan.id.removesuffix(MARKS[0]).replace("-", " ").capitalize(),
        "rumour": plan.category == "verhaal",
        "plan": _without_stop(plan.text),
        "plan_note": sentence(plan.note) if plan.note else None,
        "plan_marks": _marks(state, plan.sources),
        "now": _without_stop(now.text),
        "when": f"{date} ({now.note})" if now.note else date,
        "now_marks": _marks(state, now.sources),
        "state": now.category or "",
        "word": words.get(now.category or "", ""),
    }


def _marks(state: PageState, sources: Iterable[str]) -> list[tuple[int, str, str]]:
    return [(mark.number, f"#{mark.target}", mark.anchor) for mark in state.cite(sources)]


def _state_counts(words: dict[str, str], items: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    counts = Counter(item["state"] for item in items)
    return [{"state": name, "word": word, "number": counts[name]} for name, word in words.items() if counts[name]]
