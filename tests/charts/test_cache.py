"""Which SVGs are current is known without a browser."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from feitenbank.charts import cache
from feitenbank.charts.canvas import Width
from feitenbank.model.chart import ChartKind
from feitenbank.model.dataset import Dataset
from feitenbank.paths import Paths
from tests.charts.samples import FLIGHTS, SETS, sets_of, spec

CHART = spec(ChartKind.LINES, "vluchten")


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    Paths(tmp_path).chart_cache.mkdir(parents=True)
    return Paths(tmp_path)


def fill(paths: Paths) -> None:
    for item in cache.renderings(paths, [CHART], SETS):
        (paths.chart_cache / item.file).write_text("<svg/>\n", encoding="utf-8")


def test_name_tells_chart_width_and_hash(paths: Paths) -> None:
    name = cache.rendering(paths, CHART, sets_of(CHART), Width.NARROW).file
    chart, width, digest, suffix = name.split(".")
    assert (chart, width, suffix) == ("lijnen", "smal", "svg")
    assert len(digest) == 12


def test_stale_until_written(paths: Paths) -> None:
    assert len(cache.stale(paths, [CHART], SETS)) == 2
    fill(paths)
    assert cache.stale(paths, [CHART], SETS) == []


def test_other_numbers_make_it_stale(paths: Paths) -> None:
    fill(paths)
    changed = FLIGHTS.rows[-1].model_copy(update={"value": Decimal(28_000_000)})
    other = Dataset(FLIGHTS.meta, (*FLIGHTS.rows[:-1], changed))
    assert len(cache.stale(paths, [CHART], {**SETS, "vluchten": other})) == 2


def test_other_renderer_makes_it_stale(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(paths)
    monkeypatch.setattr(cache, "RENDERER_VERSION", cache.RENDERER_VERSION + 1)
    assert len(cache.stale(paths, [CHART], SETS)) == 2


def test_reading_what_is_not_there_says_what_to_do(paths: Paths) -> None:
    item = cache.rendering(paths, CHART, sets_of(CHART), Width.WIDE)
    with pytest.raises(cache.SvgMissing, match="feitenbank grafieken"):
        cache.read(paths, item)


def test_prune_removes_only_what_is_not_used(paths: Paths) -> None:
    fill(paths)
    (paths.chart_cache / "oud.smal.0123456789ab.svg").write_text("<svg/>", encoding="utf-8")
    removed = cache.prune(paths, cache.renderings(paths, [CHART], SETS))
    assert [file.name for file in removed] == ["oud.smal.0123456789ab.svg"]
    assert cache.stale(paths, [CHART], SETS) == []


def test_nothing_to_write_needs_no_browser(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert cache.write(paths, []) == []
