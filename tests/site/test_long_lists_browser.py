"""An address with the id of a source leads to the part that has it, from whatever part it names."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from .conftest import ROOT
from .opening import opened

pytestmark = [pytest.mark.site, pytest.mark.browser]
# The parts as alle-bronnen.html.j2 writes them: the first id of each.
PARTS = {"a": ["aap-2019", "noot-2020"], "b": ["ov-2018", "pim-2021"]}


@pytest.mark.parametrize(
    ("opened_part", "wanted", "ends"),
    [("a", "pim-2021", "b.html#pim-2021"), ("b", "noot-2020", "a.html#noot-2020"), ("a", "aap-2019", "a.html#aap-2019"),
     ("b", "weg", "b.html#weg"), ("a", "0-weg", "a.html#0-weg")],
)  # fmt: skip
def test_an_id_finds_its_part(browser: Browser, tmp_path: Path, opened_part: str, wanted: str, ends: str) -> None:
    shutil.copy(ROOT / "docs" / "assets" / "js" / "filter.js", tmp_path)
    for name, ids in PARTS.items():
        links = "".join(
            f'<a href="{other}.html" data-vanaf="{first[0]}"{" aria-current=page" * (other == name)}>deel</a>'
            for other, first in PARTS.items()
        )
        items = "".join(f'<li id="{each}">{each}</li>' for each in ids)
        page = f'<!doctype html><script src="filter.js" defer></script><nav>{links}</nav><ul>{items}</ul>'
        (tmp_path / f"{name}.html").write_text(page, encoding="utf-8")
    page = opened(browser, (tmp_path / f"{opened_part}.html").as_uri() + f"#{wanted}")
    page.wait_for_timeout(100)
    assert page.url.endswith(ends)
    page.context.close()
