"""Where data sets and terms are used: read from the macro calls in all pages, so that it is never out of date."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from jinja2 import TemplateSyntaxError

from feitenbank.load.front_matter import Page, all_pages
from feitenbank.load.macro_calls import macro_calls
from feitenbank.macro_names import MACROS
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.paths import Paths

SECTIONS = {
    "beweringen": "Bewering",
    "systemen": "Hoe het echt zit",
    "mythes": "Hoe een mythe ontstaat",
    "steden": "Steden",
    "artikelen": "Artikelcheck",
    "vergelijking": "Vergelijking",
    "docenten": "Voor docenten",
    "lessen": "Voor docenten",
    "over": "Over deze site",
}
OWN_SECTION = "cijfers"


@dataclass(frozen=True)
class PageLink:
    """A page as a link: its address from the root of the site, its title, and what part of the site it is in."""

    url: str
    title: str
    section: str


@dataclass(frozen=True)
class Uses:
    """What each page names: data sets, charts, figures and terms by id, in the order of the pages."""

    by_kind: dict[tuple[str, str], list[PageLink]] = field(default_factory=dict)

    def of(self, kind: str, name: str) -> list[PageLink]:
        """The pages that name this; `kind` is what the macro takes: cijfer, grafiek, dataset, begrip."""
        return self.by_kind.get((kind, name), [])


def page_uses(paths: Paths) -> Uses:
    """The uses in all pages of the project; read again only when a page has changed."""
    stamp = max((file.stat().st_mtime_ns for file in paths.docs.rglob("*.md")), default=0)
    return _uses(paths, stamp)


@lru_cache(maxsize=4)
def _uses(paths: Paths, stamp: int) -> Uses:  # noqa: ARG001  (the stamp makes a changed page a new call)
    uses = Uses()
    for page in all_pages(paths):
        link = page_link(page, paths.docs.name)
        if link.url.startswith(f"{OWN_SECTION}/") or page.data.get("render_macros") is False:
            continue
        for key in sorted(named(page)):
            uses.by_kind.setdefault(key, []).append(link)
    return uses


def page_link(page: Page, docs: str) -> PageLink:
    """The address and title of a page; `docs` is the name of the pages' folder."""
    path = page.name.removeprefix(f"{docs}/").removesuffix(".md").removesuffix("index").strip("/")
    section = SECTIONS.get(path.partition("/")[0], "")
    return PageLink(f"{path}/" if path else "", str(page.data.get("title", path)), section if "/" in path else "")


def named(page: Page) -> set[tuple[str, str]]:
    """Kind and id of everything that the macros of a page name."""
    try:
        calls = list(macro_calls(page))
    except TemplateSyntaxError:  # feitenbank.check.macros says so, with the line
        return set()
    found = set()
    for _, name, arguments, _ in calls:
        rule = MACROS.get(name)
        if rule and rule.takes:
            found |= {(rule.takes, str(argument).partition("/")[0]) for argument in arguments if argument}
    return found


def dataset_uses(knowledge: KnowledgeBase, uses: Uses, dataset_id: str) -> list[PageLink]:
    """The pages that show a figure, a chart or a table of this data set, each once, by title."""
    charts = [chart.id for chart in knowledge.charts.values() if dataset_id in chart.datasets]
    keys = [("cijfer", dataset_id), ("dataset", dataset_id), *(("grafiek", chart) for chart in charts)]
    links = {link.url: link for kind, name in keys for link in uses.of(kind, name)}
    return sorted(links.values(), key=lambda link: (link.section != SECTIONS["beweringen"], link.title))
