"""Rows of a data set as a table."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from feitenbank.model.dataset import Dataset, Observation
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.model.units import Unit, UnitKind
from feitenbank.render.page_state import PageState
from feitenbank.text.chinese import with_chinese
from feitenbank.text.dates import long_date
from feitenbank.text.numbers import amount

# Their noun is no thing that can be counted.
NO_COUNT = (UnitKind.RATIO, UnitKind.SCORE)


def value_text(row: Observation, unit: Unit) -> str:
    """The value as a reader sees it: «meer dan» first, Dutch notation, per cent sign."""
    if row.value is None:
        return row.text or ""
    return amount(row.value, unit, row.approximate, noun=False)


def dataset_table(knowledge: KnowledgeBase, state: PageState, dataset_id: str) -> dict[str, Any]:
    """What tabel.html.j2 shows: only columns that hold something, a source mark at each row."""
    dataset = knowledge.datasets[dataset_id]
    columns = _columns(dataset)
    return {
        "id": state.next_id(f"tabel-{dataset_id}"),
        "caption": _caption(dataset),
        "caption_hidden": False,
        "headers": [header for header, _ in columns],
        "rows": [[_cell(name, row, dataset, state) for _, name in columns] for row in dataset.rows],
        "row_header": True,
        "numeric": [index for index, (_, name) in enumerate(columns) if name == "value"],
    }


def _caption(dataset: Dataset) -> str:
    unit = dataset.meta.unit
    if unit.kind is UnitKind.CATEGORY:
        return dataset.meta.title
    return f"{dataset.meta.title} ({unit.noun or unit.rule.explanation})"


def _columns(dataset: Dataset) -> list[tuple[str, str]]:
    rows = dataset.rows
    unit = dataset.meta.unit
    noun = unit.noun or "waarde"
    heading = noun.capitalize() if unit.rule.symbol or unit.kind in NO_COUNT else f"Aantal {noun}"
    candidates = [
        ("Datum", "date", any(row.date for row in rows)),
        ((dataset.meta.category_title or "soort").capitalize(), "category", any(row.category for row in rows)),
        (heading, "value", any(row.value is not None for row in rows)),
        ("Wat", "text", any(row.text for row in rows)),
        ("Opmerking", "note", any(row.note for row in rows)),
        ("Bron", "sources", True),
    ]  # fmt: skip
    return [(header, name) for header, name, wanted in candidates if wanted]


def _cell(name: str, row: Observation, dataset: Dataset, state: PageState) -> str | Markup:
    if name == "date":
        return long_date(row.date) if row.date else "zonder datum"
    if name == "category":
        return dataset.meta.categories.get(row.category or "", row.category or "")
    if name == "value":
        return value_text(row, dataset.meta.unit)
    if name == "sources":
        return _marks(row, state)
    return with_chinese(getattr(row, name) or "")


def _marks(row: Observation, state: PageState) -> Markup:
    links = [
        Markup('<a class="bronlink" href="#{}" id="{}" aria-label="Bron {}">{}</a>').format(
            mark.target, mark.anchor, mark.number, mark.number
        )
        for mark in state.cite(row.sources)
    ]
    return Markup(" ").join(links)
