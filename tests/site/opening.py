"""A page of the site opened as a reader may have it, and what a page with filters shows then."""

from __future__ import annotations

from playwright.sync_api import Browser, Page

# How far things moved while the page loaded, as the browser counts it.
SHIFTS = """
window.verschuiving = 0;
new PerformanceObserver(list => list.getEntries().forEach(entry => { window.verschuiving += entry.value; }))
  .observe({type: 'layout-shift', buffered: true});
"""


def opened(browser: Browser, url: str, width: int = 1280, dark: bool = False, script: bool = True) -> Page:
    """The page in a context of its own (close it when done); `window.verschuiving` there holds the layout shift."""
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme="dark" if dark else "light",
        java_script_enabled=script,
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.add_init_script(SHIFTS)
    page.goto(url, wait_until="load")
    return page


def choose(page: Page, key: str, value: str) -> None:
    """Tick a box of a filter."""
    page.evaluate("part => document.querySelector(part).click()", f"[name={key}][value={value}]")


def option_counts(page: Page, key: str) -> dict[str, int]:
    """The number that stands beside each option of a filter."""
    script = "boxes => boxes.map(box => [box.value, Number(box.closest('label').querySelector('.ov-n').textContent)])"
    return dict(page.locator(f"[name={key}]").evaluate_all(script))


def shown_items(page: Page, selector: str) -> list[dict[str, str]]:
    """The data of the items that a reader sees, in order."""
    script = "items => items.filter(item => item.checkVisibility()).map(item => ({...item.dataset, id: item.id}))"
    found: list[dict[str, str]] = page.locator(selector).evaluate_all(script)
    return found
