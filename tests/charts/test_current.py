"""The charts of the real knowledge base: all can be drawn, and what is stored is up to date."""

from __future__ import annotations

import pytest

from feitenbank.charts.browser_files import browser_files
from feitenbank.charts.cache import renderings, stale
from feitenbank.charts.text_alternative import text_alternative
from feitenbank.checked import load_data
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.paths import project_paths

PATHS = project_paths()


@pytest.fixture(scope="module")
def knowledge() -> KnowledgeBase:
    """The data alone: charts do not depend on pages."""
    return load_data(PATHS)


def test_stored_svgs_are_current(knowledge: KnowledgeBase) -> None:
    old = sorted({item.spec.id for item in stale(PATHS, knowledge.charts.values(), knowledge.datasets)})
    assert not old, f"voer uit: feitenbank grafieken (verouderd: {', '.join(old)})"


def test_no_svg_is_left_over(knowledge: KnowledgeBase) -> None:
    used = {item.file for item in renderings(PATHS, knowledge.charts.values(), knowledge.datasets)}
    assert {file.name for file in PATHS.chart_cache.glob("*.svg")} == used


@pytest.mark.parametrize("file", browser_files(PATHS), ids=lambda file: file.name)
def test_browser_files_are_current(file: object) -> None:
    assert browser_files(PATHS)[file] == file.read_text(encoding="utf-8"), "voer uit: feitenbank grafieken"  # type: ignore[index, attr-defined]


def test_every_chart_has_an_alternative(knowledge: KnowledgeBase) -> None:
    for spec in knowledge.charts.values():
        text = text_alternative(spec, [knowledge.datasets[name] for name in spec.datasets])
        assert 20 < len(text) < 1500, spec.id
