"""Lesson pages: what they say about themselves, the minutes of the steps, known goals, headings and marked blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic import ValidationError

from feitenbank.faults import Fault
from feitenbank.lessons.blocks import KINDS, Block, pieces, steps
from feitenbank.lessons.plain import NOT_IN_FONT
from feitenbank.lessons.plan import HEADINGS, KEY, NEEDED, STEPS, Lesson, LessonMeta, is_lesson, lesson_of
from feitenbank.lessons.workbook import cell_of
from feitenbank.load.front_matter import Page
from feitenbank.load.messages import closest, dutch_message
from feitenbank.model.knowledge import KnowledgeBase

CELL_CALL = re.compile(r"\{\{\s*cel\(\s*[\"']([^\"']+)[\"']\s*\)\s*\}\}")


def faults(knowledge: KnowledgeBase, pages: list[Page]) -> Iterator[Fault]:
    """The faults of every lesson page."""
    for page in pages:
        if not is_lesson(page):
            continue
        try:
            lesson = lesson_of(page)
        except ValidationError as problem:
            for error in problem.errors():
                field = ".".join(str(part) for part in (KEY, *error["loc"]))
                line = page.meta.line_of((KEY, *error["loc"]))
                yield Fault(page.name, line, page.path.stem, field, dutch_message(error, LessonMeta))
            continue
        yield from _goal_faults(knowledge, page, lesson)
        yield from _text_faults(page, lesson)
        yield from _cell_faults(knowledge, page)


def _goal_faults(knowledge: KnowledgeBase, page: Page, lesson: Lesson) -> Iterator[Fault]:
    line = page.meta.line_of((KEY, "doelen"))
    for name in lesson.meta.doelen:
        if name not in knowledge.goals:
            message = f"leerdoel «{name}» bestaat niet{closest(name, knowledge.goals)}"
            yield Fault(page.name, line, page.path.stem, "doelen", message)


def _text_faults(page: Page, lesson: Lesson) -> Iterator[Fault]:
    for name in NEEDED:
        if name not in lesson.sections:
            yield Fault(page.name, page.body_line, page.path.stem, "kop", f"de kop «{name}» ontbreekt in deze les")
    known = [name for name in lesson.sections if name in HEADINGS]
    if known != [name for name in HEADINGS if name in known]:
        message = f"de koppen staan niet in de vaste volgorde: {', '.join(HEADINGS)}"
        yield Fault(page.name, page.body_line, page.path.stem, "kop", message)
    for name in lesson.sections:
        if name and name not in HEADINGS:
            message = f"de kop «{name}» hoort niet in een les{closest(name, HEADINGS)}"
            yield Fault(page.name, page.body_line, page.path.stem, "kop", message)
    total = sum(step.minutes for step in steps(lesson.sections.get(STEPS, "")))
    if STEPS in lesson.sections and total != lesson.meta.minuten:
        message = f"de stappen duren samen {total} minuten, maar de les is {lesson.meta.minuten} minuten"
        yield Fault(page.name, page.meta.line_of((KEY, "minuten")), page.path.stem, "minuten", message)
    for number, line in enumerate(page.body.split("\n"), page.body_line):
        if odd := NOT_IN_FONT.search(line):
            message = f"het teken «{odd.group()}» zit niet in het lettertype van de bladen; schrijf het anders"
            yield Fault(page.name, number, page.path.stem, "teken", message)
    for block in pieces(page.body):
        if isinstance(block, Block) and block.kind not in KINDS:
            message = f"het blok «{block.kind}» kennen we niet; kies uit: {', '.join(KINDS)}"
            yield Fault(page.name, page.body_line + block.at - 1, page.path.stem, "blok", message)


def _cell_faults(knowledge: KnowledgeBase, page: Page) -> Iterator[Fault]:
    for match in CELL_CALL.finditer(page.body):
        try:
            cell_of(knowledge, match.group(1))
        except KeyError:
            line = page.body.count("\n", 0, match.start()) + page.body_line
            message = f"«{match.group(1)}» staat niet in het rekenblad"
            yield Fault(page.name, line, page.path.stem, "cel", message)
