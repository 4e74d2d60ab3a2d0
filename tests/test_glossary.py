"""The glossary: every term once, found by letter, with characters that are marked and a reading that is whole."""

from __future__ import annotations

import re
import unicodedata

import pytest
from bs4 import BeautifulSoup

from feitenbank.macros.glossary_view import MOST_PAGES, glossary_context
from feitenbank.macros.source_parts import SourceParts
from feitenbank.macros.usage import PageLink, Uses
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.render.environment import block_html
from feitenbank.render.page_state import PageState

HAN = re.compile(r"[\u3400-\u9fff]")
TONES = re.compile("[\u0300\u0301\u0304\u030c]")
# Syllables without a tone of their own.
NEUTRAL = {"sesame-credit": 1, "huabei": 1, "contacten-sesame": 1}
# 㐀-鿿 holds simplified and traditional characters alike; these are traditional ones that once slipped in.
TRADITIONAL = re.compile("[蘇碼國學會體總統]")


@pytest.fixture(scope="module")
def page(knowledge: KnowledgeBase) -> BeautifulSoup:
    uses = Uses({("begrip", "renci"): [PageLink("beweringen/x/", "Een bewering", "Bewering")]})
    context = glossary_context(SourceParts(knowledge), PageState("over/begrippen/"), uses)
    return BeautifulSoup(block_html("begrippenlijst.html.j2", **context), "html.parser")


def test_each_term_stands_once_under_its_letter(knowledge: KnowledgeBase, page: BeautifulSoup) -> None:
    found = [str(entry["id"]) for entry in page.select("dl > div")]
    assert sorted(found) == sorted(knowledge.terms)
    letters = [heading.get_text() for heading in page.select("h2")]
    assert letters == sorted(letters)
    assert [str(link["href"]) for link in page.select("nav a")] == [
        f"#{heading['id']}" for heading in page.select("h2")
    ]


def test_characters_are_marked_as_chinese(page: BeautifulSoup) -> None:
    for text in page.find_all(string=HAN):
        assert text.find_parent(attrs={"lang": "zh-Hans"}), text


def test_sources_and_pages_are_links(knowledge: KnowledgeBase, page: BeautifulSoup) -> None:
    entry = page.select_one("#renci")
    assert entry is not None
    term = knowledge.terms["renci"]
    links = [str(link["href"]) for link in entry.select(".begrip-bronnen > span a")]
    assert [href.partition("#")[2] for href in links] == list(term.sources)
    assert all(href.startswith("../../over/bronnen/") for href in links)
    details = entry.select_one("details")
    assert details is not None
    assert "1 pagina" in details.get_text()
    assert details.select_one("a")["href"] == "../../beweringen/x/"  # type: ignore[index]


def test_every_term_has_a_source(knowledge: KnowledgeBase) -> None:
    assert [term.id for term in knowledge.terms.values() if not term.sources] == []


def test_pinyin_has_a_tone_for_every_character(knowledge: KnowledgeBase) -> None:
    for term in knowledge.terms.values():
        if not term.zh:
            continue
        assert term.pinyin, f"{term.id}: tekens zonder pinyin"
        tones = len(TONES.findall(unicodedata.normalize("NFD", term.pinyin)))
        assert tones + NEUTRAL.get(term.id, 0) == len(HAN.findall(term.zh)), term.id
        assert not TRADITIONAL.search(term.zh), term.id


def test_pinyin_inside_explanations_has_tones_too(knowledge: KnowledgeBase) -> None:
    for term in knowledge.terms.values():
        for characters, reading in re.findall(r"([\u3400-\u9fff]+) \(([a-zA-Z\u00c0-\u01ff ]+)\)", term.explanation):
            assert len(TONES.findall(unicodedata.normalize("NFD", reading))) == len(characters), term.id


def test_a_term_of_many_pages_names_some_and_counts_the_others(knowledge: KnowledgeBase) -> None:
    links = [PageLink(f"beweringen/{place}/", f"Bewering {place}", "Bewering") for place in range(MOST_PAGES + 2)]
    context = glossary_context(SourceParts(knowledge), PageState("over/begrippen/"), Uses({("begrip", "renci"): links}))
    entry = BeautifulSoup(block_html("begrippenlijst.html.j2", **context), "html.parser").select_one("#renci details")
    assert entry is not None
    assert len(entry.select("a")) == MOST_PAGES
    assert f"Staat op {MOST_PAGES + 2} pagina’s" in entry.get_text()
    assert entry.select("li")[-1].get_text() == "en nog 2 andere"
