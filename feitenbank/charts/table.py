"""The table that belongs to a chart: the same points, in words and figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from feitenbank.charts.series import Selection, select
from feitenbank.model.chart import ChartKind, ChartSpec
from feitenbank.model.dataset import Dataset
from feitenbank.text.dates import long_date
from feitenbank.text.numbers import NBSP


@dataclass(frozen=True)
class Table:
    """Headers and rows of plain text; the first column names the row, `numeric` are columns to align right."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: tuple[int, ...]
    source_ids: tuple[tuple[str, ...], ...]


def chart_table(spec: ChartSpec, datasets: Sequence[Dataset]) -> Table:
    """The points of a chart as a table, without columns that would be empty."""
    selection = select(spec, datasets, with_text=spec.kind is ChartKind.LADDER)
    columns = {
        "reeks": _column_sets(selection),
        "category": _column_names(selection),
        "date": [long_date(p.row.date) if p.row.date else "" for p in selection.points],
        "value": [_value(p.row.text, p.text(noun=True) if p.row.value is not None else "") for p in selection.points],
        "note": [p.row.note or "" for p in selection.points],
    }
    headers = {
        "reeks": "Reeks", "category": selection.datasets[0].meta.category_title or "Onderdeel", "date": "Datum",
        "value": "Waarde", "note": "Toelichting",
    }  # fmt: skip
    kept = [key for key, cells in columns.items() if any(cells)]
    rows = tuple(zip(*(columns[key] for key in kept), strict=True))
    sources = tuple(point.row.sources for point in selection.points)
    return Table(
        tuple(headers[key] for key in kept), rows, tuple(kept.index(k) for k in ("value",) if k in kept), sources
    )


def _column_sets(selection: Selection) -> list[str]:
    if len({p.dataset.id for p in selection.points}) < 2:
        return [""] * len(selection.points)
    return [selection.name(p.dataset.id) for p in selection.points]


def _column_names(selection: Selection) -> list[str]:
    names = []
    for point in selection.points:
        own = selection.spec.labels.get(point.row.id, "")
        text = point.row.text if point.row.value is not None else None
        names.append(own or (selection.name(point.row.category) if point.row.category else text or ""))
    return names


def _value(text: str | None, value: str) -> str:
    return value or (text or "").replace(NBSP, " ")


def sources_of(spec: ChartSpec, datasets: Sequence[Dataset]) -> list[str]:
    """The sources of the rows that a chart shows, each once, in order of appearance."""
    return list(dict.fromkeys(name for row in chart_table(spec, datasets).source_ids for name in row))
