"""Dutch notation of numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest

from feitenbank.model.dataset import Approximation
from feitenbank.model.units import Unit, UnitKind
from feitenbank.text.numbers import NBSP, amount, dutch_number, plain_number

TIMES = Unit(kind=UnitKind.TIMES, noun="keer")
CITIES = Unit(kind=UnitKind.PLACES, noun="steden", singular="stad")
PERCENT = Unit(kind=UnitKind.PERCENT)
EURO = Unit(kind=UnitKind.EURO)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("0", "0"),
        ("7", "7"),
        ("1027", "1.027"),
        ("12389", "12.389"),
        ("999999", "999.999"),
        ("1000000", "1 miljoen"),
        ("8542322", "8.542.322"),
        ("17460000", "17,46 miljoen"),
        ("17461000", "17.461.000"),
        ("1402000", "1.402.000"),
        ("22930000", "22,93 miljoen"),
        ("500000000", "500 miljoen"),
        ("1000000000", "1 miljard"),
        ("14500000000", "14,5 miljard"),
        ("1234500000", "1.234,5 miljoen"),
        ("1234567891", "1.234.567.891"),
        ("2000000000000", "2.000 miljard"),
        ("6.2", "6,2"),
        ("82.60", "82,6"),
        ("0.05", "0,05"),
        ("1234.5", "1.234,5"),
        ("-50", "−50"),
        ("-17460000", "−17,46 miljoen"),
        ("1E+7", "10 miljoen"),
        ("100.0", "100"),
    ],
)
def test_dutch_number(value: str, text: str) -> None:
    assert dutch_number(Decimal(value)) == text


def test_hard_space_keeps_number_and_word_together() -> None:
    assert dutch_number(17_460_000, NBSP) == "17,46\u00a0miljoen"


def test_plain_number_takes_no_words() -> None:
    assert plain_number(17_460_000) == "17.460.000"


@pytest.mark.parametrize(
    ("value", "unit", "approximate", "text"),
    [
        ("17460000", TIMES, None, "17,46 miljoen keer"),
        ("12000000", TIMES, Approximation.MORE_THAN, "meer dan 12 miljoen keer"),
        ("6.2", PERCENT, None, "6,2%"),
        ("50", PERCENT, Approximation.ABOUT, "ongeveer 50%"),
        ("1", CITIES, None, "1 stad"),
        ("28", CITIES, None, "28 steden"),
        ("1", TIMES, None, "1 keer"),
        ("3500000000", EURO, None, "€ 3,5 miljard"),
        ("40", Unit(kind=UnitKind.EURO, noun="euro"), None, "40 euro"),
        ("1984.1", Unit(kind=UnitKind.YUAN, noun="yuan"), None, "1.984,10 yuan"),
        ("2014", Unit(kind=UnitKind.YEAR), None, "2014"),
        ("4.5", Unit(kind=UnitKind.PERCENTAGE_POINTS, noun="procentpunt"), None, "4,5 procentpunt"),
        ("12", Unit(kind=UnitKind.PERCENT, noun="procent van de volwassenen"), None, "12 procent van de volwassenen"),
    ],
)
def test_amount(value: str, unit: Unit, approximate: Approximation | None, text: str) -> None:
    assert amount(Decimal(value), unit, approximate) == text


def test_amount_without_noun() -> None:
    assert amount(Decimal(28), CITIES, Approximation.AT_LEAST, noun=False) == "minstens 28"
