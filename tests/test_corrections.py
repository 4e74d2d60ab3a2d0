"""Corrections: the log in the order of time, and a notice on each page concerned."""

from __future__ import annotations

from bs4 import BeautifulSoup

from feitenbank.macros.author import AuthorMacros
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.paths import Paths
from feitenbank.render.page_state import PageState

from .conftest import SMALL


def macros(knowledge: KnowledgeBase, url: str) -> AuthorMacros:
    state = PageState(url)
    return AuthorMacros(knowledge, Paths(SMALL), lambda: state)


def test_the_log_tells_what_was_wrong_and_links_to_the_page(small_knowledge: KnowledgeBase) -> None:
    log = BeautifulSoup(macros(small_knowledge, "over/verbeteringen/").verbeteringen(), "html.parser")
    entry = log.select_one("#keren-in-plaats-van-mensen")
    assert entry is not None
    link = entry.select_one("h3 a")
    assert link is not None
    assert (link.text, link["href"]) == ("Het waren keren, geen mensen", "../../beweringen/keren-geen-mensen/")
    assert [word.text for word in entry.select(".oordeelwoord")] == ["Misleidend", "Onjuist"]
    assert "Het oordeel was te mild." in entry.text
    assert "gemeld door een docent" in entry.text


def test_a_corrected_page_says_so_and_another_does_not(small_knowledge: KnowledgeBase) -> None:
    box = BeautifulSoup(macros(small_knowledge, "beweringen/keren-geen-mensen/").oordeel(), "html.parser")
    notice = box.select_one('a[href$="#keren-in-plaats-van-mensen"]')
    assert notice is not None
    assert notice.text == "25 november 2026"
    assert notice["href"] == "../../over/verbeteringen/#keren-in-plaats-van-mensen"
    assert macros(small_knowledge, "").verbeterd() == ""
