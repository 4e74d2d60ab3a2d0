"""A page of the site opened as a reader may have it, and what a page with filters shows then."""

from __future__ import annotations

from playwright.sync_api import Browser, Page

from .conftest import settled_query
from .waiting import until

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


def filtered_by_address(browser: Browser, url: str, prefix: str, selector: str, key: str) -> list[dict[str, str]]:
    """The items that a page shows whose address names the most frequent option of a filter.

    Checks that they are as many as the form said, that the page says so too and that the address stays as it was;
    `prefix` begins the ids of the form.
    """
    page = opened(browser, url)
    value, number = max(option_counts(page, key).items(), key=lambda item: item[1])
    page.goto(f"{url}?{key}={value}")
    until(page, f"!document.getElementById('{prefix}-lijst').hidden")
    items = shown_items(page, selector)
    assert len(items) == number
    assert all(value in item[key].split() for item in items)
    assert page.locator(f"#{prefix}-stand").inner_text().startswith(f"{number} ")
    assert page.locator(f"[name={key}][value={value}]").is_checked()
    assert settled_query(page) == f"?{key}={value}"
    page.context.close()
    return items


def shift_while_loading(browser: Browser, url: str, width: int) -> float:
    """How far things moved on a page until its script had done its work."""
    page = opened(browser, url, width)
    page.wait_for_timeout(400)
    shift = float(page.evaluate("window.verschuiving"))
    page.context.close()
    return shift
