"""The built site in real Chromium: without script, with script, both schemes, narrow and wide."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from .opening import opened

pytestmark = [pytest.mark.site, pytest.mark.browser]

PAGES = [
    "",
    "beweringen/",
    "beweringen/keren-geen-mensen/",
    "beweringen/gezichten-op-schermen/",
    "systemen/",
    "systemen/rechtbanklijst/",
    "cijfers/",
    "cijfers/vluchten-geweigerd/",
    "over/methode/",
    "over/bronnen/",
    "over/begrippen/",
    "over/open-data/",
    "open-vragen/",
    "zoeken/",
    "404.html",
]
WITH_CHART = ["beweringen/keren-geen-mensen/", "systemen/rechtbanklijst/", "cijfers/vluchten-geweigerd/"]


@pytest.mark.parametrize("path", PAGES)
def test_only_this_host_and_no_errors(browser: Browser, address: str, path: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    requests: list[str] = []
    errors: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(address + path, wait_until="load")
    for _ in range(20):
        page.mouse.wheel(0, 1500)
        page.wait_for_timeout(30)
    page.wait_for_load_state("networkidle")
    cookies = context.cookies()
    context.close()
    assert [url for url in requests if not url.startswith((address, "data:", "blob:"))] == []
    assert errors == []
    assert cookies == []


@pytest.mark.parametrize("path", WITH_CHART)
@pytest.mark.parametrize("width", [360, 1280])
def test_charts_are_there_without_script(browser: Browser, address: str, path: str, width: int) -> None:
    page = opened(browser, address + path, width, script=False)
    figures = page.locator("figure.grafiek")
    assert figures.count() >= 1
    for index in range(figures.count()):
        shown = figures.nth(index).locator(".grafiek-beeld svg:visible")
        assert shown.count() == 1
        box = shown.bounding_box()
        assert box is not None
        assert box["width"] > 250
        assert box["height"] > 80
        assert figures.nth(index).locator("table").count() == 1
    page.context.close()


@pytest.mark.parametrize("path", WITH_CHART)
def test_chart_becomes_interactive_when_scrolled_to(browser: Browser, address: str, path: str) -> None:
    page = opened(browser, address + path)
    before = page.evaluate("performance.getEntriesByType('resource').map(entry => entry.name)")
    assert not any("plotly" in name for name in before)
    figure = page.locator("figure.grafiek").first
    height = figure.bounding_box()
    figure.scroll_into_view_if_needed()
    page.wait_for_selector("figure.grafiek .js-plotly-plot .main-svg", timeout=15000)
    after = figure.bounding_box()
    page.context.close()
    assert height is not None
    assert after is not None
    assert abs(height["height"] - after["height"]) < 2, "the page shifts when the chart comes alive"


def test_static_chart_stays_when_plotly_fails(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.route("**/plotly-basic*.js", lambda route: route.abort())
    page.goto(address + WITH_CHART[0])
    figure = page.locator("figure.grafiek").first
    figure.scroll_into_view_if_needed()
    page.wait_for_timeout(500)
    assert figure.locator(".grafiek-beeld svg:visible").count() == 1
    context.close()


def test_figure_note_opens_without_script_by_keyboard(browser: Browser, address: str) -> None:
    page = opened(browser, address + WITH_CHART[0], script=False)
    button = page.locator("button.cijfer-knop").first
    button.focus()
    page.keyboard.press("Enter")
    note = page.locator(".noot:popover-open")
    assert note.count() == 1
    assert "geteld" in note.inner_text()
    page.keyboard.press("Escape")
    assert page.locator(".noot:popover-open").count() == 0
    page.context.close()


def test_search_window_finds_a_claim(browser: Browser, address: str) -> None:
    page = opened(browser, address)
    page.keyboard.press("/")
    page.fill("#zoekveld", "trein")
    page.wait_for_selector("#zoekuitkomst a")
    links = page.locator("#zoekuitkomst a").evaluate_all("links => links.slice(0, 3).map(link => link.href)")
    page.context.close()
    assert any("geen-trein-of-vliegtuig" in link for link in links)


def test_the_chosen_scheme_is_all_that_is_kept(browser: Browser, address: str) -> None:
    page = opened(browser, address)
    page.click("[data-schema-knop]")
    kept = page.evaluate("Object.keys(localStorage)")
    page.reload()
    scheme = page.evaluate("document.documentElement.dataset.schema")
    page.context.close()
    assert kept == ["schema"]
    assert scheme == "licht"
