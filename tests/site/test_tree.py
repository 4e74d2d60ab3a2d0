"""What a screen reader finds on each kind of page: roles, names and order, as Chromium hands them out.

The small project with a few pages more (boom/extra) is built, so a change of text on the real site changes nothing
here. When a change of the pages is meant, look at the difference that the test shows and write the trees anew:

    GOLDEN_HERSCHRIJF=1 pytest tests/site/test_tree.py
"""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from feitenbank.paths import Paths
from tests.whole_project import run, whole_project

from .opening import opened

pytestmark = [pytest.mark.site, pytest.mark.browser, pytest.mark.xdist_group("browser")]
VARIES = re.compile(r"\d+(?= kB)|(?<=Versie )\d+\.\d+\.\d+")
FOLDER = Path(__file__).parent / "boom"
PAGES = {
    "start": ".",
    "bewering": "beweringen/keren-geen-mensen",
    "stelsel": "systemen/rechtbanklijst",
    "stad": "steden/rongcheng",
    "dataset": "cijfers/geweigerd",
    "les": "docenten/tellen",
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Paths:
    paths = whole_project(tmp_path_factory.mktemp("boom") / "project")
    shutil.copytree(FOLDER / "extra", paths.root, dirs_exist_ok=True)
    done = run(paths, "bouw")
    assert done.returncode == 0, done.stderr
    return paths


@pytest.mark.parametrize("name", PAGES)
def test_the_tree_of_a_page(built: Paths, browser: Browser, name: str) -> None:
    page = opened(browser, (built.root / "site" / PAGES[name] / "index.html").as_uri())
    # Addresses of links are for other tests; sizes of files and the version change with much else.
    lines = page.locator("body").aria_snapshot().split("\n")
    tree = "\n".join(line for line in lines if not line.strip().startswith("- /url:")) + "\n"
    tree = VARIES.sub("…", tree)
    page.context.close()
    golden = FOLDER / f"{name}.txt"
    if os.environ.get("GOLDEN_HERSCHRIJF"):
        golden.write_text(tree, encoding="utf-8")
    assert tree == golden.read_text(encoding="utf-8")
