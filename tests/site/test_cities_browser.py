"""The cities in real Chromium: map, filters, order and cards on the built site."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from .opening import opened, shift_while_loading

pytestmark = [pytest.mark.site, pytest.mark.browser]
PHONE, DESK = 360, 1280


def rows(page: Page) -> list[dict[str, str]]:
    """The data of the rows that a reader sees, in order."""
    script = "rows => rows.filter(row => row.checkVisibility()).map(row => ({...row.dataset, id: row.id}))"
    found: list[dict[str, str]] = page.locator("#sv-rijen tr").evaluate_all(script)
    return found


def total(page: Page) -> int:
    return int(page.locator("#stelsels").get_attribute("data-totaal") or 0)


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_without_script_it_is_the_whole_table(browser: Browser, address: str, width: int) -> None:
    page = opened(browser, address + "steden/?niveau=dorp", width, script=False)
    number = total(page)
    assert number > 20
    assert page.locator("#sv-rijen tr:visible").count() == number
    assert page.locator("#sv-rijen td:visible").count() == number * 6
    assert page.locator("#sv-form:visible, .sv-knop:visible, #sv-niets:visible").count() == 0
    page.context.close()


@pytest.mark.parametrize("key", ["niveau", "fase", "meedoen"])
def test_address_filters_and_is_kept(browser: Browser, address: str, key: str) -> None:
    page = opened(browser, address + "steden/")
    options = page.locator(f"[name={key}] option").evaluate_all("all => all.map(one => [one.value, one.textContent])")
    for value, label in options[1:]:
        page.select_option(f"[name={key}]", value)
        shown = rows(page)
        assert f"({len(shown)})" in label
        assert all(row[key] == value for row in shown)
        assert page.evaluate("location.search") == f"?{key}={value}"
        assert page.locator("#sv-stand").inner_text() == f"{len(shown)} van de {total(page)} stelsels"
    page.reload()
    assert [row["id"] for row in rows(page)] == [row["id"] for row in shown]
    page.context.close()


def test_unknown_values_in_the_address_change_nothing(browser: Browser, address: str) -> None:
    page = opened(browser, address + "steden/?niveau=bestaat-niet&sorteer=onzin&fase=<script>#%zz")
    assert len(rows(page)) == total(page)
    assert page.locator("#sv-stand").inner_text() == f"{total(page)} stelsels"
    page.context.close()


def test_orders(browser: Browser, address: str) -> None:
    page = opened(browser, address + "steden/")
    first = [row["naam"] for row in rows(page)]
    assert page.locator("thead th[aria-sort]").all_inner_texts() == ["Plaats en stelsel"]
    page.select_option("[name=sorteer]", "begin")
    dates = [row["begin"] for row in rows(page)]
    assert dates == sorted(dates)
    assert page.locator("thead th[aria-sort]").all_inner_texts() == ["Begin en stand"]
    page.select_option("[name=sorteer]", "stand")
    dates = [row["stand"] for row in rows(page)]
    assert dates == sorted(dates, reverse=True)
    assert page.locator("thead th[aria-sort]").count() == 0
    page.select_option("[name=sorteer]", "provincie")
    provinces = [row["provincie"] for row in rows(page)]
    assert provinces == sorted(provinces)
    page.select_option("[name=sorteer]", "naam")
    assert [row["naam"] for row in rows(page)] == first
    assert page.evaluate("location.search") == ""
    page.context.close()


def test_nothing_found_offers_a_way_out(browser: Browser, address: str) -> None:
    page = opened(browser, address + "steden/?niveau=dorp&fase=ingetrokken")
    assert rows(page) == []
    page.locator("#sv-wis").click()
    assert len(rows(page)) == total(page)
    assert page.locator("#sv-niets:visible").count() == 0
    assert page.evaluate("document.activeElement.name") == "niveau"
    page.context.close()


def test_a_link_to_a_row_shows_it_whatever_the_filter(browser: Browser, address: str) -> None:
    page = opened(browser, address + "steden/?niveau=dorp#stelsel-qiqihar", PHONE)
    assert "stelsel-qiqihar" in [row["id"] for row in rows(page)]
    assert page.locator("#stelsel-qiqihar td:visible").count() == 6
    page.context.close()


def test_on_a_phone_a_card_opens(browser: Browser, address: str) -> None:
    page = opened(browser, address + "steden/", PHONE)
    card = page.locator("#stelsel-suqian")
    button = card.locator(".sv-knop")
    assert card.locator("td:visible").count() == 2
    button.focus()
    page.keyboard.press("Enter")
    assert card.locator("td:visible").count() == 6
    assert button.get_attribute("aria-expanded") == "true"
    page.keyboard.press("Enter")
    assert card.locator("td:visible").count() == 2
    assert button.get_attribute("aria-expanded") == "false"
    page.context.close()


@pytest.mark.parametrize("width", [PHONE, 768, DESK])
def test_map_labels_do_not_overlap_and_can_be_read(browser: Browser, address: str, width: int) -> None:
    page = opened(browser, address + "steden/", width)
    for name in ("land", "kust"):
        script = """texts => texts.map(text => {
          const box = text.getBoundingClientRect(), frame = text.ownerSVGElement.getBoundingClientRect();
          const unit = frame.width / text.ownerSVGElement.viewBox.baseVal.width;
          const inside = box.left >= frame.left - 1 && box.right <= frame.right + 1;
          return {name: text.textContent, left: box.left, right: box.right, top: box.top, bottom: box.bottom,
            inside, size: parseFloat(getComputedStyle(text).fontSize) * unit};
        })"""
        labels = page.locator(f".stedenkaart-{name} text").evaluate_all(script)
        assert labels
        assert [label["name"] for label in labels if not label["inside"]] == []
        assert [label["name"] for label in labels if label["size"] < 12] == []
        for one, other in combinations(labels, 2):
            apart = (
                one["right"] <= other["left"] or other["right"] <= one["left"]
                or one["bottom"] <= other["top"] + 4 or other["bottom"] <= one["top"] + 4
            )  # fmt: skip
            assert apart, (one["name"], other["name"])
    page.context.close()


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing_on_the_overview(browser: Browser, address: str, width: int, dark: bool) -> None:
    page = opened(browser, address + "steden/?meedoen=vrijwillig#stelsel-xiamen", width, dark)
    page.evaluate("document.querySelectorAll('.sv-knop, .modelstedenlijst > summary').forEach(part => part.click())")
    options = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
    result = Axe().run(page, options=options)
    page.context.close()
    assert result.violations_count == 0, result.generate_report()


@pytest.mark.parametrize("width", [320, PHONE, 768, DESK])
def test_no_sideways_scrolling(browser: Browser, address: str, width: int) -> None:
    page = opened(browser, address + "steden/", width)
    overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    page.context.close()
    assert overflow <= 0


@pytest.mark.parametrize("width", [390, DESK])
@pytest.mark.parametrize("choice", ["", "?niveau=stad&sorteer=begin"])
def test_nothing_shifts_when_the_script_starts(browser: Browser, address: str, width: int, choice: str) -> None:
    assert shift_while_loading(browser, address + "steden/" + choice, width) < 0.02


def test_from_a_folder(browser: Browser, site: Path) -> None:
    page = opened(browser, (site / "steden" / "index.html").as_uri() + "?niveau=verkeer")
    assert {row["niveau"] for row in rows(page)} == {"verkeer"}
    page.context.close()
