"""What a page looks like elsewhere: title, description, address and card in a chat, feeds, sitemap, short addresses."""

from __future__ import annotations

import html
import re
import struct
from collections import Counter
from functools import cache
from pathlib import Path
from urllib.parse import urljoin

import pytest

from .conftest import SITE, html_pages

pytestmark = [pytest.mark.site, pytest.mark.xdist_group("html")]
META = re.compile(r'<meta (?:name|property)="([^"]+)" content="([^"]*)"')
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)">')
TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
REFRESH = re.compile(r'<meta http-equiv="refresh" content="0; url=([^"]+)">')
LEFTOVER = re.compile(r"\{\{|\}\}|\*\*|\]\(|<[a-z]|&lt;|`|__|macro", re.IGNORECASE)
ADDRESS = "https://sociaalkrediet.example/"
LARGEST_CARD, ALL_CARDS = 40 * 1024, 12 * 1024 * 1024


@cache
def head(path: Path) -> str:
    return path.read_text(encoding="utf-8").partition("</head>")[0]


def meta(path: Path) -> dict[str, str]:
    return {name: html.unescape(text) for name, text in META.findall(head(path))}


def own_address(path: Path) -> str:
    return ADDRESS + path.relative_to(SITE).as_posix().removesuffix("index.html")


def pages() -> list[Path]:
    """The pages that a reader finds: no short addresses, frames or the page for a wrong address."""
    aside = {"b", "g", "insluiten", "404.html"}
    return [path for path in html_pages(SITE) if path.relative_to(SITE).parts[0] not in aside]


def test_titles_and_descriptions_make_sense_in_a_chat() -> None:
    texts: Counter[str] = Counter()
    wrong = []
    for path in pages():
        found = TITLE.search(head(path))
        assert found, path
        title, description = html.unescape(found[1]), meta(path).get("description", "")
        texts.update([title, description])
        if not 50 <= len(description) <= 160 or LEFTOVER.search(title + description):
            wrong.append((str(path.relative_to(SITE)), len(description), description))
    assert wrong == []
    assert [text for text, count in texts.items() if count > 1] == []


def test_each_page_has_its_address_and_a_card() -> None:
    for path in pages():
        found = CANONICAL.search(head(path))
        about = meta(path)
        assert found, path
        assert found[1] == own_address(path) == about["og:url"]
        assert about["twitter:card"] == "summary_large_image"
        assert about["og:image:alt"].strip(), path
        card = SITE / about["og:image"].removeprefix(ADDRESS)
        width, height = struct.unpack(">II", card.read_bytes()[16:24])
        assert (str(width), str(height)) == (about["og:image:width"], about["og:image:height"]) == ("1200", "630")


def test_cards_are_small() -> None:
    sizes = {path.name: path.stat().st_size for path in (SITE / "delen").rglob("*.png")}
    assert max(sizes.values()) <= LARGEST_CARD
    assert sum(sizes.values()) <= ALL_CARDS


def test_sitemap_lists_just_the_pages_to_be_found() -> None:
    listed = re.findall(r"<loc>([^<]+)</loc>", (SITE / "sitemap.xml").read_text(encoding="utf-8"))
    assert sorted(listed) == sorted(own_address(path) for path in pages())
    assert f"Sitemap: {ADDRESS}sitemap.xml" in (SITE / "robots.txt").read_text(encoding="utf-8")
    frames = [path for path in html_pages(SITE) if path.relative_to(SITE).parts[0] == "insluiten"]
    assert all(meta(path)["robots"] == "noindex" for path in frames)


def test_short_addresses_lead_to_a_page_and_an_anchor() -> None:
    short = [path for folder in ("b", "g") for path in (SITE / folder).rglob("index.html")]
    assert len(short) > 200
    for path in short:
        found = REFRESH.search(head(path))
        assert found, path
        address, _, anchor = urljoin(own_address(path), found[1]).removeprefix(ADDRESS).partition("#")
        target = (SITE / address / "index.html").read_text(encoding="utf-8")
        assert not anchor or f'id="{anchor}"' in target, path
        assert CANONICAL.search(head(path)), path
        assert "<script" not in path.read_text(encoding="utf-8")


def test_every_page_names_the_feeds() -> None:
    for path in pages():
        feeds = re.findall(r'type="application/atom\+xml" title="[^"]+" href="([^"]+)"', head(path))
        assert [(path.parent / feed).resolve().relative_to(SITE.resolve()).as_posix() for feed in feeds] == [
            "feeds/beweringen.xml",
            "feeds/verbeteringen.xml",
        ]
