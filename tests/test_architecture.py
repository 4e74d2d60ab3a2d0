"""The picture of the house in CONTRIBUTING.md is true: its arrows are the imports between the folders of the package.

An arrow says "uses". What follows from other arrows is not drawn: with a --> b and b --> c there is no arrow a --> c.
"""

from __future__ import annotations

import ast
import graphlib
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "feitenbank"
# The one module at the top that brings the folders together.
TOP = "build"
LONGEST_MODULE = 250


def parts() -> set[str]:
    folders = {path.parent.name for path in PACKAGE.glob("*/*.py")}
    return {*folders, TOP}


def imports() -> dict[str, set[str]]:
    """For each part of the package, the other parts that it imports from."""
    known = parts()
    found: dict[str, set[str]] = {name: set() for name in known}
    for path in PACKAGE.rglob("*.py"):
        own = path.relative_to(PACKAGE).with_suffix("").parts[0]
        if own not in known:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("feitenbank."):
                other = str(node.module).split(".")[1]
                if other in known - {own}:
                    found[own].add(other)
    return found


def reachable(graph: dict[str, set[str]], start: str) -> set[str]:
    seen: set[str] = set()
    todo = list(graph[start])
    while todo:
        if (name := todo.pop()) not in seen:
            seen.add(name)
            todo += graph[name]
    return seen


def without_what_follows(graph: dict[str, set[str]]) -> set[tuple[str, str]]:
    return {
        (name, other)
        for name, others in graph.items()
        for other in others
        if not any(other in reachable(graph, between) for between in others - {other})
    }


def drawn() -> set[tuple[str, str]]:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    picture = re.search(r"```mermaid\n(.*?)```", text, re.DOTALL)
    assert picture is not None
    return set(re.findall(r"^\s*(\w+) --> (\w+)$", picture[1], re.MULTILINE))


def test_no_part_uses_what_uses_it() -> None:
    """The order exists only when there is no circle; what knows nothing of the rest comes first."""
    order = list(graphlib.TopologicalSorter(imports()).static_order())
    assert order.index("model") < order.index("load") < order.index("check") < order.index("macros")


def test_the_picture_shows_the_imports() -> None:
    assert drawn() == without_what_follows(imports())


def test_the_picture_names_every_part() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert parts() == set(re.findall(r"^\s*(\w+)\[", text, re.MULTILINE))


def test_modules_are_short() -> None:
    long = {
        path.relative_to(ROOT).as_posix(): lines
        for path in PACKAGE.rglob("*.py")
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > LONGEST_MODULE
    }
    assert long == {}
