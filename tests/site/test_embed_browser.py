"""The pages for frames on other sites in real Chromium: they fit, they work without script, and they are light."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from bs4 import BeautifulSoup
from playwright.sync_api import Browser

from .conftest import SITE

pytestmark = [pytest.mark.site, pytest.mark.browser]
FRAMES = ["insluiten/vluchten-en-treinen-geweigerd/", "insluiten/ladder-23-miljoen/", "insluiten/steun-in-enquetes/"]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.mark.parametrize("path", FRAMES)
@pytest.mark.parametrize("width", [320, 700])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing(browser: Browser, address: str, path: str, width: int, dark: bool) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme="dark" if dark else "light")
    page = context.new_page()
    page.goto(address + path)
    result = Axe().run(page, options={"runOnly": RULES})
    context.close()
    assert result.violations_count == 0, result.generate_report()


def heights() -> dict[str, int]:
    """For each chart the height in the code that its data page gives."""
    found = {}
    for path in sorted((SITE / "cijfers").glob("*/index.html")):
        for area in BeautifulSoup(path.read_text(encoding="utf-8"), "lxml").select(".data-insluiten textarea"):
            frame = BeautifulSoup(area.get_text(), "html.parser").iframe
            assert frame is not None
            found[str(frame["src"]).rstrip("/").rsplit("/", 1)[1]] = int(str(frame["height"]))
    return found


def test_every_chart_fits_its_frame_on_a_phone_and_wide(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 600}, java_script_enabled=True)
    page = context.new_page()
    too_high, sideways = {}, []
    for name, height in heights().items():
        page.goto(f"{address}insluiten/{name}/")
        for width in (320, 700):
            page.set_viewport_size({"width": width, "height": 600})
            needed, over = page.evaluate(
                "[document.body.offsetHeight, document.documentElement.scrollWidth - innerWidth]"
            )
            if needed > height:
                too_high[name, width] = (needed, height)
            if over > 0:
                sideways.append((name, width))
    context.close()
    assert too_high == {}
    assert sideways == []


@pytest.mark.parametrize("path", FRAMES)
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_frame_works_inside_another_page(browser: Browser, address: str, path: str, dark: bool) -> None:
    context = browser.new_context(
        viewport={"width": 360, "height": 900},
        color_scheme="dark" if dark else "light",
        java_script_enabled=False,
    )
    page = context.new_page()
    page.set_content(
        '<!doctype html><meta name="color-scheme" content="light dark"><h1>School</h1>'
        f'<iframe src="{address}{path}" width="320" height="900" title="Grafiek"></iframe>'
    )
    frame = page.frame_locator("iframe")
    assert frame.locator(".grafiek-beeld svg:visible").count() == 1
    assert frame.locator(".bron").inner_text().startswith("Bron")
    colour = frame.locator("body").evaluate("body => getComputedStyle(body).backgroundColor")
    assert colour == ("rgb(20, 24, 27)" if dark else "rgb(253, 252, 249)")
    context.close()


def test_frames_are_light(site: Path) -> None:
    """The page with its styles, compressed."""
    for path in sorted((site / "insluiten").glob("*/index.html")):
        assert len(gzip.compress(path.read_bytes())) < 25 * 1024, path
