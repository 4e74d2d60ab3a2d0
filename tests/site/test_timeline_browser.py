"""The timeline and the comparison of systems in real Chromium, with and without script."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from .conftest import settled_query
from .opening import opened
from .waiting import until

pytestmark = [pytest.mark.site, pytest.mark.browser]

PAGES = [
    "tijdlijn/",
    "cijfers/plan-en-werkelijkheid-2020/",
    "vergelijking/",
    "vergelijking/recht/",
    "vergelijking/komt-het-hierheen/",
    "vergelijking/wat-mensen-vinden/",
]
IN_USE = ["tijdlijn/?toon=beleid,europa", "tijdlijn/?toon=niets", "vergelijking/?naast=syri,risicomodel-toeslagen,cnaf"]
PAIR = "bkr,sociaal-krediet-china"


def shown_lanes(page: Page) -> list[str]:
    """The lane of each event that a reader sees, in order."""
    until(page, "!document.getElementById('tl-lijst').hidden")
    script = "items => items.filter(item => item.checkVisibility()).map(item => item.dataset.baan)"
    found: list[str] = page.locator(".tl-punt").evaluate_all(script)
    return found


def names(page: Page) -> list[str]:
    """The names above the columns of the table with systems side by side."""
    until(page, "!document.querySelector('.vg-tabel').hidden")
    script = "cells => cells.map(cell => cell.firstChild.textContent.trim())"
    found: list[str] = page.locator(".vg-tabel thead th").evaluate_all(script)
    return found


@pytest.mark.parametrize("width", [360, 1280])
def test_without_script_the_whole_timeline_is_there(browser: Browser, address: str, width: int) -> None:
    page = opened(browser, address + "tijdlijn/?toon=media", width, script=False)
    assert page.locator(".tl-punt:visible").count() == page.locator(".tl-punt").count() >= 95
    assert page.locator("#tl-form:visible").count() == 0
    assert page.locator(".tl-jaren a:visible").count() == page.locator(".tl-jaar").count()
    assert page.locator(".tl-beeld:visible").count() == 1
    page.context.close()


def test_lanes_can_be_switched_by_keyboard_and_the_address_follows(browser: Browser, address: str) -> None:
    page = opened(browser, address + "tijdlijn/")
    total = len(shown_lanes(page))
    page.locator("[name=toon][value=media]").focus()
    page.keyboard.press("Space")
    lanes = shown_lanes(page)
    assert "media" not in lanes
    assert set(lanes) == {"beleid", "rechtbanken", "steden", "bedrijven", "europa"}
    assert page.locator("#tl-stand").inner_text() == f"{len(lanes)} van de {total} gebeurtenissen"
    assert settled_query(page) == "?toon=beleid,rechtbanken,steden,bedrijven,europa"
    page.reload()
    assert shown_lanes(page) == lanes
    page.locator("#tl-alles").click()
    assert len(shown_lanes(page)) == total
    assert settled_query(page) == ""
    assert page.evaluate("document.activeElement.name") == "toon"
    page.context.close()


def test_years_without_events_disappear_from_list_and_jumps(browser: Browser, address: str) -> None:
    page = opened(browser, address + "tijdlijn/?toon=europa")
    assert set(shown_lanes(page)) == {"europa"}
    years = page.locator(".tl-jaar h3:visible").all_inner_texts()
    assert "1999" not in years
    assert page.locator(".tl-jaren a:visible").all_inner_texts() == years
    page.context.close()


def test_nothing_chosen_is_said(browser: Browser, address: str) -> None:
    page = opened(browser, address + "tijdlijn/")
    for box in page.locator("[name=toon]").all():
        box.uncheck()
    assert shown_lanes(page) == []
    assert page.locator("#tl-niets:visible").count() == 1
    assert settled_query(page) == "?toon=niets"
    page.context.close()


def test_unknown_values_in_the_address_change_nothing(browser: Browser, address: str) -> None:
    page = opened(browser, address + "tijdlijn/?toon=onzin,<b>")
    assert len(shown_lanes(page)) == page.locator(".tl-punt").count()
    page.goto(address + "vergelijking/?naast=onzin,bkr")
    assert names(page) == ["Sociaal kredietsysteem", "BKR (register CKI)"]
    page.context.close()


def test_a_link_to_an_event_shows_it_whatever_is_chosen(browser: Browser, address: str) -> None:
    page = opened(browser, address + "tijdlijn/?toon=media#2020-02-05-syri")
    page.wait_for_selector("[id='2020-02-05-syri']")
    assert set(shown_lanes(page)) == {"media", "europa"}
    assert page.locator("[id='2020-02-05-syri']").is_visible()
    page.context.close()


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("path", ["tijdlijn/", "vergelijking/", *IN_USE])
def test_nothing_shifts_when_the_script_starts(browser: Browser, address: str, width: int, path: str) -> None:
    page = opened(browser, address + path, width)
    page.wait_for_timeout(400)
    shift = page.evaluate("window.verschuiving")
    page.context.close()
    assert shift < 0.02


@pytest.mark.parametrize("width", [360, 1280])
def test_without_script_every_system_can_be_read(browser: Browser, address: str, width: int) -> None:
    page = opened(browser, address + "vergelijking/", width, script=False)
    assert page.locator("#vg-form:visible").count() == 0
    assert page.locator(".vg-tabel thead th").count() == 2
    assert page.locator(".vg-heel table:visible").count() == 4
    parts = page.locator("[data-stelsel]")
    assert parts.count() == 16
    parts.nth(3).locator("summary").focus()
    page.keyboard.press("Enter")
    assert parts.nth(3).locator("dd:visible").count() >= 11
    page.context.close()


def test_systems_are_chosen_and_the_address_follows(browser: Browser, address: str) -> None:
    page = opened(browser, address + "vergelijking/")
    page.select_option("#vg-1", "fsv")
    page.select_option("#vg-3", "schufa")
    assert names(page) == ["FSV", "BKR (register CKI)", "SCHUFA"]
    assert settled_query(page) == "?naast=fsv,bkr,schufa"
    assert page.locator("#vg-stand").inner_text() == "Naast elkaar: FSV, BKR (register CKI), SCHUFA."
    row = page.locator(".vg-tabel tr[data-veld=law] td")
    assert "geen wettelijke basis" in row.first.inner_text().lower()
    page.reload()
    assert names(page) == ["FSV", "BKR (register CKI)", "SCHUFA"]
    page.select_option("#vg-3", "")
    page.select_option("#vg-2", "fsv")
    assert names(page) == ["FSV"]
    page.context.close()


def test_a_link_in_the_text_changes_the_table_and_back_undoes_it(browser: Browser, address: str) -> None:
    page = opened(browser, address + "vergelijking/")
    before = names(page)
    page.locator("a[href*='naast='][href*=cnaf]").click()
    assert names(page) == ["SyRI", "Risicoclassificatiemodel toeslagen", "Risicoscore van de CNAF"]
    assert "cnaf" in settled_query(page)
    page.go_back()
    assert names(page) == before
    page.context.close()


@pytest.mark.parametrize(("chosen", "columns"), [(PAIR, 2), (f"{PAIR},fsv", 1)])
def test_on_a_phone_answers_stand_under_their_question(
    browser: Browser, address: str, chosen: str, columns: int
) -> None:
    page = opened(browser, f"{address}vergelijking/?naast={chosen}", 360)
    until(page, "!document.querySelector('.vg-tabel').hidden")
    row = page.locator(".vg-tabel tr[data-veld=purpose]")
    head = row.locator("th").bounding_box()
    cells = [cell.bounding_box() for cell in row.locator("td").all()]
    assert head is not None
    assert all(cell is not None and cell["y"] >= head["y"] + head["height"] - 1 for cell in cells)
    assert len({round(cell["x"]) for cell in cells if cell}) == columns
    assert min(cell["width"] for cell in cells if cell) > 140
    page.context.close()


@pytest.mark.parametrize("path", IN_USE)
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing(browser: Browser, address: str, path: str, width: int, dark: bool) -> None:
    page = opened(browser, address + path, width, dark)
    page.evaluate("document.querySelectorAll('.vg-lijst details').forEach(part => { part.open = true; })")
    options = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
    result = Axe().run(page, options=options)
    page.context.close()
    assert result.violations_count == 0, result.generate_report()


@pytest.mark.parametrize("path", IN_USE)
@pytest.mark.parametrize("width", [320, 360, 1280])
def test_no_sideways_scrolling(browser: Browser, address: str, path: str, width: int) -> None:
    page = opened(browser, address + path, width)
    overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    page.context.close()
    assert overflow <= 0


def test_from_a_folder(browser: Browser, site: Path) -> None:
    page = opened(browser, (site / "tijdlijn" / "index.html").as_uri() + "?toon=steden")
    assert set(shown_lanes(page)) == {"steden"}
    page.goto((site / "vergelijking" / "index.html").as_uri() + "?naast=vog,top400")
    assert names(page) == ["VOG", "Top400"]
    page.context.close()


@pytest.mark.parametrize("path", PAGES)
def test_every_source_of_an_event_and_every_mark_has_its_entry(site: Path, path: str) -> None:
    html = (site / path / "index.html").read_text(encoding="utf-8")
    own = set(re.findall(r'\bid="([^"]+)"', html))
    assert {name for name in re.findall(r'href="#([^"]+)"', html) if name not in own} == set()
    wanted: dict[str, set[str]] = {}
    for kind, name in re.findall(r'href="(?:\.\./)+over/bronnen/([a-z-]+)/#([^"]+)"', html):
        wanted.setdefault(kind, set()).add(name)
    for kind, ids in wanted.items():
        entries = (site / "over" / "bronnen" / kind / "index.html").read_text(encoding="utf-8")
        assert ids <= set(re.findall(r'\bid="([^"]+)"', entries))
