"""The folders of the project are there, hold real files, and pyproject.toml can be read."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from feitenbank.faults import Fault
from feitenbank.load.text_files import read_text
from feitenbank.paths import Paths

PROJECT = "pyproject.toml"
LINE_IN_TOML = re.compile(r"at line (\d+)")


def faults(paths: Paths) -> Iterator[Fault]:
    """Missing folders, links in them, and a broken pyproject.toml."""
    for folder in (paths.data, paths.docs):
        if not folder.is_dir():
            yield Fault(paths.relative(folder), 0, "", "", "deze map ontbreekt; zet haar terug")
        for path in _links(folder):
            message = "dit is een snelkoppeling (symlink); zet het bestand zelf hier neer"
            yield Fault(paths.relative(path), 0, "", "", message)
    if not (paths.docs / "index.md").is_file():
        yield Fault(f"{paths.docs.name}/index.md", 0, "", "", "de voorpagina ontbreekt; zet haar terug")
    yield from _project_faults(paths)


def _links(folder: Path) -> Iterator[Path]:
    for parent, folders, files in os.walk(folder):
        yield from (path for name in sorted([*folders, *files]) if (path := Path(parent) / name).is_symlink())


def _project_faults(paths: Paths) -> Iterator[Fault]:
    file = paths.root / PROJECT
    if not file.exists():
        return  # a project without one of its own uses that of the package
    found: list[Fault] = []
    text = read_text(file, paths, found)
    yield from found
    if text is None:
        return
    try:
        project = tomllib.loads(text).get("project", {})
    except tomllib.TOMLDecodeError as problem:
        place = LINE_IN_TOML.search(str(problem))
        line = int(place[1]) if place else text.count("\n") + 1
        yield Fault(PROJECT, line, "", "", "de TOML is hier stuk; kijk naar aanhalingstekens, haken en komma's")
        return
    if not isinstance(project, dict) or not isinstance(project.get("version"), str):
        yield Fault(PROJECT, 0, "", "version", 'onder [project] hoort een versie, bijvoorbeeld version = "1.0.0"')
