"""Loose figures and facts: what sources say, one statement each."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator

from feitenbank.model.base import Id, Number, PartialDate, Record, Text
from feitenbank.model.dataset import Approximation
from feitenbank.model.units import Unit


class Confidence(StrEnum):
    """How sure the evidence makes us of one fact."""

    HIGH = "hoog"
    MEDIUM = "middel"
    LOW = "laag"


class Figure(Record):
    """One number of a fact."""

    value: Number
    unit: Unit
    approximate: Approximation | None = None


class Fact(Record):
    """A statement with its sources; `value` is its main number, `figures` are the other numbers in it.

    A page cites `value` as `cijfer("<id>")` and another number as `cijfer("<id>/<key>")`.
    """

    id: Id
    statement: Text
    value: Number | None = None
    unit: Unit | None = None
    approximate: Approximation | None = None
    figures: dict[Id, Figure] = Field(default_factory=dict)
    as_of: PartialDate | None = None
    as_of_note: Text | None = None
    scope: Text | None = None
    sources: tuple[Id, ...]
    confidence: Confidence
    caveat: Text | None = None
    not_for_pages: bool = False
    calculation: Text | None = None
    topics: tuple[Id, ...]

    @model_validator(mode="after")
    def _number_has_unit_and_date(self) -> Self:
        if (self.value is None) != (self.unit is None):
            raise ValueError("value en unit horen bij elkaar: vul beide in of geen van beide")
        if (self.value is not None or self.figures) and self.as_of is None and self.as_of_note is None:
            raise ValueError("bij een getal hoort een datum: as_of (of as_of_note met de periode)")
        if not self.sources:
            raise ValueError("een feit zonder bron bestaat hier niet; vul sources in")
        return self
