"""Local systems and demonstration cities."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator

from feitenbank.model.base import Id, PartialDate, Record, Text


class Phase(StrEnum):
    """How far a system had come when it was last seen."""

    ACTIVE = "actief"
    TRIAL = "proef"
    PLAN = "plan"
    WITHDRAWN = "ingetrokken"


class Joining(StrEnum):
    """Whether people take part by choice."""

    EVERYONE = "iedereen"
    VOLUNTARY = "vrijwillig"
    GROUP = "groep"
    OTHER = "anders"
    UNKNOWN = "onbekend"


class LocalSystem(Record):
    """One local credit or points system, with what is known and as of which year.

    `start_date`, `phase` and `joining` sum up `start`, `status` and `participation`, to sort and filter by.
    """

    id: Id
    city: Text
    province: Text
    level: Text
    name: Text
    name_zh: Text | None = None
    start: Text
    status: Text
    as_of: PartialDate
    start_date: PartialDate | None = None
    phase: Phase | None = None
    joining: Joining = Joining.UNKNOWN
    points_range: Text | None = None
    grades: Text | None = None
    who: Text | None = None
    plus_examples: tuple[Text, ...] = ()
    minus_examples: tuple[Text, ...] = ()
    rewards: tuple[Text, ...] = ()
    punishments: tuple[Text, ...] = ()
    participation: Text | None = None
    unknown: tuple[Text, ...] = ()
    facts: tuple[Id, ...] = ()
    sources: tuple[Id, ...] = Field(min_length=1)
    publish: bool
    note: Text | None = None
    lat: float | None = Field(None, ge=-90, le=90)
    lon: float | None = Field(None, ge=-180, le=180)

    @model_validator(mode="after")
    def _published_can_be_sorted(self) -> Self:
        if self.publish and (self.start_date is None or self.phase is None):
            raise ValueError(
                "wat getoond wordt (publish: true), heeft start_date en phase nodig om te sorteren en filteren"
            )
        if self.start_date and self.start_date[:4] not in self.start:
            raise ValueError(
                f"start_date {self.start_date} past niet bij start: daar staat {self.start_date[:4]} niet in"
            )
        return self


class DemonstrationCity(Record):
    """A city that got the national title «demonstration city» for social credit."""

    id: Id
    batch: int = Field(ge=1, le=9)
    date: PartialDate
    name: Text
    name_zh: Text
    province: Text
    lat: float = Field(ge=-90, le=90)
    lon: float = Field(ge=-180, le=180)
    sources: tuple[Id, ...] = Field(min_length=1)
