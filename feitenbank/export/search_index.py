"""The index that the search in the browser reads: one small script file, so that it also works from a folder."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from feitenbank.load.front_matter import Page
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.text.words import slug

SECTIONS = {"systemen": "stelsel", "mythes": "hoe een mythe ontstaat", "artikelen": "artikelcheck", "steden": "stad"}


def search_entries(knowledge: KnowledgeBase, pages: list[Page], docs: str) -> Iterator[dict[str, Any]]:
    """One entry for each claim, data set, term and other page; `docs` is the name of the pages' folder."""
    for claim in knowledge.claims.values():
        yield {
            "titel": claim.title,
            "bewering": claim.claim,
            "tekst": claim.fact,
            "woorden": " ".join(claim.search),
            "adres": f"beweringen/{claim.id}/",
            "soort": "bewering",
            "oordeel": claim.verdict.value,
            "slug": slug(claim.verdict),
        }
    for dataset in knowledge.datasets.values():
        yield {
            "titel": dataset.meta.title,
            "tekst": dataset.meta.definition,
            "adres": f"cijfers/{dataset.id}/",
            "soort": "dataset",
        }
    for term in knowledge.terms.values():
        words = [term.zh, term.pinyin, *term.synonyms]
        yield {
            "titel": term.term,
            "tekst": term.explanation,
            "woorden": " ".join(word for word in words if word),
            "adres": f"over/begrippen/#{term.id}",
            "soort": "begrip",
        }
    yield from _other_pages(pages, docs)


def _other_pages(pages: list[Page], docs: str) -> Iterator[dict[str, Any]]:
    for page in pages:
        path = page.name.removeprefix(f"{docs}/").removesuffix(".md").removesuffix("index").strip("/")
        section = path.partition("/")[0]
        is_listed = section in ("beweringen", "cijfers") and "/" in path
        if is_listed or path == "zoeken" or "title" not in page.data:
            continue
        yield {
            "titel": str(page.data["title"]),
            "tekst": str(page.data.get("description", "")),
            "woorden": " ".join(map(str, page.data.get("search", []))),
            "adres": f"{path}/" if path else "",
            "soort": SECTIONS.get(section, "pagina"),
        }


def search_script(knowledge: KnowledgeBase, pages: list[Page], docs: str) -> str:
    """The index as a script that sets `window.ZOEKINDEX`."""
    entries = json.dumps(list(search_entries(knowledge, pages, docs)), ensure_ascii=False, separators=(",", ":"))
    return "window.ZOEKINDEX=" + entries.replace("</", "<\\/") + ";\n"
