"""What a page costs before anyone touches it, as a browser asks for it: bytes (gzip), requests, time in scripts.

The bar is 120 KiB for any page; each kind of page has a budget of its own, a little above what it costs now.
"""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser

from .conftest import html_pages

BAR = 120 * 1024
# path, KiB, requests; one of each kind, and the heaviest of a kind
KINDS = [
    ("", 50, 4),
    ("beweringen/", 67, 4),
    ("beweringen/elke-chinees-een-score/", 62, 4),
    ("beweringen/hond-afgepakt/", 55, 4),
    ("systemen/", 60, 4),
    ("systemen/rechtbanklijst/", 73, 4),
    ("steden/", 92, 4),
    ("steden/rongcheng/", 60, 4),
    ("tijdlijn/", 74, 4),
    ("vergelijking/", 80, 4),
    ("cijfers/", 80, 32),
    ("cijfers/nu-op-de-lijst/", 50, 4),
    ("mythes/17-miljoen-keer-wordt-23-miljoen-mensen/", 58, 4),
    ("artikelen/kijk-op-kennis-2021/", 65, 4),
    ("docenten/", 106, 9),
    ("docenten/mythe-of-feit/", 106, 9),
    ("docenten/quiz/", 64, 4),
    ("over/bronnen/", 55, 4),
    ("insluiten/nu-op-de-lijst/", 25, 5),
]
# Milliseconds of main-thread script while the page loads, on this machine without slowing down. A phone is about four
# times slower, and the bar there is 100 ms of blocking: work in one piece above 50 ms.
SCRIPT_TIME = 60
SCRIPT = re.compile(r'<script src="([^"]+)"')


def weight(file: Path) -> int:
    """The bytes that a host sends for a file of the site: its gzip copy when it has one."""
    packed = file.with_name(f"{file.name}.gz")
    return (packed if packed.is_file() else file).stat().st_size


def load_once(browser: Browser, url: str) -> tuple[list[str], float]:
    """What the browser asks for, and the milliseconds that scripts take."""
    page = browser.new_context(viewport={"width": 390, "height": 844}).new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable")
    page.goto(url, wait_until="networkidle")
    metrics = {entry["name"]: entry["value"] for entry in session.send("Performance.getMetrics")["metrics"]}
    page.context.close()
    return asked, float(metrics["ScriptDuration"]) * 1000


@pytest.mark.parametrize(("path", "kibibytes", "requests"), KINDS)
def test_page_keeps_its_budget(
    browser: Browser, address: str, site: Path, path: str, kibibytes: int, requests: int
) -> None:
    assert (site / path / "index.html").is_file(), path
    asked, script = load_once(browser, address + path)
    files = {site / unquote(urlsplit(url).path).lstrip("/") for url in asked if not url.startswith("data:")}
    sizes = {file.name: weight(file / "index.html" if file.is_dir() else file) for file in files}
    assert sum(sizes.values()) <= kibibytes * 1024, sizes
    assert sum(sizes.values()) <= BAR
    assert len(sizes) <= requests, sizes
    # A machine that is busy with something else is no fault of the page: the quickest of some loads counts.
    tries = [script]
    while min(tries) > SCRIPT_TIME and len(tries) < 6:
        tries.append(load_once(browser, address + path)[1])
    assert min(tries) <= SCRIPT_TIME, tries


def test_no_page_at_all_is_above_the_bar(site: Path) -> None:
    font = max(weight(file) for file in site.glob("assets/fonts/*.woff2"))
    for page in html_pages(site):
        html = page.read_text(encoding="utf-8")
        scripts = [
            (site / name.lstrip("/") if name.startswith("/") else page.parent / name) for name in SCRIPT.findall(html)
        ]
        total = weight(page) + font + sum(weight(script.resolve()) for script in scripts)
        assert total <= BAR, f"{page.relative_to(site)}: {total} bytes"


def test_every_asset_is_named_after_its_content(site: Path) -> None:
    """So that a host may let browsers keep it for a year."""
    plain = {file.suffix for file in (site / "assets").rglob("*") if not re.search(r"\.[0-9a-f]{10}\.", file.name)}
    assert not plain & {".js", ".css", ".woff2"}


def test_nothing_holds_up_the_first_paint(site: Path) -> None:
    """No style sheet and no script that the browser must have before it paints."""
    for page in html_pages(site):
        html = page.read_text(encoding="utf-8")
        assert '<link rel="stylesheet"' not in html, page
        assert all("defer" in tag or "async" in tag for tag in re.findall(r"<script src=[^>]*>", html)), page


def test_cloudflare_takes_every_line_of_the_headers(site: Path) -> None:
    """A line of `_headers` may have 2,000 characters (https://developers.cloudflare.com/pages/configuration/headers/)."""
    assert max(map(len, (site / "_headers").read_text(encoding="utf-8").splitlines())) <= 2000
