"""Sums over several records that the notes promise."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from feitenbank.model.article import Checkable
from feitenbank.model.knowledge import KnowledgeBase

UNKNOWN_NAMES_OF_BATCH_2 = 16


def test_demonstration_cities_add_up(knowledge: KnowledgeBase) -> None:
    """12 + 16 + 34 + 68 = 130 titles; the sixteen names of the second batch are not known."""
    totals = [int(row.value) for row in knowledge.datasets["modelsteden-opgeteld"].rows if row.value is not None]
    per_batch = [totals[0], *(later - earlier for earlier, later in pairwise(totals))]
    named = Counter(city.batch for city in knowledge.demonstration_cities.values())
    assert per_batch == [12, 16, 34, 68]
    assert [named[1], named[3], named[4]] == [12, 34, 68]
    assert sum(named.values()) + UNKNOWN_NAMES_OF_BATCH_2 == totals[-1] == 130


def test_many_data_sets_promise_a_sum(knowledge: KnowledgeBase) -> None:
    """The promised sums themselves are checked at loading; this keeps the promises from vanishing."""
    assert sum(len(dataset.meta.sums) for dataset in knowledge.datasets.values()) >= 25


def test_all_sentences_of_the_articles_are_there(knowledge: KnowledgeBase) -> None:
    assert sum(len(article.claims) for article in knowledge.articles.values()) == 405
    unjudged = [
        claim
        for article in knowledge.articles.values()
        for claim in article.claims
        if claim.verdict is None and claim.checkable is Checkable.YES
    ]
    assert [claim.id for claim in unjudged if claim.claim] == [], "what a page answers is judged"
