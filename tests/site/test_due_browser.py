"""A page past its term says so, by the reader's own clock."""

from __future__ import annotations

import datetime

import pytest
from playwright.sync_api import Browser

pytestmark = [pytest.mark.site, pytest.mark.browser]

PAGES = ["beweringen/keren-geen-mensen/", "cijfers/vluchten-geweigerd/", "systemen/rechtbanklijst/", "steden/yiwu/"]
TERM = "dd, .nagekeken"


@pytest.mark.parametrize("path", PAGES)
def test_the_notice_shows_from_the_day_on(browser: Browser, address: str, path: str) -> None:
    context = browser.new_context(timezone_id="Europe/Amsterdam")
    page = context.new_page()
    page.goto(address + path)
    notice = page.locator("[data-nakijken]")
    before = datetime.date.fromisoformat(notice.get_attribute("data-nakijken") or "")
    shown = []
    for day in (before - datetime.timedelta(days=1), before):
        page.clock.set_fixed_time(f"{day}T12:00:00+01:00")
        page.reload()
        shown.append(notice.is_visible())
    sentence = page.locator(TERM, has_text="opnieuw vóór").inner_text()
    context.close()
    assert shown == [False, True]
    assert str(before.year) in sentence


def test_without_a_script_the_date_itself_is_there(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + PAGES[0])
    sentence = page.locator(TERM, has_text="opnieuw vóór").inner_text()
    hidden = not page.locator("[data-nakijken]").is_visible()
    context.close()
    assert "opnieuw vóór" in sentence
    assert hidden
