"""The source list of a page, and short names of sources in notes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.model.source import Source
from feitenbank.render.page_state import PageState
from feitenbank.text.chinese import with_chinese
from feitenbank.text.citing import archive_of, link_of, paper_address
from feitenbank.text.dates import long_date
from feitenbank.text.words import KIND_LABELS, enumeration, sentence


def source_entry(
    knowledge: KnowledgeBase, source: Source, number: int, backlinks: tuple[str, ...] = ()
) -> dict[str, Any]:
    """What bronnenlijst.html.j2 shows of one source under its number on the page."""
    link, reason = link_of(source)
    origin = knowledge.origins.get(source.origin) if source.origin else None
    names = [str(name) for name in source.author]
    if len(names) > 4:
        names = [*names[:3], "anderen"]
    authors = enumeration(names)
    where = None if source.publisher_name == authors else source.publisher_name
    texts: dict[str, str | None] = {
        "authors": authors or None,
        "title_nl": source.title_nl,
        "where": where,
        "read": sentence(source.read),
        "copy_of": sentence(source.copy_of) if source.copy_of else None,
        "origin_note": sentence(origin.title) if origin else None,
        "note": sentence(source.note) if source.note else None,
    }
    chinese = source.language.startswith("zh")
    return {name: with_chinese(text) if text else None for name, text in texts.items()} | {
        "n": number,
        "id": f"bron-{number}",
        "kind": KIND_LABELS[source.kind],
        "title": source.title if chinese else with_chinese(source.title),
        "title_lang": None if source.language == "nl" else source.language,
        "date_text": long_date(source.issued) if source.issued else "datum onbekend",
        "date": source.issued,
        "href": link,
        "paper_address": paper_address(link) if link else None,
        "archive": archive_of(source),
        "no_link_reason": reason,
        "backlinks": [(f"#{anchor}", f"bron {number}, plaats {place}") for place, anchor in enumerate(backlinks, 1)],
    }


def count_origins(sources: Iterable[Source]) -> int:
    """How many independent origins these sources have: those of one group count once."""
    return len({source.independence_group for source in sources})


def shared_origins_note(knowledge: KnowledgeBase, sources: list[Source]) -> str | None:
    """«4 ervan gaan terug op dezelfde oorsprong: ‘...’», for the biggest group of two or more."""
    groups = Counter(source.origin for source in sources if source.origin)
    if not groups:
        return None
    origin_id, number = groups.most_common(1)[0]
    if number < 2:
        return None
    title = knowledge.origins[origin_id].title
    return f"{number} ervan gaan terug op dezelfde oorsprong: ‘{title.rstrip('.')}’."


def page_source_list(knowledge: KnowledgeBase, state: PageState) -> dict[str, Any]:
    """All sources the page has cited so far, for bronnenlijst.html.j2."""
    sources = [knowledge.sources[source_id] for source_id in state.order]
    return {
        "n_sources": len(sources),
        "n_origins": count_origins(sources),
        "origins_note": shared_origins_note(knowledge, sources),
        "sources": [
            source_entry(knowledge, source, state.order[source.id], tuple(state.marks.get(source.id, ())))
            for source in sources
        ],
    }
