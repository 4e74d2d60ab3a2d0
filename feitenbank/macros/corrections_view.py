"""Corrections as readers see them: the whole log, and the notice on the page that was corrected."""

from __future__ import annotations

from typing import Any

from feitenbank.load.front_matter import all_pages
from feitenbank.model.correction import Correction
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.paths import HOME, Paths
from feitenbank.render.page_state import PageState
from feitenbank.text.dates import long_date
from feitenbank.text.words import slug

LOG = "over/verbeteringen/"


def newest_first(knowledge: KnowledgeBase) -> list[Correction]:
    """All corrections; those of one day in the order of the file."""
    return sorted(knowledge.corrections.values(), key=lambda correction: correction.date, reverse=True)


def corrections_of(knowledge: KnowledgeBase, page: str) -> list[Correction]:
    """The corrections of one page, newest first."""
    return [correction for correction in newest_first(knowledge) if page in correction.pages]


def notice(knowledge: KnowledgeBase, state: PageState) -> list[dict[str, str]]:
    """For the page that is being rendered: each day on which it was corrected, newest first, with the address in the
    log of the first correction of that day."""
    page = state.url.strip("/") or HOME
    days: dict[str, str] = {}
    for correction in corrections_of(knowledge, page):
        days.setdefault(correction.date, f"{state.base}{LOG}#{correction.id}")
    return [{"date": day, "text": long_date(day), "href": href} for day, href in days.items()]


def log_context(knowledge: KnowledgeBase, paths: Paths, state: PageState) -> dict[str, Any]:
    """What verbeteringen.html.j2 shows: the log by day."""
    titles = {paths.page_name(page.path): str(page.data.get("title", "")) for page in all_pages(paths)}
    days: dict[str, list[dict[str, Any]]] = {}
    for correction in newest_first(knowledge):
        days.setdefault(correction.date, []).append(_entry(correction, titles, state))
    return {
        "days": [{"date": date, "text": long_date(date), "entries": entries} for date, entries in days.items()],
        "number": len(knowledge.corrections),
        "feed": f"{state.base}feeds/verbeteringen.xml",
        "claims_feed": f"{state.base}feeds/beweringen.xml",
    }


def _entry(correction: Correction, titles: dict[str, str], state: PageState) -> dict[str, Any]:
    verdicts = [verdict for verdict in (correction.verdict_was, correction.verdict_now) if verdict]
    addresses = [(name, "" if name == HOME else f"{name}/") for name in correction.pages]
    return {
        "id": correction.id,
        "kind": correction.kind.value,
        "pages": [(titles.get(name) or name, f"{state.base}{address}") for name, address in addresses],
        "verdicts": [{"slug": slug(verdict), "word": verdict.value} for verdict in verdicts],
        "was": correction.was,
        "now": correction.now,
        "why": correction.why,
        "reported_by": correction.reported_by.value,
    }
