"""When something must be looked at again: the last check plus a term, by how fast its subject moves.

A claim or data set goes by the fastest of its topics and systems, the page of a system by that system, a city by the
trials in cities, a source by its kind (data/indeling.yml); each may name a term of its own (`recheck-months`).
"""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from feitenbank.faults import Fault
from feitenbank.load.records import Reader
from feitenbank.model.base import parse_partial_date
from feitenbank.model.claim import Claim
from feitenbank.model.dataset import Dataset
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.model.source import Source, SourceKind
from feitenbank.model.subject_page import SubjectKind, SubjectPage
from feitenbank.model.vocabulary import Pace

OWN_TERM = "Eigen termijn."
CITY_TRIALS = "stadsproeven"
PAGE_KINDS = {SubjectKind.SYSTEM: "stelsel", SubjectKind.CITY: "stad"}


@dataclass(frozen=True)
class Look:
    """One record's last check and the day before which the next is wanted; `kind` and `reason` are Dutch."""

    kind: str
    id: str
    checked: str
    before: datetime.date
    reason: str

    def days_late(self, today: datetime.date) -> int:
        """How many days past its term; 0 on the first day that it is late, below 0 when it is not."""
        return (today - self.before).days


def last_day(date: str) -> datetime.date:
    """The last day that a partial date can mean."""
    year, month, day = parse_partial_date(date)
    month = month or 12
    return datetime.date(year, month, day or calendar.monthrange(year, month)[1])


def months_later(day: datetime.date, months: int) -> datetime.date:
    """The same day so many months on; the last day of the month where that day does not exist."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return datetime.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def claim_look(knowledge: KnowledgeBase, claim: Claim) -> Look:
    """When this claim is due."""
    paces = [*(knowledge.topics[name] for name in claim.topics), *(knowledge.systems[name] for name in claim.systems)]
    return _look("bewering", claim.id, claim.checked, claim.recheck_months, paces)


def dataset_look(knowledge: KnowledgeBase, dataset: Dataset) -> Look:
    """When this data set is due."""
    meta = dataset.meta
    paces = [knowledge.topics[name] for name in meta.topics]
    return _look("dataset", meta.id, meta.checked, meta.recheck_months, paces)


def page_look(knowledge: KnowledgeBase, page: SubjectPage) -> Look:
    """When the page of a system or a city is due."""
    paces = [pace for pace in [knowledge.systems.get(_system_of(page))] if pace]
    return _look(PAGE_KINDS[page.kind], page.id, page.checked, page.recheck_months, paces)


def _system_of(page: SubjectPage) -> str:
    return CITY_TRIALS if page.kind is SubjectKind.CITY else page.stem


def source_look(knowledge: KnowledgeBase, source: Source) -> Look:
    """When this source is due: it was last checked when it was last read."""
    return _look("bron", source.id, source.accessed, source.recheck_months, [knowledge.source_kinds[source.kind]])


def _look(kind: str, record_id: str, checked: str, own: int | None, paces: Iterable[Pace]) -> Look:
    if own:
        months, reason = own, OWN_TERM
    else:
        fastest = min(paces, key=lambda pace: pace.recheck_months)
        months, reason = fastest.recheck_months, fastest.recheck_reason
    return Look(kind, record_id, checked, months_later(last_day(checked), months), reason)


def looks(knowledge: KnowledgeBase) -> Iterator[Look]:
    """Every claim, data set, page of a system or city, and source, in the order of the knowledge base."""
    yield from (claim_look(knowledge, claim) for claim in knowledge.claims.values())
    yield from (dataset_look(knowledge, dataset) for dataset in knowledge.datasets.values())
    yield from (page_look(knowledge, page) for page in knowledge.subject_pages.values())
    yield from (source_look(knowledge, source) for source in knowledge.sources.values())


def due(knowledge: KnowledgeBase, today: datetime.date) -> list[Look]:
    """What is past its term on `today`, the longest overdue first."""
    late = (look for look in looks(knowledge) if look.days_late(today) >= 0)
    return sorted(late, key=lambda look: (look.before, look.kind, look.id))


def faults(knowledge: KnowledgeBase, reader: Reader) -> Iterator[Fault]:
    """Kinds of sources and pages without a term."""
    for page in knowledge.subject_pages.values():
        if not page.recheck_months and _system_of(page) not in knowledge.systems:
            message = (
                f"deze pagina heeft geen termijn: «{_system_of(page)}» is geen stelsel in data/indeling.yml; zet het "
                "stelsel daar, of zet recheck-months in het kopje"
            )
            yield Fault(*reader.place(SubjectPage, page.id), page.id, "recheck-months", message)
    for kind in SourceKind:
        if kind not in knowledge.source_kinds:
            message = f"de soort bron «{kind}» heeft geen termijn; zet haar onder source_kinds met recheck-months"
            yield Fault("data/indeling.yml", 0, kind, "source_kinds", message)


def newest_check(knowledge: KnowledgeBase) -> str | None:
    """The date of the last check of anything, as precise as it is known; None when there is nothing."""
    return max((look.checked for look in looks(knowledge)), key=last_day, default=None)
