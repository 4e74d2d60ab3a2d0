"""Every kind of chart against a stored figure; rewritten only with GOLDEN_HERSCHRIJF=1."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from feitenbank.charts.cache import figure_json
from feitenbank.charts.canvas import CANVASES, Width
from feitenbank.charts.draw import KINDS, draw
from feitenbank.model.chart import ChartKind, ChartSpec
from tests.charts.samples import SPECS, sets_of

GOLDEN = Path(__file__).parent / "golden"
CASES = [(chart, width) for chart in SPECS for width in Width]


@pytest.mark.parametrize(("chart", "width"), CASES, ids=[f"{chart.id}-{width}" for chart, width in CASES])
def test_figure_is_as_stored(chart: ChartSpec, width: Width) -> None:
    figure = json.loads(figure_json(draw(chart, sets_of(chart), width)))
    text = json.dumps(figure, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    file = GOLDEN / f"{chart.id}.{width}.json"
    if os.environ.get("GOLDEN_HERSCHRIJF"):
        file.write_text(text, encoding="utf-8", newline="\n")
    assert file.exists(), "maak het met GOLDEN_HERSCHRIJF=1"
    assert text == file.read_text(encoding="utf-8")


@pytest.mark.parametrize(("chart", "width"), CASES, ids=[f"{chart.id}-{width}" for chart, width in CASES])
def test_text_is_never_small(chart: ChartSpec, width: Width) -> None:
    layout = json.loads(figure_json(draw(chart, sets_of(chart), width)))["layout"]
    smallest = CANVASES[width].small
    assert layout["font"]["size"] >= smallest >= 13
    assert all(note["font"]["size"] >= smallest for note in layout["annotations"])
    assert layout["width"] == CANVASES[width].width


def test_every_kind_is_drawn_and_stored() -> None:
    assert set(KINDS) == set(ChartKind) == {chart.kind for chart in SPECS}
    assert {file.name for file in GOLDEN.glob("*.json")} == {f"{c.id}.{w}.json" for c, w in CASES}
