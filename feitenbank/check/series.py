"""Rows of data sets: in order, no double points, sane values, no future, promised sums that add up."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from decimal import Decimal

from feitenbank.faults import Fault
from feitenbank.load.records import Reader
from feitenbank.model.base import parse_partial_date
from feitenbank.model.dataset import Dataset, DatasetMeta, Observation, Shape
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.model.units import Unit, UnitKind

TIME_SHAPES = {Shape.CUMULATIVE, Shape.STOCK, Shape.FLOW}


def faults(knowledge: KnowledgeBase, reader: Reader) -> Iterator[Fault]:
    """Faults in the rows of every data set."""
    for dataset in knowledge.datasets.values():
        yield from _row_faults(dataset, reader)
        yield from _order_faults(dataset, reader)
        yield from _sum_faults(dataset, reader)


def out_of_bounds(value: Decimal, unit: Unit) -> str | None:
    """A Dutch sentence when a value can't be right for its unit, else None."""
    rule = unit.rule
    if not rule.low <= value <= rule.high:
        return f"de waarde {value} kan niet kloppen bij de eenheid «{unit.kind}» (van {rule.low} tot {rule.high})"
    if rule.whole and value != value.to_integral_value():
        return f"de waarde {value} moet een heel getal zijn bij de eenheid «{unit.kind}»"
    return None


def is_in_future(date: str, today: datetime.date | None = None) -> bool:
    """Whether the first day that a partial date can mean is still to come."""
    year, month, day = parse_partial_date(date)
    return datetime.date(year, month or 1, day or 1) > (today or datetime.date.today())


def _row_faults(dataset: Dataset, reader: Reader) -> Iterator[Fault]:
    if not dataset.rows:
        file, line = reader.place(DatasetMeta, dataset.id)
        yield Fault(file, line, dataset.id, "", "deze dataset heeft geen rijen")
    for row in dataset.rows:
        label = f"{dataset.id}/{row.id}"
        file, line = reader.place(Observation, label)
        if row.date and is_in_future(row.date):
            yield Fault(file, line, label, "date", f"de datum {row.date} ligt in de toekomst")
        if row.value is not None and (message := out_of_bounds(row.value, dataset.meta.unit)):
            yield Fault(file, line, label, "value", message)
        if row.value is not None and dataset.meta.unit.kind is UnitKind.CATEGORY:
            message = "deze dataset telt geen getallen (eenheid «soort»); zet de waarde in de kolom text"
            yield Fault(file, line, label, "value", message)
        if row.category and dataset.meta.categories and row.category not in dataset.meta.categories:
            message = f"de categorie «{row.category}» staat niet onder categories in de .meta.yml"
            yield Fault(file, line, label, "category", message)


def _order_faults(dataset: Dataset, reader: Reader) -> Iterator[Fault]:
    if dataset.meta.shape not in TIME_SHAPES:
        return
    last: dict[str, Observation] = {}
    for row in dataset.rows:
        label = f"{dataset.id}/{row.id}"
        file, line = reader.place(Observation, label)
        if row.date is None:
            yield Fault(file, line, label, "date", "een reeks in de tijd heeft bij elke rij een datum")
            continue
        before = last.get(row.category or "")
        if before and before.date and row.date < before.date:
            yield Fault(file, line, label, "date", f"de rijen staan niet op volgorde: {row.date} na {before.date}")
        if before and row.date == before.date and row.value == before.value and row.sources == before.sources:
            yield Fault(file, line, label, "date", "dit punt staat er twee keer; haal er één weg")
        last[row.category or ""] = row


def _sum_faults(dataset: Dataset, reader: Reader) -> Iterator[Fault]:
    file, line = reader.place(DatasetMeta, dataset.id, "sums")
    for check in dataset.meta.sums:
        total = Decimal(0)
        for row_id in check.rows:
            row = dataset.row(row_id)
            if row is None or row.value is None:
                yield Fault(file, line, dataset.id, "sums", f"de rij «{row_id}» bestaat niet of heeft geen getal")
            else:
                total += row.value
        if total != check.total:
            message = f"de som van {', '.join(check.rows)} is {total}, maar er hoort {check.total} uit te komen"
            yield Fault(file, line, dataset.id, "sums", message)
