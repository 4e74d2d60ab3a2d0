"""Every kind of broken input gives its clear Dutch lines: the cases stand in fouten/*.yml, one list per file.

A case changes the small project (`in`, `replace` with `by`; or `write`, `bytes`, `delete`, `folder`, `link`, or
`repeat` with `times`) and lists the exact faults.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from feitenbank.checked import load
from feitenbank.faults import FaultyData
from feitenbank.paths import Paths

CASES = [
    pytest.param(case, id=f"{file.stem}: {case['case']}")
    for file in sorted((Path(__file__).parent / "fouten").glob("*.yml"))
    for case in yaml.safe_load(file.read_text(encoding="utf-8"))
]


def break_project(root: Path, change: dict[str, Any]) -> None:
    path = root / change["in"]
    if "delete" in change:
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    elif "folder" in change:
        path.unlink(missing_ok=True)
        path.mkdir()
    elif "link" in change:
        path.symlink_to(change["link"])
    elif "repeat" in change:
        path.write_text(change["repeat"] * change["times"] + path.read_text(encoding="utf-8"), encoding="utf-8")
    elif "bytes" in change:
        path.write_bytes(bytes.fromhex(change["bytes"]) + path.read_bytes())
    elif "write" in change:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(change["write"], encoding="utf-8")
    else:
        text = path.read_text(encoding="utf-8")
        assert change["replace"] in text, "the case no longer fits the small project"
        path.write_text(text.replace(change["replace"], change["by"], 1), encoding="utf-8")


@pytest.mark.parametrize("case", CASES)
def test_faults(small: Paths, case: dict[str, Any]) -> None:
    for change in case["changes"]:
        break_project(small.root, change)
    with pytest.raises(FaultyData) as problem:
        load(small)
    assert [str(fault) for fault in problem.value.faults] == case["faults"]


def test_the_small_project_is_whole(small: Paths) -> None:
    assert load(small).claims.keys() == {"keren-geen-mensen"}
