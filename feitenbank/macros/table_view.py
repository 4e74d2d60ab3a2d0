"""Rows of a data set as a table, and everything that a data page says."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup, escape

from feitenbank.macros.page_state import PageState
from feitenbank.model.dataset import Dataset, Observation
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.model.units import Unit
from feitenbank.text.citing import short_name
from feitenbank.text.dates import long_date
from feitenbank.text.numbers import amount
from feitenbank.text.words import sentence

SITE_NAME = "Sociaal krediet: mythe en werkelijkheid"


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
        "caption": f"{dataset.meta.title} ({dataset.meta.unit.noun or dataset.meta.unit.rule.explanation})",
        "caption_hidden": False,
        "headers": [header for header, _ in columns],
        "rows": [[_cell(name, row, dataset, state) for _, name in columns] for row in dataset.rows],
        "row_header": True,
        "numeric": [index for index, (_, name) in enumerate(columns) if name == "value"],
    }


def _columns(dataset: Dataset) -> list[tuple[str, str]]:
    rows = dataset.rows
    noun = dataset.meta.unit.noun or "waarde"
    candidates = [
        ("Datum", "date", any(row.date for row in rows)),
        (dataset.meta.category_title or "Soort", "category", any(row.category for row in rows)),
        (f"Aantal {noun}" if not dataset.meta.unit.rule.symbol else noun.capitalize(), "value",
         any(row.value is not None for row in rows)),
        ("Wat", "text", any(row.text for row in rows)),
        ("Opmerking", "note", any(row.note for row in rows)),
        ("Bron", "sources", True),
    ]  # fmt: skip
    return [(header, name) for header, name, wanted in candidates if wanted]


def _cell(name: str, row: Observation, dataset: Dataset, state: PageState) -> str | Markup:
    if name == "date":
        return long_date(row.date) if row.date else ""
    if name == "category":
        return dataset.meta.categories.get(row.category or "", row.category or "")
    if name == "value":
        return value_text(row, dataset.meta.unit)
    if name == "sources":
        return _marks(row, state)
    return getattr(row, name) or ""


def _marks(row: Observation, state: PageState) -> Markup:
    links = [
        Markup('<a href="#{}" id="{}" aria-label="Bron {}">{}</a>').format(
            mark.target, mark.anchor, mark.number, mark.number
        )
        for mark in state.cite(row.sources)
    ]
    return Markup(" ").join(links)


def data_page(knowledge: KnowledgeBase, state: PageState, dataset_id: str) -> dict[str, Any]:
    """What the data page says about a data set besides chart and table."""
    dataset = knowledge.datasets[dataset_id]
    meta = dataset.meta
    return {
        "meta": meta,
        "definition": sentence(meta.definition),
        "unit": sentence(meta.unit.rule.explanation),
        "facts": [
            ("Wat is geteld", sentence(meta.counts)),
            ("Wat is niet geteld", sentence(meta.not_counted)),
            ("Wie of wat", sentence(meta.population)),
            ("Waar", sentence(meta.place)),
            ("Wat je mag vergelijken", sentence(meta.comparability)),
            ("Wat wij ermee deden", sentence(meta.processing)),
        ],
        "checked": long_date(meta.checked),
        "downloads": [
            (label, f"{state.base}data/{dataset_id}.{kind}") for label, kind in (("CSV", "csv"), ("JSON", "json"))
        ],
        "citation": citation(knowledge, dataset),
        "topics": [(knowledge.topics[name].label, f"{state.base}cijfers/#{name}") for name in meta.topics],
        "escape": escape,
    }


def citation(knowledge: KnowledgeBase, dataset: Dataset) -> str:
    """How to cite: the producers first, then this site."""
    names = list(dict.fromkeys(short_name(knowledge.sources[name]) for name in dataset.source_ids))
    producers = "; ".join(names[:4]) + ("; en anderen" if len(names) > 4 else "")
    year = dataset.meta.checked[:4]
    return f"{producers}. Verzameld als «{dataset.meta.title}» door {SITE_NAME} ({year}), CC BY 4.0."
