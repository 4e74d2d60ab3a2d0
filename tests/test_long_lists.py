"""A list of sources that is too long for one page: every source once, found by its id, on pages that link well."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from feitenbank.long_lists import write_parts
from feitenbank.macros import source_parts
from feitenbank.macros.source_parts import SourceParts
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.model.source import SourceKind
from feitenbank.paths import Paths
from feitenbank.render.page_state import PageState

KIND = SourceKind.JOURNALISM
PAGE = """<title>Kranten &amp; meer · Site</title>
<link rel="canonical" href="https://sociaalkrediet.example/over/bronnen/journalistiek/"><a href="../../..">start</a>
<a href="../">alle</a><a href="./">hier</a><form action="../../../zoeken/"></form><script src="../../../a.js"></script>
<main><h1>Kranten &amp; meer</h1>{}</main><a href="https://voorbeeld.example/../x">ver</a>"""


@pytest.fixture
def many(small_knowledge: KnowledgeBase) -> KnowledgeBase:
    source = next(item for item in small_knowledge.sources.values() if item.kind is KIND)
    names = [f"krant-{letter}-{year}" for letter in "edcba" for year in (2021, 2019, 2020)]
    made = {name: source.model_copy(update={"id": name, "issued": name[-4:]}) for name in names}
    return replace(small_knowledge, sources=made)


def ids(block: str) -> list[str]:
    return [str(item["id"]) for item in BeautifulSoup(block, "html.parser").select("li[id]")]


def test_a_list_that_fits_is_one_page_newest_first(many: KnowledgeBase) -> None:
    block = SourceParts(many).html(KIND)
    assert "deel" not in re.sub(r"onderdeel|<!--.*?-->", "", block)
    years = [name[-4:] for name in ids(block)]
    assert (len(years), years) == (15, sorted(years, reverse=True))


def test_a_long_list_is_in_parts_by_id(many: KnowledgeBase, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source_parts, "MOST", 14)
    monkeypatch.setattr(source_parts, "PER_PART", 4)
    lists = SourceParts(many)
    parts = lists.of_kind[KIND]
    shown = [ids(lists.html(KIND, part.number)) for part in parts]
    assert [len(part) for part in shown] == [3, 4, 4, 4]
    assert [name for names in shown for name in names] == sorted(many.sources)
    for number, part in enumerate(shown, 1):
        nav = BeautifulSoup(lists.html(KIND, number), "html.parser").select("nav a")
        assert [link["data-vanaf"] for link in nav] == [names[0] for names in shown]
        assert [link.get("aria-current") for link in nav].index("page") == number - 1
        folder = "" if number == 1 else f"{number}/"
        for name in part:
            href = lists.href(PageState("tijdlijn/"), many.sources[name])
            assert href == f"../over/bronnen/journalistiek/{folder}#{name}"


def test_each_part_is_a_page_a_level_deeper(
    many: KnowledgeBase, small: Paths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(source_parts, "MOST", 14)
    monkeypatch.setattr(source_parts, "PER_PART", 8)
    monkeypatch.setattr("feitenbank.long_lists.titles_of", lambda _: {"over/bronnen/journalistiek": "Kranten & meer"})
    monkeypatch.setattr("feitenbank.long_lists.site_address", lambda _: "https://sociaalkrediet.example/")
    first = tmp_path / "over" / "bronnen" / "journalistiek" / "index.html"
    first.parent.mkdir(parents=True)
    first.write_text(PAGE.format(SourceParts(many).html(KIND)), encoding="utf-8")
    assert write_parts(many, small, tmp_path) == [first.parent / "2" / "index.html"]
    page = BeautifulSoup((first.parent / "2" / "index.html").read_text(encoding="utf-8"), "html.parser")
    assert [str(page.select_one(name)) for name in ("title", "h1")] == [
        "<title>Kranten &amp; meer, deel 2 · Site</title>", "<h1>Kranten &amp; meer, deel 2</h1>",
    ]  # fmt: skip
    assert page.select_one("link")["href"] == "https://sociaalkrediet.example/over/bronnen/journalistiek/2/"  # type: ignore[index]
    around = [str(link["href"]) for link in page.select("a") if link.get_text() in ("start", "alle", "hier", "ver")]
    assert around == ["../../../..", "../../", "../", "https://voorbeeld.example/../x"]
    assert [str(link["href"]) for link in page.select("nav a")] == ["../", "../2/"]
    assert page.select_one("form")["action"] == "../../../../zoeken/"  # type: ignore[index]
    assert ids(str(page)) == sorted(many.sources)[7:]
