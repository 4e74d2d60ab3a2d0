"""What a lesson page says about itself, and reading the lessons from docs/docenten/."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from pydantic import Field, ValidationError

from feitenbank.lessons.blocks import sections, steps
from feitenbank.load.front_matter import Page, read_page
from feitenbank.model.base import Id, PartialDate, Record, Text
from feitenbank.paths import Paths

FOLDER = "docenten"
KEY = "les"
WORKSHEET = "Werkblad"
STEPS = "Stap voor stap"
AIMS = "Wat leerlingen leren"
QUESTIONS = "Wat leerlingen vragen"
GOALS = "Aansluiting bij leerdoelen"
HEADINGS = (AIMS, "Klaarzetten", STEPS, "Makkelijker of moeilijker", QUESTIONS, WORKSHEET, GOALS)
NEEDED = (AIMS, STEPS, QUESTIONS, GOALS)


class LessonMeta(Record):
    """The key `les` in the front matter of a lesson."""

    kort: Text
    minuten: int = Field(ge=5, le=300)
    lesuren: int = Field(ge=1, le=6)
    niveaus: tuple[Text, ...] = Field(min_length=1)
    vakken: tuple[Text, ...] = Field(min_length=1)
    groepsvorm: Text
    voorbereiding: Text
    nodig: tuple[Text, ...] = Field(min_length=1)
    dias: bool = False
    rekenblad: bool = False
    doelen: tuple[Id, ...] = Field(min_length=1)
    versie: PartialDate


@dataclass(frozen=True)
class Lesson:
    """One lesson: its id (the name of its page), title, what it says about itself, and its text by heading."""

    id: str
    title: str
    description: str
    meta: LessonMeta
    sections: dict[str, str]

    @property
    def worksheet(self) -> str | None:
        """The pupils' part, when the lesson has one."""
        return self.sections.get(WORKSHEET)

    @property
    def address(self) -> str:
        """Where its page stands, from the root of the site."""
        return f"{FOLDER}/{self.id}/"

    @property
    def duration(self) -> str:
        """«50 minuten», «2 lessen van 50 minuten», «3 keer 10 minuten» for loose parts without a worksheet."""
        parts = [step.minutes for step in steps(self.sections.get(STEPS, ""))]
        if self.worksheet is None and len(parts) > 1 and len(set(parts)) == 1:
            return f"{len(parts)} keer {parts[0]} minuten"
        if self.meta.lesuren == 1:
            return f"{self.meta.minuten} minuten"
        return f"{self.meta.lesuren} lessen van {self.meta.minuten // self.meta.lesuren} minuten"


def is_lesson(page: Page) -> bool:
    """Whether a page is a lesson: in docs/docenten/ and with a key `les`."""
    return page.path.parent.name == FOLDER and KEY in page.data


def lesson_of(page: Page) -> Lesson:
    """The lesson on a page; raises ValidationError when its front matter is wrong."""
    meta = LessonMeta.model_validate(page.data[KEY])
    title, description = str(page.data.get("title", page.path.stem)), str(page.data.get("description", ""))
    return Lesson(page.path.stem, title, description, meta, sections(page.body))


def read_lessons(paths: Paths) -> list[Lesson]:
    """All lessons in the order in which a teacher meets them: whole lessons first, then the short ones.

    Pages with faults are left out: feitenbank.check.lessons names those.
    """
    folder = paths.docs / FOLDER
    stamp = max((file.stat().st_mtime_ns for file in folder.glob("*.md")), default=0)
    return list(_read(paths, stamp))


@lru_cache(maxsize=4)
def _read(paths: Paths, stamp: int) -> tuple[Lesson, ...]:  # noqa: ARG001  (the stamp makes a changed page a new call)
    return tuple(sorted(_lessons(paths), key=lambda lesson: (lesson.worksheet is None, lesson.meta.minuten, lesson.id)))


def _lessons(paths: Paths) -> Iterator[Lesson]:
    for file in sorted((paths.docs / FOLDER).glob("*.md")):
        page = read_page(file, paths, [])
        if page and is_lesson(page):
            try:
                yield lesson_of(page)
            except ValidationError:
                continue


def plain_aims(lesson: Lesson) -> list[str]:
    """The aims as sentences: «Ik kan ...»."""
    return re.findall(r"^- +(.+)$", lesson.sections.get(AIMS, ""), re.MULTILINE)
