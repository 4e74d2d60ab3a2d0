"""Dates of year, month or day precision in Dutch, and their place on a time axis."""

from __future__ import annotations

import datetime

from feitenbank.model.base import parse_partial_date

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
SHORT_MONTHS = ("jan.", "feb.", "mrt.", "apr.", "mei", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "dec.")


def long_date(text: str) -> str:
    """«31 december 2018», «december 2018» or «2018»."""
    return _written(text, MONTHS)


def short_date(text: str) -> str:
    """«31 dec. 2018», «dec. 2018» or «2018»: for axes, labels and narrow columns."""
    return _written(text, SHORT_MONTHS)


def date_phrase(text: str) -> str:
    """The date as it follows a verb: «op 31 december 2018», «in december 2018», «in 2018»."""
    return ("op " if text.count("-") == 2 else "in ") + long_date(text)


def period(first: str, last: str) -> str:
    """«2013», «2013 tot en met 2019»: both ends as precise as they are known."""
    if first == last:
        return long_date(first)
    return f"{long_date(first)} tot en met {long_date(last)}"


def year_of(text: str) -> int:
    """The year of a partial date."""
    return parse_partial_date(text)[0]


def middle_day(text: str) -> datetime.date:
    """The day that stands for a partial date on a time axis: the middle of the year or month, or the day itself."""
    year, month, day = parse_partial_date(text)
    if month is None:
        return datetime.date(year, 7, 1)
    return datetime.date(year, month, day or 15)


def _written(text: str, months: tuple[str, ...]) -> str:
    year, month, day = parse_partial_date(text)
    parts = [str(day)] if day else []
    if month:
        parts.append(months[month - 1])
    return " ".join([*parts, f"{year:04d}"])
