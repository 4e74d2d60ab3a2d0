"""Whether a large site still answers at once: the time to filter the overview and to find something, in Chromium.

Milliseconds of work in the page itself, the median of some words; and until each can begin. What is loaded for that is
read from the same machine, so the time for its download is not in it (its size is in `measure`).
"""

from __future__ import annotations

import functools
import http.server
import shutil
import statistics
import threading
import time
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from ..site.conftest import QuietHandler

WORDS = ("trein", "score", "zwarte lijst", "seseme", "ba")
# The work of one input event: listeners and the layout that they cause, forced by reading a size.
TYPE = """([field, word]) => {
  const input = document.querySelector(field), start = performance.now();
  input.value = word;
  input.dispatchEvent(new Event("input", {bubbles: true}));
  document.body.getBoundingClientRect();
  return performance.now() - start;
}"""


def answer_times(site: Path) -> tuple[float, float, float, float]:
    """Milliseconds from the first touch until the overview is filtered, to filter it again, until the search is ready,
    and to search."""
    handler = functools.partial(QuietHandler, directory=str(site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page()
        address = f"http://127.0.0.1:{server.server_port}"
        page.goto(f"{address}/beweringen/")
        page.wait_for_timeout(500)
        start = time.monotonic()
        page.evaluate(TYPE, ["#ov-q", WORDS[0]])
        while page.locator(".ov-meer").count():
            page.wait_for_timeout(20)
        first = (time.monotonic() - start) * 1000
        filtering = _typing(page, "#ov-q")
        start = time.monotonic()
        page.goto(f"{address}/zoeken/")
        while not page.evaluate("Boolean(window.zoekOpDezeSite)"):
            page.wait_for_timeout(20)
        ready = (time.monotonic() - start) * 1000
        searching = _typing(page, "#zoekpagina-veld")
        browser.close()
    server.shutdown()
    return first, filtering, ready, searching


def _typing(page: Page, field: str) -> float:
    page.wait_for_timeout(500)
    return statistics.median(page.evaluate(TYPE, [field, word]) for word in WORDS)
