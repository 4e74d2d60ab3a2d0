"""The deck of a lesson: what stands on the board, slide by slide, with the steps as notes for the teacher."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from feitenbank.lessons.blocks import Block, Step, steps
from feitenbank.lessons.plain import PlainMacros, without_marks
from feitenbank.lessons.plan import STEPS, Lesson

PICTURE = re.compile(r"^@@plaat:([a-z0-9-]+)@@$")


@dataclass(frozen=True)
class Slide:
    """One slide; `items` are its lines (bullets), or `picture` is the id of its chart."""

    title: str
    items: tuple[str, ...]
    picture: str | None
    sources: tuple[str, ...]
    notes: str


def picture_mark(chart_id: str) -> str:
    """What stands for a chart in the text of a slide."""
    return f"@@plaat:{chart_id}@@"


def deck(lesson: Lesson, macros: Callable[[], PlainMacros]) -> list[Slide]:
    """The slides of a lesson; `macros` makes fresh macros, so that each slide names its own sources."""
    slides = []
    for step in steps(lesson.sections.get(STEPS, "")):
        for number, block in enumerate(step.slides):
            slides.append(_slide(step, block, macros(), first=number == 0))
    return slides


def _slide(step: Step, block: Block, macros: PlainMacros, first: bool) -> Slide:
    title, text = without_marks(macros.render(block.title)), macros.render(block.text)
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    pictures = [match[1] for line in lines if (match := PICTURE.match(line))]
    items = tuple(without_marks(line.removeprefix("- ")) for line in lines if not PICTURE.match(line))
    sources = tuple(macros.short_sources())
    prose = without_marks(macros.render(step.text)) if first else ""
    notes = f"{step.title} ({step.minutes} minuten)\n\n{prose}".strip()
    return Slide(title, items, pictures[0] if pictures else None, sources, notes)
