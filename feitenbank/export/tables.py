"""Data sets as CSV and JSON, and the Frictionless Data Package that describes them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import Any

from feitenbank.export.csl import csl_item
from feitenbank.load.csv_rows import COLUMNS
from feitenbank.model.dataset import Dataset, Observation
from feitenbank.model.knowledge import KnowledgeBase

LICENCE = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Naamsvermelding 4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/deed.nl",
}
# A cell that begins like this is run as a formula by spreadsheets (OWASP: CSV injection).
FORMULA_START = ("=", "+", "-", "@", "\t", "\r")
FIELD_TITLES = {
    "id": "vast kenmerk van de rij", "date": "datum (jaar, maand of dag, zoals de bron hem geeft)",
    "category": "categorie", "value": "waarde, als getal", "text": "waarde, als tekst",
    "approximate": "hoe precies de bron het zegt (ongeveer, meer dan, ...)",
    "sources": "kenmerken van de bronnen, gescheiden door een spatie", "note": "opmerking bij de rij",
}  # fmt: skip


def safe_cell(text: str) -> str:
    """The text with an apostrophe before it when a spreadsheet would run it as a formula."""
    return f"'{text}" if text.startswith(FORMULA_START) else text


def dataset_csv(dataset: Dataset) -> str:
    """The rows as CSV with the columns of `data/cijfers`."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in dataset.rows:
        writer.writerow(_cells(row))
    return out.getvalue()


def _cells(row: Observation) -> list[str]:
    return [
        row.id,
        row.date or "",
        safe_cell(row.category or ""),
        format(row.value, "f") if row.value is not None else "",
        safe_cell(row.text or ""),
        str(row.approximate or ""),
        " ".join(row.sources),
        safe_cell(row.note or ""),
    ]


def dataset_json(knowledge: KnowledgeBase, dataset: Dataset) -> dict[str, Any]:
    """Metadata, rows and the sources of the rows in one object."""
    return {
        "metadata": dataset.meta.model_dump(mode="json", exclude_none=True),
        "licence": LICENCE,
        "rows": [_json_row(row) for row in dataset.rows],
        "sources": [csl_item(knowledge.sources[source_id]) for source_id in dataset.source_ids],
    }


def _json_row(row: Observation) -> dict[str, Any]:
    item = row.model_dump(mode="json", exclude_none=True)
    if row.value is not None:
        item["value"] = int(row.value) if row.value == row.value.to_integral_value() else float(row.value)
    return item


def data_package(knowledge: KnowledgeBase, version: str) -> dict[str, Any]:
    """A Frictionless Data Package (https://specs.frictionlessdata.io/data-package/) of all data sets."""
    return {
        "profile": "tabular-data-package",
        "name": "sociaal-krediet-mythe-en-werkelijkheid",
        "title": "Sociaal krediet: mythe en werkelijkheid. Cijfers met bronnen",
        "version": version,
        "licenses": [LICENCE],
        "resources": [_resource(knowledge, dataset) for dataset in knowledge.datasets.values()],
    }


def _resource(knowledge: KnowledgeBase, dataset: Dataset) -> dict[str, Any]:
    meta = dataset.meta
    return {
        "profile": "tabular-data-resource",
        "name": dataset.id,
        "path": f"{dataset.id}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "title": meta.title,
        "description": meta.definition,
        "unit": {"kind": meta.unit.kind.value, "noun": meta.unit.noun},
        "counts": meta.counts,
        "notCounted": meta.not_counted,
        "population": meta.population,
        "place": meta.place,
        "comparability": meta.comparability,
        "processing": meta.processing,
        "sources": _sources(knowledge, dataset.source_ids),
        "schema": {"fields": _fields(), "primaryKey": ["id"], "missingValues": [""]},
    }


def _fields() -> list[dict[str, Any]]:
    types = {"value": "number"}
    return [
        {
            "name": name,
            "title": FIELD_TITLES[name],
            "type": types.get(name, "string"),
            **({"constraints": {"required": True, "unique": True}} if name == "id" else {}),
        }
        for name in COLUMNS
    ]


def _sources(knowledge: KnowledgeBase, source_ids: Iterable[str]) -> list[dict[str, str]]:
    sources = []
    for source_id in source_ids:
        item = csl_item(knowledge.sources[source_id])
        sources.append({"title": item["title"], **({"path": item["URL"]} if "URL" in item else {})})
    return sources
