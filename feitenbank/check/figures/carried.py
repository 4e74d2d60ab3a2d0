"""The values that data give to a page or a record: figures, rows of charts and tables, steps of a trail."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from functools import cached_property

from feitenbank.check.figures.find import values_in
from feitenbank.load.front_matter import Page
from feitenbank.load.macro_calls import macro_calls
from feitenbank.model.dataset import Dataset
from feitenbank.model.knowledge import KnowledgeBase

Values = set[Decimal]


class Carried:
    """Looks up values in one knowledge base; the numbers of each fact and data set are read once."""

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self.knowledge = knowledge

    def by_page(self, page: Page) -> Values:
        """The values of everything that the macros of a page show; raises TemplateSyntaxError for a broken macro."""
        calls = macro_calls(page)
        shown = (self._shown(name, str(argument)) for _, name, arguments, _ in calls for argument in arguments)
        return {value for values in shown for value in values}

    def by_datasets(self, names: Iterable[str]) -> Values:
        """The numbers of data sets: the rows, their sum and count, and what the description says of the whole."""
        return {value for name in names for value in self._dataset_values.get(name, ())}

    def by_facts(self, names: Iterable[str]) -> Values:
        """All numbers of facts: those with a unit, and those in what they say."""
        return {value for name in names for value in self._fact_values.get(name, ())}

    def by_sources(self, names: Iterable[str]) -> Values:
        """The numbers of all facts and rows that rest on one of these sources."""
        return {value for name in names for value in self._source_values.get(name, ())}

    def _shown(self, macro: str, name: str) -> Values:
        knowledge = self.knowledge
        if macro in ("cijfer", "cel"):
            figure = knowledge.figure(name)
            return {figure.value} if figure else set()
        if macro in ("grafiek", "plaat") and name in knowledge.charts:
            return self.by_datasets(knowledge.charts[name].datasets)
        if macro in ("tabel", "datapagina", "planwerkelijkheid"):
            return self.by_datasets([name])
        if macro in ("spoor", "keten") and name in knowledge.trails:
            return {value for step in knowledge.trails[name].steps for value in values_in(step.says)}
        if macro == "stad" and name in knowledge.local_systems:
            system = knowledge.local_systems[name]
            return self.by_facts(system.facts) | self.by_sources(system.sources)
        return set()

    @cached_property
    def _dataset_values(self) -> dict[str, Values]:
        return {name: _of_dataset(dataset) for name, dataset in self.knowledge.datasets.items()}

    @cached_property
    def _fact_values(self) -> dict[str, Values]:
        values = {}
        for name, fact in self.knowledge.facts.items():
            numbers = [fact.value, *(figure.value for figure in fact.figures.values())]
            values[name] = {number for number in numbers if number is not None} | values_in(
                f"{fact.statement} {fact.scope or ''} {fact.caveat or ''}"
            )
        return values

    @cached_property
    def _source_values(self) -> dict[str, Values]:
        values: dict[str, Values] = defaultdict(set)
        for name, fact in self.knowledge.facts.items():
            for source in fact.sources:
                values[source] |= self._fact_values[name]
        for dataset in self.knowledge.datasets.values():
            for row in dataset.rows:
                for source in row.sources if row.value is not None else ():
                    values[source].add(row.value)  # type: ignore[arg-type]
        return values


def _of_dataset(dataset: Dataset) -> Values:
    meta = dataset.meta
    rows = [row.value for row in dataset.rows if row.value is not None]
    described = [meta.definition, meta.counts, meta.not_counted, meta.population, meta.comparability, meta.processing,
                 meta.uncertain or "", *meta.categories.values()]  # fmt: skip
    noted = [f"{row.note or ''} {row.text or ''}" for row in dataset.rows]
    whole = {sum(rows, Decimal(0)), Decimal(len(dataset.rows)), Decimal(len(meta.categories))}
    return whole | set(rows) | values_in("\n".join([*described, *noted]))
