"""Lessons on the site: what stands at the head of a lesson, the list for teachers, and the files with their sizes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from feitenbank.export.structured_data import LICENCE, PUBLISHER
from feitenbank.lessons.papers import LABELS, PaperKind, kinds_of
from feitenbank.lessons.plan import FOLDER, Lesson, plain_aims, read_lessons
from feitenbank.lessons.workbook import SERIES
from feitenbank.model.goal import Goal
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.paths import Paths
from feitenbank.render.page_state import PageState
from feitenbank.site_address import site_address
from feitenbank.text.citing import link_of
from feitenbank.text.dates import long_date
from feitenbank.text.numbers import file_size
from feitenbank.text.words import counted, enumeration

FILES = "data/les"
FORMATS = {
    "pdf": "PDF, om te printen", "docx": "Word", "odt": "LibreOffice", "pptx": "PowerPoint",
    "xlsx": "Excel", "ods": "LibreOffice",
}  # fmt: skip
SHORT = {"pdf": "PDF", "docx": "Word", "odt": "ODT", "pptx": "PowerPoint", "xlsx": "Excel", "ods": "ODS"}


@dataclass(frozen=True)
class FileLink:
    """One download: address, format and size («64 kB», or "" before the first build)."""

    href: str
    format: str
    label: str
    size: str


@dataclass(frozen=True)
class FileGroup:
    """One paper in all its formats."""

    name: str
    links: tuple[FileLink, ...]


def lesson_head(knowledge: KnowledgeBase, paths: Paths, state: PageState) -> dict[str, Any]:
    """What les-kop.html.j2 shows of the lesson on this page."""
    lesson = _lesson_here(paths, state)
    context = _summary(paths, state, lesson)
    context["gegevens"] = [
        ("Tijd", lesson.duration), ("Groepsvorm", lesson.meta.groepsvorm),
        ("Voor wie", enumeration(lesson.meta.niveaus)),
        ("Vakken", enumeration(lesson.meta.vakken)), ("Voorbereiding", lesson.meta.voorbereiding),
        ("Nodig", enumeration(lesson.meta.nodig)),
    ]  # fmt: skip
    context |= class_data(knowledge, paths, state.base) if lesson.meta.rekenblad else {"reeksen": []}
    context["versie"] = long_date(lesson.meta.versie)
    context["record"] = learning_resource(knowledge, paths, lesson)
    return context


def lesson_cards(paths: Paths, state: PageState) -> dict[str, Any]:
    """What lessen.html.j2 shows: every lesson with its files and a picture of its first sheet."""
    return {"lessen": [_summary(paths, state, lesson) for lesson in read_lessons(paths)], "base": state.base}


def class_data(knowledge: KnowledgeBase, paths: Paths, base: str) -> dict[str, Any]:
    """What klascijfers.html.j2 shows: each series for the classroom with its two files; empty without such a lesson."""
    lesson = next((lesson for lesson in read_lessons(paths) if lesson.meta.rekenblad), None)
    series = []
    for name in SERIES if lesson else ():
        dataset = knowledge.datasets[name]
        links = [_file(paths, f"{lesson.id}-{name}.{ending}", base) for ending in ("xlsx", "ods")] if lesson else []
        rows = counted(len(dataset.rows), "rij", "rijen")
        series.append({"titel": dataset.meta.title, "href": f"{base}cijfers/{name}/", "rijen": rows, "links": links})
    return {"reeksen": series}


def lesson_goals(knowledge: KnowledgeBase, paths: Paths, state: PageState) -> dict[str, Any]:
    """What leerdoelen.html.j2 shows: the goals of this page's lesson, by country."""
    goals = [knowledge.goals[name] for name in _lesson_here(paths, state).meta.doelen]
    groups: dict[str, list[dict[str, Any]]] = {}
    for goal in goals:
        groups.setdefault(goal.country, []).append(_goal_row(knowledge, goal))
    return {"groups": list(groups.items())}


def learning_resource(knowledge: KnowledgeBase, paths: Paths, lesson: Lesson) -> dict[str, Any]:
    """A LearningResource (https://schema.org/LearningResource) of one lesson."""
    record: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "LearningResource",
        "name": lesson.title,
        "description": lesson.description,
        "inLanguage": "nl",
        "license": LICENCE,
        "author": PUBLISHER,
        "isAccessibleForFree": True,
        "learningResourceType": "lesplan",
        "educationalUse": "lesmateriaal",
        "educationalLevel": list(lesson.meta.niveaus),
        "about": list(lesson.meta.vakken),
        "timeRequired": f"PT{lesson.meta.minuten}M",
        "teaches": plain_aims(lesson),
        "dateModified": lesson.meta.versie,
        "audience": {"@type": "EducationalAudience", "educationalRole": "teacher"},
        "educationalAlignment": [_alignment(knowledge.goals[name]) for name in lesson.meta.doelen],
    }
    if address := site_address(paths):
        record["url"] = f"{address}{lesson.address}"
    return record


def file_groups(paths: Paths, lesson: Lesson, base: str) -> list[FileGroup]:
    """The downloads of a lesson, one group for each paper."""
    names: list[tuple[str, str, tuple[str, ...]]] = [
        (LABELS[kind].partition(" ")[0], kind.value, ("pdf", "docx", "odt")) for kind in kinds_of(lesson)
    ]
    if lesson.meta.dias:
        names.append(("Dia’s", "dias", ("pptx", "pdf")))
    if lesson.meta.rekenblad:
        names.append(("Rekenblad", "rekenblad", ("xlsx", "ods")))
    return [
        FileGroup(name, tuple(_file(paths, f"{lesson.id}-{stem}.{ending}", base) for ending in endings))
        for name, stem, endings in names
    ]


def _file(paths: Paths, name: str, base: str) -> FileLink:
    ending = name.rpartition(".")[2]
    return FileLink(f"{base}{FILES}/{name}", SHORT.get(ending, ending), FORMATS.get(ending, ending), _size(paths, name))


def _size(paths: Paths, name: str) -> str:
    return file_size(paths.docs / FILES / name)


def _summary(paths: Paths, state: PageState, lesson: Lesson) -> dict[str, Any]:
    shown = PaperKind.WORKSHEET if lesson.worksheet else PaperKind.GUIDE
    return {
        "id": lesson.id,
        "titel": lesson.title,
        "kort": lesson.meta.kort,
        "duur": lesson.duration,
        "niveaus": enumeration(lesson.meta.niveaus),
        "vakken": enumeration(lesson.meta.vakken),
        "href": f"{state.base}{lesson.address}",
        "groepen": file_groups(paths, lesson, state.base),
        "alles": FileLink(
            f"{state.base}{FILES}/{lesson.id}.zip", "zip", "alles in één", _size(paths, f"{lesson.id}.zip")
        ),
        "plaat": f"{state.base}{FILES}/{lesson.id}-{shown}.png",
        "plaat_tekst": f"Eerste blad: {LABELS[shown].lower()}",
    }


def _lesson_here(paths: Paths, state: PageState) -> Lesson:
    name = state.url.strip("/").removeprefix(f"{FOLDER}/")
    return next(lesson for lesson in read_lessons(paths) if lesson.id == name)


def _goal_row(knowledge: KnowledgeBase, goal: Goal) -> dict[str, Any]:
    return {"goal": goal, "address": link_of(knowledge.sources[goal.source])[0] or ""}


def _alignment(goal: Goal) -> dict[str, Any]:
    framework = "SLO" if goal.country == "Nederland" else "Onderwijsdoelen Vlaanderen"
    item = {
        "@type": "AlignmentObject",
        "alignmentType": "teaches",
        "educationalFramework": f"{framework}, {goal.subject}",
        "targetName": f"{goal.code}: {goal.gist}",
    }
    return item | ({"identifier": goal.slo_id} if goal.slo_id else {})
