"""Writes all lesson files below /data/les/. What has not changed comes from the cache beside the build."""

from __future__ import annotations

import hashlib
import re
import shutil
import tempfile
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from filelock import FileLock

from feitenbank.export.writer import zip_folder
from feitenbank.lessons.convert import TEMPLATES, versions
from feitenbank.lessons.documents import Desk, lesson_documents, typst_string
from feitenbank.lessons.ods_file import workbook_ods
from feitenbank.lessons.papers import Target, full_addresses
from feitenbank.lessons.pictures import Picture, chart_picture, picture_png, typst_svg
from feitenbank.lessons.plain import PlainMacros, escaped
from feitenbank.lessons.plan import Lesson, read_lessons
from feitenbank.lessons.slide_files import Deck, deck_pdf, deck_pptx
from feitenbank.lessons.slides import deck, picture_mark
from feitenbank.lessons.workbook import SERIES, cell_of, series_sheets, sheets
from feitenbank.lessons.xlsx_file import workbook_xlsx
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.paths import Paths
from feitenbank.site_address import site_address
from feitenbank.text.dates import long_date

PICTURE_CALL = re.compile(r"\{\{\s*plaat\(\s*[\"']([a-z0-9-]+)[\"']\s*\)\s*\}\}")
OFFICE_WIDTH = "15cm"
UNFINISHED = "half-"
LOCK = "bezet"


def write_lessons(knowledge: KnowledgeBase, paths: Paths, folder: Path) -> list[Path]:
    """Write the files of every lesson in `folder`; returns them.

    Processes that share a cache take turns, so that one makes the files and the others find them.
    """
    lessons = read_lessons(paths)
    files: list[Path] = []
    if not lessons:
        return files
    cache = paths.scratch / "les"
    cache.mkdir(parents=True, exist_ok=True)
    folder.mkdir(parents=True, exist_ok=True)
    # Pandoc and Typst work outside Python, so lessons can be made at once.
    with FileLock(cache / LOCK), ThreadPoolExecutor() as workers:
        made = list(workers.map(lambda lesson: _made(knowledge, paths, lesson, cache), lessons))
        for old in set(cache.iterdir()).difference(made, [cache / LOCK]):
            shutil.rmtree(old, ignore_errors=True)
        for file in (file for each in made for file in sorted(each.iterdir())):
            files.append(folder / file.name)
            shutil.copyfile(file, files[-1])
    return files


def _made(knowledge: KnowledgeBase, paths: Paths, lesson: Lesson, cache: Path) -> Path:
    """The folder in the cache with the files of a lesson."""
    made = cache / f"{lesson.id}-{_key(knowledge, paths, lesson)}"
    if not made.exists():
        _make(knowledge, paths, lesson, made)
    return made


def _make(knowledge: KnowledgeBase, paths: Paths, lesson: Lesson, target: Path) -> None:
    """Make the files and put them in place; only for who holds the lock of the cache."""
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=UNFINISHED) as scratch:
        work, fresh = Path(scratch) / "werk", Path(scratch) / "klaar"
        work.mkdir()
        fresh.mkdir()
        for name, data in _contents(knowledge, paths, lesson, work).items():
            (fresh / name).write_bytes(data)
        names = sorted(file.name for file in fresh.iterdir() if file.suffix != ".png")
        zip_folder(fresh, names, fresh / f"{lesson.id}.zip")
        fresh.rename(target)


def _contents(knowledge: KnowledgeBase, paths: Paths, lesson: Lesson, work: Path) -> dict[str, bytes]:
    pictures = _pictures(knowledge, paths, lesson)
    pngs = {name: picture_png(picture, paths.scratch / "png") for name, picture in pictures.items()}
    for name, picture in pictures.items():
        (work / f"{name}.svg").write_text(typst_svg(picture), encoding="utf-8")
        (work / f"{name}.png").write_bytes(pngs[name])

    def macros(target: Target | None) -> PlainMacros:
        return PlainMacros(
            knowledge,
            lambda name: picture_call(name, pictures[name].alt, target),
            lambda cell: cell_of(knowledge, cell),
        )

    desk = Desk(knowledge, site_address(paths), work, macros)
    files = lesson_documents(desk, lesson)
    if lesson.meta.dias:
        slides = Deck(lesson, deck(lesson, lambda: macros(None)), pictures, pngs)
        files[f"{lesson.id}-dias.pptx"] = deck_pptx(slides, desk.address(lesson))
        files[f"{lesson.id}-dias.pdf"] = deck_pdf(desk, slides)
    if lesson.meta.rekenblad:
        files |= _workbooks(knowledge, desk, lesson)
    return files


def _workbooks(knowledge: KnowledgeBase, desk: Desk, lesson: Lesson) -> dict[str, bytes]:
    """The workbook of a lesson with all series, and one for each series."""
    address, version = desk.address(lesson), long_date(lesson.meta.versie)
    books = {"rekenblad": (f"Rekenblad: {lesson.title}", sheets(knowledge, address, version))}
    for name in SERIES:
        title = knowledge.datasets[name].meta.title
        books[name] = (title, series_sheets(knowledge, name, desk.site, address, version))
    files: dict[str, bytes] = {}
    for name, (title, book) in books.items():
        files[f"{lesson.id}-{name}.xlsx"] = workbook_xlsx(title, book)
        files[f"{lesson.id}-{name}.ods"] = workbook_ods(title, book)
    return files


def picture_call(name: str, alt: str, target: Target | None) -> str:
    """How a paper for `target` calls the picture `name`, with its text alternative; None is a slide."""
    if target is None:
        return picture_mark(name)
    if target is Target.TYPST:
        # Pandoc drops the text alternative here, so Typst gets its own words.
        return f"`#image({typst_string(f'{name}.svg')}, width: 78%, alt: {typst_string(alt)})`{{=typst}}"
    return f"![{escaped(alt)}]({name}.png){{width={OFFICE_WIDTH}}}"


def _pictures(knowledge: KnowledgeBase, paths: Paths, lesson: Lesson) -> dict[str, Picture]:
    names = dict.fromkeys(name for text in lesson.sections.values() for name in PICTURE_CALL.findall(text))
    return {name: chart_picture(knowledge, paths, name) for name in names}


def _key(knowledge: KnowledgeBase, paths: Paths, lesson: Lesson) -> str:
    """A hash of everything that the files depend on: text with its numbers, pictures, our code and templates."""
    macros = PlainMacros(knowledge, picture_mark, lambda cell: cell_of(knowledge, cell))
    written = "\n".join(
        macros.render(re.sub(r"\{\{ *(?:leskop|leerdoelen|bronnenlijst)\(\) *\}\}", "", text))
        for text in lesson.sections.values()
    )
    parts = [
        full_addresses(written, site_address(paths)), lesson.title, lesson.meta.model_dump_json(),
        versions(),
        macros.bronnenlijst(), site_address(paths),
        *(knowledge.goals[name].model_dump_json() for name in lesson.meta.doelen),
        *(picture.svg for picture in _pictures(knowledge, paths, lesson).values()),
    ]  # fmt: skip
    if lesson.meta.rekenblad:
        parts.append(repr(sheets(knowledge, "", "")))
    digest = hashlib.sha256("\x00".join(parts).encode())
    for file in _own_files():
        digest.update(file.read_bytes())
    return digest.hexdigest()[:20]


def _own_files() -> Iterable[Path]:
    package = TEMPLATES.parent
    return sorted([*(package / "lessons").glob("*.py"), *TEMPLATES.glob("les*"), *(package / "fonts").glob("*.ttf")])
