"""Dates in Dutch."""

from __future__ import annotations

import datetime

import pytest

from feitenbank.text.dates import date_phrase, long_date, middle_day, period, short_date


@pytest.mark.parametrize(
    ("text", "long", "short", "phrase", "middle"),
    [
        ("2018-12-31", "31 december 2018", "31 dec. 2018", "op 31 december 2018", datetime.date(2018, 12, 31)),
        ("2018-12", "december 2018", "dec. 2018", "in december 2018", datetime.date(2018, 12, 15)),
        ("2018", "2018", "2018", "in 2018", datetime.date(2018, 7, 1)),
        ("2014-05-01", "1 mei 2014", "1 mei 2014", "op 1 mei 2014", datetime.date(2014, 5, 1)),
        ("2019-03", "maart 2019", "mrt. 2019", "in maart 2019", datetime.date(2019, 3, 15)),
        ("2020-02-29", "29 februari 2020", "29 feb. 2020", "op 29 februari 2020", datetime.date(2020, 2, 29)),
    ],
)
def test_dates(text: str, long: str, short: str, phrase: str, middle: datetime.date) -> None:
    assert long_date(text) == long
    assert short_date(text) == short
    assert date_phrase(text) == phrase
    assert middle_day(text) == middle


def test_period() -> None:
    assert period("2013-10", "2019-07-09") == "oktober 2013 tot en met 9 juli 2019"
    assert period("2018", "2018") == "2018"


@pytest.mark.parametrize("text", ["2018-13", "2018-02-30", "31-12-2018", "", "in 2018"])
def test_no_such_date(text: str) -> None:
    with pytest.raises(ValueError, match=r"geen datum|bestaat niet"):
        long_date(text)
