"""Text alternative, table, data of the interactive chart, and the picture to download."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from feitenbank.charts.canvas import Width
from feitenbank.charts.draw import draw
from feitenbank.charts.live import escaped, live_json
from feitenbank.charts.palette import ROLES, text_on
from feitenbank.charts.pngs import FEW, draw_pngs
from feitenbank.charts.poster import Poster, poster_png, poster_svg, source_lines, svg_png
from feitenbank.charts.svg import normalise
from feitenbank.charts.table import chart_table
from feitenbank.charts.text_alternative import text_alternative
from feitenbank.model.chart import ChartKind, ChartSpec
from tests.charts.samples import SPECS, sets_of, spec
from tests.charts.test_svg import RAW
from tests.test_contrast import contrast, rgb


@pytest.mark.parametrize("chart", SPECS, ids=[chart.id for chart in SPECS])
def test_alternative_is_text_with_numbers(chart: ChartSpec) -> None:
    text = text_alternative(chart, sets_of(chart))
    assert text.endswith(".")
    assert re.search(r"\d", text)
    assert not re.search(r"[<>_{}]|  |None", text)


def test_alternative_of_lines() -> None:
    text = text_alternative(SPECS[0], sets_of(SPECS[0]))
    assert text.startswith(
        "Lijngrafiek: Wat, eenheid, periode. Vluchten: 5 punten, 3 augustus 2014 tot en met 9 juli 2019;"
    )
    assert "het laatste ongeveer 27,3 miljoen keer" in text
    assert "Van de 8 getallen is er 1 bij benadering." in text
    assert "Opmerking in de grafiek: hier zagen kranten 23 miljoen mensen." in text


def test_alternative_says_logarithmic() -> None:
    chart = spec(ChartKind.DOTS, "omvang", log_scale=True)
    assert "logaritmisch" in text_alternative(chart, sets_of(chart))


def test_table_has_no_empty_columns() -> None:
    table = chart_table(SPECS[1], sets_of(SPECS[1]))
    assert table.headers == ("Onderdeel", "Datum", "Waarde")
    assert table.rows[0] == ("Verboden of gevaarlijke spullen", "juli 2018", "236\u00a0mensen")
    assert table.numeric == (2,)


def test_live_data_are_safe_in_a_script_element() -> None:
    chart = spec(ChartKind.BARS, "redenen", labels={"a": "1 < 2 & 3 > 2"})
    text = live_json({width: draw(chart, sets_of(chart), width) for width in Width})
    assert not re.search("[<>&\u2028\u2029]", text)
    assert set(json.loads(text)) >= {"smal", "breed"}
    assert "template" not in json.loads(text)["smal"]
    assert json.loads(escaped('{"a":"<&>"}')) == {"a": "<&>"}


def test_same_traces_are_written_once() -> None:
    chart = spec(ChartKind.LINES, "stand")
    content = json.loads(live_json({width: draw(chart, sets_of(chart), width) for width in Width}))
    assert ("data" in content) != ("data-smal" in content)


def test_roles_can_be_told_apart() -> None:
    values = [role.light for role in ROLES]
    assert len(set(values)) == len(values)


@pytest.mark.parametrize("role", [role for role in ROLES if role.name not in ("paper", "rule")], ids=lambda r: r.name)
def test_text_on_a_shape_can_be_read(role: object) -> None:
    by_light = {r.light: r for r in ROLES}
    text = by_light[text_on(role.light)]  # type: ignore[attr-defined]
    assert contrast(rgb(text.light), rgb(role.light)) >= 4.5  # type: ignore[attr-defined]
    assert contrast(rgb(text.dark), rgb(role.dark)) >= 4.5  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", ["ink", "quiet", "accent", "brick", "ochre", "grey-strong"])
def test_text_and_lines_on_paper_can_be_read(name: str) -> None:
    roles = {role.name: role for role in ROLES}
    assert contrast(rgb(roles[name].light), rgb(roles["paper"].light)) >= 4.5
    assert contrast(rgb(roles[name].dark), rgb(roles["paper"].dark)) >= 4.5


def test_grey_bars_stand_out() -> None:
    roles = {role.name: role for role in ROLES}
    assert contrast(rgb(roles["grey"].light), rgb(roles["paper"].light)) >= 3
    assert contrast(rgb(roles["grey"].dark), rgb(roles["paper"].dark)) >= 3


def test_poster_stands_alone() -> None:
    poster = Poster("Titel & bevinding", "Wat en wanneer", normalise(RAW), ("Hof (2019)",))
    svg = poster_svg(poster)
    assert "var(" not in svg
    assert "Titel &amp; bevinding" in svg
    assert "Bron: Hof (2019)" in svg
    assert "CC\u00a0BY\u00a04.0" in svg


def test_png_is_the_same_twice_and_twice_as_large() -> None:
    poster = Poster("Titel", "Onder", normalise(RAW), ())
    picture = poster_png(poster)
    assert picture == poster_png(poster)
    assert picture[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(picture[16:20], "big") == 2 * (320 + 2 * 28)


def test_pngs_from_many_programs_are_those_of_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    posters = [poster_svg(Poster(f"Titel {number}", "Onder «één»", normalise(RAW), ())) for number in range(2 * FEW)]
    draw_pngs({tmp_path / f"{number}.png": svg for number, svg in enumerate(posters)})
    drawn = [(tmp_path / f"{number}.png").read_bytes() for number in range(len(posters))]
    assert drawn == [svg_png(svg) for svg in posters]


def test_source_lines() -> None:
    assert source_lines(("a",))[0] == "Bron: a"
    assert source_lines(("a", "b"))[0] == "Bronnen: a; b"
    assert source_lines(tuple("abcdef"))[0] == "Bronnen: a; b; c; d; en 2 andere"
