"""Terms, events, open questions, and the topics and systems that everything is filed under."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from feitenbank.model.base import Id, Months, PartialDate, Record, Text
from feitenbank.model.source import SourceKind


class Label(Record):
    """Something with a name and a sentence that explains it."""

    id: Id
    label: Text
    explanation: Text


class Pace(Record):
    """How fast a subject moves: what was checked is due for another look after so many months, and why."""

    recheck_months: Months = Field(alias="recheck-months")
    recheck_reason: Text = Field(alias="recheck-reason")


class Topic(Label, Pace):
    """A subject that pages and data are filed under (data/indeling.yml)."""


class System(Topic):
    """One of the systems that are lumped together as social credit (data/indeling.yml)."""


class KindPace(Pace):
    """How fast sources of one kind go stale (data/indeling.yml)."""

    id: SourceKind


class Technique(Label):
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
