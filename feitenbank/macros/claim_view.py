"""The claim box, claim cards and related claims."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from feitenbank.check.age import claim_look
from feitenbank.export.structured_data import claim_review, script_json
from feitenbank.macros.corrections_view import notice
from feitenbank.macros.sources_view import count_origins
from feitenbank.model.claim import Claim
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.paths import Paths
from feitenbank.render.page_state import PageState
from feitenbank.short_links import short_of_claim, shown
from feitenbank.site_address import site_address
from feitenbank.text.citing import short_name
from feitenbank.text.dates import long_date
from feitenbank.text.words import counted, slug

# Cards of claims below a text; with more, the page would pass 120 KiB.
MOST_CARDS = 60


def verdict_view(claim: Claim) -> dict[str, str]:
    """The verdict component: word, and slug for colour and icon."""
    return {"slug": slug(claim.verdict), "word": claim.verdict.value}


def card_context(claim: Claim, base: str, level: int) -> dict[str, Any]:
    """What kaart-bewering.html.j2 shows."""
    return {
        "href": f"{base}beweringen/{claim.id}/",
        "title": claim.title,
        "claim": claim.claim,
        "verdict": verdict_view(claim),
        "topics": list(claim.topics),
        "systems": list(claim.systems),
        "seen_in": list(claim.seen_in),
        "level": level,
    }


def box_context(knowledge: KnowledgeBase, paths: Paths, state: PageState, claim: Claim) -> dict[str, Any]:
    """What oordeel.html.j2 shows: the box of the claim whose page this is."""
    base = state.base
    short = short_of_claim(knowledge, claim)
    before = claim_look(knowledge, claim).before.isoformat()
    sources = [knowledge.sources[source_id] for source_id in claim.sources]
    return {
        "json_ld": Markup(script_json(claim_review(knowledge, claim, site_address(paths)))),
        "fact": claim.fact,
        "claim_text": claim.claim,
        "verdict": verdict_view(claim),
        "verdict_href": f"{base}over/methode/#{slug(claim.verdict)}",
        "certainty": {"word": claim.certainty.value, "href": f"{base}over/methode/#zekerheid"},
        "checked": claim.checked,
        "checked_text": long_date(claim.checked),
        "short": shown(site_address(paths), short),
        "before": before,
        "before_text": long_date(before),
        "notices": notice(knowledge, state),
        "seen_in": _seen_in(knowledge, claim, base),
        "sources_href": "#bronnen",
        "n_sources": len(sources),
        "n_origins": count_origins(sources),
        "topics": [(knowledge.topics[name].label, f"{base}beweringen/?onderwerp={name}") for name in claim.topics],
        "systems": [(knowledge.systems[name].label, f"{base}beweringen/?stelsel={name}") for name in claim.systems],
    }


def related_context(knowledge: KnowledgeBase, state: PageState, claim: Claim) -> dict[str, Any]:
    """What verwant.html.j2 shows: the one next step, and the other related claims."""
    following = claim.next or (claim.related[0] if claim.related else None)
    step = None
    if following:
        card = card_context(knowledge.claims[following], state.base, 3)
        step = {"href": card["href"], "title": card["title"], "text": knowledge.claims[following].claim}
    others = [knowledge.claims[name] for name in claim.related if name != following]
    return {"next": step, "related": [card_context(item, state.base, 3) for item in others]}


def _seen_in(knowledge: KnowledgeBase, claim: Claim, base: str) -> list[tuple[str, str | None]]:
    article_of = {item.id: article for article in knowledge.articles.values() for item in article.claims}
    links: dict[str, tuple[str, str | None]] = {}
    for name in claim.seen_in:
        article = knowledge.articles.get(name) or article_of.get(name)
        if article:
            anchor = "" if name == article.id else f"#{name}"
            label = short_name(knowledge.sources[article.source])
            links.setdefault(article.id, (label, f"{base}artikelen/{article.id}/{anchor}"))
        elif name in knowledge.sources:
            links[name] = (short_name(knowledge.sources[name]), None)
    return list(links.values())


def rest_link(state: PageState, number: int, chosen: str) -> str:
    """The way to all claims of a choice in the overview, where a page shows only some of them; else nothing."""
    if number <= MOST_CARDS:
        return ""
    label = counted(number, "bewering", "beweringen")
    return f'\n<p><a href="{state.base}beweringen/?{chosen}">Alle {label} hierover</a></p>\n'
