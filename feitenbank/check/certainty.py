"""The certainty of a claim, recomputed from its sources: an author may be more modest, never bolder.

The rule of the method page:
- hoog: at least two independent sources, one of them primary or peer-reviewed;
- middel: one primary or peer-reviewed source, or two independent sources;
- laag: anything less.
The seed articles are what is being checked, so they never count as evidence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from feitenbank.faults import Fault
from feitenbank.load.records import Reader
from feitenbank.model.claim import Claim
from feitenbank.model.fact import Confidence
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.model.source import Source

ORDER = [Confidence.LOW, Confidence.MEDIUM, Confidence.HIGH]


def is_seed(source_id: str) -> bool:
    """Whether this source is one of the articles under examination."""
    return source_id.startswith("seed-")


def highest_certainty(sources: Iterable[Source]) -> Confidence:
    """The highest certainty that these sources allow."""
    evidence = [source for source in sources if not is_seed(source.id)]
    groups = {source.independence_group for source in evidence}
    strong = any(source.is_strong for source in evidence)
    if len(groups) >= 2 and strong:
        return Confidence.HIGH
    if strong or len(groups) >= 2:
        return Confidence.MEDIUM
    return Confidence.LOW


def faults(knowledge: KnowledgeBase, reader: Reader) -> Iterator[Fault]:
    """Claims that are surer than their sources, or that rest on the seed articles alone."""
    for claim in knowledge.claims.values():
        file, line = reader.place(Claim, claim.id, "sources")
        sources = [knowledge.sources[name] for name in claim.sources if name in knowledge.sources]
        if all(is_seed(source.id) for source in sources):
            message = "deze bewering rust alleen op de artikelen die we nakijken; zoek zelfstandig bewijs"
            yield Fault(file, line, claim.id, "sources", message)
        allowed = highest_certainty(sources)
        if ORDER.index(claim.certainty) > ORDER.index(allowed):
            message = f"de zekerheid «{claim.certainty}» is te hoog; deze bronnen dragen hoogstens «{allowed}»"
            yield Fault(*reader.place(Claim, claim.id, "certainty"), claim.id, "certainty", message)
        if claim.title.rstrip().endswith("?"):
            message = "de titel is de conclusie, geen vraag"
            yield Fault(*reader.place(Claim, claim.id, "title"), claim.id, "title", message)
        if claim.id in claim.related:
            message = "een bewering is niet verwant met zichzelf"
            yield Fault(*reader.place(Claim, claim.id, "related"), claim.id, "related", message)
