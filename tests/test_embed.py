"""The pages that other sites put in a frame: whole, light, safe, and with their source."""

from __future__ import annotations

import html
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from feitenbank.export.embed import Drawings, drawings_of, embed_code, embed_page, frame_height, write_embeds
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.paths import Paths, project_paths
from feitenbank.site_address import site_address

ADDRESS = "https://voorbeeld.test/"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" class="k-svg" viewBox="0 0 320 200" aria-hidden="true"></svg>'
BOTH = Drawings(SVG, SVG)


@pytest.fixture(scope="module")
def pages(knowledge: KnowledgeBase, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    files = write_embeds(knowledge, project_paths(), tmp_path_factory.mktemp("site"))
    return {file.parent.name: file.read_text(encoding="utf-8") for file in files}


def test_each_chart_has_a_page(knowledge: KnowledgeBase, pages: dict[str, str]) -> None:
    assert set(pages) == set(knowledge.charts)


def test_the_page_says_what_it_shows_and_who_made_it(knowledge: KnowledgeBase, pages: dict[str, str]) -> None:
    for name, text in pages.items():
        chart, page = knowledge.charts[name], BeautifulSoup(text, "html.parser")
        shown = page.get_text(" ")
        assert [tag.get_text() for tag in page.find_all("h1")] == [chart.title]
        assert chart.subtitle in shown
        assert chart.warning is None or chart.warning in shown
        assert "Bron" in shown
        assert "Sociaal krediet: mythe en werkelijkheid" in shown
        assert len(page.select("svg")) == 2
        links = [str(link["href"]) for link in page.select("a")]
        assert links[0] == f"../../cijfers/{chart.datasets[0]}/"


def test_the_page_needs_nothing_and_hides_nothing(pages: dict[str, str]) -> None:
    for name, text in pages.items():
        page = BeautifulSoup(text, "html.parser")
        assert page.html is not None
        assert page.html["lang"] == "nl"
        assert page.select_one('meta[name="robots"][content="noindex"]'), name
        assert '<meta charset="utf-8">' in text  # feitenbank.security puts the policy behind it
        assert page.find(["script", "style", "iframe", "img", "form"]) is None, name
        for tag in page.find_all(True):
            assert not [key for key in tag.attrs if key == "style" or key.startswith("on")], name
        loaded = [str(tag["href"]) for tag in page.find_all("link") if tag["rel"] != ["canonical"]]
        assert all(href.startswith("../../assets/") for href in loaded), loaded
        for link in page.select('a[target="_blank"]'):
            assert "noopener" in link["rel"]
        ids = Counter(str(tag["id"]) for tag in page.find_all(id=True))
        assert max(ids.values()) == 1


def test_the_picture_has_a_name_and_a_description(pages: dict[str, str]) -> None:
    for text in pages.values():
        page = BeautifulSoup(text, "html.parser")
        picture = page.select_one('[role="img"]')
        assert picture is not None
        for key in ("aria-labelledby", "aria-describedby"):
            target = page.find(id=str(picture[key]))
            assert target is not None
            assert target.get_text(strip=True)


def test_text_of_authors_is_escaped(knowledge: KnowledgeBase) -> None:
    chart = next(iter(knowledge.charts.values())).model_copy(update={"title": 'A & "B" <script>x</script>'})
    text = embed_page(knowledge, chart, BOTH, ADDRESS)
    assert "<script>" not in text
    code = BeautifulSoup(embed_code(chart, ADDRESS, BOTH), "html.parser").iframe
    assert code is not None
    assert code["title"] == chart.title
    assert html.escape(chart.title) in embed_code(chart, ADDRESS, BOTH)


def test_the_code_holds_the_whole_address_and_a_height(knowledge: KnowledgeBase) -> None:
    chart = knowledge.charts["ladder-23-miljoen"]
    frame = BeautifulSoup(embed_code(chart, ADDRESS, BOTH), "html.parser").iframe
    assert frame is not None
    assert frame["src"] == "https://voorbeeld.test/insluiten/ladder-23-miljoen/"
    assert frame["width"] == "100%"
    assert int(str(frame["height"])) == frame_height(chart, BOTH)
    assert frame["loading"] == "lazy"


def test_a_longer_title_makes_a_higher_frame(knowledge: KnowledgeBase) -> None:
    chart = knowledge.charts["ladder-23-miljoen"]
    longer = chart.model_copy(update={"title": chart.title * 2})
    assert frame_height(longer, BOTH) > frame_height(chart, BOTH)
    assert frame_height(chart, BOTH) % 10 == 0


def test_canonical_is_the_data_page(knowledge: KnowledgeBase) -> None:
    chart = knowledge.charts["ladder-23-miljoen"]
    with_address = embed_page(knowledge, chart, BOTH, ADDRESS)
    assert '<link rel="canonical" href="https://voorbeeld.test/cijfers/ladder-23-miljoen/">' in with_address
    assert "canonical" not in embed_page(knowledge, chart, BOTH, "")


def test_twice_the_same_bytes(knowledge: KnowledgeBase, tmp_path: Path) -> None:
    few = replace(knowledge, charts=dict(list(knowledge.charts.items())[:3]))
    first, second = (write_embeds(few, project_paths(), tmp_path / name) for name in ("a", "b"))
    assert [file.read_bytes() for file in first] == [file.read_bytes() for file in second]


def test_drawings_are_wide_and_narrow(knowledge: KnowledgeBase) -> None:
    chart = knowledge.charts["ladder-23-miljoen"]
    drawings = drawings_of(project_paths(), chart, [knowledge.datasets[name] for name in chart.datasets])
    assert 'viewBox="0 0 680' in drawings.wide
    assert 'viewBox="0 0 320' in drawings.narrow


@pytest.mark.parametrize(
    ("line", "address"),
    [
        ("site_url: https://voorbeeld.test", "https://voorbeeld.test/"),
        ('site_url: "https://voorbeeld.test/pad/"  # hier', "https://voorbeeld.test/pad/"),
        ("site_name: Zonder adres", ""),
        ("site_url: javascript:alert(1)", ""),
    ],
)
def test_address_of_the_site(tmp_path: Path, line: str, address: str) -> None:
    (tmp_path / "mkdocs.yml").write_text(f"docs_dir: docs\n{line}\n", encoding="utf-8")
    assert site_address(Paths(tmp_path)) == address


def test_no_settings_no_address(tmp_path: Path) -> None:
    assert site_address(Paths(tmp_path)) == ""
