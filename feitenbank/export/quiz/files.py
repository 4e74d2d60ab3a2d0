"""All files of the question bank: their names, what they are for, and how they are written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from feitenbank.export.quiz.gift import gift
from feitenbank.export.quiz.kahoot import kahoot
from feitenbank.export.quiz.moodle import moodle_xml
from feitenbank.export.quiz.qti import qti_package
from feitenbank.export.quiz.table import quiz_csv
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.text.quiz_text import ReadyQuestion, ready_questions

FOLDER = "quiz"


@dataclass(frozen=True)
class QuizFile:
    """One download: `program` groups them on the page, `what` says what is in it, `level` or `lesson` narrows it."""

    name: str
    program: str
    what: str
    level: int | None = None
    lesson: bool = False

    def questions(self, bank: list[ReadyQuestion]) -> list[ReadyQuestion]:
        """The questions that belong in this file."""
        return [
            question
            for question in bank
            if self.level in (None, question.level) and (question.lesson or not self.lesson)
        ]


FILES = (
    QuizFile("kahoot-voor-en-na-de-les.xlsx", "Kahoot", "De korte lijst voor en na de les", lesson=True),
    QuizFile("kahoot-niveau-1.xlsx", "Kahoot", "Niveau 1", level=1),
    QuizFile("kahoot-niveau-2.xlsx", "Kahoot", "Niveau 2", level=2),
    QuizFile("kahoot-niveau-3.xlsx", "Kahoot", "Niveau 3", level=3),
    QuizFile("moodle.xml", "Moodle", "Alle vragen als Moodle XML, met uitleg bij elk antwoord"),
    QuizFile("moodle-gift.txt", "Moodle", "Alle vragen als GIFT, een eenvoudig tekstbestand"),
    QuizFile("qti21.zip", "Andere leeromgevingen", "Alle vragen als pakket in QTI 2.1"),
    QuizFile("quizvragen.csv", "Rekenblad", "Alle vragen als tabel (CSV)"),
)


def quiz_files(knowledge: KnowledgeBase, site_url: str) -> Iterator[tuple[str, bytes]]:
    """Name and content of each file; `site_url` is put before links to claim pages. Same bank, same bytes."""
    bank = ready_questions(knowledge)
    for file in FILES:
        questions = file.questions(bank)
        if not questions:
            continue
        if file.program == "Kahoot":
            yield file.name, kahoot(questions)
        elif file.name == "moodle.xml":
            yield file.name, moodle_xml(questions, site_url)
        elif file.name == "moodle-gift.txt":
            yield file.name, gift(questions, site_url).encode()
        elif file.name == "qti21.zip":
            yield file.name, qti_package(questions)
        else:
            yield file.name, quiz_csv(questions, site_url).encode()


def write_quiz_files(knowledge: KnowledgeBase, site_url: str, folder: Path) -> list[Path]:
    """Write the files into `folder`; returns them."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, content in quiz_files(knowledge, site_url):
        paths.append(folder / name)
        paths[-1].write_bytes(content)
    return paths
