"""Ticks with Dutch labels: round numbers, powers of ten, years and months."""

from __future__ import annotations

import datetime
import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from feitenbank.charts.metrics import text_width
from feitenbank.model.units import Unit, UnitKind
from feitenbank.text.dates import SHORT_MONTHS
from feitenbank.text.numbers import plain_number, unit_number

STEPS = (1, 2, 5, 10)
LOG_STEPS = {1: "tien", 2: "honderd", 3: "duizend", 6: "een miljoen"}


@dataclass(frozen=True)
class Ticks:
    """Positions and texts of an axis, what the numbers count (`header`, may be empty) and from where to where."""

    values: tuple[float, ...]
    texts: tuple[str, ...]
    header: str = ""
    span: tuple[float, float] = (0.0, 0.0)


def round_ticks(low: float, high: float, count: int = 4) -> tuple[float, ...]:
    """About `count` round numbers that enclose low and high; zero is one of them when both signs occur."""
    span = high - low or abs(high) or 1.0
    magnitude = 10 ** math.floor(math.log10(span / count))
    step = next(s * magnitude for s in (*STEPS, 20) if span / (s * magnitude) <= count)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return tuple(round(index * step, 9) for index in range(first, last + 1))


def number_ticks(low: float, high: float, unit: Unit, count: int = 4) -> Ticks:
    """Ticks of a linear axis in the largest word that fits: «0, 10, 20» with header «miljoen keer»."""
    values = round_ticks(low, high, count)
    peak = max(abs(value) for value in values)
    divisor, word = 1.0, ""
    for size, name in ((1e9, "miljard"), (1e6, "miljoen")):
        if peak >= size:
            divisor, word = size, name
            break
    texts = tuple(_tick_text(value / divisor, unit) for value in values)
    noun = "" if unit.kind in (UnitKind.PERCENT, UnitKind.YEAR) and not _noun(unit) else _noun(unit)
    header = " ".join(part for part in (word, noun) if part)
    return Ticks(values, texts, header, (values[0], values[-1]))


def log_ticks(low: float, high: float, unit: Unit, count: int = 5) -> Ticks:
    """Powers of ten (or of a hundred or a thousand) that enclose low and high: at most about `count` lines."""
    first, last = math.floor(math.log10(low) + 1e-9), math.ceil(math.log10(high) - 1e-9)
    last = max(last, first + 1)
    step = next(step for step in (1, 2, 3, 6) if (last - first) / step <= count)
    powers = range(first, last + 1, step)
    texts = tuple(unit_number(Decimal(10) ** power, unit, "\u00a0") for power in powers)
    remark = f"elke lijn is {LOG_STEPS[step]} keer zo veel (logaritmische schaal)"
    header = ", ".join(part for part in (_noun(unit), remark) if part)
    return Ticks(tuple(10.0**power for power in powers), texts, header, (10.0**first, 10.0**last))


def time_ticks(first: float, last: float, px_per_day: float, size: float) -> tuple[Ticks, tuple[float, ...]]:
    """Labels in the middle of each year (or month, in a short period), and the days on which those begin."""
    start, end = datetime.date.fromordinal(math.floor(first)), datetime.date.fromordinal(math.ceil(last))
    if (end - start).days < 500:
        return _month_ticks(start, end, px_per_day, size)
    borders = [datetime.date(year, 1, 1).toordinal() for year in range(start.year, end.year + 2)]
    needed = text_width("2018", size) + 10
    step = next(s for s in (1, 2, 5, 10, 20, 50) if s * 365.25 * px_per_day >= needed)
    values, texts = [], []
    for begin, finish in pairwise(borders):
        year = datetime.date.fromordinal(begin).year
        low, high = max(begin, first), min(finish, last)
        room = (high - low) * px_per_day * step
        if (year % step == 0 or step == 1) and room >= needed - 10 and high - low > 120:
            values.append((low + high) / 2 if high - low < 300 else (begin + finish) / 2)
            texts.append(str(year))
    return Ticks(tuple(values), tuple(texts)), tuple(b for b in borders if first <= b <= last)


def _month_ticks(
    start: datetime.date, end: datetime.date, px_per_day: float, size: float
) -> tuple[Ticks, tuple[float, ...]]:
    months = []
    month = start.replace(day=1)
    while month <= end:
        months.append(month)
        month = (month + datetime.timedelta(days=32)).replace(day=1)
    needed = text_width("sep. 2018", size) + 10
    step = next(s for s in (1, 2, 3, 6, 12, 24) if s * 30.4 * px_per_day >= needed)
    chosen = [m for m in months if (m.month - 1) % step == 0]
    middles = tuple(float(m.toordinal() + 14) for m in chosen)
    kept = [(v, m) for v, m in zip(middles, chosen, strict=True) if start.toordinal() <= v <= end.toordinal()]
    texts = tuple(f"{SHORT_MONTHS[m.month - 1]} {m.year}" for _, m in kept)
    borders = tuple(float(m.toordinal()) for m in months if start <= m <= end)
    return Ticks(tuple(v for v, _ in kept), texts), borders


def widest(texts: Sequence[str], size: float) -> float:
    """The width of the widest tick label."""
    return max((text_width(text, size) for text in texts), default=0)


def _noun(unit: Unit) -> str:
    return "" if unit.noun in (None, "procent", "%") and unit.kind is UnitKind.PERCENT else unit.noun or ""


def _tick_text(value: float, unit: Unit) -> str:
    number = Decimal(str(round(value, 9)))
    if unit.kind is UnitKind.YEAR:
        return str(int(value))
    if unit.kind is UnitKind.PERCENT and not _noun(unit):
        return f"{plain_number(number)}%"
    return plain_number(number)
