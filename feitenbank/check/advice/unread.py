"""Sources that carry evidence while nothing of their text was read.

An open question may name what is still unread, and a fact of low confidence says on the page that it is unsure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from feitenbank.check.orphans import used_source_ids
from feitenbank.faults import Fault
from feitenbank.load.records import Reader
from feitenbank.model.fact import Confidence
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.model.source import Source

# What `read` says when only a title, an address or a mention elsewhere was seen.
NEVER_READ = re.compile(
    r"^(?:alleen )?(?:het |de |een )?(?:titel|titelbeschrijving|kop|adres|webadres|verwijzing|vermelding)"
    r"(?:, | en |$)(?!.*(?:samenvatting|regels|alinea|kernpunt|inhoudsopgave))|^niet gelezen|"
    r"^alleen (?:het adres|titel)",
    re.IGNORECASE,
)


def advice(knowledge: KnowledgeBase, reader: Reader) -> Iterator[Fault]:
    """One remark for each source that something rests on and of which no text was read."""
    sure = {fact.id: fact for fact in knowledge.facts.values() if fact.confidence is not Confidence.LOW}
    evidence = used_source_ids(replace(knowledge, questions={}, facts=sure))
    for source in knowledge.sources.values():
        if source.id in evidence and NEVER_READ.search(source.read):
            message = f"deze bron draagt bewijs, maar is niet gelezen («{source.read}»); lees haar of haal haar weg"
            yield Fault(*reader.place(Source, source.id, "read"), source.id, "read", message)
