"""Gallery, data pages and glossary in real Chromium, on the built site."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from .conftest import settled_query
from .opening import choose, filtered_by_address, opened, option_counts, shift_while_loading, shown_items
from .waiting import until

ITEMS = "#ga-lijst [data-vorm]"

pytestmark = [pytest.mark.site, pytest.mark.browser]
KEYS = ["onderwerp", "eenheid", "vorm"]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
DATA_PAGE = "cijfers/vluchten-geweigerd/"


def total(page: Page) -> int:
    return int(page.locator("#galerij").get_attribute("data-totaal") or 0)


@pytest.mark.parametrize("width", [360, 1280])
def test_without_script_it_is_the_whole_list(browser: Browser, address: str, width: int) -> None:
    page = opened(browser, address + "cijfers/?onderwerp=reizen", width, script=False)
    assert page.locator("#ga-lijst [data-vorm]:visible").count() == total(page)
    assert page.locator("#ga-form:visible").count() == 0
    assert page.locator(".ov-sprong a:visible").count() == page.locator("#ga-lijst section").count()
    page.context.close()


def test_pictures_come_when_they_are_near(browser: Browser, address: str) -> None:
    page = opened(browser, address + "cijfers/")
    page.wait_for_timeout(300)
    script = "performance.getEntriesByType('resource').filter(entry => entry.name.includes('/klein/')).length"
    first = page.evaluate(script)
    assert 1 <= first < page.locator("#ga-lijst img").count() / 2
    for _ in range(60):
        page.mouse.wheel(0, 800)
        page.wait_for_timeout(20)
    broken = "images => images.filter(image => image.complete && !image.naturalWidth).length"
    assert page.locator("#ga-lijst img").evaluate_all(broken) == 0
    page.context.close()


@pytest.mark.parametrize("key", KEYS)
def test_address_filters_and_is_kept(browser: Browser, address: str, key: str) -> None:
    assert filtered_by_address(browser, address + "cijfers/", "ga", ITEMS, key)


def test_choice_goes_to_the_address_and_comes_back(browser: Browser, address: str) -> None:
    page = opened(browser, address + "cijfers/")
    choose(page, "onderwerp", "reizen")
    choose(page, "onderwerp", "media")
    choose(page, "eenheid", "keren")
    page.fill("#ga-q", "geweigerd")
    assert settled_query(page) == "?onderwerp=reizen,media&eenheid=keren&q=geweigerd"
    before = shown_items(page, ITEMS)
    assert before
    page.reload()
    until(page, "!document.getElementById('ga-lijst').hidden")
    assert shown_items(page, ITEMS) == before
    page.get_by_role("button", name="Wis alles").click()
    assert len(shown_items(page, ITEMS)) == total(page)
    assert settled_query(page) == ""
    page.context.close()


def test_counts_tell_what_a_choice_would_give(browser: Browser, address: str) -> None:
    page = opened(browser, address + "cijfers/")
    choose(page, "eenheid", "mensen")
    for key in ("onderwerp", "vorm"):
        for value, number in list(option_counts(page, key).items())[:5]:
            choose(page, key, value)
            assert len(shown_items(page, ITEMS)) == number, (key, value)
            choose(page, key, value)
    page.context.close()


def test_a_chosen_subject_gathers_its_items(browser: Browser, address: str) -> None:
    page = opened(browser, address + "cijfers/?onderwerp=media")
    until(page, "!document.getElementById('ga-lijst').hidden")
    heads = [text.split(" (")[0] for text in page.locator("#ga-lijst h2:visible").all_inner_texts()]
    assert heads == ["Berichten en memes"]
    page.context.close()


def test_nothing_found_offers_a_way_out(browser: Browser, address: str) -> None:
    page = opened(browser, address + "cijfers/?q=qqqqxxxx")
    until(page, "!document.getElementById('ga-lijst').hidden")
    assert shown_items(page, ITEMS) == []
    page.click("#ga-wis")
    assert len(shown_items(page, ITEMS)) == total(page)
    assert page.evaluate("document.activeElement.id") == "ga-stand"
    page.context.close()


def test_unknown_values_in_the_address_change_nothing(browser: Browser, address: str) -> None:
    page = opened(browser, address + "cijfers/?eenheid=bestaat-niet&vorm=<script>")
    assert len(shown_items(page, ITEMS)) == total(page)
    assert page.locator("#ga-keuzes:visible").count() == 0
    page.context.close()


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("choice", ["", "?eenheid=mensen", "?q=trein"])
def test_nothing_shifts(browser: Browser, address: str, width: int, choice: str) -> None:
    assert shift_while_loading(browser, address + "cijfers/" + choice, width) < 0.02


def test_from_a_folder(browser: Browser, site: Path) -> None:
    page = opened(browser, (site / "cijfers" / "index.html").as_uri() + "?vorm=ladder")
    until(page, "!document.getElementById('ga-lijst').hidden")
    assert {item["vorm"] for item in shown_items(page, ITEMS)} == {"ladder"}
    page.context.close()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("path", ["cijfers/?eenheid=mensen", "cijfers/?q=qqqqxxxx"])
def test_axe_finds_nothing(browser: Browser, address: str, path: str, width: int, dark: bool) -> None:
    page = opened(browser, address + path, width, dark)
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true; })")
    result = Axe().run(page, options={"runOnly": RULES})
    page.context.close()
    assert result.violations_count == 0, result.generate_report()


def test_data_page_fills_in_the_day_and_copies(browser: Browser, address: str) -> None:
    page = opened(browser, address + DATA_PAGE)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    apa, bibtex = page.locator("#citaat-2").inner_text(), page.locator("#citaat-3").inner_text()
    assert "[datum]" not in apa
    assert re.search(r"urldate = \{\d{4}-\d\d-\d\d\}", bibtex)
    button = page.locator("[data-kopieer=citaat-2]")
    button.click()
    until(page, "document.getElementById('gekopieerd').textContent === 'Gekopieerd'")
    assert page.evaluate("navigator.clipboard.readText()") == apa
    page.context.close()


def test_data_page_without_script_is_whole(browser: Browser, address: str) -> None:
    page = opened(browser, address + DATA_PAGE, script=False)
    assert "[datum]" in page.locator("#citaat-2").inner_text()
    assert page.locator("[data-kopieer]:visible").count() == 0
    assert "<iframe" in page.locator(".data-insluiten textarea").input_value()
    page.context.close()


def test_the_gallery_fits_its_budget(browser: Browser, address: str, site: Path) -> None:
    """HTML, styles, font, scripts and the pictures that load before any scrolling, compressed: 120 KiB is the bar."""
    page = opened(browser, address + "cijfers/", 390)
    page.wait_for_timeout(300)
    names = page.evaluate("performance.getEntriesByType('resource').map(entry => entry.name)")
    page.context.close()
    sizes = {"cijfers/": len(gzip.compress((site / "cijfers" / "index.html").read_bytes()))}
    for name in set(names):
        file = site / name.removeprefix(address).partition("?")[0]
        sizes[file.name] = file.stat().st_size if file.suffix == ".woff2" else len(gzip.compress(file.read_bytes()))
    assert sum(sizes.values()) <= 120 * 1024, sizes


def test_letters_of_the_glossary_lead_to_terms(browser: Browser, address: str) -> None:
    page = opened(browser, address + "over/begrippen/", 390, script=False)
    for link in page.locator(".begrippen-letters a").all()[:5]:
        target = (link.get_attribute("href") or "").lstrip("#")
        assert page.locator(f"section[aria-labelledby={target}] dl > div").count() >= 1
    page.context.close()
