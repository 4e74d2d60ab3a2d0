"""Kinds of units: what a number counts.

People and times (人次, réncì: the same person can count many times) are different kinds and never share an
axis or a sum. Bounds are sanity limits for a single value, not facts.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Self

from pydantic import model_validator

from feitenbank.model.base import Record, Text


class UnitKind(StrEnum):
    """What is counted or measured; the values are what authors write in `unit: {kind: ...}`."""

    PEOPLE = "mensen"
    TIMES = "keren"
    ENTRIES = "vermeldingen"
    SUBJECTS = "personen-en-organisaties"
    ORGANISATIONS = "organisaties"
    HOUSEHOLDS = "huishoudens"
    CASES = "zaken"
    LISTS = "lijsten"
    RULES = "regels"
    DOCUMENTS = "documenten"
    PLACES = "plaatsen"
    SYSTEMS = "stelsels"
    THINGS = "dingen"
    RECORDS = "gegevens"
    CAMERAS = "cameras"
    ANIMALS = "dieren"
    PERCENT = "procent"
    PERCENTAGE_POINTS = "procentpunt"
    RATIO = "verhouding"
    SCORE = "schaalcijfer"
    POINTS = "punten"
    YUAN = "yuan"
    EURO = "euro"
    DOLLAR = "dollar"
    HOURS = "uren"
    DAYS = "dagen"
    MONTHS = "maanden"
    YEARS = "jaren"
    MINUTES = "minuten"
    KILOMETRES = "kilometer"
    METRES = "meter"
    YEAR = "jaartal"
    CATEGORY = "soort"


@dataclass(frozen=True)
class UnitRule:
    """How a unit kind is explained, written and bounded."""

    explanation: str
    symbol: str = ""
    low: Decimal = Decimal(0)
    high: Decimal = Decimal(10) ** 13
    whole: bool = False


UNIT_RULES: dict[UnitKind, UnitRule] = {
    UnitKind.PEOPLE: UnitRule("mensen: ieder mens telt één keer", high=Decimal(9) * 10**9),
    UnitKind.TIMES: UnitRule("keren (人次): dezelfde persoon kan vaak meetellen"),
    UnitKind.ENTRIES: UnitRule("vermeldingen: dezelfde persoon of hetzelfde bedrijf kan vaker op de lijst staan"),
    UnitKind.SUBJECTS: UnitRule("personen en organisaties door elkaar"),
    UnitKind.ORGANISATIONS: UnitRule("bedrijven en andere organisaties", high=Decimal(10) ** 10),
    UnitKind.HOUSEHOLDS: UnitRule("huishoudens", high=Decimal(10) ** 9),
    UnitKind.CASES: UnitRule("zaken of gevallen"),
    UnitKind.LISTS: UnitRule("soorten lijsten, niet de namen erop", high=Decimal(10) ** 6),
    UnitKind.RULES: UnitRule("regels, wetten of maatregelen", high=Decimal(10) ** 7),
    UnitKind.DOCUMENTS: UnitRule("documenten of berichten", high=Decimal(10) ** 10),
    UnitKind.PLACES: UnitRule("plaatsen of gebieden", high=Decimal(10) ** 7),
    UnitKind.SYSTEMS: UnitRule("stelsels of systemen", high=Decimal(10) ** 6),
    UnitKind.THINGS: UnitRule("dingen"),
    UnitKind.RECORDS: UnitRule("gegevens in een databank", high=Decimal(10) ** 15),
    UnitKind.CAMERAS: UnitRule("camera's", high=Decimal(10) ** 11),
    UnitKind.ANIMALS: UnitRule("dieren", high=Decimal(10) ** 9),
    UnitKind.PERCENT: UnitRule("procent", symbol="%", high=Decimal(10) ** 4, low=Decimal(-100)),
    UnitKind.PERCENTAGE_POINTS: UnitRule("procentpunt", low=Decimal(-100), high=Decimal(100)),
    UnitKind.RATIO: UnitRule("verhouding"),
    UnitKind.SCORE: UnitRule("cijfer op een schaal", low=Decimal(-1000), high=Decimal(10000)),
    UnitKind.POINTS: UnitRule("punten", low=Decimal(-5000), high=Decimal(10) ** 5),
    UnitKind.YUAN: UnitRule("yuan", high=Decimal(10) ** 15),
    UnitKind.EURO: UnitRule("euro", symbol="€", high=Decimal(10) ** 13),
    UnitKind.DOLLAR: UnitRule("dollar", symbol="$", high=Decimal(10) ** 13),
    UnitKind.HOURS: UnitRule("uur", high=Decimal(10) ** 6),
    UnitKind.DAYS: UnitRule("dagen", high=Decimal(10) ** 5),
    UnitKind.MONTHS: UnitRule("maanden", high=Decimal(10) ** 4),
    UnitKind.YEARS: UnitRule("jaar", high=Decimal(10) ** 3),
    UnitKind.MINUTES: UnitRule("minuten", high=Decimal(10) ** 6),
    UnitKind.KILOMETRES: UnitRule("kilometer", high=Decimal(10) ** 6),
    UnitKind.METRES: UnitRule("meter", high=Decimal(10) ** 8),
    UnitKind.YEAR: UnitRule("jaartal", low=Decimal(1900), high=Decimal(2100), whole=True),
    UnitKind.CATEGORY: UnitRule("een soort of antwoord, geen getal"),
}


class Unit(Record):
    """A unit as an author writes it: the kind, and the noun that follows the number in a sentence."""

    kind: UnitKind
    noun: Text | None = None
    singular: Text | None = None

    @model_validator(mode="after")
    def _noun_is_there(self) -> Self:
        if not self.rule.symbol and self.noun is None and self.kind not in (UnitKind.YEAR, UnitKind.CATEGORY):
            raise ValueError("bij deze eenheid hoort een zelfstandig naamwoord: noun, bijvoorbeeld «keer» of «mensen»")
        return self

    @property
    def rule(self) -> UnitRule:
        """How this kind is explained, written and bounded."""
        return UNIT_RULES[self.kind]
