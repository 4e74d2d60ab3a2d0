"""What is due for another look: claims and data sets whose last check is too long ago."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from feitenbank.model.base import parse_partial_date
from feitenbank.model.knowledge import KnowledgeBase

TERM = datetime.timedelta(days=365)


def last_day(date: str) -> datetime.date:
    """The last day that a partial date can mean."""
    year, month, day = parse_partial_date(date)
    if day:
        return datetime.date(year, month or 1, day)
    following = datetime.date(year + 1, 1, 1) if not month or month == 12 else datetime.date(year, month + 1, 1)
    return following - datetime.timedelta(days=1)


def due(knowledge: KnowledgeBase, today: datetime.date) -> Iterator[str]:
    """One Dutch line for each record that was last checked more than a year before `today`."""
    checked = [(f"bewering {claim.id}", claim.checked) for claim in knowledge.claims.values()]
    checked += [(f"dataset {dataset.id}", dataset.meta.checked) for dataset in knowledge.datasets.values()]
    for name, date in checked:
        if today - last_day(date) > TERM:
            yield f"{name}: laatst nagekeken op {date}"
