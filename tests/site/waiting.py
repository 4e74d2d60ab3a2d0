"""Waiting for a state of a page. Playwright's own `wait_for_function` polls with eval(), which our
Content-Security-Policy refuses; a plain evaluate is a call and is let through."""

from __future__ import annotations

import time

from playwright.sync_api import Page

LONGEST = 15.0
STEP = 40


def until(page: Page, expression: str) -> None:
    """Return when the JavaScript `expression` is true in `page`; fail after LONGEST seconds."""
    end = time.monotonic() + LONGEST
    while not page.evaluate(expression):
        assert time.monotonic() < end, f"niet waar geworden: {expression}"
        page.wait_for_timeout(STEP)
