"""Facts: sane numbers, no future, and weak ones kept apart in data/feiten/onzeker/."""

from __future__ import annotations

from collections.abc import Iterator

from feitenbank.check.series import is_in_future, out_of_bounds
from feitenbank.faults import Fault
from feitenbank.load.records import Reader
from feitenbank.model.fact import Confidence, Fact
from feitenbank.model.knowledge import KnowledgeBase

WEAK_FOLDER = "/onzeker/"


def faults(knowledge: KnowledgeBase, reader: Reader) -> Iterator[Fault]:
    """Faults in the facts, and facts whose id is also that of a data set."""
    for fact in knowledge.facts.values():
        file, line = reader.place(Fact, fact.id)
        numbers = [("value", fact.value, fact.unit)]
        numbers += [(f"figures.{key}", figure.value, figure.unit) for key, figure in fact.figures.items()]
        for field, value, unit in numbers:
            if value is not None and unit is not None and (message := out_of_bounds(value, unit)):
                yield Fault(file, line, fact.id, field, message)
        if fact.as_of and is_in_future(fact.as_of):
            yield Fault(file, line, fact.id, "as_of", f"de datum {fact.as_of} ligt in de toekomst")
        weak = fact.confidence is Confidence.LOW or fact.not_for_pages
        if weak and WEAK_FOLDER not in file:
            message = "een zwak feit (confidence: laag of not_for_pages) hoort in data/feiten/onzeker/"
            yield Fault(file, line, fact.id, "confidence", message)
        if fact.id in knowledge.datasets:
            yield Fault(file, line, fact.id, "id", "dit id is al de naam van een dataset; kies een ander id")
