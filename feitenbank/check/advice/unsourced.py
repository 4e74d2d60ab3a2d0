"""Claims of fact about China in a paragraph that names no source.

A sentence claims a fact when it names China (a city, a body, a company) and a moment, a law or who said it. What we
say of our own work ("wij lazen", "onze telling") claims nothing about China.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from feitenbank.check.figures.prose import CLASS_HEADING, Prose, paragraphs
from feitenbank.faults import Fault
from feitenbank.load.front_matter import Page
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.text.dates import MONTHS

SECTIONS = ("beweringen", "systemen", "steden", "vergelijking", "mythes")
NOT_CLAIMED = {CLASS_HEADING, "Wat we niet weten", "Zo had je het kunnen zien", "Zo herken je het"}
BODIES = r"Chin(?:a|ezen|ees|ese)\b|hooggerechtshof|NDRC|centrale bank|Sesame|Alibaba|Alipay|Tencent|WeChat|Weibo"
MOMENT = rf"\b(?:19|20)\d\d\b|\b(?:{'|'.join(MONTHS)})\b"
LAW = r"\bartikel \d|\b(?:wet|verordening|regel) van\b"
SAID = r"(?<!wie )(?<!Wie )\b(?:[Vv]olgens|schreef|schrijft|meldde|meldt|zei|zegt|berichtte|berichtten|noemde|telde)\b"
FACT = re.compile(f"{MOMENT}|{LAW}|{SAID}")
OWN_WORK = re.compile(r"\b(?:wij|we|ons|onze)\b", re.IGNORECASE)
SENTENCE = re.compile(r"(?<=[.!?])[\"”’')*]*\s+")
# A link to another page of ours leads to the evidence.
POINTS_ELSEWHERE = re.compile(r"\]\([^)]*\.md[^)]*\)")
NO_PARAGRAPH = ("#", "{{", "|", "???", "!!!", "<")


def advice(knowledge: KnowledgeBase, pages: Iterable[Page]) -> Iterator[Fault]:
    """One remark for each paragraph that states a fact about China without a source."""
    china = _names(knowledge)
    for page in pages:
        if page.path.parent.name not in SECTIONS:
            continue
        found = list(paragraphs(page))
        for index, paragraph in enumerate(found):
            following = found[index + 1] if index + 1 < len(found) else None
            if _needs_source(paragraph, following) and any(
                china.search(sentence) and FACT.search(sentence) and not OWN_WORK.search(sentence)
                for sentence in SENTENCE.split(paragraph.text)
            ):
                message = (
                    "deze alinea zegt iets over China zonder bron; zet er {{ bron(...) }} of {{ cijfer(...) }} bij"
                )
                yield Fault(page.name, paragraph.line, page.path.stem, "", message)


def _needs_source(paragraph: Prose, following: Prose | None) -> bool:
    if paragraph.sourced or paragraph.of_page or paragraph.heading in NOT_CLAIMED:
        return False
    if paragraph.raw.startswith(NO_PARAGRAPH) or POINTS_ELSEWHERE.search(paragraph.raw):
        return False
    introduces = paragraph.raw.rstrip().endswith(":") and following is not None and following.sourced
    return not introduces


def _names(knowledge: KnowledgeBase) -> re.Pattern[str]:
    cities = {system.city.partition(" (")[0] for system in knowledge.local_systems.values()}
    return re.compile("|".join([BODIES, *(rf"\b{re.escape(city)}\b" for city in sorted(cities))]))
