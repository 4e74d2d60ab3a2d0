"""Nothing is lost: a source that nothing uses must be marked as further reading, and only such a source."""

from __future__ import annotations

from collections.abc import Iterator

from feitenbank.faults import Fault
from feitenbank.load.records import Reader
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.model.source import Origin, Source


def used_source_ids(knowledge: KnowledgeBase) -> set[str]:
    """The ids of all sources that some record rests on."""
    used: set[str] = set()
    for dataset in knowledge.datasets.values():
        used.update(dataset.source_ids)
    for records in (
        knowledge.facts, knowledge.terms, knowledge.events, knowledge.local_systems,
        knowledge.demonstration_cities, knowledge.questions, knowledge.compared_systems, knowledge.claims,
        knowledge.map_lines, knowledge.map_gaps,
    ):  # fmt: skip
        for record in records.values():
            used.update(record.sources)
    used.update(goal.source for goal in knowledge.goals.values())
    used.update(article.source for article in knowledge.articles.values())
    used.update(source for trail in knowledge.trails.values() for step in trail.steps for source in step.sources)
    used.update(seen for claim in knowledge.claims.values() for seen in claim.seen_in)
    return used


def faults(knowledge: KnowledgeBase, reader: Reader) -> Iterator[Fault]:
    """Sources that are neither used nor marked, or both; and origins that bind no source."""
    used = used_source_ids(knowledge)
    for source in knowledge.sources.values():
        if source.id not in used and not source.further_reading:
            file, line = reader.place(Source, source.id)
            message = "niets gebruikt deze bron; gebruik haar of zet further-reading: true"
            yield Fault(file, line, source.id, "", message)
        elif source.id in used and source.further_reading:
            message = "deze bron wordt gebruikt; haal further-reading weg"
            yield Fault(*reader.place(Source, source.id, "further-reading"), source.id, "further-reading", message)
    bound = [source.origin for source in knowledge.sources.values() if source.origin]
    for origin in knowledge.origins.values():
        if bound.count(origin.id) < 1:
            file, line = reader.place(Origin, origin.id)
            yield Fault(file, line, origin.id, "", "geen enkele bron gaat hierop terug; haal deze herkomst weg")
