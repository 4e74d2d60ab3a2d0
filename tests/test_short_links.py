"""Short addresses: every claim and chart has its number, and a number that was given stays."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from feitenbank.checked import load
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.model.short_link import ClaimLink
from feitenbank.paths import Paths
from feitenbank.short_links import number_the_rest, redirects, short_of_claim

# The numbers that stand on paper already: «b 12 big-brother-1984». Add lines; never change or remove one.
GIVEN = Path(__file__).parent / "korte-links.txt"


def test_every_claim_and_chart_has_a_number(knowledge: KnowledgeBase) -> None:
    bare = sorted({*knowledge.claims} - {*knowledge.claim_links} | {*knowledge.charts} - {*knowledge.chart_links})
    assert bare == [], "geef ze een nummer met `feitenbank nummer`"


def test_numbers_that_were_given_stay(knowledge: KnowledgeBase) -> None:
    now = {f"b {link.code} {link.id}" for link in knowledge.claim_links.values()}
    now |= {f"g {link.code} {link.id}" for link in knowledge.chart_links.values()}
    changed = set(GIVEN.read_text(encoding="utf-8").splitlines()) - now
    assert changed == set(), "een gegeven nummer verandert nooit; zet het terug in data/korte-links"


def test_numbering_adds_the_next_number_and_leaves_the_rest(small: Paths) -> None:
    page = small.claims / "keren-geen-mensen.md"
    (small.claims / "andere.md").write_text(page.read_text(encoding="utf-8"), encoding="utf-8")
    before = (small.data / "korte-links" / "beweringen.yml").read_text(encoding="utf-8")
    assert number_the_rest(load(small), small, "2026-12-01") == 1
    after = (small.data / "korte-links" / "beweringen.yml").read_text(encoding="utf-8")
    assert after == before + "- {id: andere, code: 2, since: '2026-12-01'}\n"
    knowledge = load(small)
    assert short_of_claim(knowledge, knowledge.claims["andere"]) == "b/2"
    assert number_the_rest(knowledge, small, "2026-12-02") == 0


def test_a_number_whose_page_is_gone_leads_elsewhere(small_knowledge: KnowledgeBase) -> None:
    gone = ClaimLink(id="weg", code=9, since="2026-11-25", moved_to="start")
    moved = dataclasses.replace(small_knowledge, claim_links={"weg": gone})
    assert [(item.short, item.target) for item in redirects(moved, {})] == [
        ("b/9/", ""),
        ("g/1/", "cijfers/geweigerd/#grafiek-geweigerd"),
    ]
