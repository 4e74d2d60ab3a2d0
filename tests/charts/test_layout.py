"""The parts that lay a chart out: text widths, ticks, places in time, free places."""

from __future__ import annotations

import datetime

import pytest

from feitenbank.charts.axes import log_ticks, number_ticks, time_ticks
from feitenbank.charts.lying_bars import _missing_years
from feitenbank.charts.metrics import balanced, block_width, markup, text_width, wrap
from feitenbank.charts.place import Box, Placer, spread
from feitenbank.charts.series import Point
from feitenbank.charts.standing_bars import time_positions
from tests.charts.samples import PEOPLE, PERCENT, TIMES, YEARS


def test_wrap_keeps_to_the_width() -> None:
    lines = wrap("verboden of gevaarlijke spullen meegenomen of verstopt", 150, 14)
    assert len(lines) > 1
    assert block_width(lines, 14) <= 150


def test_wrap_breaks_a_word_that_is_too_long() -> None:
    lines = wrap("kredietinformatiebeheermaatschappijen", 100, 14)
    assert "".join(line.rstrip("-") for line in lines) == "kredietinformatiebeheermaatschappijen"
    assert all(text_width(line, 14) <= 110 for line in lines)


def test_balanced_leaves_no_orphan() -> None:
    text = "Doet naar eigen weten mee aan een lokaal stelsel"
    first, last = balanced(text, 300, 14)
    assert len(last) > len(first) * 0.6


def test_markup_escapes() -> None:
    assert markup(["a < b & c", "<b>"]) == "a &lt; b &amp; c<br>&lt;b&gt;"


@pytest.mark.parametrize(
    ("low", "high", "unit", "texts", "header"),
    [
        (0, 27_300_000, TIMES, ("0", "10", "20", "30"), "miljoen keer"),
        (0, 1_164_000_000, PEOPLE, ("0", "0,5", "1", "1,5"), "miljard mensen"),
        (0, 9.4, PERCENT, ("0%", "5%", "10%"), ""),
        (0, 800, PEOPLE, ("0", "200", "400", "600", "800"), "mensen"),
        (-50, 100, PEOPLE, ("−50", "0", "50", "100"), "mensen"),
        (0, 0, PEOPLE, ("0",), "mensen"),
    ],
)
def test_number_ticks(low: float, high: float, unit: object, texts: tuple[str, ...], header: str) -> None:
    ticks = number_ticks(low, high, unit, 4)  # type: ignore[arg-type]
    assert (ticks.texts, ticks.header) == (texts, header)


def test_log_ticks_say_that_they_are() -> None:
    ticks = log_ticks(400, 1_220_000_000, PEOPLE, 4)
    assert ticks.texts[0] == "100"
    assert "honderd keer zo veel (logaritmische schaal)" in ticks.header
    assert ticks.span == (100.0, 10_000_000_000.0)


def test_years_are_named_in_their_middle() -> None:
    first, last = datetime.date(2014, 8, 1).toordinal(), datetime.date(2019, 7, 1).toordinal()
    ticks, borders = time_ticks(first, last, 0.3, 13)
    assert ticks.texts == ("2014", "2015", "2016", "2017", "2018", "2019")
    assert datetime.date.fromordinal(round(ticks.values[1])).month in (6, 7)
    assert datetime.date.fromordinal(round(borders[0])) == datetime.date(2015, 1, 1)


@pytest.mark.parametrize(
    ("dates", "places"),
    [
        (["2016", "2017", "2018"], [0.0, 1.0, 2.0]),
        (["2008", "2018", "2022"], [0.0, 2.5, 3.5]),
        (["2014", "2016", "2017"], [0.0, 2.0, 3.0]),
        (["2018-01", "2018-02", "2018-03"], [0.0, 1.0, 2.0]),
        (["2020"], [0.0]),
    ],
)
def test_gaps_in_time_are_seen(dates: list[str], places: list[float]) -> None:
    assert time_positions(dates) == pytest.approx(places, abs=0.01)


def test_lying_bars_name_missing_years() -> None:
    points = [Point(YEARS, row) for row in YEARS.rows]
    assert _missing_years(points, ["2016", "2018", "2019"]) == [("2017 ontbreekt",), (), ()]


def test_labels_are_spread() -> None:
    placed = spread([100, 104, 300], [40, 40, 40], 0, 400)
    assert placed[1] - placed[0] >= 39.8
    assert placed[2] == 300


def test_placer_takes_the_free_place() -> None:
    placer = Placer()
    placer.block(Box(0, 0, 50, 50))
    frame = Box(0, 0, 200, 200)
    spots = [Box(10, 10, 40, 40), Box(100, 100, 130, 130), Box(190, 190, 230, 230)]
    assert placer.best(spots, lambda box: box, frame) == spots[1]
