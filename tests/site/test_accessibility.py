"""The pages of the site against WCAG 2.2 A and AA and axe's best practices, and in the looks that readers may ask for.

`make toegankelijkheid` sets ALLES and then runs all rules in all four looks on every page; that takes many minutes. The
suite takes a third of the pages that come from one template, and all others.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from .conftest import html_pages
from .sweep import findings, one_page

pytestmark = [pytest.mark.site, pytest.mark.browser]

EVERYWHERE = "ALLES" in os.environ
PARTS = 8
# Short addresses show another page at once.
LEAD_ON = ("b/", "g/")
# More than ninety pages each, from one template.
ALIKE = ("beweringen/", "cijfers/", "insluiten/")


def paths_of(site: Path) -> list[str]:
    names = [path.relative_to(site).as_posix().removesuffix("index.html") for path in html_pages(site)]
    names = [name for name in names if not name.startswith(LEAD_ON)]
    if EVERYWHERE:
        return names
    alike = [name for name in names if name.startswith(ALIKE)]
    return sorted({*names} - {*alike} | {*alike[::3]})


@pytest.mark.parametrize("part", range(PARTS))
def test_axe_finds_nothing_and_nothing_is_too_wide(browser: Browser, address: str, site: Path, part: int) -> None:
    with one_page(browser) as page:
        assert findings(page, address, paths_of(site)[part::PARTS], EVERYWHERE) == []
