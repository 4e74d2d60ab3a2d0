"""Quiz questions: one bank from which the quiz on the site and the files for Kahoot, Moodle and others are made."""

from __future__ import annotations

import hashlib
import re
from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator

from feitenbank.model.base import Id, Record, Text

GAP = "___"
# {dataset/row} or {fact/key}: replaced by the figure itself (feitenbank.text.quiz_text).
FIGURE = re.compile(r"\{([a-z0-9-]+(?:/[a-z0-9-]+)?)\}")


class QuestionKind(StrEnum):
    """How a question is answered. Putting things in order is left out: Kahoot's spreadsheet and GIFT can't carry it."""

    TRUE_FALSE = "waar-onwaar"
    ONE = "meerkeuze"
    WORD = "juiste-woord"
    MANY = "meer-goed"


class TrueFalse(StrEnum):
    """The two answers to a statement."""

    TRUE = "waar"
    FALSE = "niet waar"


class Question(Record):
    """A question with its answers, why, what a mistaken pupil should hear, and the claim page to read next.

    A statement (`waar-onwaar`) has `answer`; the other kinds have `right` and `wrong`. `lesson` puts a question in the
    short list that is asked before and after a lesson.
    """

    id: Id
    kind: QuestionKind
    level: int = Field(ge=1, le=3)
    text: Text
    answer: TrueFalse | None = None
    right: tuple[Text, ...] = ()
    wrong: tuple[Text, ...] = ()
    why: Text
    if_wrong: Text
    claim: Id
    sources: tuple[Id, ...] = Field(min_length=1)
    lesson: bool = False

    @model_validator(mode="after")
    def _answers_fit_the_kind(self) -> Self:
        if self.kind is QuestionKind.TRUE_FALSE:
            if self.answer is None or self.right or self.wrong:
                raise ValueError("bij waar-onwaar hoort answer: waar of answer: niet waar, zonder right en wrong")
        elif self.answer is not None or not self.right or not self.wrong:
            raise ValueError(f"bij {self.kind} horen goede antwoorden (right) en foute (wrong), zonder answer")
        return self

    @property
    def options(self) -> tuple[tuple[str, bool], ...]:
        """All answers in the order in which they are shown, each with whether it is right.

        Numbers go up; other answers stand in an order that is fixed but says nothing about which is right.
        """
        if self.answer is not None:
            return (("Waar", self.answer is TrueFalse.TRUE), ("Niet waar", self.answer is TrueFalse.FALSE))
        answers = [(text, True) for text in self.right] + [(text, False) for text in self.wrong]
        if all(text.isdecimal() for text, _ in answers):
            return tuple(sorted(answers, key=lambda item: int(item[0])))
        return tuple(sorted(answers, key=lambda item: hashlib.sha256(f"{self.id} {item[0]}".encode()).digest()))
