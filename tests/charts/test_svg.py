"""What becomes of Plotly's SVG."""

from __future__ import annotations

from pathlib import Path

import pytest

from feitenbank.charts.cache import RENDERER_VERSION
from feitenbank.charts.svg import UnknownColour, literal, normalise, size_of
from feitenbank.charts.svg_paths import as_circle, moved, rounded

HERE = Path(__file__).parent
RAW = (HERE / "ruw.svg").read_text(encoding="utf-8")


def test_stored_result() -> None:
    """When this fails on purpose: raise RENDERER_VERSION, store the new result, run `feitenbank grafieken`."""
    stored = HERE / "golden" / f"svg-v{RENDERER_VERSION}.svg"
    assert normalise(RAW) == stored.read_text(encoding="utf-8")


def test_nothing_is_left_that_clashes_or_is_forbidden() -> None:
    svg = normalise(RAW)
    for forbidden in ("id=", "style=", "clip-path", "url(", "font-family", "rgb(", "<g", "<defs", "data-", "NaN"):
        assert forbidden not in svg, forbidden
    assert svg.startswith('<svg xmlns="http://www.w3.org/2000/svg" class="k-svg" viewBox="0 0 ')
    assert 'aria-hidden="true"' in svg
    assert "var(--k-accent)" in svg


def test_random_ids_make_no_difference() -> None:
    assert normalise(RAW) == normalise(RAW.replace("a1b2c3", "f9e8d7"))


def test_literal_colours() -> None:
    light, dark = literal(normalise(RAW)), literal(normalise(RAW), dark=True)
    assert "var(" not in light + dark
    assert "#0b5c66" in light
    assert "#6cc3cc" in dark


def test_size() -> None:
    assert size_of(normalise(RAW)) == (320, 200)


def test_colour_outside_the_palette() -> None:
    with pytest.raises(UnknownColour, match="staat niet in"):
        normalise(RAW.replace("rgb(11, 92, 102)", "rgb(1, 2, 3)"))


def test_paths() -> None:
    assert moved("M0,10.234h168L5,5Z", 1.5, 2) == "M1.5,12.2h168L6.5,7Z"
    assert moved("M0,0H10V20A3,3 0 1,1 5,5", 1, 2) == "M1,2H11V22A3,3,0,1,1,6,7"
    assert as_circle("M3,0A3,3 0 1,1 0,-3A3,3 0 0,1 3,0Z") == (0.0, 0.0, 3.0)
    assert as_circle("M0,0L3,3") is None
    assert [rounded(value) for value in (1.04, 1.0, -0.01, 12.345)] == ["1", "1", "0", "12.3"]
