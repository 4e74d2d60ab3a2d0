"""Terms, events, open questions, and the topics and systems that everything is filed under."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from feitenbank.model.base import Id, PartialDate, Record, Text


class Topic(Record):
    """A subject or a system that pages and data are filed under (data/indeling.yml)."""

    id: Id
    label: Text
    explanation: Text


class System(Topic):
    """One of the systems that are lumped together as social credit (data/indeling.yml)."""


class Technique(Topic):
    """A way in which a true sentence becomes an untrue one (data/technieken.yml); each has a page in docs/mythes/."""


class Term(Record):
    """A word with its Chinese form and a plain explanation."""

    id: Id
    term: Text
    zh: Text | None = None
    pinyin: Text | None = None
    explanation: Text
    sources: tuple[Id, ...] = ()
    synonyms: tuple[Text, ...] = ()


class Lane(StrEnum):
    """The lanes of the timeline."""

    POLICY = "beleid"
    COURTS = "rechtbanken"
    CITIES = "steden"
    COMPANIES = "bedrijven"
    MEDIA = "media"
    EUROPE = "europa"


class Event(Record):
    """A dated event; the precision is that of the date as written."""

    id: Id
    date: PartialDate
    title: Text
    text: Text
    lane: Lane
    sources: tuple[Id, ...] = Field(min_length=1)
    note: Text | None = None


class OpenQuestion(Record):
    """What could not be established, why, and what would settle it."""

    id: Id
    question: Text
    why_open: Text
    what_would_settle: Text
    topics: tuple[Id, ...]
    sources: tuple[Id, ...] = ()
    claims: tuple[Id, ...] = ()
