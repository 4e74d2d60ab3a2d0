"""Running the engine that turns Markdown into pages, and what it says when it refuses."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from feitenbank.engine_messages import explained
from feitenbank.paths import Paths

ENGINES = {"mkdocs": ["mkdocs", "build", "--strict", "--quiet"], "zensical": ["zensical", "build", "--strict"]}
# Two builds of the same text are the same bytes, so no page carries the time of its build.
BUILD_TIME = "1767225600"
LOG = "motor.txt"


class BuildFailed(Exception):
    """No site was made; the message says in Dutch why, and what to do."""


def run_engine(engine: str, paths: Paths, fresh: Path) -> None:
    """Build the pages into the folder `fresh`. Raises BuildFailed when the engine is not there or refuses."""
    command = [engine_program(engine), *ENGINES[engine][1:]]
    if engine == "mkdocs":
        command += ["--site-dir", str(fresh)]
    environment = {
        **os.environ,
        "SOURCE_DATE_EPOCH": BUILD_TIME,
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONHASHSEED": "0",
        "PYTHONPATH": str(paths.root),
        "PYTHONUTF8": "1",
        # What the package itself reads or writes is the same in every place and language.
        "TZ": "UTC",
        "LC_ALL": "C.UTF-8",
    }
    done = subprocess.run(
        command, cwd=paths.root, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )
    said = f"{done.stdout}{done.stderr}"
    if done.returncode != 0:
        log = paths.scratch / LOG
        log.write_text(said, encoding="utf-8")
        raise BuildFailed(explained(engine, said, paths, log))
    if not (fresh / "index.html").exists():
        raise BuildFailed(f"{engine} maakte geen voorpagina in {paths.relative(fresh)}; bestaat docs/index.md?")


def engine_program(engine: str) -> str:
    """Where the engine stands on this machine. Raises BuildFailed when it is not there."""
    if engine not in ENGINES:
        raise BuildFailed(f"onbekende motor «{engine}»; kies uit: {', '.join(ENGINES)}")
    beside = Path(sys.executable).with_name(ENGINES[engine][0])
    found = str(beside) if beside.exists() else shutil.which(ENGINES[engine][0])
    if found is None:
        raise BuildFailed(
            f"de motor «{engine}» is niet geïnstalleerd; draai «{sys.executable} -m pip install {engine}», "
            "of bouw zonder --motor"
        )
    return found
