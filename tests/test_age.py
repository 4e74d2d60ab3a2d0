"""What is due for another look, and when: by topic, system and kind of source, and as the command says it."""

from __future__ import annotations

import datetime
import json
from dataclasses import replace
from itertools import pairwise

import pytest
from typer.testing import CliRunner

from feitenbank import cli
from feitenbank.check.age import Look, claim_look, due, last_day, looks, months_later, newest_check, page_look
from feitenbank.due_report import MOST_ROWS, due_markdown
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.model.subject_page import SubjectKind, SubjectPage
from feitenbank.model.vocabulary import System
from feitenbank.paths import Paths
from feitenbank.text.citing import archive_of

runner = CliRunner()


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("date", "last"),
    [("2018", "2018-12-31"), ("2018-02", "2018-02-28"), ("2018-12", "2018-12-31"), ("2018-03-04", "2018-03-04")],
)
def test_last_day(date: str, last: str) -> None:
    assert last_day(date) == day(last)


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [("2026-11-25", 6, "2027-05-25"), ("2026-12-31", 2, "2027-02-28"), ("2027-08-31", 6, "2028-02-29"),
     ("2026-01-31", 12, "2027-01-31"), ("2026-12-01", 1, "2027-01-01")],
)  # fmt: skip
def test_months_later(start: str, months: int, end: str) -> None:
    assert months_later(day(start), months) == day(end)


def test_a_claim_goes_by_its_fastest_subject_unless_it_names_a_term(small_knowledge: KnowledgeBase) -> None:
    claim = small_knowledge.claims["keren-geen-mensen"]
    topic, system = small_knowledge.topics["reizen"], small_knowledge.systems["rechtbanklijst"]
    assert topic.recheck_months > system.recheck_months
    filed = claim.model_copy(update={"topics": ("reizen",), "systems": ("rechtbanklijst",)})
    look = claim_look(small_knowledge, filed)
    assert (look.before, look.reason) == (day("2027-05-25"), system.recheck_reason)
    own = claim_look(small_knowledge, filed.model_copy(update={"recheck_months": 1}))
    assert (own.before, own.reason) == (day("2026-12-25"), "Eigen termijn.")


@pytest.mark.parametrize(
    ("kind", "name", "system"),
    [
        (SubjectKind.SYSTEM, "systemen/rechtbanklijst", "rechtbanklijst"),
        (SubjectKind.CITY, "steden/yiwu", "stadsproeven"),
    ],
)
def test_a_page_goes_by_its_system(knowledge: KnowledgeBase, kind: SubjectKind, name: str, system: str) -> None:
    page = SubjectPage(id=name, kind=kind, checked="2026-11-25")  # type: ignore[call-arg]
    pace = knowledge.systems[system]
    assert isinstance(pace, System)
    assert page_look(knowledge, page).before == months_later(day("2026-11-25"), pace.recheck_months)
    assert page_look(knowledge, page.model_copy(update={"recheck_months": 1})).before == day("2026-12-25")


def test_due_from_the_day_itself_and_sorted(knowledge: KnowledgeBase) -> None:
    first = min(look.before for look in looks(knowledge))
    assert due(knowledge, first - datetime.timedelta(days=1)) == []
    found = due(knowledge, first)
    assert found
    assert all(look.days_late(first) == 0 for look in found)
    everything = due(knowledge, day("2040-01-01"))
    assert len(everything) == len(knowledge.claims) + len(knowledge.datasets) + len(knowledge.sources) + len(
        knowledge.subject_pages
    )
    assert all(one.before <= other.before for one, other in pairwise(everything))


def test_newest_check_is_the_newest(small_knowledge: KnowledgeBase) -> None:
    claim = small_knowledge.claims["keren-geen-mensen"].model_copy(update={"checked": "2027-01"})
    assert newest_check(replace(small_knowledge, claims={claim.id: claim})) == "2027-01"


@pytest.mark.parametrize(
    ("arguments", "status", "start"),
    [
        (["--op", "2026-12-01"], 0, "Niets te doen"),
        (["--op", "2026-12-01", "--markdown"], 0, "Op 1 december 2026 hoeft er niets"),
        (["--op", "2037-01-01", "--markdown"], 3, "Op 1 januari 2037 moet dit"),
        (["--op", "2037"], 2, ""),
    ],
)
def test_command(small: Paths, monkeypatch: pytest.MonkeyPatch, arguments: list[str], status: int, start: str) -> None:
    monkeypatch.setattr(cli, "project_paths", lambda: small)
    result = runner.invoke(cli.app, ["verouderd", *arguments])
    assert result.exit_code == status
    assert result.stdout.startswith(start)


def test_table_and_json_name_the_same(small: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "project_paths", lambda: small)
    table = runner.invoke(cli.app, ["verouderd", "--op", "2037-01-01"]).stdout
    items = json.loads(runner.invoke(cli.app, ["verouderd", "--op", "2037-01-01", "--json"]).stdout)["due"]
    assert {item["kind"] for item in items} == {"bewering", "dataset", "bron"}
    assert all(item["id"] in table and item["before"] in table for item in items)
    assert f"{len(items)} te doen." in table


def test_a_long_list_fits_in_one_issue() -> None:
    look = Look("bewering", "x" * 100, "2026-11-25", day("2027-01-01"), "r" * 90)
    text = due_markdown([look] * 3000, day("2028-01-01"))
    assert text.count("- [ ]") == MOST_ROWS
    assert "En nog 2800;" in text
    assert len(text) < 65_536


def test_a_kept_copy_is_linked_only_where_the_page_may_be(small_knowledge: KnowledgeBase) -> None:
    source = next(iter(small_knowledge.sources.values())).model_copy(
        update={"archive_url": "https://archive.today/AbC12"}
    )
    assert archive_of(source.model_copy(update={"link": True})) == "https://archive.today/AbC12"
    assert archive_of(source.model_copy(update={"link": False})) is None
