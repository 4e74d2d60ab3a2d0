"""Numbers as the Dutch write them: 17,46 miljoen; 8.542.322; 6,2%; € 3,5 miljard."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

from feitenbank.model.dataset import Approximation
from feitenbank.model.units import Unit, UnitKind

NBSP = "\u00a0"
MINUS = "\u2212"
MILLION = Decimal(10) ** 6
BILLION = Decimal(10) ** 9
# How many decimals a word for a magnitude may carry: 17,46 miljoen, but 17.461.234 in full.
MAGNITUDES = ((BILLION, "miljard", 3), (MILLION, "miljoen", 2))
CURRENCY = {UnitKind.EURO, UnitKind.DOLLAR}
MONEY = CURRENCY | {UnitKind.YUAN}
ONE_DECIMAL = re.compile(r",\d$")
IN_FULL = "voluit"


def dutch_number(value: Decimal | int, space: str = " ") -> str:
    """The number in words and figures; never rounded.

    From a million: «17,46 miljoen» when at least four zeros end it; from a milliard: «14,5 miljard» when at least
    six do. Else dots between thousands and a comma before decimals. `space` stands before the word (NBSP in HTML).
    """
    number = Decimal(value)
    for magnitude, word, decimals in MAGNITUDES:
        if abs(number) >= magnitude:
            scaled = number / magnitude
            if scaled == scaled.quantize(Decimal(1).scaleb(-decimals)):
                return f"{plain_number(scaled)}{space}{word}"
    return plain_number(number)


def plain_number(value: Decimal | int) -> str:
    """Only figures: dots between thousands, a decimal comma, no zeros at the end, a true minus sign."""
    number = Decimal(value)
    whole, _, decimals = f"{abs(number):,f}".partition(".")
    decimals = decimals.rstrip("0")
    text = whole.replace(",", ".") + (f",{decimals}" if decimals else "")
    return f"{MINUS}{text}" if number < 0 else text


def unit_number(value: Decimal | int, unit: Unit, space: str = " ") -> str:
    """The number with the sign that belongs to it (6,2%, € 40), without the noun; years without dots.

    Cents are written in full (1.984,10), but not before a word (14,5 miljard).
    """
    if unit.kind is UnitKind.YEAR:
        return str(int(value))
    text = dutch_number(value, space)
    if unit.kind in MONEY and ONE_DECIMAL.search(text):
        text += "0"
    if unit.kind in CURRENCY and unit.noun is None:
        return f"{unit.rule.symbol}{space}{text}"
    if unit.kind is UnitKind.PERCENT and unit.noun in (None, "procent", "%"):
        return f"{text}%"
    return text


def noun_for(value: Decimal | int, unit: Unit) -> str:
    """The noun that follows this number in a sentence; empty when the sign says it all."""
    if unit.kind in (UnitKind.YEAR, UnitKind.CATEGORY):
        return ""
    if unit.kind is UnitKind.PERCENT and unit.noun in (None, "procent", "%"):
        return ""
    if abs(Decimal(value)) == 1 and unit.singular:
        return unit.singular
    return unit.noun or ""


def amount(
    value: Decimal | int, unit: Unit, approximate: Approximation | None = None, space: str = " ", noun: bool = True
) -> str:
    """A number ready for a sentence: «meer dan 17,46 miljoen keer», «6,2%», «1 stad»."""
    parts = [str(approximate.value)] if approximate else []
    parts.append(unit_number(value, unit, space))
    word = noun_for(value, unit) if noun else ""
    return " ".join(parts) + (f"{space}{word}" if word else "")


def file_size(file: Path) -> str:
    """«64 kB», at least 1; "" for a file that is not there yet (before the first build)."""
    return f"{plain_number(max(1, round(file.stat().st_size / 1000)))} kB" if file.exists() else ""
