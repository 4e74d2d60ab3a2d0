"""Cards as PNG files: one for each page that has something of its own to show, and one for all others.

PNGs are kept beside the build under the hash of what stands on them, so only a changed page costs time.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from feitenbank.charts.cache import read, rendering
from feitenbank.charts.canvas import Width
from feitenbank.load.front_matter import Page, all_pages
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.paths import HOME, Paths
from feitenbank.safe_files import kept
from feitenbank.share.card_layout import Card, Part, card_parts, chart_card, claim_card, icon_of, plain_card
from feitenbank.share.card_picture import STYLE, card_png

FOLDER = "delen"
GENERAL = "start"
SITE = "Heeft elke Chinees een score? Nee."
# Pages about the site itself share the general card; overrides/partials/kaart.html knows the same.
WITHOUT = ("over", "zoeken", "open-vragen")


def draw_cards(knowledge: KnowledgeBase, paths: Paths, address: str) -> dict[str, bytes]:
    """The PNG of each card, by the name of its page; what is in the cache is not drawn again."""
    host = address.partition("://")[2].strip("/")
    cache = paths.scratch / "kaarten"
    return {name: _cached(card_parts(card, host), cache) for name, card in cards(knowledge, paths).items()}


def write_cards(pictures: dict[str, bytes], site: Path) -> list[Path]:
    """Write `delen/<page>.png` below `site` for every card; returns the files."""
    files = []
    for name, picture in pictures.items():
        file = site / FOLDER / f"{name}.png"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(picture)
        files.append(file)
    return files


def cards(knowledge: KnowledgeBase, paths: Paths) -> dict[str, Card]:
    """The cards by the name of their page."""
    symbols = paths.root / "overrides" / "partials" / "symbolen.html"
    icons = symbols.read_text(encoding="utf-8") if symbols.exists() else ""
    found = {}
    for page in all_pages(paths):
        name = paths.page_name(page.path)
        if name.partition("/")[0] not in WITHOUT:
            found[name] = _card(knowledge, paths, name, page, icons)
    return found


def _card(knowledge: KnowledgeBase, paths: Paths, name: str, page: Page, icons: str) -> Card:
    section, _, record = name.partition("/")
    title = str(page.data.get("title", ""))
    claim = knowledge.claims.get(record) if section == "beweringen" else None
    if claim:
        return claim_card(claim.title, claim.claim, claim.verdict, icon_of(icons, claim.verdict))
    if section == "cijfers" and record in knowledge.datasets:
        for spec in knowledge.charts.values():
            if spec.datasets[0] == record:
                datasets = [knowledge.datasets[each] for each in spec.datasets]
                return chart_card(spec.title, spec.subtitle, read(paths, rendering(paths, spec, datasets, Width.WIDE)))
    return plain_card(SITE if name == HOME else title, str(page.data.get("description", "")))


def _cached(parts: list[Part], cache: Path) -> bytes:
    name = f"{hashlib.sha256(repr(parts).encode()).hexdigest()[:24]}-{STYLE}.png"
    return kept(cache / name, lambda: card_png(parts))
