"""The systems map: who runs what, and along which lines data or consequences flow (data/stelselkaart.yml)."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from feitenbank.model.base import Id, Record, Text


class Runner(StrEnum):
    """Who runs a system; each is a frame on the map."""

    COURTS = "rechters"
    SERVICES = "overheidsdiensten"
    CITIES = "steden"
    COMPANIES = "bedrijven"
    CENTRAL_BANK = "centrale-bank"
    OUTSIDE = "buiten"


class LineKind(StrEnum):
    """What goes along a line: data, or a consequence that one system has in another."""

    DATA = "gegevens"
    CONSEQUENCE = "gevolg"


class MapNode(Record):
    """A system on the map; the id is that of data/indeling.yml."""

    id: Id
    name: Text
    what: Text
    runner: Runner


class MapLine(Record):
    """A line between two systems, with the evidence that something really flows along it."""

    id: Id
    source: Id = Field(alias="from")
    target: Id = Field(alias="to")
    kind: LineKind
    label: Text
    text: Text
    sources: tuple[Id, ...] = Field(min_length=1)


class NoLine(Record):
    """A connection that is often assumed, and why it is not drawn."""

    id: Id
    text: Text
    sources: tuple[Id, ...] = Field(min_length=1)
