"""The whole site in one go: downloads, pages, then one swap. A build that fails leaves the last site as it was."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from importlib import metadata
from pathlib import Path

from feitenbank.export.chart_files import write_chart_files
from feitenbank.export.embed import write_embeds
from feitenbank.export.quiz.files import FOLDER as QUIZ_FOLDER
from feitenbank.export.quiz.files import write_quiz_files
from feitenbank.export.search_index import search_script
from feitenbank.export.thumbnails import write_thumbnails
from feitenbank.export.writer import write_downloads
from feitenbank.finish import finish
from feitenbank.finish.compress import compress
from feitenbank.lessons.writer import write_lessons
from feitenbank.load.front_matter import all_pages
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.paths import Paths
from feitenbank.security import write_headers
from feitenbank.site_address import site_address

ENGINES = {"mkdocs": ["mkdocs", "build", "--strict", "--quiet"], "zensical": ["zensical", "build", "--strict"]}


# Two builds of the same text are the same bytes, so no page carries the time of its build.
BUILD_TIME = "1767225600"


class BuildFailed(Exception):
    """The engine refused the site; the message is what it said."""


def export_downloads(knowledge: KnowledgeBase, paths: Paths, folder: Path) -> list[Path]:
    """All downloads, chart files included, below `folder`/data."""
    files = write_downloads(knowledge, folder, version())
    index = folder / "data" / "zoekindex.js"
    index.write_text(search_script(knowledge, all_pages(paths), paths.docs.name), encoding="utf-8", newline="")
    pictures = folder / "data" / "grafieken"
    files += write_chart_files(knowledge, paths, pictures) + write_thumbnails(knowledge, paths, pictures / "klein")
    files += write_quiz_files(knowledge, site_address(paths), folder / "data" / QUIZ_FOLDER)
    files += write_lessons(knowledge, paths, folder / "data" / "les")
    return [*files, index]


def version() -> str:
    """The version of the project, as pyproject.toml states it."""
    try:
        return metadata.version("feitenbank")
    except metadata.PackageNotFoundError:
        return _version_in_pyproject()


def _version_in_pyproject() -> str:
    text = (Path(__file__).resolve().parent.parent / "pyproject.toml").read_text(encoding="utf-8")
    return str(tomllib.loads(text)["project"]["version"])


def build_site(knowledge: KnowledgeBase, paths: Paths, engine: str = "mkdocs", target: Path | None = None) -> Path:
    """Build into a scratch folder and put it in place of `target` (default `site/`) only when all went well.

    Raises BuildFailed when the engine stops with an error.
    """
    if engine not in ENGINES:
        raise BuildFailed(f"onbekende motor «{engine}»; kies uit: {', '.join(ENGINES)}")
    target = target or paths.root / "site"
    scratch = paths.root / ".bouw"
    fresh = scratch / "site"
    shutil.rmtree(fresh, ignore_errors=True)
    scratch.mkdir(exist_ok=True)
    export_downloads(knowledge, paths, paths.docs)
    _run_engine(engine, paths, fresh)
    write_embeds(knowledge, paths, fresh)
    finish(fresh)
    write_headers(fresh)
    compress(fresh)
    _swap(fresh, target, scratch / "vorige")
    return target


def _run_engine(engine: str, paths: Paths, fresh: Path) -> None:
    command = [str(Path(sys.executable).with_name(ENGINES[engine][0])), *ENGINES[engine][1:]]
    if engine == "mkdocs":
        command += ["--site-dir", str(fresh)]
    environment = {
        **os.environ,
        "SOURCE_DATE_EPOCH": BUILD_TIME,
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONHASHSEED": "0",
        "PYTHONPATH": str(paths.root),
    }
    result = subprocess.run(command, cwd=paths.root, env=environment, capture_output=True, text=True, check=False)
    if result.returncode != 0:
        raise BuildFailed(f"{engine} stopte:\n{result.stdout}{result.stderr}".strip())


def _swap(fresh: Path, target: Path, previous: Path) -> None:
    shutil.rmtree(previous, ignore_errors=True)
    if target.exists():
        target.rename(previous)
    fresh.rename(target)
    shutil.rmtree(previous, ignore_errors=True)
