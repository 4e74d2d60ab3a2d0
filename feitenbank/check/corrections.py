"""Corrections name pages that exist and show them, and the newest one about a verdict agrees with its page."""

from __future__ import annotations

from collections.abc import Iterator

from feitenbank.faults import Fault
from feitenbank.load.front_matter import Page
from feitenbank.load.messages import closest
from feitenbank.load.records import Reader
from feitenbank.model.correction import Correction, CorrectionKind
from feitenbank.model.knowledge import KnowledgeBase

# These macros show the corrections of their own page.
SHOWING = ("verbeterd", "oordeel", "datapagina")


def faults(knowledge: KnowledgeBase, reader: Reader, pages: list[Page]) -> Iterator[Fault]:
    """Faults of the log of corrections."""
    known = {reader.paths.page_name(page.path): page for page in pages}
    for correction in knowledge.corrections.values():
        for name in correction.pages:
            file, line = reader.place(Correction, correction.id, "pages")
            if name not in known:
                message = f"de pagina «{name}» bestaat niet{closest(name, known)}"
                yield Fault(file, line, correction.id, "pages", message)
            elif not any(f"{macro}(" in known[name].body for macro in SHOWING):
                message = f"{known[name].name} laat de verbetering niet zien; zet er {{{{ verbeterd() }}}} op"
                yield Fault(file, line, correction.id, "pages", message)
        if all(name in known for name in correction.pages):
            yield from _claim_faults(knowledge, reader, correction)


def _claim_faults(knowledge: KnowledgeBase, reader: Reader, correction: Correction) -> Iterator[Fault]:
    for name in correction.pages:
        claim = knowledge.claims.get(name.removeprefix("beweringen/"))
        if claim and claim.checked < correction.date:
            message = f"bewering «{claim.id}» is voor het laatst bekeken op {claim.checked}, vóór deze verbetering"
            yield Fault(*reader.place(Correction, correction.id, "date"), correction.id, "date", message)
        if correction.kind is not CorrectionKind.VERDICT:
            continue
        if claim is None:
            message = "een oordeel staat alleen op een bewering; kies een pagina onder beweringen/"
            yield Fault(*reader.place(Correction, correction.id, "pages"), correction.id, "pages", message)
        elif _is_newest(knowledge, correction) and claim.verdict is not correction.verdict_now:
            message = f"op de pagina staat nu «{claim.verdict}»; schrijf op hoe het oordeel daarheen veranderde"
            field = "verdict_now"
            yield Fault(*reader.place(Correction, correction.id, field), correction.id, field, message)


def _is_newest(knowledge: KnowledgeBase, correction: Correction) -> bool:
    return not any(
        other.kind is CorrectionKind.VERDICT and other.pages == correction.pages and other.date > correction.date
        for other in knowledge.corrections.values()
    )
