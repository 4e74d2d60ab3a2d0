"""The figures in a piece of prose, with their value and how exactly it is written."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from feitenbank.check.figures.rules import (
    DATES,
    HEDGED,
    MAYBE,
    NO_FIGURE_ELSEWHERE,
    NO_FIGURE_IN_CLASS,
    QUANTITY,
    SHARE,
    VAGUE,
)
from feitenbank.text.number_words import MAGNITUDE_WORDS, number_of

SMALLEST_FIGURE_WORD = 13
PARTS = {"derde": 3, "kwart": 4, "vijfde": 5, "tiende": 10}
# A share in words stands for a percentage near it: «twee derde» for 65 to 68.
SHARE_STEP = Decimal(3)


@dataclass(frozen=True)
class Found:
    """A figure at `start`; the true value lies less than `step` from `value` (both None for a vague amount)."""

    start: int
    text: str
    value: Decimal | None
    step: Decimal | None = None

    @property
    def vague(self) -> bool:
        """Whether it is an amount without a number, such as «duizenden»."""
        return self.value is None

    def is_carried_by(self, values: Collection[Decimal]) -> bool:
        """Whether one of these values, rounded as it is written here, is this figure."""
        if self.value is None or self.step is None:
            return False
        return any(abs(abs(value) - self.value) < self.step for value in values)


@lru_cache(maxsize=65536)
def figures_in(text: str, in_class: bool = False) -> tuple[Found, ...]:
    """The figures in a text, in order; `in_class` where a lesson is described (minutes, pupils)."""
    masked = DATES.sub(_blank, text)
    if not MAYBE.search(masked):
        return ()
    masked = (NO_FIGURE_IN_CLASS if in_class else NO_FIGURE_ELSEWHERE).sub(_blank, masked)
    if not MAYBE.search(masked):
        return ()
    shares = list(_shares(masked))
    rest = SHARE.sub(_blank, masked) if shares else masked
    vague = [] if in_class else [Found(match.start(), match.group(), None) for match in VAGUE.finditer(rest)]
    return tuple(sorted([*shares, *_quantities(rest), *vague], key=lambda found: found.start))


def values_in(text: str) -> set[Decimal]:
    """The values of all figures in a text."""
    return {found.value for found in figures_in(text) if found.value is not None}


def _blank(match: re.Match[str]) -> str:
    return "\x01" * len(match.group())


def _shares(text: str) -> Iterator[Found]:
    for match in SHARE.finditer(text):
        if match["threequarters"]:
            share = Decimal(75)
        elif match["part"]:
            share = Decimal(100) * _value(match["top"]) / PARTS[match["part"].lower().removesuffix("n")]
        else:
            many = _value(match["many"])
            share = Decimal(100) * _value(match["some"]) / many if many else Decimal(0)
        yield Found(match.start(), match.group(), share, SHARE_STEP)


def _quantities(text: str) -> Iterator[Found]:
    for match in QUANTITY.finditer(text):
        word, magnitude, measure = match["number"], match["magnitude"], match["measure"]
        number = _value(word)
        if number is None:
            continue
        small = not word[0].isdigit() and number < SMALLEST_FIGURE_WORD
        if small and not magnitude and not measure:
            continue
        factor = MAGNITUDE_WORDS[magnitude.lower()] if magnitude else Decimal(1)
        step = _written_unit(word, number) * factor
        if not HEDGED.search(text[: match.start()]):
            step = step / 2 if magnitude or "," in word else Decimal("0.5")
        yield Found(match.start(), match.group().strip(), number * factor, step)


def _value(word: str) -> Decimal:
    if word[0].isdigit():
        return Decimal(word.replace(".", "").replace(",", "."))
    return number_of(word)  # type: ignore[return-value]


def _written_unit(word: str, number: Decimal) -> Decimal:
    """The size of the last figure that counts: 0,1 for «9,9», 1 for «23», 100 for «1.200»."""
    decimals = word.partition(",")[2]
    if decimals:
        return Decimal(1).scaleb(-len(decimals))
    zeros = len(str(int(number))) - len(str(int(number)).rstrip("0"))
    return Decimal(10) ** min(zeros, 6)
