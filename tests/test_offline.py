"""The offline pack: links that work from a folder, and the same bytes for the same site."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from typer.testing import CliRunner

from feitenbank import cli
from feitenbank.export.search_index import search_script
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.offline.links import file_target, offline_index, offline_page
from feitenbank.offline.pack import NAME, SIZE_MARK, pack, write_pack
from feitenbank.paths import Paths
from feitenbank.security import Hashes, page_policy

WEB = "https://site.test/"
FILES = {"index.html", "a/index.html", "a/b/index.html", "data/x.csv"}


@pytest.mark.parametrize(
    ("link", "file"),
    [
        (".", "index.html"), ("./", "index.html"), ("..", "../index.html"), ("../..", "../../index.html"),
        ("../", "../index.html"), ("b/", "b/index.html"), ("./b/", "b/index.html"), ("../b/#x", "../b/index.html#x"),
        ("b/?q=1#x", "b/index.html?q=1#x"), (".?q=a/b/", "index.html?q=a/b/"),
        ("../x.csv", "../x.csv"), ("./data/x.png", "./data/x.png"), ("#x", "#x"), ("?naast=a/", "?naast=a/"),
        ("", ""), ("https://example.org/", "https://example.org/"), ("mailto:a@example.org", "mailto:a@example.org"),
        ("//example.org/", "//example.org/"), ("/a/", "/a/"),
    ],
)  # fmt: skip
def test_a_link_names_its_file(link: str, file: str) -> None:
    assert file_target(link) == file


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<a class="x" href="../">', '<a class="x" href="../index.html">'),
        ('<form\n action="b/" role="search">', '<form\n action="b/index.html" role="search">'),
        ('<a title="1 > 0" href="b/">', '<a title="1 > 0" href="b/index.html">'),
        ('<a data-href="b/" href="#x">', '<a data-href="b/" href="#x">'),
        ('<a href="../nieuws/feed.xml" download>', '<a href="https://site.test/nieuws/feed.xml" download>'),
        ('<a href="../weg/#x">', '<a href="https://site.test/weg/#x">'),
        ('<a href="../data/x.csv">', '<a href="../data/x.csv">'),
        ('<link rel="preload" href="../f.woff2" as="font" crossorigin>', ""),
        ('<link rel="stylesheet" crossorigin href="b/">', '<link rel="stylesheet" href="b/index.html">'),
        ("<script>x = '<a href=\"b/\">'</script>", "<script>x = '<a href=\"b/\">'</script>"),
        ('<code>a href=&quot;b/&quot;</code> href="b/"', '<code>a href=&quot;b/&quot;</code> href="b/"'),
    ],
)
def test_a_page_for_a_folder(before: str, after: str) -> None:
    assert offline_page(before, "a/index.html", FILES, WEB) == after


def test_without_an_address_a_link_outside_the_pack_stays() -> None:
    assert offline_page('<a href="../weg/">', "a/index.html", FILES, "") == '<a href="../weg/index.html">'


def test_the_policy_lets_files_in_and_nothing_else() -> None:
    rules = page_policy(Hashes())
    html = f'<meta http-equiv="Content-Security-Policy" content="{rules}"><meta content="\'self\'">'
    page = offline_page(html, "index.html", FILES, WEB)
    assert "script-src 'self' file:;" in page
    assert "http:" not in page
    assert page.endswith("<meta content=\"'self'\">")


def test_every_address_in_the_search_is_a_file(knowledge: KnowledgeBase) -> None:
    script = search_script(knowledge, [], "docs")
    changed = offline_index(script)
    assert changed.replace("/index.html", "/") == script
    assert changed.count("/index.html") == script.count('"adres":')


@pytest.fixture
def built(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    for name, text in {
        "index.html": f'<a href="a/">a</a> <a href="data/{NAME}">{SIZE_MARK}</a>',
        "a/index.html": '<a href="..">terug</a>', "404.html": "", "_headers": "", "sitemap.xml": "",
        "a/index.html.gz": "", "a/index.html.br": "", "assets/beeld.png": "png", "data/quiz/moodle.xml": "<quiz/>",
    }.items():  # fmt: skip
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text)
    return site


def test_the_pack_holds_what_a_reader_needs(small: Paths, built: Path) -> None:
    with zipfile.ZipFile(write_pack(small, built)) as archive:
        names = [name.removeprefix("sociaal-krediet/") for name in archive.namelist()]
        assert names == [
            "START.html", "LEESMIJ.txt", "site/a/index.html", "site/assets/beeld.png", "site/data/quiz/moodle.xml",
            "site/index.html",
        ]  # fmt: skip
        assert '<a href="a/index.html">' in archive.read("sociaal-krediet/site/index.html").decode()
        assert "site/index.html" in archive.read("sociaal-krediet/START.html").decode()
        assert archive.read("sociaal-krediet/LEESMIJ.txt").count(b"\r\n") > 5
        assert {info.date_time for info in archive.infolist()} == {(2026, 1, 1, 0, 0, 0)}


def test_again_gives_the_same_bytes_with_the_size_on_the_page(small: Paths, built: Path) -> None:
    pack(small, built, built.parent / "eerst.zip")
    file = write_pack(small, built)
    assert file.read_bytes() == (built.parent / "eerst.zip").read_bytes()
    assert f'<a href="data/{NAME}"><span data-pakketmaat>zip, 1 MB</span></a>' in (built / "index.html").read_text()


def test_the_command_says_where_it_is(small: Paths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "project_paths", lambda: small)
    runner = CliRunner()
    missing = runner.invoke(cli.app, ["offline"])
    assert missing.exit_code == 1
    assert "Draai eerst" in missing.stderr
    pack_file = small.root / "site" / "data" / NAME
    pack_file.parent.mkdir(parents=True)
    pack_file.write_bytes(b"zip")
    assert str(pack_file) in runner.invoke(cli.app, ["offline"]).stdout
    assert runner.invoke(cli.app, ["offline", "--naar", str(tmp_path / "weg")]).exit_code == 1
    assert runner.invoke(cli.app, ["offline", "--naar", str(tmp_path)]).exit_code == 0
    assert (tmp_path / NAME).read_bytes() == b"zip"
