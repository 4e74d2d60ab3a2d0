"""Claims: what people say, our verdict, and how sure we are. Stands as front matter in docs/beweringen/."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from feitenbank.model.base import Day, Id, Months, PartialDate, Record, Text
from feitenbank.model.fact import Confidence


class Verdict(StrEnum):
    """The scale of DESIGN 2; each is defined, with an example, on the method page."""

    TRUE = "klopt"
    MOSTLY_TRUE = "grotendeels waar"
    PARTLY_TRUE = "deels waar"
    MISLEADING = "misleidend"
    MOSTLY_FALSE = "grotendeels onjuist"
    FALSE = "onjuist"
    OUTDATED = "achterhaald"
    UNPROVEN = "onbewezen"


class Claim(Record):
    """The front matter of a claim page; its id is the file's name. The title is the conclusion, not the myth."""

    id: Id
    title: Text
    claim: Text
    verdict: Verdict
    certainty: Confidence
    fact: Text
    topics: tuple[Id, ...] = Field(min_length=1)
    systems: tuple[Id, ...] = ()
    seen_in: tuple[Id, ...] = ()
    sources: tuple[Id, ...] = Field(min_length=1)
    related: tuple[Id, ...] = ()
    search: tuple[Text, ...] = ()
    checked: PartialDate
    changed: Day | None = None
    recheck_months: Months | None = Field(None, alias="recheck-months", description="eigen termijn, in maanden")
    description: Text | None = None
    next: Id | None = None
