"""Where the short addresses lead, and the numbers for what has none yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from feitenbank.model.chart import ChartSpec
from feitenbank.model.claim import Claim
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.model.short_link import ShortLink
from feitenbank.paths import HOME, Paths

CLAIMS, CHARTS = "b", "g"
FOLDER = "korte-links"


@dataclass(frozen=True)
class Redirect:
    """From a short address («b/12/») to a page («beweringen/x/», perhaps with an anchor); `title` is what is there."""

    short: str
    target: str
    title: str


def redirects(knowledge: KnowledgeBase, titles: Mapping[str, str]) -> Iterator[Redirect]:
    """All short addresses; `titles` gives the title of a page by its name."""
    for link in knowledge.claim_links.values():
        page = link.moved_to or f"beweringen/{link.id}"
        yield Redirect(f"{CLAIMS}/{link.code}/", address_of(page), titles.get(page, page))
    for mark in knowledge.chart_links.values():
        chart = knowledge.charts.get(mark.id)
        if mark.moved_to or chart is None:
            page = mark.moved_to or HOME
            yield Redirect(f"{CHARTS}/{mark.code}/", address_of(page), titles.get(page, page))
        else:
            target = f"cijfers/{chart.datasets[0]}/#grafiek-{chart.id}"
            yield Redirect(f"{CHARTS}/{mark.code}/", target, chart.title)


def address_of(page: str) -> str:
    """The address of a page below the root of the site, from its name in data."""
    return "" if page == HOME else f"{page}/"


def short_of_claim(knowledge: KnowledgeBase, claim: Claim) -> str | None:
    """«b/12», or None for a claim without a number."""
    link = knowledge.claim_links.get(claim.id)
    return f"{CLAIMS}/{link.code}" if link else None


def short_of_chart(knowledge: KnowledgeBase, chart: ChartSpec) -> str | None:
    """«g/7», or None for a chart without a number."""
    link = knowledge.chart_links.get(chart.id)
    return f"{CHARTS}/{link.code}" if link else None


def shown(address: str, short: str | None) -> str | None:
    """A short address as people type it, without https://; None without a number or an address of the site."""
    return f"{address.partition('://')[2]}{short}" if address and short else None


def number_the_rest(knowledge: KnowledgeBase, paths: Paths, today: str) -> int:
    """Give each claim and chart without a number the next one, in data/korte-links; returns how many were new."""
    folder = paths.data / FOLDER
    return _append(folder / "beweringen.yml", knowledge.claim_links, knowledge.claims, today) + _append(
        folder / "grafieken.yml", knowledge.chart_links, knowledge.charts, today
    )


def _append(file: Path, links: Mapping[str, ShortLink], ids: Iterable[str], today: str) -> int:
    fresh = sorted(set(ids) - set(links))
    start = max((link.code for link in links.values()), default=0) + 1
    rows = [f"- {{id: {name}, code: {code}, since: '{today}'}}\n" for code, name in enumerate(fresh, start)]
    if rows:
        file.parent.mkdir(parents=True, exist_ok=True)
        before = file.read_text(encoding="utf-8") if file.exists() else HEADER
        file.write_text(before + "".join(rows), encoding="utf-8", newline="")
    return len(rows)


HEADER = """\
# Vaste nummers voor korte adressen. Een nummer verandert nooit en komt nooit vrij; `feitenbank nummer` geeft nieuwe.
# Verdwijnt een pagina, laat de regel dan staan en zet erbij: moved_to: map/pagina
"""
