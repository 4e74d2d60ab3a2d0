"""Chart specifications that would put two kinds of units on one axis are refused."""

from __future__ import annotations

from collections.abc import Iterator

from feitenbank.faults import Fault
from feitenbank.load.records import Reader
from feitenbank.model.chart import ChartKind, ChartSpec
from feitenbank.model.knowledge import KnowledgeBase

OWN_AXIS_EACH = {ChartKind.SMALL_MULTIPLES}


def faults(knowledge: KnowledgeBase, reader: Reader) -> Iterator[Fault]:
    """Charts with mixed units, or rows and categories that their data do not have."""
    for chart in knowledge.charts.values():
        file, line = reader.place(ChartSpec, chart.id)
        datasets = [knowledge.datasets[name] for name in chart.datasets if name in knowledge.datasets]
        kinds = sorted({dataset.meta.unit.kind for dataset in datasets})
        if len(kinds) > 1 and chart.kind not in OWN_AXIS_EACH:
            message = (
                f"deze grafiek zet verschillende soorten getallen op één as ({', '.join(kinds)}); "
                "maak twee grafieken of gebruik kind: kleine-veelvouden"
            )
            yield Fault(file, line, chart.id, "datasets", message)
        rows = {row.id for dataset in datasets for row in dataset.rows}
        for row_id in chart.rows:
            if datasets and row_id not in rows:
                yield Fault(file, line, chart.id, "rows", f"de rij «{row_id}» bestaat niet in de data van deze grafiek")
        categories = {row.category for dataset in datasets for row in dataset.rows if row.category}
        for category in chart.categories:
            if datasets and category not in categories:
                yield Fault(file, line, chart.id, "categories", f"de categorie «{category}» bestaat niet in de data")
