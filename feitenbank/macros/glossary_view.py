"""The glossary: terms by letter, with characters, reading, sources, and the pages that use them."""

from __future__ import annotations

from typing import Any

from feitenbank.macros.lists_view import sort_key, sorted_terms
from feitenbank.macros.source_parts import SourceParts
from feitenbank.macros.usage import Uses
from feitenbank.model.vocabulary import Term
from feitenbank.render.page_state import PageState
from feitenbank.text.chinese import with_chinese
from feitenbank.text.citing import short_name
from feitenbank.text.words import counted

# A term stands on the pages that a reader may want to see; with all of them the glossary would pass 120 KiB.
MOST_PAGES = 40


def glossary_context(lists: SourceParts, state: PageState, uses: Uses) -> dict[str, Any]:
    """What begrippenlijst.html.j2 shows: letters in order, each with its terms."""
    letters: dict[str, list[dict[str, Any]]] = {}
    for term in sorted_terms(lists.knowledge):
        letters.setdefault(sort_key(term.term)[0].upper(), []).append(_entry(lists, state, uses, term))
    return {"letters": [{"id": f"letter-{name.lower()}", "name": name, "terms": terms}
                        for name, terms in letters.items()]}  # fmt: skip


def _entry(lists: SourceParts, state: PageState, uses: Uses, term: Term) -> dict[str, Any]:
    pages = uses.of("begrip", term.id)
    return {
        "id": term.id,
        "term": term.term,
        "zh": term.zh,
        "pinyin": term.pinyin,
        "explanation": with_chinese(term.explanation),
        "synonyms": [with_chinese(word) for word in term.synonyms],
        "sources": [
            (with_chinese(short_name(source)), lists.href(state, source))
            for source in (lists.knowledge.sources[name] for name in term.sources)
        ],
        "pages_text": counted(len(pages), "pagina", "pagina’s"),
        "pages": [(state.base + page.url, page.title) for page in pages[:MOST_PAGES]],
        "more_pages": len(pages) - MOST_PAGES if len(pages) > MOST_PAGES else 0,
    }
