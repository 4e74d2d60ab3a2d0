"""Prose of a claim page in which we give another verdict than the page's own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from feitenbank.check.figures.prose import front_matter, paragraphs
from feitenbank.faults import Fault
from feitenbank.load.front_matter import Page
from feitenbank.model.claim import Verdict
from feitenbank.model.knowledge import KnowledgeBase

LONGEST_FIRST = sorted((verdict.value for verdict in Verdict), key=len, reverse=True)
WORD = "|".join(LONGEST_FIRST)
# Where we speak of the claim as a whole: «ons oordeel is ...», «wij noemen het ...», «de bewering is ...».
JUDGING = re.compile(
    r"\b(?:ons oordeel|het oordeel (?:is|blijft|luidt)|(?:noemen|zeggen|houden) (?:wij|we)|"
    r"(?:wij|we) (?:noemen|houden) (?:het|de bewering)|(?:daarom|dus) staat (?:hier|er)|"
    r"de bewering (?:zelf )?(?:is|blijft))\b(?P<rest>[^.!?\n]*)",
    re.IGNORECASE,
)


def advice(knowledge: KnowledgeBase, pages: Iterable[Page]) -> Iterator[Fault]:
    """One remark for each sentence on a claim page that passes another verdict."""
    for page in pages:
        claim = knowledge.claims.get(page.path.stem)
        if claim is None or page.path.parent.name != "beweringen":
            continue
        for prose in [*front_matter(page), *paragraphs(page)]:
            for match in JUDGING.finditer(prose.text):
                given = re.findall(rf"\b(?:{WORD})\b", match["rest"], re.IGNORECASE)
                if given and claim.verdict.value not in (word.lower() for word in given):
                    message = (
                        f"hier staat «{given[0]}», maar het oordeel van deze pagina is «{claim.verdict.value}»; "
                        "schrijf het anders of herzie het oordeel"
                    )
                    yield Fault(page.name, prose.line_at(match.start()), claim.id, prose.field, message)
