"""The comparison of systems as CSV: one row for each system, for spreadsheets and print."""

from __future__ import annotations

import csv
import io

from feitenbank.export.tables import safe_cell
from feitenbank.model.comparison import ComparedSystem
from feitenbank.model.knowledge import KnowledgeBase

LISTS = ("facts", "sources")
COLUMNS = tuple(ComparedSystem.model_fields)


def comparison_csv(knowledge: KnowledgeBase) -> str:
    """All compared systems with the fields of the model; ids of facts and sources are separated by a space."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for system in knowledge.compared_systems.values():
        cells = [getattr(system, name) for name in COLUMNS]
        writer.writerow(
            [" ".join(cell) if name in LISTS else safe_cell(cell) for name, cell in zip(COLUMNS, cells, strict=True)]
        )
    return out.getvalue()
