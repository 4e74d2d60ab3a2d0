"""A whole project of its own, small enough to build in seconds: the data of klein/ with our package and templates."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from feitenbank.charts.cache import renderings
from feitenbank.checked import load_data
from feitenbank.paths import Paths, project_paths

SMALL = Path(__file__).parent / "klein"
# Stands for what Chromium would draw: these tests are not about charts.
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" class="k-svg" viewBox="0 0 320 240" aria-hidden="true"></svg>\n'


def whole_project(folder: Path) -> Paths:
    """Copy everything that a build needs into `folder`; the project stands on its own there."""
    real = project_paths().root
    shutil.copytree(SMALL, folder)
    shutil.rmtree(folder / "overrides")
    for name in ("feitenbank", "overrides", "docs/assets"):
        shutil.copytree(real / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"), copy_function=_linked)
    shutil.copy(real / "pyproject.toml", folder)
    draw(Paths(folder))
    return Paths(folder)


def draw(paths: Paths) -> None:
    """A drawing for every chart, under the name that says it is current."""
    knowledge = load_data(paths)
    paths.chart_cache.mkdir(parents=True, exist_ok=True)
    for item in renderings(paths, knowledge.charts.values(), knowledge.datasets):
        (paths.chart_cache / item.file).write_text(DRAWING, encoding="utf-8")


def run(paths: Paths, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The console command of this project, in a process of its own."""
    command = [sys.executable, "-m", "feitenbank.cli", *arguments]
    own = {**os.environ, "PYTHONPATH": str(paths.root), **environment}
    return subprocess.run(command, cwd=paths.root, env=own, capture_output=True, text=True, check=False)


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def _linked(source: str, target: str) -> None:
    """The same file again, which costs nothing; a copy where the disk can't."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)
