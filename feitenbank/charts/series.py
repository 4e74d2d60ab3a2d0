"""Which points a chart shows, and in what colour; here a chart that would mislead is refused."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from feitenbank.charts.errors import ChartRefused
from feitenbank.charts.metrics import markup
from feitenbank.charts.palette import GREY, HIGHLIGHTS
from feitenbank.model.chart import ChartKind, ChartSpec
from feitenbank.model.dataset import Dataset, Observation
from feitenbank.text.dates import long_date
from feitenbank.text.numbers import NBSP, amount

OWN_AXIS_EACH = {ChartKind.SMALL_MULTIPLES}
LINEAR_ONLY = {
    ChartKind.BARS, ChartKind.GROUPED_BARS, ChartKind.STACKED_BARS, ChartKind.STOCK_AND_FLOW,
    ChartKind.COMPOSITION, ChartKind.LADDER,
}  # fmt: skip


@dataclass(frozen=True)
class Point:
    """One row as a chart shows it."""

    dataset: Dataset
    row: Observation

    @property
    def value(self) -> float:
        """The value for drawing."""
        assert self.row.value is not None
        return float(self.row.value)

    @property
    def exact(self) -> Decimal:
        """The value for writing and comparing."""
        assert self.row.value is not None
        return self.row.value

    @property
    def keys(self) -> tuple[str, ...]:
        """Names by which a specification can mean this point, the most precise first."""
        return tuple(key for key in (self.row.id, self.row.category, self.row.date, self.dataset.id) if key)

    def text(self, noun: bool = False) -> str:
        """The value as it stands in the chart, with the hedge of its source."""
        return amount(self.exact, self.dataset.meta.unit, self.row.approximate, NBSP, noun)


@dataclass(frozen=True)
class Selection:
    """The points of one chart with the names and colours that its author gave."""

    spec: ChartSpec
    datasets: tuple[Dataset, ...]
    points: tuple[Point, ...]

    def refuse(self, message: str) -> ChartRefused:
        """An error about this chart, to raise."""
        return ChartRefused(self.spec.id, message)

    def name(self, key: str) -> str:
        """The short name of a data set, category or row."""
        if key in self.spec.labels:
            return self.spec.labels[key]
        for dataset in self.datasets:
            if key in dataset.meta.categories:
                return dataset.meta.categories[key]
            if key == dataset.id:
                return dataset.meta.title
            row = dataset.row(key)
            if row is not None:
                return row.text or (self.name(row.category) if row.category else "") or _dated(row) or key
        return key

    def point_name(self, point: Point) -> str:
        """What a point is called: its own label, else its category, its text, its date, its data set."""
        row = point.row
        if row.id in self.spec.labels:
            return self.spec.labels[row.id]
        if row.category:
            return self.name(row.category)
        if row.text:
            return row.text
        if row.date and len(self.points) > 1:
            return _dated(row)
        return self.name(point.dataset.id)

    def point_names(self, points: Sequence[Point]) -> list[str]:
        """Names of several points; where two are the same, the date tells them apart."""
        names = [self.point_name(point) for point in points]
        return [
            f"{name}, {_dated(point.row)}"
            if names.count(name) > 1 and point.row.date and name != _dated(point.row)
            else name
            for name, point in zip(names, points, strict=True)
        ]

    def colour(self, *keys: str, rest: str = GREY) -> str:
        """The highlight colour of the first key that is highlighted, else the colour of the rest."""
        for key in keys:
            if key in self.spec.highlight:
                return HIGHLIGHTS[min(self.spec.highlight.index(key), len(HIGHLIGHTS) - 1)]
        return rest

    def point_colour(self, point: Point, rest: str = GREY) -> str:
        """The highlight colour of a point by its row, category or data set, else the colour of the rest."""
        return self.colour(*point.keys, rest=rest)

    def is_highlighted(self, *keys: str) -> bool:
        """Whether one of these names is highlighted."""
        return any(key in self.spec.highlight for key in keys)

    def hover(self, point: Point) -> str:
        """Two or three short lines for the hover label: value, name, date."""
        row = point.row
        lines = [point.text(noun=True)]
        if row.category:
            lines.append(self.name(row.category))
        elif row.id in self.spec.labels or row.text:
            lines.append(self.spec.labels.get(row.id, row.text or ""))
        elif len(self.datasets) > 1:
            lines.append(self.name(point.dataset.id))
        if row.date:
            lines.append(long_date(row.date))
        return markup(lines)


def select(spec: ChartSpec, datasets: Sequence[Dataset], with_text: bool = False) -> Selection:
    """The points that the specification asks for.

    Raises ChartRefused when units would be mixed, when a name is not in the data, or when nothing is left.
    `with_text` keeps rows that have a text and no value.
    """
    _refuse_mixed_units(spec, datasets)
    _refuse_unknown_names(spec, datasets)
    if spec.log_scale and spec.kind in LINEAR_ONLY:
        raise ChartRefused(spec.id, "staven beginnen bij nul en gaan niet samen met log_scale; gebruik kind: stippen")
    points = [
        Point(dataset, row)
        for dataset in datasets
        for row in dataset.rows
        if (not spec.rows or row.id in spec.rows)
        and (not spec.categories or row.category in spec.categories)
        and (row.value is not None or with_text)
    ]
    if spec.rows and len(datasets) == 1 and not spec.categories:
        points.sort(key=lambda point: spec.rows.index(point.row.id))
    if spec.categories:
        points.sort(key=lambda point: spec.categories.index(point.row.category or ""))
    if not points:
        raise ChartRefused(spec.id, "er blijven geen rijen met een getal over; kijk naar rows en categories")
    if spec.log_scale and any(point.row.value is not None and point.row.value <= 0 for point in points):
        raise ChartRefused(spec.id, "een logaritmische schaal kent geen nul of minder; haal log_scale weg")
    return Selection(spec, tuple(datasets), tuple(points))


def distinct(points: Sequence[Point], key: Callable[[Point], str]) -> list[str]:
    """The values of a key in order of appearance."""
    return list(dict.fromkeys(key(point) for point in points))


def _dated(row: Observation) -> str:
    return long_date(row.date) if row.date else ""


def _refuse_mixed_units(spec: ChartSpec, datasets: Sequence[Dataset]) -> None:
    if spec.kind in OWN_AXIS_EACH:
        return
    kinds = sorted({dataset.meta.unit.kind for dataset in datasets})
    if len(kinds) > 1:
        raise ChartRefused(
            spec.id,
            f"verschillende soorten getallen ({', '.join(kinds)}) mogen niet op één as staan; "
            "gebruik kind: kleine-veelvouden of maak twee grafieken",
        )


def _refuse_unknown_names(spec: ChartSpec, datasets: Sequence[Dataset]) -> None:
    rows = {row.id for dataset in datasets for row in dataset.rows}
    categories = {row.category for dataset in datasets for row in dataset.rows if row.category}
    dates = {row.date for dataset in datasets for row in dataset.rows if row.date}
    known = rows | categories | dates | {dataset.id for dataset in datasets}
    wanted = [
        ("rows", spec.rows, rows),
        ("categories", spec.categories, categories),
        ("highlight", spec.highlight, known),
        ("labels", tuple(spec.labels), known),
        ("annotations", tuple(note.category for note in spec.annotations if note.category), known),
    ]
    for field, names, allowed in wanted:
        for name in names:
            if name not in allowed:
                raise ChartRefused(spec.id, f"«{name}» onder {field} staat niet in de data van deze grafiek")
