"""Dutch number words read as numbers: «drieëntwintig», «tweeduizend», «honderdduizend»."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

SMALL = (
    "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
    "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien",
)  # fmt: skip
TENS = {
    2: "twintig", 3: "dertig", 4: "veertig", 5: "vijftig", 6: "zestig", 7: "zeventig", 8: "tachtig", 9: "negentig",
}  # fmt: skip
MAGNITUDE_WORDS = {
    "honderd": Decimal(100),
    "duizend": Decimal(1000),
    "miljoen": Decimal(10) ** 6,
    "miljard": Decimal(10) ** 9,
}


def number_of(word: str) -> Decimal | None:
    """The number that one word names, from «nul» to «negenhonderdnegenennegentigduizend»; None for other words."""
    return _words().get(word.lower().replace("éé", "ee").replace("eé", "ee"))


@lru_cache(maxsize=1)
def _words() -> dict[str, Decimal]:
    words = {_below_thousand(number): Decimal(number) for number in range(1000)}
    words |= {f"{_below_thousand(number)}duizend": Decimal(number * 1000) for number in range(2, 1000)}
    words |= {f"{_below_thousand(number)}honderd": Decimal(number * 100) for number in range(11, 100)}
    return words | MAGNITUDE_WORDS


def _below_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    head = "" if not hundreds else "honderd" if hundreds == 1 else f"{SMALL[hundreds]}honderd"
    return head + _below_hundred(rest) if rest or not hundreds else head


def _below_hundred(number: int) -> str:
    if number < len(SMALL):
        return SMALL[number]
    tens, units = divmod(number, 10)
    if not units:
        return TENS[tens]
    joint = "ën" if SMALL[units].endswith("e") else "en"
    return f"{SMALL[units]}{joint}{TENS[tens]}"
