"""Pages on A4, as Chromium prints them. `make toegankelijkheid` sets ALLES and measures every claim page."""

from __future__ import annotations

import io
import os
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser
from pypdf import PdfReader

from .conftest import SITE

pytestmark = [pytest.mark.site, pytest.mark.browser]

MOST = 2
# The long lists, in columns and without their switches
LISTS = {"steden": 10, "tijdlijn": 11}
# The longest texts and lists, and one of each make-up: chart, tall chart, trail, wide table
SOME = [
    "aantal-cameras",
    "door-rood-lopen",
    "elke-chinees-een-score",
    "hond-afgepakt",
    "in-2020-verplicht",
    "keren-geen-mensen",
    "reisverbod-alleen-in-china",
    "sesame-is-van-de-staat",
]
CLAIMS = sorted(path.parent.name for path in SITE.glob("beweringen/*/index.html")) if "ALLES" in os.environ else SOME


def printed(browser: Browser, url: str) -> list[str]:
    """The text of each sheet, without spaces: lines break anywhere in an address."""
    page = browser.new_page()
    page.goto(url, wait_until="load")
    reader = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    page.close()
    return [re.sub(r"\s", "", sheet.extract_text()) for sheet in reader.pages]


@pytest.mark.parametrize("claim", CLAIMS)
def test_a_claim_takes_two_sheets_with_the_addresses_of_its_sources(
    browser: Browser, address: str, site: Path, claim: str
) -> None:
    sheets = printed(browser, f"{address}beweringen/{claim}/")
    assert len(sheets) <= MOST
    text = "".join(sheets)
    page = BeautifulSoup((site / "beweringen" / claim / "index.html").read_text(encoding="utf-8"), "lxml")
    links = page.select(".bronnenlijst .bron-titel a")
    assert links
    missing = [link["href"] for link in links if not link.get("data-adres") and str(link["href"]) not in text]
    assert missing == []
    assert "CCBY4.0" in text
    assert "Hoofdmenu" not in text
    assert "Voordocenten" not in text, "the menu is on paper"


def test_a_long_table_repeats_its_head_on_each_sheet(browser: Browser, address: str) -> None:
    sheets = printed(browser, f"{address}cijfers/zwarte-lijsten-per-gebied/")
    with_rows = [sheet for sheet in sheets if len(re.findall(r"20(?:23|25)[A-Z]", sheet)) > 5]
    assert len(with_rows) > 1
    assert all("DatumGebied" in sheet for sheet in with_rows)


@pytest.mark.parametrize("page", LISTS)
def test_a_long_list_is_dense_on_paper(browser: Browser, address: str, page: str) -> None:
    assert len(printed(browser, f"{address}{page}/")) <= LISTS[page]
