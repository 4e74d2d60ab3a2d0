"""Quiz questions as readers see them: figures filled in, links and names of sources at hand."""

from __future__ import annotations

from dataclasses import dataclass

from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.model.question import FIGURE, Question, QuestionKind
from feitenbank.text.citing import short_name
from feitenbank.text.numbers import amount

LEVELS = {1: "Niveau 1: de basis", 2: "Niveau 2: hoe het zit", 3: "Niveau 3: precies lezen"}
ABOUT_ONE = "Kies het goede antwoord."
ABOUT_MANY = "Er zijn meer antwoorden goed."


@dataclass(frozen=True)
class ReadyQuestion:
    """A question in plain text: `answers` in order, each with whether it is right."""

    id: str
    kind: QuestionKind
    level: int
    topic: str
    text: str
    answers: tuple[tuple[str, bool], ...]
    why: str
    if_wrong: str
    claim: str
    claim_title: str
    sources: tuple[str, ...]
    source_ids: tuple[str, ...]
    lesson: bool

    @property
    def right(self) -> tuple[str, ...]:
        """The right answers."""
        return tuple(text for text, good in self.answers if good)

    @property
    def many(self) -> bool:
        """Whether more than one answer must be chosen."""
        return self.kind is QuestionKind.MANY


def filled(knowledge: KnowledgeBase, text: str) -> str:
    """The text with each {figure} written out; a figure that is not known stays as it is."""
    return FIGURE.sub(lambda match: _figure(knowledge, match.group(1)) or match.group(0), text)


def _figure(knowledge: KnowledgeBase, figure_id: str) -> str | None:
    figure = knowledge.figure(figure_id)
    return amount(figure.value, figure.unit, figure.approximate, noun=False) if figure else None


def ready_question(knowledge: KnowledgeBase, question: Question) -> ReadyQuestion:
    """One question, ready to show or export. Its subject is the first of its claim page."""
    claim = knowledge.claims[question.claim]
    return ReadyQuestion(
        id=question.id,
        kind=question.kind,
        level=question.level,
        topic=claim.topics[0],
        text=filled(knowledge, question.text),
        answers=tuple((filled(knowledge, text), good) for text, good in question.options),
        why=filled(knowledge, question.why),
        if_wrong=filled(knowledge, question.if_wrong),
        claim=claim.id,
        claim_title=claim.title,
        sources=tuple(dict.fromkeys(short_name(knowledge.sources[name]) for name in question.sources)),
        source_ids=question.sources,
        lesson=question.lesson,
    )


def ready_questions(knowledge: KnowledgeBase) -> list[ReadyQuestion]:
    """The whole bank by level; within a level in the order of the files."""
    questions = [ready_question(knowledge, question) for question in knowledge.quiz.values()]
    return sorted(questions, key=lambda question: question.level)
