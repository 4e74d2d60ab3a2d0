"""The quiz on the site: all questions by subject, what the script plays from, and the files for other programs."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import Any

from feitenbank.export.quiz.files import FILES, FOLDER
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.render.environment import block_html
from feitenbank.render.page_state import PageState
from feitenbank.text.numbers import file_size
from feitenbank.text.quiz_text import ABOUT_MANY, LEVELS, ReadyQuestion, ready_questions
from feitenbank.text.words import counted, enumeration

NUMBERS = (5, 10, 20)
PARTS = {"spelen": "quiz.html.j2", "vragen": "quiz-vragen.html.j2", "bestanden": "quiz-bestanden.html.j2"}


def quiz_html(knowledge: KnowledgeBase, state: PageState, part: str, downloads: Path = Path()) -> str:
    """One part of the quiz page: `spelen` (needs `vragen` on the same page), `vragen` or `bestanden`.

    `downloads` is the folder with the files, for their sizes.
    """
    return block_html(PARTS[part], **quiz_context(knowledge, state, downloads))


def quiz_context(knowledge: KnowledgeBase, state: PageState, downloads: Path) -> dict[str, Any]:
    """What the quiz templates show; each question once, under the first subject of its claim page."""
    bank = ready_questions(knowledge)
    groups = []
    for topic in knowledge.topics.values():
        items = [_item(state, question) for question in bank if question.topic == topic.id]
        if items:
            groups.append({"id": topic.id, "label": topic.label, "items": items})
    lesson = [question for question in bank if question.lesson]
    return {
        "total": len(bank),
        "levels": [(level, LEVELS[level], len(list(group))) for level, group in groupby(bank, lambda item: item.level)],
        "numbers": [number for number in NUMBERS if number < len(bank)],
        "lesson": len(lesson),
        "lesson_text": counted(len(lesson), "vraag", "vragen"),
        "groups": groups,
        "files": [
            {"href": f"{state.base}data/{FOLDER}/{file.name}", "name": file.name, "program": file.program,
             "what": file.what, "size": file_size(downloads / file.name),
             "number": counted(len(file.questions(bank)), "vraag", "vragen")}
            for file in FILES
            if file.questions(bank)
        ],
    }  # fmt: skip


def _item(state: PageState, question: ReadyQuestion) -> dict[str, Any]:
    return {
        "id": question.id,
        "level": question.level,
        "text": question.text,
        "many": question.many,
        "hint": ABOUT_MANY if question.many else None,
        "answers": question.answers,
        "right": enumeration(question.right),
        "why": question.why,
        "if_wrong": question.if_wrong,
        "href": f"{state.base}beweringen/{question.claim}/",
        "title": question.claim_title,
        "sources": "; ".join(question.sources),
        "lesson": question.lesson,
    }
