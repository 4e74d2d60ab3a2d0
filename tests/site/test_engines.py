"""Zensical and MkDocs make the same site from the same mkdocs.yml: the same pages, and on them the same of everything.

MkDocs' site is the one in site/. Zensical builds its own here, in strict mode, from a copy of the project.
"""

from __future__ import annotations

import posixpath
import re
import shutil
from html import unescape
from pathlib import Path

import pytest

from feitenbank.engine import run_engine
from feitenbank.finish import finish
from feitenbank.offline.pack import NAME as OFFLINE
from feitenbank.paths import Paths
from feitenbank.security import write_headers

from .conftest import ROOT, SITE, html_pages

COPIED = ("docs", "data", "feitenbank", "overrides", "mkdocs.yml", "pyproject.toml")
# Written by the package after the engine, so the same by construction.
NOT_BY_AN_ENGINE = ("insluiten", "b", "g")
JSON_ESCAPE = re.compile(r"\\u([0-9a-f]{4})")
LINK = re.compile(r'(?<=\s)(href|src|action|data-zoek-js)="([^"#?]*)')


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("motor")
    for name in COPIED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, root / name)
    paths = Paths(root)
    paths.scratch.mkdir()
    site = paths.scratch / "site"
    run_engine("zensical", paths, site)
    edition = re.search(r'<span class="uitgave">([^<]+)</span>', (SITE / "index.html").read_text(encoding="utf-8"))
    assert edition is not None
    finish(site, unescape(edition[1]))
    write_headers(site)
    return site


def made_by_engine(site: Path) -> dict[str, Path]:
    pages = {page.relative_to(site).as_posix(): page for page in html_pages(site)}
    return {name: page for name, page in pages.items() if name.split("/")[0] not in NOT_BY_AN_ENGINE}


def plain(page: Path, name: str) -> str:
    """A page with its links written out from the root, characters as themselves and no space between elements."""
    folder = posixpath.dirname(name)

    def from_root(match: re.Match[str]) -> str:
        link = match[2]
        if not link or re.match(r"[a-z][a-z0-9+.-]*:", link):
            return match[0]
        return f'{match[1]}="{posixpath.normpath(posixpath.join("/", folder, link))}'

    html = unescape(LINK.sub(from_root, page.read_text(encoding="utf-8")))
    html = JSON_ESCAPE.sub(lambda match: chr(int(match[1], 16)), html)
    # The size of the offline pack is filled in when the pack is made, after the engine.
    html = re.sub(r"<span data-pakketmaat[^>]*>[^<]*", "<span>", html)
    return re.sub(r">\s+<", "><", html).replace("</", "\n</").strip()


def test_the_addresses_are_the_same(site: Path, other: Path) -> None:
    assert sorted(made_by_engine(site)) == sorted(made_by_engine(other))
    assert len(made_by_engine(other)) > 300


def test_every_page_is_the_same(site: Path, other: Path) -> None:
    theirs = made_by_engine(other)
    for name, page in made_by_engine(site).items():
        assert plain(theirs[name], name).split("\n") == plain(page, name).split("\n"), name


def test_the_files_beside_the_pages_are_the_same(site: Path, other: Path) -> None:
    """Downloads, pictures and assets, by name and bytes."""
    for folder in ("data", "assets"):
        ours = {file.relative_to(site): file for file in (site / folder).rglob("*") if file.is_file()}
        ours = {name: file for name, file in ours.items() if file.suffix not in {".gz", ".br"} and file.name != OFFLINE}
        theirs = {file.relative_to(other): file for file in (other / folder).rglob("*") if file.is_file()}
        assert sorted(ours) == sorted(theirs)
        assert all(file.read_bytes() == theirs[name].read_bytes() for name, file in ours.items())
