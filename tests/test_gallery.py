"""The gallery, data pages and thumbnails as HTML and files: all of it there, each once, counted right, escaped."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from feitenbank.charts.cache import SvgMissing
from feitenbank.export.thumbnails import HEIGHT, WIDTH, best_drawing, thumbnail, write_thumbnails
from feitenbank.macros import gallery_view
from feitenbank.macros.author import AuthorMacros
from feitenbank.macros.gallery_view import gallery_context, unit_label
from feitenbank.model.chart import ChartKind
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.model.units import UnitKind
from feitenbank.paths import Paths, project_paths
from feitenbank.render.page_state import PageState

from .conftest import SMALL
from .filter_form import option_numbers

KEYS = ["onderwerp", "eenheid", "vorm"]
ADDRESS = "https://voorbeeld.test/"


def gallery(knowledge: KnowledgeBase) -> BeautifulSoup:
    state = PageState("cijfers/")
    return BeautifulSoup(AuthorMacros(knowledge, Paths(SMALL), lambda: state).cijferlijst(), "html.parser")


@pytest.fixture(scope="module")
def page(knowledge: KnowledgeBase) -> BeautifulSoup:
    return gallery(knowledge)


def items(page: BeautifulSoup) -> list[Tag]:
    return page.select("[data-vorm]")


def test_at_least_fifty_charts_and_each_stands_once(knowledge: KnowledgeBase, page: BeautifulSoup) -> None:
    pictures = [str(image["src"]) for image in page.select("img")]
    assert len(pictures) >= 50
    assert sorted(pictures) == sorted(f"../data/grafieken/klein/{name}.svg" for name in knowledge.charts)


def test_every_data_set_is_reached(knowledge: KnowledgeBase, page: BeautifulSoup) -> None:
    found = {str(link["href"]).split("/")[2] for link in page.select("[data-vorm] a")}
    assert found == set(knowledge.datasets)


def test_a_page_with_two_charts_is_entered_at_the_right_one(knowledge: KnowledgeBase, page: BeautifulSoup) -> None:
    first = Counter(chart.datasets[0] for chart in knowledge.charts.values())
    for link in page.select(".galerij-kaart a"):
        dataset = str(link["href"]).split("/")[2]
        assert ("#grafiek-" in str(link["href"])) == (first[dataset] > 1)


def test_pictures_do_not_move_the_page_and_wait_their_turn(page: BeautifulSoup) -> None:
    for image in page.select("img"):
        assert (image["width"], image["height"]) == (str(WIDTH), str(HEIGHT))
        assert image["loading"] == "lazy"
        assert image["alt"] == ""
    assert (gallery_view.WIDTH, gallery_view.HEIGHT) == (WIDTH, HEIGHT)


@pytest.mark.parametrize("key", KEYS)
def test_filter_counts_are_those_of_the_items(page: BeautifulSoup, key: str) -> None:
    counted = Counter(value for item in items(page) for value in str(item[f"data-{key}"]).split())
    assert option_numbers(page, key) == dict(counted)


def test_headings_count_their_items_and_jumps_lead_there(page: BeautifulSoup) -> None:
    for section in page.select("section"):
        heading = section.select_one("h2")
        assert heading is not None
        assert f"({len(section.select('[data-vorm]'))})" in heading.get_text()
    jumps = [str(link["href"]) for link in page.select(".ov-sprong a")]
    assert jumps == [f"#{section['data-groep']}" for section in page.select("section")]


def test_the_title_is_a_finding_and_no_question(knowledge: KnowledgeBase) -> None:
    for chart in knowledge.charts.values():
        assert not chart.title.endswith(("?", ".")), chart.id
        assert len(chart.title.split()) >= 4, chart.id
        assert len(chart.title) <= 110, chart.id
    for dataset in knowledge.datasets.values():
        assert not dataset.meta.title.endswith("?"), dataset.id


def test_panels_with_their_own_axes_say_so(knowledge: KnowledgeBase) -> None:
    """Bars in two panels look comparable; the title must say that they are not."""
    for chart in knowledge.charts.values():
        if chart.kind is ChartKind.SMALL_MULTIPLES:
            assert chart.warning, chart.id
            assert "eigen schaal" in chart.title or "iets anders" in chart.title, chart.id


def test_every_unit_and_kind_of_chart_has_a_label() -> None:
    assert set(gallery_view.FORMS) == set(ChartKind)
    for kind in UnitKind:
        assert unit_label(kind)


def test_one_subject_alone_has_no_form(knowledge: KnowledgeBase) -> None:
    context = gallery_context(knowledge, PageState("x/"), "reizen")
    assert [group["id"] for group in context["groups"]] == ["reizen"]
    assert context["facets"] == []


def test_text_of_authors_is_escaped(small_knowledge: KnowledgeBase) -> None:
    chart = next(iter(small_knowledge.charts.values())).model_copy(update={"title": 'A & B "c" <d>'})
    html = str(gallery(replace(small_knowledge, charts={chart.id: chart})))
    assert "A &amp; B" in html
    assert "<d>" not in html


def test_no_inline_style_or_handler(page: BeautifulSoup) -> None:
    for tag in page.find_all(True):
        assert not [name for name in tag.attrs if name == "style" or name.startswith("on")], tag.name


# Thumbnails


def test_thumbnails_are_whole_small_and_follow_the_scheme(knowledge: KnowledgeBase, tmp_path: Path) -> None:
    files = write_thumbnails(knowledge, project_paths(), tmp_path)
    assert {file.stem for file in files} == set(knowledge.charts)
    for file in files:
        text = file.read_text(encoding="utf-8")
        root = ET.fromstring(text)
        assert (root.get("width"), root.get("height")) == (str(WIDTH), str(HEIGHT))
        assert "prefers-color-scheme:dark" in text
        assert "var(--k-paper,#fdfcf9)" in text
        assert " id=" not in text
        assert len(text) < 40_000


def test_the_drawing_that_shrinks_least_is_taken(knowledge: KnowledgeBase) -> None:
    chart = knowledge.charts["zwarte-lijsten-per-gebied"]
    drawing = best_drawing(project_paths(), chart, [knowledge.datasets[name] for name in chart.datasets])
    assert 'viewBox="0 0 680' in drawing or 'viewBox="0 0 320' in drawing
    assert thumbnail(drawing).count("<svg") == 1


def test_a_chart_that_is_not_drawn_stops_the_build(small_knowledge: KnowledgeBase, tmp_path: Path) -> None:
    with pytest.raises(SvgMissing, match="feitenbank grafieken"):
        write_thumbnails(small_knowledge, Paths(SMALL), tmp_path)
