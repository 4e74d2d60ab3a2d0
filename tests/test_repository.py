"""What stands around the project: workflows, forms and notes have the right form and no more rights than needed."""

from __future__ import annotations

import json
import re
import tomllib
from importlib import resources
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from feitenbank.paths import project_paths

ROOT = project_paths().root
GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORMS = sorted(path for path in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml") if path.stem != "config")
# Release and commit were read from each action's own repository on 2026-11-25.
PINNED = re.compile(r"^\s*-?\s*uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")
LOCAL = re.compile(r"^\s*- uses: \./\.github/actions/[\w-]+$")
WRITES = {"pages.yml": {"pages", "id-token"}, "verouderd.yml": {"issues"}, "controle.yml": set()}


def parsed(path: Path) -> Any:
    """YAML 1.2 as GitHub reads it: `on` is a word."""
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)


def schema(name: str) -> Any:
    """A schema of SchemaStore as the package check-jsonschema ships it."""
    folder = resources.files("check_jsonschema") / "builtin_schemas" / "vendor"
    return json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("path", "name"),
    [
        *((path, "github-workflows") for path in WORKFLOWS),
        *((path, "github-issue-forms") for path in FORMS),
        (GITHUB / "ISSUE_TEMPLATE" / "config.yml", "github-issue-config"),
        (GITHUB / "actions" / "klaarzetten" / "action.yml", "github-actions"),
        (ROOT / "CITATION.cff", "citation-file-format"),
    ],
    ids=lambda value: value.name if isinstance(value, Path) else value,
)
def test_files_have_the_form_that_their_readers_expect(path: Path, name: str) -> None:
    value = yaml.safe_load(path.read_text(encoding="utf-8").replace("\non:", '\n"on":'))
    value = json.loads(json.dumps(value, default=str))
    jsonschema.validate(value, schema(name))


def test_every_action_is_pinned_by_commit() -> None:
    lines = [line for path in GITHUB.rglob("*.yml") for line in path.read_text("utf-8").splitlines() if "uses:" in line]
    assert len(lines) >= 8
    assert [line for line in lines if not PINNED.match(line) and not LOCAL.match(line)] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_has_no_more_rights_than_it_needs(path: Path) -> None:
    workflow = parsed(path)
    assert set((workflow["permissions"] or {}).values()) <= {"read"}
    jobs = [job.get("permissions", {}) for job in workflow["jobs"].values()]
    assert {name for job in jobs for name, right in job.items() if right == "write"} == WRITES[path.name]
    text = path.read_text(encoding="utf-8")
    assert "secrets." not in text
    assert "pull_request_target" not in text
    assert text.count("actions/checkout@") == text.count("persist-credentials: false")


def test_nothing_of_a_stranger_is_written_into_a_script() -> None:
    """`${{ }}` inside `run` would run as shell; values go through the environment."""
    for path in GITHUB.rglob("*.yml"):
        value = parsed(path)
        jobs = value.get("jobs", {"action": value.get("runs", {})})
        scripts = [step.get("run", "") for job in jobs.values() for step in job.get("steps", [])]
        assert not any("${{" in script for script in scripts), path.name


def test_the_newest_release_note_is_this_version() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    notes = re.findall(
        r"^## \[(.+?)\] - (\d{4}-\d\d-\d\d)$", (ROOT / "WIJZIGINGEN.md").read_text("utf-8"), re.MULTILINE
    )
    citation = parsed(ROOT / "CITATION.cff")
    assert notes[0] == (version, citation["date-released"])
    assert citation["version"] == version
