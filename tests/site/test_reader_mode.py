"""What is left of a page in a reader mode: Mozilla's own Readability, as Firefox has it (see leesstand/bron.txt)."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser

pytestmark = [pytest.mark.site, pytest.mark.browser]

SCRIPT = (Path(__file__).parent / "leesstand" / "Readability.js").read_text(encoding="utf-8")
READ = "() => { const read = new Readability(document.cloneNode(true)).parse(); return [read.title, read.content]; }"
CHARTS = ("figure .grafiek-titel", "figure table td")
# What must be there of each kind of page: the conclusion or the verdict, the reason, the figures, the sources.
PAGES = {
    "": ("main h1", "main h2", *CHARTS),
    "beweringen/elke-chinees-een-score/": (
        ".feit p", ".bewering-tekst", ".bewering-oordeel", ".bewering-gegevens", "main h2", ".bron-titel", CHARTS[0],
    ),
    "systemen/rechtbanklijst/": (".feit p", ".nagekeken", "main h2", ".bron-titel", *CHARTS),
    "steden/rongcheng/": (".feit p", ".nagekeken", ".stadkaart dd", "main h2", ".bron-titel", *CHARTS),
    "cijfers/vluchten-geweigerd/": (".feit p", ".data-gegevens dd", "main h2", ".bron-titel", *CHARTS),
    "mythes/17-miljoen-keer-wordt-23-miljoen-mensen/": (".feit p", "main h2", ".bron-titel"),
    "artikelen/kijk-op-kennis-2021/": ("main h2", "main td", ".bron-titel"),
    "docenten/mythe-of-feit/": (".feit p, .les-kort", ".bron-titel", "main h3"),
}  # fmt: skip


def words(html: str) -> str:
    return " ".join(BeautifulSoup(html, "lxml").get_text(" ").split())


@pytest.mark.parametrize("path", PAGES)
def test_a_reader_mode_keeps_what_the_page_says(browser: Browser, site: Path, path: str) -> None:
    file = site / path / "index.html"
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    page.goto(file.as_uri())
    page.add_script_tag(content=SCRIPT)
    title, content = page.evaluate(READ)
    context.close()
    shown = f"{title} {words(content)}"
    whole = BeautifulSoup(file.read_text(encoding="utf-8"), "lxml")
    for selector in PAGES[path]:
        parts = [words(str(part)) for part in whole.select(selector)]
        assert parts, selector
        assert [part for part in parts if part not in shown] == [], selector
