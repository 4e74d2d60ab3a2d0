"""Running the engine that turns Markdown into pages, and what it says when it refuses."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from feitenbank.checked import CHECKED_BEFORE
from feitenbank.engine_messages import explained
from feitenbank.paths import Paths

# Not --quiet: it hides warnings from MkDocs itself too, and then --strict lets broken links through.
ENGINES = {"mkdocs": ["mkdocs", "build", "--strict"], "zensical": ["zensical", "build", "--strict"]}
# Two builds of the same text are the same bytes, so no page carries the time of its build.
BUILD_TIME = "1767225600"
LOG = "motor.txt"
SETTINGS_WITH_TARGET = ".bouw.yml"


class BuildFailed(Exception):
    """No site was made; the message says in Dutch why, and what to do."""


def run_engine(engine: str, paths: Paths, fresh: Path) -> None:
    """Build the pages into the folder `fresh`. Raises BuildFailed when the engine is not there or refuses."""
    command = [engine_program(engine), *ENGINES[engine][1:]]
    if engine == "mkdocs":
        command += ["--site-dir", str(fresh)]
    else:
        command += ["--config-file", str(_settings_with_target(paths, fresh))]
    environment = {
        **os.environ,
        "SOURCE_DATE_EPOCH": BUILD_TIME,
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONHASHSEED": "0",
        "PYTHONPATH": os.pathsep.join([str(paths.root), *filter(None, [os.environ.get("PYTHONPATH")])]),
        "PYTHONUTF8": "1",
        # What the package itself reads or writes is the same in every place and language.
        "TZ": "UTC",
        "LC_ALL": "C.UTF-8",
        CHECKED_BEFORE: str(paths.root),
    }
    done = subprocess.run(
        command, cwd=paths.root, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )
    (paths.root / SETTINGS_WITH_TARGET).unlink(missing_ok=True)
    said = f"{done.stdout}{done.stderr}"
    if done.returncode != 0:
        log = paths.scratch / LOG
        log.write_text(said, encoding="utf-8")
        raise BuildFailed(explained(engine, said, paths, log))
    if not (fresh / "index.html").exists():
        raise BuildFailed(f"{engine} maakte geen voorpagina in {paths.relative(fresh)}; bestaat docs/index.md?")


def _settings_with_target(paths: Paths, fresh: Path) -> Path:
    """A copy of mkdocs.yml that names the folder to build into, for an engine that can't be told otherwise.

    It stands beside mkdocs.yml, since the folders in the settings are relative to their file.
    """
    settings = paths.root / SETTINGS_WITH_TARGET
    own = (paths.root / "mkdocs.yml").read_text(encoding="utf-8")
    settings.write_text(f"{own}\nsite_dir: {fresh.relative_to(paths.root).as_posix()}\n", encoding="utf-8")
    return settings


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
