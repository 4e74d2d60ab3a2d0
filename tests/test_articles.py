"""The article checks: every claim with its verdict or the reason why not, and what the templates make of them."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup

from feitenbank.load.loader import read_all
from feitenbank.macros import article_view
from feitenbank.model.article import Article, Checkable, Contradiction
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.paths import project_paths
from feitenbank.render.environment import block_html
from feitenbank.render.page_state import PageState

ARTICLE = {
    "id": "krant",
    "source": "krant-2019",
    "title": "Wat de krant schreef",
    "what": "Een bericht",
    "stance": "Stellig.",
    "based_on": "Een rapport.",
    "how_dated": "De datum staat erboven.",
    "claims": [
        {
            "id": "s009-01", "text": "17 miljoen mensen mogen niet reizen.", "lines": [1],
            "topic": "reizen", "checkable": "ja", "claim": "keren-geen-mensen", "verdict": "onjuist",
            "verdict_note": "Het waren keren", "attributed_to": "een ambtenaar",
        },
        {"id": "s009-02", "text": "Dat is erg.", "lines": [2], "topic": "reizen", "checkable": "mening"},
        {
            "id": "s009-03", "text": "Straks geldt het overal.", "lines": [3], "topic": "reizen",
            "checkable": "voorspelling", "verdict_note": "Niet uitgekomen.",
        },
        {
            "id": "s009-04", "text": "De schrijver woont in Peking.", "lines": [4], "topic": "media", "checkable": "ja",
            "note": "Krijgt geen oordeel: gaat niet over sociaal krediet.",
        },
    ],
}  # fmt: skip
QUESTION = {
    "id": "hoeveel",
    "question": "Hoeveel mensen mogen niet reizen?",
    "strength": "tegengesteld",
    "weight": 3,
    "articles": ["krant"],
    "sides": [{"says": "miljoenen", "claims": ["s009-01"]}, {"says": "dat is niet bekend", "claims": ["s009-02"]}],
    "right": "De tweede",
}


@pytest.fixture
def with_article(small_knowledge: KnowledgeBase) -> KnowledgeBase:
    return replace(
        small_knowledge,
        articles={"krant": Article.model_validate(ARTICLE)},
        contradictions={"hoeveel": Contradiction.model_validate(QUESTION)},
    )


@pytest.fixture(scope="module")
def real() -> KnowledgeBase:
    """The real articles; pages that are still being written do not matter here."""
    return read_all(project_paths())[0]


def check_html(knowledge: KnowledgeBase) -> BeautifulSoup:
    context = article_view.article_context(knowledge, PageState("artikelen/krant/"), "krant")
    return BeautifulSoup(block_html("artikelcheck.html.j2", **context), "html.parser")


def test_strip_has_a_block_for_each_claim_that_leads_to_its_row(with_article: KnowledgeBase) -> None:
    html = check_html(with_article)
    rows = [row["id"] for row in html.select(".artikelcheck > li")]
    assert [link["href"] for link in html.select(".strook a")] == [f"#{row}" for row in rows]
    assert rows == [claim["id"] for claim in ARTICLE["claims"]]  # type: ignore[index,union-attr]
    words = ["1: onjuist", "2: mening", "3: voorspelling", "4: geen oordeel"]
    assert [link.select_one(".vh").get_text() for link in html.select(".strook a")] == words  # type: ignore[union-attr]


def test_the_strip_has_a_text_equivalent(with_article: KnowledgeBase) -> None:
    cells = [row.get_text(" ", strip=True) for row in check_html(with_article).select(".artikeltelling tbody tr")]
    assert cells == ["onjuist 1", "M mening 1", "V voorspelling 1", "– geen oordeel 1"]


def test_row_says_who_said_it_why_and_where_to_read_on(with_article: KnowledgeBase) -> None:
    first, second, third, fourth = check_html(with_article).select(".artikelcheck > li")
    text = first.get_text(" ", strip=True)
    for part in ("Bron in het artikel: een ambtenaar", "Het waren keren.", "Oordeel: onjuist"):
        assert part in text
    link = first.select_one(".artikelcheck-uitleg a")
    assert link is not None
    assert (link["href"], link.get_text()) == ("../../beweringen/keren-geen-mensen/", "Het waren keren, geen mensen")
    assert not second.select("a")
    assert "Niet uitgekomen." in third.get_text()
    assert "gaat niet over sociaal krediet" in fourth.get_text()


def test_overview_counts_each_verdict_for_each_article(with_article: KnowledgeBase) -> None:
    context = article_view.overview_context(with_article, PageState("artikelen/"))
    html = BeautifulSoup(block_html("artikelcheck-overzicht.html.j2", **context), "html.parser")
    assert [link["href"] for link in html.select("h2 a")] == ["../artikelen/krant/"]
    table = [row.get_text(" ", strip=True) for row in html.select("tbody tr")]
    assert table[0] == "onjuist 1"
    assert table[-1] == "samen 4"


def test_contradiction_names_the_article_and_who_was_right(with_article: KnowledgeBase) -> None:
    context = article_view.contradictions_context(with_article, PageState("artikelen/tegenspraken/"))
    html = BeautifulSoup(block_html("tegenspraken.html.j2", **context), "html.parser")
    assert html.select_one("section#hoeveel h3").get_text() == "Hoeveel mensen mogen niet reizen?"  # type: ignore[union-attr]
    links = [link["href"] for link in html.select(".tegenspraak-kant a")]
    assert links == ["../../artikelen/krant/#s009-01", "../../artikelen/krant/#s009-02"]
    assert "De Krant, 2019" in html.get_text()
    assert "De tweede." in html.get_text()


def test_all_claims_are_there(real: KnowledgeBase) -> None:
    numbers = {article.id: len(article.claims) for article in real.articles.values()}
    assert numbers == {
        "kijk-op-kennis-2021": 87,
        "knack-suqian-2018": 90,
        "business-insider-nederland": 74,
        "infonu-2021": 119,
        "leidenasiacentre-2020": 35,
    }
    assert sum(numbers.values()) == 405


def test_each_claim_has_a_verdict_or_is_marked(real: KnowledgeBase) -> None:
    """Opinions and predictions never have a verdict; what has none and is neither says why."""
    for article in real.articles.values():
        for claim in article.claims:
            if claim.checkable in (Checkable.OPINION, Checkable.PREDICTION):
                assert claim.verdict is None, claim.id
            elif claim.verdict is None:
                assert claim.note, claim.id
                assert claim.note.startswith("Krijgt geen oordeel"), claim.id
            if claim.cluster:
                assert claim.claim, claim.id


def test_predictions_say_what_came_of_them(real: KnowledgeBase) -> None:
    predictions = [
        claim
        for article in real.articles.values()
        for claim in article.claims
        if claim.checkable is Checkable.PREDICTION and claim.cluster
    ]
    assert predictions
    assert [claim.id for claim in predictions if not claim.verdict_note] == []


def test_a_verdict_other_than_that_of_the_page_has_a_reason(real: KnowledgeBase) -> None:
    """An article's sentence may be right where the claim page judges the myth; the reader must see why."""
    missing = [
        claim.id
        for article in real.articles.values()
        for claim in article.claims
        if claim.verdict and claim.claim in real.claims and claim.verdict is not real.claims[claim.claim].verdict
        and not claim.verdict_note
    ]  # fmt: skip
    assert missing == []


def test_every_contradiction_says_who_was_right(real: KnowledgeBase) -> None:
    assert len(real.contradictions) == 43
    assert [item.id for item in real.contradictions.values() if not item.right] == []
    known = {claim.id for article in real.articles.values() for claim in article.claims}
    assert all(name in known for item in real.contradictions.values() for side in item.sides for name in side.claims)


def test_every_article_has_a_page_with_its_check() -> None:
    folder = project_paths().docs / "artikelen"
    names = {path.stem for path in folder.glob("*.md")} - {"index", "tegenspraken"}
    assert names == {path.stem for path in (project_paths().data / "artikelen").glob("*.yml")} - {
        "clusters",
        "tegenspraken",
    }
    for name in names:
        text = (folder / f"{name}.md").read_text("utf-8")
        assert re.search(rf'^\{{\{{ artikelcheck\("{name}"\) \}}\}}$', text, re.MULTILINE), name
