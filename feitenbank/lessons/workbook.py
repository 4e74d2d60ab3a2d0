"""What stands in the workbook of «Reken het na»: five series, each on its own sheet, and where a figure stands.

Each series also comes as a workbook of its own, with the same cells.

The rows are those of data/cijfers, so a formula in the answers (C17) always points at the right cell.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal

from feitenbank.model.base import parse_partial_date
from feitenbank.model.dataset import Dataset, Observation, Shape
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.text.citing import short_name

SERIES = ("vluchten-geweigerd", "treinen-geweigerd", "vermeldingen-opgeteld", "nu-op-de-lijst", "erbij-en-eraf")
HEADER = ("Datum", "Soort", "Aantal", "Eenheid", "Hoe precies", "Opmerking", "Bron")
VALUE_COLUMN = "C"
EXPLANATION, CALCULATION = "Uitleg", "Rekenen"
AUTHOR = "Sociaal krediet: mythe en werkelijkheid"
# The day that every file bears, so that two builds are the same bytes.
MADE = datetime.datetime(2026, 1, 1)
SHAPES = {
    Shape.CUMULATIVE: "optelsom sinds het begin; gaat nooit omlaag",
    Shape.STOCK: "stand: hoeveel er op dat moment zijn",
    Shape.FLOW: "aantal in één jaar",
}
Cell = str | int | float | datetime.date


@dataclass(frozen=True)
class Sheet:
    """One sheet: its name, its rows with the header first, and how wide its columns are, in characters."""

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...]
    wrapped: bool = False


def sheets(knowledge: KnowledgeBase, address: str, version: str) -> list[Sheet]:
    """All sheets in order: explanation, the series, and one to calculate in."""
    series = [_series(knowledge, knowledge.datasets[name]) for name in SERIES]
    return [_explanation(knowledge, address, version), *series, _calculation()]


def series_sheets(knowledge: KnowledgeBase, name: str, site: str, address: str, version: str) -> list[Sheet]:
    """The workbook of one series: the explanation and the rows; `site` and `address` (of the lesson) are full."""
    explanation = _series_explanation(knowledge, name, site, address, version)
    return [explanation, _series(knowledge, knowledge.datasets[name])]


def cell_of(knowledge: KnowledgeBase, figure_id: str) -> str:
    """The cell in which a row stands, for formulas: «C17»; raises KeyError when it is not in the workbook."""
    name, _, row_id = figure_id.partition("/")
    if name not in SERIES:
        raise KeyError(figure_id)
    ids = [row.id for row in knowledge.datasets[name].rows]
    if row_id not in ids:
        raise KeyError(figure_id)
    return f"{VALUE_COLUMN}{ids.index(row_id) + 2}"


def _series(knowledge: KnowledgeBase, dataset: Dataset) -> Sheet:
    rows = tuple(_row(knowledge, dataset, row) for row in dataset.rows)
    return Sheet(dataset.id, (HEADER, *rows), (13, 16, 14, 14, 12, 44, 34))


def _row(knowledge: KnowledgeBase, dataset: Dataset, row: Observation) -> tuple[Cell, ...]:
    meta = dataset.meta
    names = dict.fromkeys(short_name(knowledge.sources[name]) for name in row.sources)
    return (
        _date(row.date),
        meta.categories.get(row.category, row.category) if row.category else "",
        _number(row.value) if row.value is not None else "",
        meta.unit.noun or "",
        str(row.approximate or ""),
        row.note or "",
        "; ".join(names),
    )


def _date(text: str | None) -> Cell:
    """A day as a date, a year as a number, a month as text: a spreadsheet knows no month without a day."""
    if not text:
        return ""
    year, month, day = parse_partial_date(text)
    if month and day:
        return datetime.date(year, month, day)
    return text if month else year


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def _explanation(knowledge: KnowledgeBase, address: str, version: str) -> Sheet:
    rows: list[tuple[Cell, ...]] = [
        ("Rekenblad bij de les «Reken het na»", ""),
        ("Wat is dit?", "Vijf reeksen cijfers over de lijst van de rechter in China, elk op een eigen tabblad."),
        ("Hoe werk je ermee?", "Kijk eerst wat er is geteld. Reken in het tabblad Rekenen; laat de reeksen staan."),
        ("Mensen of keren?", "Een mens telt één keer. Wie negen keer een kaartje probeert te kopen, telt negen keer."),
        ("Optelsom of stand?", "Een optelsom loopt alleen maar op. Een stand gaat op en neer."),
    ]
    for name in SERIES:
        rows += [(f"Tabblad {name}", knowledge.datasets[name].meta.title), *_about(knowledge, name)]
    return Sheet(EXPLANATION, (*rows, *_origin(address, version)), (26, 110), wrapped=True)


def _series_explanation(knowledge: KnowledgeBase, name: str, site: str, address: str, version: str) -> Sheet:
    rows: list[tuple[Cell, ...]] = [
        (knowledge.datasets[name].meta.title, ""),
        *_about(knowledge, name),
        ("Lege cellen", "Wat de bron niet zegt, is leeg. Leeg is niet nul."),
        ("Hoe precies", "Zo staat het in de bron: ongeveer, meer dan, bijna. Is de cel leeg, dan is het getal exact."),
        ("Les", f"Reken het na: {address}"),
        ("Grafiek en uitleg", f"{site}cijfers/{name}/"),
    ]
    return Sheet(EXPLANATION, (*rows, *_origin(address, version)), (26, 110), wrapped=True)


def _about(knowledge: KnowledgeBase, name: str) -> list[tuple[Cell, ...]]:
    """What a series counts and what it does not."""
    meta = knowledge.datasets[name].meta
    return [
        ("Wat is geteld?", meta.counts),
        ("Wat niet?", meta.not_counted),
        ("Soort getal", f"{meta.unit.noun}; {SHAPES.get(meta.shape, str(meta.shape.value))}"),
        ("Let op", meta.comparability),
    ]


def _origin(address: str, version: str) -> list[tuple[Cell, ...]]:
    return [
        (
            "Herkomst",
            "Bijna alle cijfers komen van één instelling: het Chinese hooggerechtshof. Wij tellen ze niet na.",
        ),
        ("Licentie", "CC BY 4.0. Noem «Sociaal krediet: mythe en werkelijkheid» en de bron bij de rij."),
        ("Versie", f"{version}. Nieuwste versie: {address}"),
    ]


def _calculation() -> Sheet:
    rows: list[tuple[Cell, ...]] = [("Vraag", "Formule of getallen", "Uitkomst", "Wat betekent dat?")]
    rows += [(f"Vraag {number}", "", "", "") for number in range(1, 7)]
    return Sheet(CALCULATION, tuple(rows), (12, 40, 18, 60))
