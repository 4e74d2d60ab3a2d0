"""The overview of claims in the HTML: each claim once, filters that count right, all that the script needs."""

from __future__ import annotations

import json
import random
from collections import Counter
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup, Tag

from feitenbank.macros.author import AuthorMacros
from feitenbank.macros.claim_view import MOST_CARDS
from feitenbank.macros.overview_view import (
    MOST,
    PER_PAGE,
    facets,
    overview_context,
    overview_script,
    seen_places,
    topic_pages,
)
from feitenbank.model.article import Article, ArticleClaim, Checkable
from feitenbank.model.claim import Claim, Verdict
from feitenbank.model.fact import Confidence
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.paths import Paths
from feitenbank.render.page_state import PageState

from .conftest import SMALL
from .filter_form import option_numbers

TEXT = """
score trein vliegtuig lijst rechter boete school krediet camera gezicht winkel luiers bier spelletje vriend buurman
overheid bedrijf stad proef punten straf beloning lening vonnis wanbetaler register code huisdier fiets station
kaartje hotel internet bericht film krant meme peiling onderzoek burger student leraar arts corona bloed café ruzie
"""
WORDS = TEXT.split()
KEYS = ["oordeel", "onderwerp", "stelsel", "zekerheid", "gezien"]


def many_claims(knowledge: KnowledgeBase, number: int, seed: int = 7) -> KnowledgeBase:
    """The knowledge base with so many made-up claims, the same every time."""
    chance = random.Random(seed)

    def words(least: int, most: int) -> str:
        return " ".join(chance.choice(WORDS) for _ in range(chance.randint(least, most)))

    claims = [
        Claim(
            id=f"bewering-{place}",
            title=f"Conclusie over {words(6, 11)} {place}",
            claim=f"Men beweert {words(8, 18)}.",
            verdict=chance.choice(list(Verdict)),
            certainty=chance.choice(list(Confidence)),
            fact=words(5, 9),
            topics=tuple(chance.sample(list(knowledge.topics), chance.randint(1, 3))),
            systems=tuple(chance.sample(list(knowledge.systems), chance.randint(0, 2))),
            seen_in=tuple(chance.sample(sorted(knowledge.sources), min(2, len(knowledge.sources)))),
            sources=tuple(knowledge.sources)[:1],
            search=(words(2, 3), words(1, 2)),
            checked=f"2026-{chance.randint(1, 11):02d}-{chance.randint(1, 28):02d}",
        )
        for place in range(number)
    ]
    return replace(knowledge, claims={claim.id: claim for claim in claims})


def overview(knowledge: KnowledgeBase) -> str:
    """The HTML of the macro on the page beweringen/."""
    state = PageState("beweringen/")
    return AuthorMacros(knowledge, Paths(SMALL), lambda: state).beweringenoverzicht()


@pytest.fixture(scope="module")
def crowd(small_knowledge: KnowledgeBase) -> KnowledgeBase:
    return many_claims(small_knowledge, 130)


@pytest.fixture(scope="module")
def page(crowd: KnowledgeBase) -> BeautifulSoup:
    return BeautifulSoup(overview(crowd), "html.parser")


def values(item: Tag, key: str) -> list[str]:
    return str(item[f"data-{key}"]).split()


def test_each_claim_stands_once_under_its_first_subject(crowd: KnowledgeBase, page: BeautifulSoup) -> None:
    places = {
        str(link["href"]).split("/")[-2]: str(section["data-groep"])
        for section in page.select("section")
        for link in section.select("h3 a")
    }
    assert len(page.select("h3 a")) == 130
    assert places == {claim.id: claim.topics[0] for claim in crowd.claims.values()}


def test_groups_follow_the_layout_and_count_their_items(crowd: KnowledgeBase, page: BeautifulSoup) -> None:
    groups = [str(section["data-groep"]) for section in page.select("section")]
    assert groups == [name for name in crowd.topics if name in groups]
    for section in page.select("section"):
        heading = section.select_one("h2")
        assert heading is not None
        assert heading["id"] == section["data-groep"] == section["aria-labelledby"]
        assert f"({len(section.select('li'))})" in heading.get_text()
    jumps = [str(link["href"]) for link in page.select(".ov-sprong a")]
    assert jumps == [f"#{name}" for name in groups]


@pytest.mark.parametrize("key", KEYS)
def test_filter_counts_are_those_of_the_items(page: BeautifulSoup, key: str) -> None:
    counted = Counter(value for item in page.select("li.kaart") for value in values(item, key))
    assert option_numbers(page, key) == dict(counted)


def test_the_verdict_stands_under_the_claim_and_never_in_the_title(page: BeautifulSoup) -> None:
    for item in page.select("li.kaart"):
        parts = [child.get_text(" ", strip=True) for child in item.find_all(["h3", "p"], recursive=False)]
        assert len(parts) == 3
        assert parts[1].startswith("Men zegt:")
        verdict = str(item["data-oordeel"]).replace("-", " ")
        assert verdict in parts[2]
        assert verdict not in parts[0]
        assert f"zekerheid: {item['data-zekerheid']}" in parts[2]
        assert item.select_one(f"p:last-child use[xlink\\:href='#o-{item['data-oordeel']}']")


def test_search_words_and_date_are_there_for_the_script(crowd: KnowledgeBase, page: BeautifulSoup) -> None:
    for item in page.select("li.kaart"):
        link = item.select_one("h3 a")
        assert link is not None
        claim = crowd.claims[str(link["href"]).split("/")[-2]]
        assert item["data-woorden"] == " ".join(claim.search)
        assert item["data-bekeken"] == claim.checked


def test_no_inline_style_or_handler(crowd: KnowledgeBase) -> None:
    page = BeautifulSoup(overview(crowd), "html.parser")
    for tag in page.find_all(True):
        assert not [name for name in tag.attrs if name == "style" or name.startswith("on")], tag.name
    assert page.find(["script", "style"]) is None


def test_text_of_authors_is_escaped(small_knowledge: KnowledgeBase) -> None:
    claim = next(iter(small_knowledge.claims.values())).model_copy(
        update={"title": 'A & B "c"', "search": ('"x" & y',)}
    )
    html = overview(replace(small_knowledge, claims={claim.id: claim}))
    assert "A &amp; B" in html
    assert BeautifulSoup(html, "html.parser").select_one("li.kaart")["data-woorden"] == '"x" & y'  # type: ignore[index]


def test_seen_in_a_seed_article_counts_for_the_article_and_its_kind(small_knowledge: KnowledgeBase) -> None:
    sentence = ArticleClaim(id="s1-01", text="Een zin.", lines=(1,), topic="reizen", checkable=Checkable.YES)
    article = Article(
        id="stuk-2019",
        source="krant-2019",
        title="Een stuk",
        what="Stuk.",
        stance="Stellig.",
        based_on="Niets.",
        how_dated="Erop.",
        claims=(sentence,),
    )
    knowledge = replace(small_knowledge, articles={article.id: article})
    claim = next(iter(knowledge.claims.values()))
    for seen_in in (("s1-01",), ("stuk-2019",), ("s1-01", "stuk-2019", "krant-2019")):
        seen = claim.model_copy(update={"seen_in": seen_in})
        assert seen_places(knowledge, seen) == ("stuk-2019", "journalistiek")
    shown = facets(knowledge, {claim.id: ("stuk-2019", "journalistiek")})[-1]["parts"]
    assert [part["options"] for part in shown] == [
        [("stuk-2019", "De Krant, 2019", 1)],
        [("journalistiek", "journalistiek", 1)],
    ]


def test_filters_name_only_what_occurs(small_knowledge: KnowledgeBase) -> None:
    places = {claim.id: seen_places(small_knowledge, claim) for claim in small_knowledge.claims.values()}
    shown = {item["key"]: item["parts"] for item in facets(small_knowledge, places)}
    assert list(shown) == KEYS
    assert shown["oordeel"] == [{"label": "", "options": [("onjuist", "onjuist", 1)]}]
    assert shown["onderwerp"] == [{"label": "", "options": [("reizen", "Reizen", 1)]}]
    assert shown["gezien"] == [{"label": "Soorten bronnen", "options": [("journalistiek", "journalistiek", 1)]}]


def test_every_real_claim_is_in_the_overview(knowledge: KnowledgeBase) -> None:
    context = overview_context(knowledge, PageState("beweringen/"))
    shown = [item["href"] for group in context["groups"] for item in group["items"]]
    assert sorted(shown) == sorted(f"../beweringen/{name}/" for name in knowledge.claims)


def test_a_long_overview_leaves_no_claim_out(small_knowledge: KnowledgeBase) -> None:
    knowledge = many_claims(small_knowledge, 700)
    page = BeautifulSoup(overview(knowledge), "html.parser")
    assert len(page.select("li.kaart")) < MOST
    pages = {address: BeautifulSoup(block, "html.parser") for address, _, block in topic_pages(knowledge)}
    more = {str(link["href"]).removeprefix("../") for link in page.select(".ov-meer a")}
    assert more <= set(pages)
    items = [str(link["href"]).split("/")[-2] for part in pages.values() for link in part.select("h3 a")]
    assert sorted(items) == sorted(knowledge.claims)
    assert max(len(part.select("h3 a")) for part in pages.values()) <= PER_PAGE
    for address, part in pages.items():
        assert all(str(link["href"]).startswith("../" * address.count("/")) for link in part.select("a"))
        assert {str(link["href"]).strip("./") + "/" for link in part.select("nav a")} <= set(pages)
    rows = json.loads(overview_script(knowledge).removeprefix("window.OVERZICHT=").rstrip(";\n"))
    assert sorted(row[0] for row in rows) == sorted(knowledge.claims)
    assert rows[0][1] == page.select_one("h3 a").get_text()  # type: ignore[union-attr]


def test_an_overview_that_fits_has_no_other_pages(knowledge: KnowledgeBase) -> None:
    assert list(topic_pages(knowledge)) == []
    assert overview_context(knowledge, PageState("beweringen/"))["rest"] == ""


def test_a_page_with_many_cards_shows_some_and_the_way_to_all(small_knowledge: KnowledgeBase) -> None:
    state = PageState("systemen/x/")
    for number, rest in ((MOST_CARDS, []), (MOST_CARDS + 1, [f"Alle {MOST_CARDS + 1} beweringen hierover"])):
        system = next(iter(small_knowledge.systems))
        claims = many_claims(small_knowledge, number).claims.values()
        same = {claim.id: claim.model_copy(update={"systems": (system,)}) for claim in claims}
        macros = AuthorMacros(replace(small_knowledge, claims=same), Paths(SMALL), lambda: state)
        page = BeautifulSoup(macros.beweringenlijst(stelsel=system), "html.parser")
        assert len(page.select(".kaart")) == MOST_CARDS
        links = page.select(f'a[href="../../beweringen/?stelsel={system}"]')
        assert [link.get_text() for link in links] == rest
