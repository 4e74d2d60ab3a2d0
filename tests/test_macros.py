"""What the macros give, on the small project: numbers, notes, marks, source lists, claim boxes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup

from feitenbank.macros.author import AuthorMacros
from feitenbank.macros.trail_view import marked_parts
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.paths import Paths
from feitenbank.render.environment import markdown_safe
from feitenbank.render.page_state import PageState

from .conftest import SMALL

Author = Callable[[str], AuthorMacros]


@pytest.fixture
def author(small_knowledge: KnowledgeBase) -> Author:
    def make(url: str) -> AuthorMacros:
        state = PageState(url)
        return AuthorMacros(small_knowledge, Paths(SMALL), lambda: state)

    return make


def soup(html: str) -> BeautifulSoup:
    return BeautifulSoup(html, "html.parser")


@pytest.mark.parametrize(
    ("call", "text", "value"),
    [
        (("geweigerd/2018-12-31",), "bijna 17,46\u00a0miljoen\u00a0keer", "17460000"),
        (("geweigerd/2018-12-31", "weigeringen"), "bijna 17,46\u00a0miljoen\u00a0weigeringen", "17460000"),
        (("geweigerd/2018-12-31", ""), "bijna 17,46\u00a0miljoen", "17460000"),
        (("geweigerd/2018-12-31", None, "voluit"), "bijna 17.460.000\u00a0keer", "17460000"),
        (("lijst-2013",), "31.259\u00a0vermeldingen", "31259"),
        (("lijst-2013/aandeel",), "82%", "82"),
        (("redenen/roken",), "10\u00a0mensen", "10"),
    ],
)
def test_figure(author: Author, call: tuple[str, ...], text: str, value: str) -> None:
    html = author("beweringen/keren-geen-mensen/").cijfer(*call)
    assert "\n" not in html
    figure = soup(html)
    data = figure.find("data")
    assert data is not None
    assert data["value"] == value
    for hidden in figure.select(".noot, .bronmerk, .vh"):
        hidden.decompose()
    assert figure.get_text().rstrip("\u2060") == text


def test_figure_note_says_what_is_counted_and_when(author: Author) -> None:
    note = soup(author("x/").cijfer("geweigerd/2018-12-31")).find(attrs={"popover": True})
    assert note is not None
    text = note.get_text(" ")
    for part in ("Elke weigering.", "31 december 2018", "De Krant, 2019", "Het Blad, 2019"):
        assert part in text
    links = [link["href"] for link in note.find_all("a")]
    assert links == ["https://example.org/krant", "../cijfers/geweigerd/"]


def test_marks_and_list_point_at_each_other(author: Author) -> None:
    page = author("x/y/")
    text = page.bron("krant-2019") + page.cijfer("lijst-2013") + page.bron("krant-2019")
    listing = soup(page.bronnenlijst())
    marks = [(link["href"], link["id"]) for link in soup(text).select(".bronmerk a")]
    assert [href for href, _ in marks] == ["#bron-1", "#bron-2", "#bron-1"]
    back = [link["href"] for link in listing.select(".bron-terug a")]
    assert sorted(back) == sorted(f"#{anchor}" for _, anchor in marks)
    assert [item["id"] for item in listing.select("ol > li")] == ["bron-1", "bron-2"]


def test_source_that_may_not_be_linked(author: Author) -> None:
    page = author("x/")
    page.bron("blad-2019")
    listing = soup(page.bronnenlijst())
    assert not listing.select(".bron-titel a")
    assert "wij linken niet" in listing.get_text()


def test_claim_list_holds_sources_that_the_text_does_not_mention(author: Author) -> None:
    listing = soup(author("beweringen/keren-geen-mensen/").bronnenlijst())
    assert len(listing.select("ol > li")) == 2
    assert "2 bronnen, 2 oorsprongen" in listing.get_text()


def test_claim_box(author: Author) -> None:
    box = soup(author("beweringen/keren-geen-mensen/").oordeel())
    text = box.get_text(" ")
    for part in ("Onjuist", "hoog", "25 november 2026", "2 bronnen, 2 oorsprongen", "De Krant, 2019"):
        assert part in text
    verdict = box.select_one(".bewering-oordeel a")
    assert verdict is not None
    assert verdict["href"] == "../../over/methode/#onjuist"


def test_term_is_explained_once_a_page(author: Author) -> None:
    page = author("x/")
    first, second = page.begrip("renci"), page.begrip("renci", tekst="keren")
    assert 'lang="zh-Hans"' in first
    assert second == "keren"


@pytest.mark.parametrize(
    ("sentence", "changed", "parts"),
    [
        ("17 keer geweigerd", "keer", [("17 ", False), ("keer", True), (" geweigerd", False)]),
        ("mensen geweigerd", "mensen", [("mensen", True), (" geweigerd", False)]),
        ("niets veranderd", None, [("niets veranderd", False)]),
        ("niet gevonden", "anders", [("niet gevonden", False)]),
    ],
)
def test_marked_parts(sentence: str, changed: str | None, parts: list[tuple[str, bool]]) -> None:
    assert marked_parts(sentence, changed) == parts


@pytest.mark.parametrize(
    ("url", "base"), [("", "./"), ("over/", "../"), ("beweringen/x/", "../../"), ("a/b/c/", "../../../")]
)
def test_base(url: str, base: str) -> None:
    assert PageState(url).base == base


def test_text_in_inline_html_is_safe_from_markdown() -> None:
    assert markdown_safe("<b>a_b *c* [d]</b>") == "<b>a&#95;b &#42;c&#42; &#91;d&#93;</b>"
