"""Prose in data/ that reaches pages, with the values that each record may speak of.

A record that names sources may give the numbers of facts and rows that rest on those sources; a chart those of its
data sets; a text without sources none. What somebody else says (a claim, a step of a trail, an article's sentence, a
wrong answer) is not ours and is not read here; nor is a correction, which tells what was wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from feitenbank.check.figures.carried import Carried
from feitenbank.check.figures.find import values_in
from feitenbank.check.figures.prose import Prose
from feitenbank.load.records import Reader
from feitenbank.model.article import Article, Contradiction, Trail
from feitenbank.model.base import Record
from feitenbank.model.chart import ChartSpec
from feitenbank.model.comparison import ComparedSystem, Likeness
from feitenbank.model.dataset import DatasetMeta
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.model.place import LocalSystem
from feitenbank.model.question import Question
from feitenbank.model.source import Origin
from feitenbank.model.systems_map import MapLine, MapNode, NoLine
from feitenbank.model.vocabulary import Event, OpenQuestion, System, Technique, Term, Topic

Values = Mapping[str, set[Decimal]]
NOT_PROSE = {
    "id",
    "sources",
    "facts",
    "name_zh",
    "zh",
    "pinyin",
    "claim",
    "claims",
    "answer",
    "wrong",
    "topics",
    "kind",
}


def record_prose(carried: Carried, reader: Reader, page_values: Values) -> Iterator[Prose]:
    """Every text of ours in data/; `page_values` gives, by claim, what its page shows."""
    for model, record_id, fields, values, sourced in [
        *_without_sources(carried.knowledge), *_with_sources(carried), *_of_figures(carried),
        *_of_stories(carried, page_values),
    ]:  # fmt: skip
        for field, text in fields:
            file, line = reader.place(model, record_id, field)
            yield Prose(file, line, record_id, field, text, sourced, carried=frozenset(values))


Piece = tuple[type[Record], str, list[tuple[str, str]], Iterable[Decimal], bool]


def _texts(record: Record, *names: str) -> list[tuple[str, str]]:
    """Field and text of these fields, or of all fields that can be prose; a list gives one text for each item."""
    found = []
    for name in names or [name for name in type(record).model_fields if name not in NOT_PROSE]:
        value = getattr(record, name)
        if isinstance(value, str):
            found.append((name, str(value)))
        elif isinstance(value, tuple):
            found += [(f"{name}.{index}", item) for index, item in enumerate(value) if isinstance(item, str)]
    return found


def _without_sources(knowledge: KnowledgeBase) -> Iterator[Piece]:
    for kind, records in ((Topic, knowledge.topics), (System, knowledge.systems), (Technique, knowledge.techniques)):
        for topic in records.values():
            yield kind, topic.id, _texts(topic, "label", "explanation"), (), False
    for node in knowledge.map_nodes.values():
        yield MapNode, node.id, _texts(node, "name", "what"), (), False


def _with_sources(carried: Carried) -> Iterator[Piece]:
    knowledge = carried.knowledge
    for kind, records in (
        (Term, knowledge.terms), (Event, knowledge.events), (OpenQuestion, knowledge.questions),
        (MapLine, knowledge.map_lines), (NoLine, knowledge.map_gaps),
    ):  # fmt: skip
        for record in records.values():
            sources = record.sources
            yield kind, record.id, _texts(record), carried.by_sources(sources), bool(sources)
    for system_kind, systems in ((LocalSystem, knowledge.local_systems), (ComparedSystem, knowledge.compared_systems)):
        for system in systems.values():
            values = carried.by_sources(system.sources) | carried.by_facts(system.facts)
            yield system_kind, system.id, _texts(system), values, True
    for origin in knowledge.origins.values():
        bound = [source.id for source in knowledge.sources.values() if source.origin == origin.id]
        yield Origin, origin.id, _texts(origin), carried.by_sources(bound), True
    for likeness in knowledge.likenesses.values():
        values = carried.by_facts(likeness.facts)
        yield Likeness, likeness.id, _texts(likeness, "dimension", "text"), values, bool(likeness.facts)


def _of_figures(carried: Carried) -> Iterator[Piece]:
    knowledge = carried.knowledge
    for dataset in knowledge.datasets.values():
        yield DatasetMeta, dataset.id, _texts(dataset.meta, "title"), carried.by_datasets([dataset.id]), True
    for chart in knowledge.charts.values():
        texts = _texts(chart, "title", "subtitle", "reading", "warning")
        texts += [(f"labels.{key}", label) for key, label in chart.labels.items()]
        texts += [(f"annotations.{index}.text", note.text) for index, note in enumerate(chart.annotations)]
        datasets = [knowledge.datasets[name] for name in chart.datasets if name in knowledge.datasets]
        sources = {source for dataset in datasets for source in dataset.source_ids}
        yield ChartSpec, chart.id, texts, carried.by_datasets(chart.datasets) | carried.by_sources(sources), True


def _of_stories(carried: Carried, page_values: Values) -> Iterator[Piece]:
    knowledge = carried.knowledge
    for item in knowledge.quiz.values():
        values = carried.by_sources(item.sources) | page_values.get(item.claim, set())
        yield Question, item.id, _texts(item, "text", "right", "why", "if_wrong"), values, True
    for trail in knowledge.trails.values():
        told = {value for step in trail.steps for value in values_in(step.says)}
        yield Trail, trail.id, _texts(trail, "title", "technique"), told, True
        for index, step in enumerate(trail.steps):
            texts = [(f"steps.{index}.slip", step.slip)] if step.slip else []
            yield Trail, trail.id, texts, told, True
    for article in knowledge.articles.values():
        described = _texts(article, "title", "what", "stance", "based_on", "how_dated")
        yield Article, article.id, described, carried.by_sources([article.source]), True
        for index, sentence in enumerate(article.claims):
            if sentence.verdict_note:
                values = page_values.get(sentence.claim or "", set()) | values_in(sentence.text)
                field = f"claims.{index}.verdict_note"
                yield Article, article.id, [(field, sentence.verdict_note)], values, bool(sentence.claim)
    for question in knowledge.contradictions.values():
        told = {value for side in question.sides for value in values_in(side.says)}
        yield Contradiction, question.id, _texts(question, "question", "right", "note"), told, True
