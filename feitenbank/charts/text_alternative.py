"""The text alternative of a chart, in Dutch sentences made from its data.

It says what is shown and counted, how many points there are, and the first, last, highest and lowest of them. The
table under the chart holds the rest.
"""

from __future__ import annotations

from collections.abc import Sequence

from feitenbank.charts.series import Point, Selection, distinct, select
from feitenbank.model.chart import ChartKind, ChartSpec
from feitenbank.model.dataset import Dataset
from feitenbank.text.dates import date_phrase, long_date, period
from feitenbank.text.numbers import amount
from feitenbank.text.words import counted

KIND_NAMES = {
    ChartKind.LINES: "Lijngrafiek",
    ChartKind.BARS: "Staafgrafiek",
    ChartKind.GROUPED_BARS: "Staafgrafiek met groepen",
    ChartKind.STACKED_BARS: "Gestapelde staafgrafiek",
    ChartKind.STOCK_AND_FLOW: "Staafgrafiek met wat erbij komt en wat eraf gaat",
    ChartKind.LADDER: "Ladder met genummerde stappen",
    ChartKind.DOTS: "Stippengrafiek",
    ChartKind.DUMBBELL: "Grafiek met twee stippen per rij",
    ChartKind.COMPOSITION: "Balk die in delen is verdeeld",
    ChartKind.SMALL_MULTIPLES: "Reeks kleine grafieken, elk met een eigen as",
    ChartKind.RANGES: "Grafiek met een bereik per rij",
}
FEW = 7


def text_alternative(spec: ChartSpec, datasets: Sequence[Dataset]) -> str:
    """One paragraph: kind, unit, period, the values that matter, how many are approximate, the remarks."""
    selection = select(spec, datasets, with_text=spec.kind is ChartKind.LADDER)
    sentences = [f"{KIND_NAMES[spec.kind]}: {spec.subtitle.rstrip('.')}."]
    if spec.log_scale:
        sentences.append("De schaal is logaritmisch.")
    sentences += _series_sentences(selection)
    sentences += _hedges(selection)
    sentences += [f"Opmerking in de grafiek: {note.text.rstrip('.')}." for note in spec.annotations]
    return " ".join(sentences)


def _hedges(selection: Selection) -> list[str]:
    total = len(selection.points)
    hedged = sum(1 for point in selection.points if point.row.approximate)
    if not hedged:
        return []
    if hedged == total:
        return ["Alle getallen zijn bij benadering." if total > 1 else "Het getal is bij benadering."]
    return [f"Van de {total} getallen {'is er 1' if hedged == 1 else f'zijn er {hedged}'} bij benadering."]


def _series_sentences(selection: Selection) -> list[str]:
    """One sentence per data set; in charts through time, one per line."""
    many = len({p.dataset.id for p in selection.points}) > 1
    per_line = selection.spec.kind in (ChartKind.LINES, ChartKind.SMALL_MULTIPLES)

    def key_of(point: Point) -> str:
        return f"{point.dataset.id}\n{point.row.category or ''}" if per_line else point.dataset.id

    keys = distinct(selection.points, key_of)
    sentences = []
    for key in keys:
        points = [point for point in selection.points if key_of(point) == key]
        dataset_id, _, category = key.partition("\n")
        names = [selection.name(part) for part in ((dataset_id if many else ""), category) if part]
        sentences.append(_group(selection, points, ", ".join(names) if len(keys) > 1 else ""))
    return sentences


def _group(selection: Selection, points: Sequence[Point], title: str) -> str:
    start = f"{title}: " if title else ""
    valued = [point for point in points if point.row.value is not None]
    if len(points) == 1 and title:
        date = points[0].row.date
        return f"{start}{_value(points[0])}{f' ({date_phrase(date)})' if date else ''}."
    if _is_series(valued):
        return start + _through_time(sorted(valued, key=lambda p: p.row.date or ""))
    if len(points) <= FEW:
        return start + _listed(selection, points)
    lowest, highest = min(valued, key=lambda p: p.exact), max(valued, key=lambda p: p.exact)
    return (
        f"{start}{counted(len(points), 'waarde', 'waarden')}; "
        f"de hoogste is {_value(highest)} ({_name(selection, highest)}), "
        f"de laagste {_value(lowest)} ({_name(selection, lowest)})."
    )


def _through_time(points: Sequence[Point]) -> str:
    first, last = points[0], points[-1]
    highest = max(points, key=lambda p: p.exact)
    parts = [
        f"{counted(len(points), 'punt', 'punten')}, {period(first.row.date or '', last.row.date or '')}",
        f"het eerste is {_value(first)}",
        f"het laatste {_value(last)}",
    ]
    if highest.exact > max(first.exact, last.exact):
        parts.append(f"het hoogste {_value(highest)} ({date_phrase(highest.row.date or '')})")
    return "; ".join(parts) + "."


def _listed(selection: Selection, points: Sequence[Point]) -> str:
    parts = []
    for point in points:
        value = _value(point) if point.row.value is not None else (point.row.text or "")
        name = _name(selection, point)
        parts.append(f"{name}: {value}" if name else value)
    return "; ".join(parts) + "."


def _is_series(points: Sequence[Point]) -> bool:
    dates = [point.row.date for point in points]
    return len(points) > 2 and all(dates) and len(set(dates)) == len(dates)


def _value(point: Point) -> str:
    return amount(point.exact, point.dataset.meta.unit, point.row.approximate)


def _name(selection: Selection, point: Point) -> str:
    """The name of a point, with its date when points of one name differ in that."""
    name = selection.point_name(point)
    date = long_date(point.row.date) if point.row.date else ""
    others = [p for p in selection.points if selection.point_name(p) == name]
    return f"{name}, {date}" if len(others) > 1 and date and date not in name else name
