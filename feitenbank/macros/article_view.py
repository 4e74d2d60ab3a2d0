"""The seed articles, claim by claim, and side by side where they contradict one another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from feitenbank.model.article import Article, ArticleClaim, Checkable, Contradiction
from feitenbank.model.claim import Verdict
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.render.page_state import PageState
from feitenbank.text.citing import short_name
from feitenbank.text.words import counted, sentence, slug

# What stands in the place of a verdict: the word, and the letter in the strip (verdicts have an icon there).
OPINION, PREDICTION, NONE = "mening", "voorspelling", "geen oordeel"
LETTERS = {OPINION: "M", PREDICTION: "V", NONE: "–"}
WORDS = [verdict.value for verdict in Verdict] + [OPINION, PREDICTION, NONE]
WEIGHTS = {
    3: ("grote-tegenspraken", "De grote tegenspraken"),
    2: ("andere-tegenspraken", "Andere tegenspraken"),
    1: ("kleine-verschillen", "Kleine verschillen"),
}


@dataclass(frozen=True)
class Place:
    """A claim and the article that it stands in."""

    article: Article
    claim: ArticleClaim


def mark_word(claim: ArticleClaim) -> str:
    """The verdict of an article's claim, or what it is instead: an opinion, a prediction, not judged."""
    if claim.verdict:
        return claim.verdict.value
    if claim.checkable is Checkable.OPINION:
        return OPINION
    return PREDICTION if claim.checkable is Checkable.PREDICTION else NONE


def mark_view(word: str) -> dict[str, str | None]:
    """The verdict component: word, slug for colour and icon, and the letter when there is no icon."""
    return {"slug": slug(word), "word": word, "letter": LETTERS.get(word)}


def article_context(knowledge: KnowledgeBase, state: PageState, article_id: str) -> dict[str, Any]:
    """What artikelcheck.html.j2 shows: a block for each claim, the number of each verdict, and all claims in order."""
    article = knowledge.articles[article_id]
    rows = [_row(knowledge, state, number, claim) for number, claim in enumerate(article.claims, 1)]
    return {
        "total": counted(len(rows), "bewering", "beweringen"),
        "counts": _counts(article.claims),
        "rows": rows,
        "method_href": f"{state.base}over/methode/#de-oordelen",
    }


def _row(knowledge: KnowledgeBase, state: PageState, number: int, claim: ArticleClaim) -> dict[str, Any]:
    page = knowledge.claims.get(claim.claim or "")
    return {
        "id": claim.id,
        "number": number,
        "text": claim.text,
        "mark": mark_view(mark_word(claim)),
        "source": claim.attributed_to,
        "notes": [sentence(note) for note in (claim.verdict_note, claim.note) if note],
        "page": {"href": f"{state.base}beweringen/{page.id}/", "title": page.title} if page else None,
    }


def _counts(claims: Iterable[ArticleClaim]) -> list[dict[str, Any]]:
    """How many claims have each word, in the order of the scale; words that do not occur are left out."""
    counter = Counter(mark_word(claim) for claim in claims)
    return [{"mark": mark_view(word), "number": counter[word]} for word in WORDS if counter[word]]


def overview_context(knowledge: KnowledgeBase, state: PageState) -> dict[str, Any]:
    """What artikelcheck-overzicht.html.j2 shows: a card for each article, oldest first, and the verdicts of all."""
    articles = sorted(knowledge.articles.values(), key=lambda article: _date(knowledge, article))
    counters = {article.id: Counter(mark_word(claim) for claim in article.claims) for article in articles}
    used = [word for word in WORDS if any(counter[word] for counter in counters.values())]
    return {
        "cards": [
            {
                "href": f"{state.base}artikelen/{article.id}/",
                "title": article.title,
                "name": short_name(knowledge.sources[article.source]),
                "what": sentence(article.what),
                "stance": sentence(article.stance),
                "total": counted(len(article.claims), "bewering", "beweringen"),
                "marks": [mark_view(mark_word(claim)) for claim in article.claims],
            }
            for article in articles
        ],
        "names": [short_name(knowledge.sources[article.source]) for article in articles],
        "table": [
            {"mark": mark_view(word), "numbers": [counters[article.id][word] for article in articles]} for word in used
        ],
        "totals": [len(article.claims) for article in articles],
    }


def _date(knowledge: KnowledgeBase, article: Article) -> str:
    return knowledge.sources[article.source].issued or "9999"


def contradictions_context(knowledge: KnowledgeBase, state: PageState) -> dict[str, Any]:
    """What tegenspraken.html.j2 shows: the questions by weight, with each answer, who gives it, and who was right."""
    places = {claim.id: Place(article, claim) for article in knowledge.articles.values() for claim in article.claims}
    groups = []
    for weight, (anchor, title) in WEIGHTS.items():
        items = [item for item in knowledge.contradictions.values() if item.weight == weight]
        if items:
            views = [_contradiction(knowledge, state, places, item) for item in items]
            groups.append({"id": anchor, "title": title, "items": views})
    return {"groups": groups}


def _contradiction(
    knowledge: KnowledgeBase, state: PageState, places: Mapping[str, Place], item: Contradiction
) -> dict[str, Any]:
    return {
        "id": item.id,
        "question": item.question,
        "sides": [
            {
                "says": side.says[:1].upper() + side.says[1:],
                "claims": [_side_claim(knowledge, state, places[name]) for name in side.claims if name in places],
            }
            for side in item.sides
        ],
        "right": sentence(item.right) if item.right else None,
        "note": sentence(item.note) if item.note else None,
    }


def _side_claim(knowledge: KnowledgeBase, state: PageState, place: Place) -> dict[str, Any]:
    return {
        "name": short_name(knowledge.sources[place.article.source]),
        "text": place.claim.text,
        "href": f"{state.base}artikelen/{place.article.id}/#{place.claim.id}",
        "mark": mark_view(mark_word(place.claim)),
    }
