"""Lists over the whole collection: claims, data sets, sources, terms and open questions, grouped for a reader."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from decimal import Decimal

from feitenbank.model.chart import ChartSpec
from feitenbank.model.claim import Claim
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.model.vocabulary import OpenQuestion, Term, Topic


def sort_key(text: str) -> str:
    """Alphabetical order that ignores capitals, accents and opening punctuation."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return plain.lstrip("'\"«( ")


def claims_by_topic(
    knowledge: KnowledgeBase, topic: str | None = None, system: str | None = None
) -> list[tuple[Topic, list[Claim]]]:
    """Claims under their first topic, in the order of data/indeling.yml; optionally only one topic or system."""
    wanted = [
        claim
        for claim in knowledge.claims.values()
        if (topic is None or topic in claim.topics) and (system is None or system in claim.systems)
    ]
    groups = [
        (item, sorted((claim for claim in wanted if claim.topics[0] == item.id), key=lambda claim: claim.title))
        for item in knowledge.topics.values()
    ]
    return [(item, claims) for item, claims in groups if claims]


def charts_of(knowledge: KnowledgeBase, dataset_id: str) -> list[ChartSpec]:
    """The charts that show this data set first."""
    return [chart for chart in knowledge.charts.values() if chart.datasets[0] == dataset_id]


def sorted_terms(knowledge: KnowledgeBase) -> list[Term]:
    """The glossary in alphabetical order."""
    return sorted(knowledge.terms.values(), key=lambda term: sort_key(term.term))


def questions_by_topic(knowledge: KnowledgeBase) -> list[tuple[Topic, list[OpenQuestion]]]:
    """Open questions under their first topic."""
    groups = [
        (topic, [item for item in knowledge.questions.values() if item.topics and item.topics[0] == topic.id])
        for topic in knowledge.topics.values()
    ]
    return [(topic, items) for topic, items in groups if items]


def count_of(knowledge: KnowledgeBase, what: str) -> Decimal:
    """How many records of a kind there are; `cijfers` counts every number that can be cited."""
    counts: dict[str, int] = {
        "bronnen": len(knowledge.sources),
        "beweringen": len(knowledge.claims),
        "datasets": len(knowledge.datasets),
        "feiten": len(knowledge.facts),
        "grafieken": len(knowledge.charts),
        "begrippen": len(knowledge.terms),
        "herkomsten": len({source.independence_group for source in knowledge.sources.values()}),
        "cijfers": _numbers(knowledge),
    }
    return Decimal(counts[what])


def _numbers(knowledge: KnowledgeBase) -> int:
    in_rows = _total(sum(row.value is not None for row in dataset.rows) for dataset in knowledge.datasets.values())
    in_facts = _total(len(fact.figures) + (fact.value is not None) for fact in knowledge.facts.values())
    return in_rows + in_facts


def _total(numbers: Iterable[int]) -> int:
    return sum(numbers)
