"""The whole site in one go: downloads, pages, then one swap. A build that fails leaves the last site as it was."""

from __future__ import annotations

import shutil
import tempfile
import tomllib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from feitenbank.check.age import newest_check
from feitenbank.engine import BuildFailed, engine_program, run_engine
from feitenbank.export.chart_files import write_chart_files
from feitenbank.export.embed import write_embeds
from feitenbank.export.quiz.files import FOLDER as QUIZ_FOLDER
from feitenbank.export.quiz.files import write_quiz_files
from feitenbank.export.search_index import search_script
from feitenbank.export.thumbnails import write_thumbnails
from feitenbank.export.writer import write_bundle, write_downloads
from feitenbank.finish import finish
from feitenbank.finish.compress import compress
from feitenbank.finish.edition import edition_text
from feitenbank.lessons.writer import write_lessons
from feitenbank.load.front_matter import all_pages
from feitenbank.long_lists import write_parts
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.offline.pack import write_pack
from feitenbank.paths import Paths
from feitenbank.safe_files import recover, swap
from feitenbank.security import write_headers
from feitenbank.share.cards import draw_cards, write_cards
from feitenbank.share.writer import write_shared
from feitenbank.site_address import site_address
from feitenbank.text.dates import long_date

# Unfinished work of this build and, after a stop, of earlier ones; a name with a dot is no page for an engine.
UNFINISHED = "half-"
UNFINISHED_DOWNLOADS = ".data-half"


def export_downloads(knowledge: KnowledgeBase, paths: Paths, folder: Path) -> list[Path]:
    """All downloads, chart files included, below `folder`/data: all new, or all as they were."""
    fresh = folder / UNFINISHED_DOWNLOADS
    shutil.rmtree(fresh, ignore_errors=True)
    recover(folder / "data")
    files = _write_all(knowledge, paths, fresh)
    swap(fresh / "data", folder / "data")
    shutil.rmtree(fresh, ignore_errors=True)
    return [folder / file.relative_to(fresh) for file in files]


def _write_all(knowledge: KnowledgeBase, paths: Paths, folder: Path) -> list[Path]:
    data = folder / "data"
    files = write_downloads(knowledge, folder, version())
    index = data / "zoekindex.js"
    index.write_text(search_script(knowledge, all_pages(paths), paths.docs.name), encoding="utf-8", newline="")
    pictures = data / "grafieken"
    drawn = write_chart_files(knowledge, paths, pictures) + write_thumbnails(knowledge, paths, pictures / "klein")
    files += write_quiz_files(knowledge, site_address(paths), data / QUIZ_FOLDER)
    lessons = write_lessons(knowledge, paths, data / "les")
    # Texts and tables to work with; papers and slides come in a zip with their lesson.
    bundle = write_bundle(data, [*files, *(file for file in lessons if file.suffix in (".xlsx", ".ods"))])
    return [*files, *drawn, *lessons, index, bundle]


def version() -> str:
    """The version of the project, as pyproject.toml states it."""
    text = (Path(__file__).resolve().parent.parent / "pyproject.toml").read_text(encoding="utf-8")
    return str(tomllib.loads(text)["project"]["version"])


def site_folder(paths: Paths, target: Path | None = None) -> Path:
    """Where the finished site stands: `target`, or `site/` in the project."""
    return target or paths.root / "site"


def build_site(knowledge: KnowledgeBase, paths: Paths, engine: str = "mkdocs", target: Path | None = None) -> Path:
    """Build into a scratch folder and put it in place of `target` (default `site/`) only when all went well.

    Raises BuildFailed when the engine stops with an error.
    """
    target = site_folder(paths, target)
    engine_program(engine)
    paths.scratch.mkdir(exist_ok=True)
    for old in paths.scratch.glob(f"{UNFINISHED}*"):
        shutil.rmtree(old, ignore_errors=True)
    # A name of its own: an engine that outlived its stopped build writes elsewhere.
    with tempfile.TemporaryDirectory(prefix=UNFINISHED, dir=paths.scratch, ignore_cleanup_errors=True) as scratch:
        fresh = Path(scratch) / "site"
        export_downloads(knowledge, paths, paths.docs)
        # Cards take a while and need nothing of the pages: they are drawn while the engine works.
        with ThreadPoolExecutor(1) as meanwhile:
            cards = meanwhile.submit(draw_cards, knowledge, paths, site_address(paths))
            run_engine(engine, paths, fresh)
        write_cards(cards.result(), fresh)
        write_embeds(knowledge, paths, fresh)
        write_parts(knowledge, paths, fresh)
        write_shared(knowledge, paths, fresh)
        newest = newest_check(knowledge)
        checked = long_date(newest) if newest else ""
        finish(fresh, edition_text(version(), checked))
        write_headers(fresh)
        write_pack(paths, fresh, checked)
        compress(fresh)
        swap(fresh, target)
    return target


__all__ = ["BuildFailed", "build_site", "export_downloads", "site_folder", "version"]
