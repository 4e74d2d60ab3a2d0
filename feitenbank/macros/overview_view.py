"""The overview of all claims: the list by subject, and what a reader can filter it by."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from feitenbank.macros.claim_view import verdict_view
from feitenbank.macros.lists_view import claims_by_topic, sort_key
from feitenbank.model.claim import Claim, Verdict
from feitenbank.model.fact import Confidence
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.model.source import SourceKind
from feitenbank.model.vocabulary import Topic
from feitenbank.render.environment import block_html
from feitenbank.render.page_state import PageState
from feitenbank.text.citing import short_name
from feitenbank.text.words import KIND_LABELS, counted, slug

SORTS = (
    ("onderwerp", "Onderwerp"),
    ("oordeel", "Oordeel"),
    ("titel", "Titel, van a tot z"),
    ("bekeken", "Laatst nagekeken"),
)
Places = Mapping[str, tuple[str, ...]]
# A claim is some 160 bytes compressed: with more, the page would pass 120 KiB. Then it shows some of each subject.
MOST = 250
SHOWN = 150
PER_PAGE = 300
REST = "data/overzicht.js"
FOLDER = "beweringen/onderwerp"


def overview_context(knowledge: KnowledgeBase, state: PageState) -> dict[str, Any]:
    """What beweringen-overzicht.html.j2 shows: each claim once, under its first subject; and the filters."""
    places = {claim.id: seen_places(knowledge, claim) for claim in knowledge.claims.values()}
    groups = sorted_groups(knowledge)
    is_long = len(knowledge.claims) > MOST
    shown = max(3, SHOWN // max(1, len(groups))) if is_long else MOST
    return {
        "rest": f"{state.base}{REST}" if is_long else "",
        "base": state.base,
        "total": len(knowledge.claims),
        "total_text": counted(len(knowledge.claims), "bewering", "beweringen"),
        "sorts": SORTS,
        "facets": facets(knowledge, places),
        "groups": [
            {
                "id": topic.id,
                "label": topic.label,
                "count": len(claims),
                "items": [_item(state, claim, places) for claim in claims[:shown]],
                "rest": f"{state.base}{FOLDER}/{topic.id}/" if len(claims) > shown else "",
            }
            for topic, claims in groups
        ],
    }


def sorted_groups(knowledge: KnowledgeBase) -> list[tuple[Topic, list[Claim]]]:
    """The claims in the order of the overview: by their first subject, then by title."""
    return [
        (topic, sorted(claims, key=lambda claim: sort_key(claim.title))) for topic, claims in claims_by_topic(knowledge)
    ]


def overview_script(knowledge: KnowledgeBase) -> str:
    """All claims for the script of a long overview, in its order, as a list of lists (see beweringen.js)."""
    rows = []
    for _, claims in sorted_groups(knowledge):
        for claim in claims:
            lists = (claim.topics, claim.systems, seen_places(knowledge, claim), claim.search)
            rows.append([
                claim.id, claim.title, claim.claim, slug(claim.verdict), claim.verdict.value, claim.certainty.value,
                claim.checked, *(" ".join(values) for values in lists),
            ])  # fmt: skip
    content = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    return "window.OVERZICHT=" + content.replace("</", "<\\/") + ";\n"


def topic_pages(knowledge: KnowledgeBase) -> Iterator[tuple[str, str, str]]:
    """Of a long overview: address, name and list of each page with the claims of a subject."""
    if len(knowledge.claims) <= MOST:
        return
    places = {claim.id: seen_places(knowledge, claim) for claim in knowledge.claims.values()}
    for topic, claims in sorted_groups(knowledge):
        pages = range(1, -(-len(claims) // PER_PAGE) + 1)
        for number in pages:
            folder = f"{FOLDER}/{topic.id}/" + (f"{number}/" if number > 1 else "")
            state = PageState(folder)
            part = claims[(number - 1) * PER_PAGE : number * PER_PAGE]
            block = block_html(
                "beweringen-onderwerp.html.j2",
                label=topic.label,
                count=len(claims),
                up=f"{state.base}beweringen/",
                parts=[
                    {
                        "href": f"{state.base}{FOLDER}/{topic.id}/" + (f"{each}/" if each > 1 else ""),
                        "number": each,
                        "here": each == number,
                    }
                    for each in (pages if len(pages) > 1 else ())
                ],
                items=[_item(state, claim, places) for claim in part],
            )
            yield folder, f": {topic.label}" + (f", deel {number}" if number > 1 else ""), block


def seen_places(knowledge: KnowledgeBase, claim: Claim) -> tuple[str, ...]:
    """Where a claim was seen, as values of the filter: ids of seed articles, and kinds of sources, each once."""
    article_of = {item.id: article.id for article in knowledge.articles.values() for item in article.claims}
    articles = [name if name in knowledge.articles else article_of.get(name) for name in claim.seen_in]
    found = [name for name in articles if name]
    sources = [knowledge.articles[name].source for name in found]
    sources += [name for name in claim.seen_in if name in knowledge.sources]
    kinds = [knowledge.sources[name].kind.value for name in sources if name in knowledge.sources]
    return tuple(dict.fromkeys([*found, *kinds]))


def facets(knowledge: KnowledgeBase, places: Places) -> list[dict[str, Any]]:
    """The filters in order: key in the address, label, and parts of options (value, label, how many claims)."""
    claims = list(knowledge.claims.values())
    seen = Counter(place for found in places.values() for place in found)
    articles = {
        article.id: short_name(knowledge.sources[article.source])
        for article in knowledge.articles.values()
        if article.source in knowledge.sources
    }
    kinds = {kind.value: KIND_LABELS[kind] for kind in SourceKind}
    where = [("Artikelen die wij zin voor zin nakeken", articles), ("Soorten bronnen", kinds)]
    verdicts = {slug(verdict): verdict.value for verdict in Verdict}
    certainties = {level.value: level.value for level in Confidence}
    topics = {topic.id: topic.label for topic in knowledge.topics.values()}
    systems = {system.id: system.label for system in knowledge.systems.values()}
    rows = [
        ("oordeel", "Oordeel", [("", verdicts)], Counter(slug(claim.verdict) for claim in claims)),
        ("onderwerp", "Onderwerp", [("", topics)], Counter(name for claim in claims for name in claim.topics)),
        ("stelsel", "Stelsel", [("", systems)], Counter(name for claim in claims for name in claim.systems)),
        ("zekerheid", "Zekerheid", [("", certainties)], Counter(claim.certainty.value for claim in claims)),
        ("gezien", "Gezien in", where, seen),
    ]
    return [{"key": key, "label": label, "parts": _parts(parts, counts)} for key, label, parts, counts in rows]


def _parts(parts: Iterable[tuple[str, Mapping[str, str]]], counts: Counter[str]) -> list[dict[str, Any]]:
    """Options that at least one claim has; a part without options is left out."""
    views = [
        {"label": label, "options": [(value, text, counts[value]) for value, text in labels.items() if counts[value]]}
        for label, labels in parts
    ]
    return [view for view in views if view["options"]]


def _item(state: PageState, claim: Claim, places: Places) -> dict[str, Any]:
    return {
        "href": f"{state.base}beweringen/{claim.id}/",
        "title": claim.title,
        "claim": claim.claim,
        "verdict": verdict_view(claim),
        "certainty": claim.certainty.value,
        "topics": claim.topics,
        "systems": claim.systems,
        "places": places[claim.id],
        "words": " ".join(claim.search),
        "checked": claim.checked,
    }
