"""Local systems and demonstration cities."""

from __future__ import annotations

from pydantic import Field

from feitenbank.model.base import Id, PartialDate, Record, Text


class LocalSystem(Record):
    """One local credit or points system, with what is known and as of which year."""

    id: Id
    city: Text
    province: Text
    level: Text
    name: Text
    name_zh: Text | None = None
    start: Text
    status: Text
    as_of: PartialDate
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
