"""The comparison of systems: each answer in list, tables and download; likenesses with their sources."""

from __future__ import annotations

import csv
import io

import pytest
from bs4 import BeautifulSoup

from feitenbank.export.comparison import COLUMNS, comparison_csv
from feitenbank.export.writer import downloads
from feitenbank.macros.author import AuthorMacros
from feitenbank.macros.comparison_view import FIRST_PAIR, NOT_FOUND, QUESTIONS
from feitenbank.model.comparison import ComparedSystem, LikenessKind
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.paths import Paths
from feitenbank.render.page_state import PageState
from feitenbank.text.words import sentence

from .conftest import SMALL


def author(knowledge: KnowledgeBase) -> AuthorMacros:
    state = PageState("vergelijking/")
    return AuthorMacros(knowledge, Paths(SMALL), lambda: state)


@pytest.fixture(scope="module")
def page(knowledge: KnowledgeBase) -> BeautifulSoup:
    """All three macros, as on the page vergelijking/."""
    macros = author(knowledge)
    html = macros.vergelijking() + macros.overeenkomsten() + macros.vergelijkingheel()
    return BeautifulSoup(html, "html.parser")


def test_all_questions_of_the_model_are_asked() -> None:
    asked = {field for field, _ in QUESTIONS}
    assert asked == set(ComparedSystem.model_fields) - {"id", "name", "country", "facts", "sources"}


def test_every_answer_stands_in_the_list_and_in_a_table(knowledge: KnowledgeBase, page: BeautifulSoup) -> None:
    assert len(knowledge.compared_systems) == 16
    for system in knowledge.compared_systems.values():
        part = page.select_one(f'[data-stelsel="{system.id}"]')
        assert part is not None
        for field, label in QUESTIONS:
            row = part.select_one(f'[data-veld="{field}"]')
            assert row is not None
            assert row.get_text("|", strip=True) == f"{label}|{sentence(getattr(system, field))}"
    for table in page.select(".vg-heel table"):
        assert len(table.select("tbody tr")) == len(knowledge.compared_systems)
    cells = len(page.select(".vg-heel td"))
    assert cells == len(QUESTIONS) * len(knowledge.compared_systems)


def test_the_first_pair_stands_side_by_side_without_script(knowledge: KnowledgeBase, page: BeautifulSoup) -> None:
    names = [th.get_text(" ", strip=True) for th in page.select(".vg-tabel thead th")]
    pair = [knowledge.compared_systems[name] for name in FIRST_PAIR]
    assert names == [f"{system.name} {system.country}" for system in pair]
    assert len(page.select(".vg-tabel tbody tr")) == len(QUESTIONS)
    for row in page.select(".vg-tabel tbody tr"):
        answers = [sentence(getattr(system, str(row["data-veld"]))) for system in pair]
        assert [cell.get_text() for cell in row.select("td")] == answers


def test_choosers_hold_every_system_and_the_third_may_be_empty(knowledge: KnowledgeBase, page: BeautifulSoup) -> None:
    choosers = page.select("select")
    assert len(choosers) == 3
    for number, chooser in enumerate(choosers):
        values = [str(option["value"]) for option in chooser.select("option")]
        assert values == [*([""] if number == 2 else []), *knowledge.compared_systems]
        assert page.select_one(f'label[for="{chooser["id"]}"]')
        chosen = [str(option["value"]) for option in chooser.select("option[selected]")]
        assert chosen == list(FIRST_PAIR[number : number + 1])


def test_tables_scroll_in_a_region_with_a_name(page: BeautifulSoup) -> None:
    regions = page.select(".vg-heel")
    assert len(regions) == 4
    for region in regions:
        assert region["role"] == "region"
        assert region["tabindex"] == "0"
        assert region.select_one(f"caption#{region['aria-labelledby']}")


def test_a_gap_is_quiet_and_said(knowledge: KnowledgeBase, page: BeautifulSoup) -> None:
    gaps = sum(
        getattr(system, field) == NOT_FOUND for system in knowledge.compared_systems.values() for field, _ in QUESTIONS
    )
    assert gaps > 0
    assert [item.get_text() for item in page.select(".vg-heel td .stil")] == ["Niet gevonden."] * gaps


def test_every_system_and_likeness_has_its_sources(knowledge: KnowledgeBase, page: BeautifulSoup) -> None:
    for system in knowledge.compared_systems.values():
        part = page.select_one(f'[data-stelsel="{system.id}"]')
        assert part is not None
        assert len(part.select(".bronmerk")) == len(system.sources)
    items = page.select(".gelijkenis dd")
    assert len(items) == len(knowledge.likenesses)
    assert all(item.select(".bronmerk") for item in items)
    headings = [str(section["class"]) for section in page.select(".gelijkenis section")]
    assert len(headings) == len(LikenessKind)


def test_the_harms_at_home_are_there_as_full_as_the_others(knowledge: KnowledgeBase) -> None:
    for name in ("syri", "fsv", "risicomodel-toeslagen", "sociaal-krediet-china"):
        system = knowledge.compared_systems[name]
        assert len(system.consequences) > 10
        assert len(system.facts) >= 3


def test_csv_is_read_back(knowledge: KnowledgeBase) -> None:
    rows = list(csv.DictReader(io.StringIO(comparison_csv(knowledge))))
    assert tuple(rows[0]) == COLUMNS
    for row, system in zip(rows, knowledge.compared_systems.values(), strict=True):
        assert row["sources"].split() == list(system.sources)
        assert row["facts"].split() == list(system.facts)
        for field, _ in QUESTIONS:
            assert row[field].lstrip("'") == getattr(system, field)


def test_csv_is_among_the_downloads(knowledge: KnowledgeBase, page: BeautifulSoup) -> None:
    names = {name for name, _ in downloads(knowledge, "1")}
    offered = [str(link["href"]).rsplit("/", 1)[-1] for link in page.select(".vg-download a")]
    assert offered == ["vergelijking.csv", "vergelijking.json"]
    assert set(offered) <= names


def test_nothing_to_compare_is_no_error(small_knowledge: KnowledgeBase) -> None:
    macros = author(small_knowledge)
    html = BeautifulSoup(macros.vergelijking() + macros.overeenkomsten() + macros.vergelijkingheel(), "html.parser")
    assert html.select("[data-stelsel]") == []


def test_no_inline_style_or_handler(page: BeautifulSoup) -> None:
    for tag in page.find_all(True):
        assert not [name for name in tag.attrs if name == "style" or name.startswith("on")], tag.name
    assert page.find(["script", "style"]) is None
