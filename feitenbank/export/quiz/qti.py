"""A QTI 2.1 content package (IMS, https://www.imsglobal.org/question/): a manifest, a test and one file a question."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from jinja2 import Environment, PackageLoader, StrictUndefined

from feitenbank.export.quiz.packed import packed
from feitenbank.text.quiz_text import ABOUT_MANY, ABOUT_ONE, LEVELS, ReadyQuestion

TEMPLATES = Environment(
    loader=PackageLoader("feitenbank", "export/quiz"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
)
LETTERS = "ABCD"


def qti_package(questions: Sequence[ReadyQuestion]) -> bytes:
    """The package as a zip; identifiers are letters for answers and `vraag-<id>` for questions."""
    levels = [
        (level, LEVELS[level], [question.id for question in group])
        for level, group in groupby(questions, key=lambda question: question.level)
    ]
    ids = [question.id for question in questions]
    entries = {
        "imsmanifest.xml": _filled("imsmanifest.xml.j2", ids=ids),
        "toets.xml": _filled("toets.xml.j2", levels=levels),
    }
    for question in questions:
        answers = [(LETTERS[place], text, good) for place, (text, good) in enumerate(question.answers)]
        hint = ABOUT_MANY if question.many else ABOUT_ONE
        entries[f"vragen/{question.id}.xml"] = _filled("vraag.xml.j2", question=question, answers=answers, hint=hint)
    return packed(entries)


def _filled(template: str, **context: object) -> bytes:
    return TEMPLATES.get_template(template).render(**context).encode()
