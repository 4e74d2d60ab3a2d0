"""The console command as an author meets it: exit status, Dutch lines, no traceback, the last site untouched."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from typer.testing import CliRunner

from feitenbank import cli
from feitenbank.checked import load
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.paths import Paths, project_paths

runner = CliRunner()


@pytest.fixture
def in_small_project(small: Paths, monkeypatch: pytest.MonkeyPatch) -> Paths:
    monkeypatch.setattr(cli, "project_paths", lambda: small)
    return small


@pytest.mark.usefixtures("in_small_project")
def test_check_of_a_good_project() -> None:
    result = runner.invoke(cli.app, ["controleer"])
    assert result.exit_code == 0
    assert result.stdout.startswith("In orde: 3 bronnen, 2 datasets met 4 rijen, 1 feiten, 1 grafieken, 1 beweringen.")


def test_faults_give_status_1_and_leave_the_site_alone(in_small_project: Paths) -> None:
    last = in_small_project.root / "site" / "index.html"
    last.parent.mkdir()
    last.write_text("vorige")
    (in_small_project.data / "feiten" / "lijst.yml").write_text("- id: kapot\n")
    result = runner.invoke(cli.app, ["bouw"])
    assert result.exit_code == 1
    assert "data/feiten/lijst.yml:1: [kapot] [statement] dit veld ontbreekt; vul het in" in result.stderr
    assert "er is niets gebouwd" in result.stderr
    assert "Traceback" not in result.output
    assert last.read_text() == "vorige"


@pytest.mark.parametrize("arguments", [["onbekend"], ["exporteer"], ["bouw", "--motor"]])
def test_wrong_use_gives_status_2(arguments: list[str]) -> None:
    assert runner.invoke(cli.app, arguments).exit_code == 2


@pytest.mark.usefixtures("in_small_project")
def test_links_for_a_link_checker() -> None:
    result = runner.invoke(cli.app, ["bronnen"])
    assert result.stdout.split() == ["https://example.org/krant", "https://example.org/wet"]


def test_the_whole_collection_is_read_and_checked_in_three_seconds(knowledge: KnowledgeBase) -> None:
    start = time.process_time()
    again = load(project_paths())
    assert time.process_time() - start < 3
    assert len(again.sources) == len(knowledge.sources)


def test_no_file_is_too_long_for_an_editor() -> None:
    root = project_paths().root
    files = [*(root / "data").rglob("*.yml"), *(root / "docs").rglob("*.md"), *(root / "feitenbank").rglob("*.py")]
    limit = {".py": 250}
    long = {
        str(path.relative_to(root)): lines
        for path in files
        if (lines := len(Path(path).read_text("utf-8").splitlines())) > limit.get(path.suffix, 3000)
    }
    assert long == {}
