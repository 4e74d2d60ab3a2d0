"""Numbers that rest on no source: marked in a text with a reason, and listed for everybody to see."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import escape
from typing import Any

from feitenbank.load.front_matter import Page, all_pages
from feitenbank.load.macro_calls import macro_calls
from feitenbank.macros.usage import page_link
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.paths import Paths
from feitenbank.render.environment import block_html, markdown_safe
from feitenbank.render.page_state import PageState


class NumberMacros:
    """Mixed into the author's macros."""

    knowledge: KnowledgeBase
    paths: Paths
    state: Callable[[], PageState]

    def getal(self, tekst: str, reden: str) -> str:  # noqa: ARG002  (the reason is for the list)
        """A number without a source, as plain text; also fit for a heading."""
        return markdown_safe(f">{escape(tekst, quote=False)}<")[1:-1]

    def losse_getallen(self) -> str:
        """Every number without a source, with where it stands and why that is right."""
        context = loose_numbers(self.knowledge, all_pages(self.paths), self.paths.docs.name)
        return block_html("losse-getallen.html.j2", base=self.state().base, **context)


def loose_numbers(knowledge: KnowledgeBase, pages: list[Page], docs: str) -> dict[str, Any]:
    """The numbers marked on pages and in data/losse-getallen.yml, by the page or file in which they stand.

    Each group has the title and the address (None for a data file) and pairs of text and reason, each once.
    """
    links = {page.name: page_link(page, docs) for page in pages}
    groups: dict[str, dict[str, Any]] = {}
    for file, text, reason in [*_on_pages(pages), *_in_data(knowledge)]:
        link = links.get(file)
        title, url = (link.title, link.url) if link else (file, None)
        group = groups.setdefault(file, {"title": title, "url": url, "numbers": []})
        if (text, reason) not in group["numbers"]:
            group["numbers"].append((text, reason))
    ordered = [groups[file] for file in sorted(groups, key=lambda file: (file not in links, file))]
    return {"groups": ordered, "total": sum(len(group["numbers"]) for group in ordered)}


def _on_pages(pages: list[Page]) -> Iterator[tuple[str, str, str]]:
    for page in pages:
        if page.data.get("render_macros") is False:
            continue
        for _, name, arguments, options in macro_calls(page):
            if name == "getal":
                yield page.name, str(arguments[0]), str(options.get("reden"))


def _in_data(knowledge: KnowledgeBase) -> Iterator[tuple[str, str, str]]:
    for item in knowledge.loose_numbers.values():
        yield item.file, item.text, item.reason
