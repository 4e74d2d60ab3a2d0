"""Every id that a record names must exist."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from feitenbank.faults import Fault
from feitenbank.load.messages import closest
from feitenbank.load.records import Reader
from feitenbank.model.article import Article, Cluster, Contradiction, Trail
from feitenbank.model.base import Record
from feitenbank.model.chart import ChartSpec
from feitenbank.model.claim import Claim
from feitenbank.model.comparison import ComparedSystem, Likeness
from feitenbank.model.dataset import DatasetMeta, Observation
from feitenbank.model.fact import Fact
from feitenbank.model.goal import Goal
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.model.place import DemonstrationCity, LocalSystem
from feitenbank.model.question import Question
from feitenbank.model.source import Source
from feitenbank.model.systems_map import MapLine, MapNode, NoLine
from feitenbank.model.vocabulary import Event, OpenQuestion, Term

Reference = tuple[type[Record], str, str, Iterable[str], str]


def faults(knowledge: KnowledgeBase, reader: Reader) -> Iterator[Fault]:
    """One fault for each id that leads nowhere."""
    known: dict[str, Container[str]] = {
        "bron": knowledge.sources,
        "herkomst": knowledge.origins,
        "onderwerp": knowledge.topics,
        "stelsel": knowledge.systems,
        "bewering": knowledge.claims,
        "feit": knowledge.facts,
        "vak op de kaart": knowledge.map_nodes,
        "dataset": knowledge.datasets,
        "artikel": knowledge.articles,
        "bewering in een artikel": {item.id for article in knowledge.articles.values() for item in article.claims},
        "bundel": knowledge.clusters,
    }
    known["vindplaats"] = {*knowledge.sources, *knowledge.articles, *known["bewering in een artikel"]}  # type: ignore[misc]
    for model, record_id, field, ids, kind in _references(knowledge):
        for wanted in ids:
            if wanted not in known[kind]:
                file, line = reader.place(model, record_id, field)
                hint = closest(wanted, known[kind])  # type: ignore[arg-type]
                yield Fault(file, line, record_id, field, f"{kind} «{wanted}» bestaat niet{hint}")


def _references(knowledge: KnowledgeBase) -> Iterator[Reference]:
    yield from _of_data(knowledge)
    yield from _of_articles(knowledge)
    for claim in knowledge.claims.values():
        yield Claim, claim.id, "sources", claim.sources, "bron"
        yield Claim, claim.id, "topics", claim.topics, "onderwerp"
        yield Claim, claim.id, "systems", claim.systems, "stelsel"
        yield Claim, claim.id, "related", claim.related, "bewering"
        yield Claim, claim.id, "seen_in", claim.seen_in, "vindplaats"
        if claim.next:
            yield Claim, claim.id, "next", [claim.next], "bewering"


def _of_data(knowledge: KnowledgeBase) -> Iterator[Reference]:
    for source in knowledge.sources.values():
        if source.origin:
            yield Source, source.id, "origin", [source.origin], "herkomst"
    for dataset in knowledge.datasets.values():
        yield DatasetMeta, dataset.id, "topics", dataset.meta.topics, "onderwerp"
        for row in dataset.rows:
            yield Observation, f"{dataset.id}/{row.id}", "sources", row.sources, "bron"
    for fact in knowledge.facts.values():
        yield Fact, fact.id, "sources", fact.sources, "bron"
        yield Fact, fact.id, "topics", fact.topics, "onderwerp"
    for term in knowledge.terms.values():
        yield Term, term.id, "sources", term.sources, "bron"
    for event in knowledge.events.values():
        yield Event, event.id, "sources", event.sources, "bron"
    for system in knowledge.local_systems.values():
        yield LocalSystem, system.id, "sources", system.sources, "bron"
        yield LocalSystem, system.id, "facts", system.facts, "feit"
    for city in knowledge.demonstration_cities.values():
        yield DemonstrationCity, city.id, "sources", city.sources, "bron"
    for question in knowledge.questions.values():
        yield OpenQuestion, question.id, "topics", question.topics, "onderwerp"
        yield OpenQuestion, question.id, "sources", question.sources, "bron"
        yield OpenQuestion, question.id, "claims", question.claims, "bewering"
    for compared in knowledge.compared_systems.values():
        yield ComparedSystem, compared.id, "sources", compared.sources, "bron"
        yield ComparedSystem, compared.id, "facts", compared.facts, "feit"
    for likeness in knowledge.likenesses.values():
        yield Likeness, likeness.id, "facts", likeness.facts, "feit"
    for node in knowledge.map_nodes.values():
        yield MapNode, node.id, "id", [node.id], "stelsel"
    for line in knowledge.map_lines.values():
        yield MapLine, line.id, "from", [line.source], "vak op de kaart"
        yield MapLine, line.id, "to", [line.target], "vak op de kaart"
        yield MapLine, line.id, "sources", line.sources, "bron"
    for gap in knowledge.map_gaps.values():
        yield NoLine, gap.id, "sources", gap.sources, "bron"
    for goal in knowledge.goals.values():
        yield Goal, goal.id, "source", [goal.source], "bron"
    for item in knowledge.quiz.values():
        yield Question, item.id, "claim", [item.claim], "bewering"
        yield Question, item.id, "sources", item.sources, "bron"
    for chart in knowledge.charts.values():
        yield ChartSpec, chart.id, "datasets", chart.datasets, "dataset"
        yield ChartSpec, chart.id, "topics", chart.topics, "onderwerp"


def _of_articles(knowledge: KnowledgeBase) -> Iterator[Reference]:
    for article in knowledge.articles.values():
        yield Article, article.id, "source", [article.source], "bron"
        for item in article.claims:
            where = f"claims.{item.id}"
            yield Article, article.id, where, [item.claim] if item.claim else [], "bewering"
            yield Article, article.id, where, [item.cluster] if item.cluster else [], "bundel"
            yield Article, article.id, where, [*item.same_as, *item.contradicts], "bewering in een artikel"
    for cluster in knowledge.clusters.values():
        yield Cluster, cluster.id, "members", [*cluster.members, *cluster.against], "bewering in een artikel"
        yield Cluster, cluster.id, "articles", cluster.articles, "artikel"
    for question in knowledge.contradictions.values():
        yield Contradiction, question.id, "articles", question.articles, "artikel"
        members = [*question.related_claims, *(claim for side in question.sides for claim in side.claims)]
        yield Contradiction, question.id, "sides", members, "bewering in een artikel"
    for trail in knowledge.trails.values():
        yield Trail, trail.id, "steps", [source for step in trail.steps for source in step.sources], "bron"
