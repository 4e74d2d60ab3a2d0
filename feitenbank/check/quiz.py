"""The question bank: what every platform can carry, and what is fair to a pupil."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from feitenbank.check.wording import counts_other_than
from feitenbank.faults import Fault
from feitenbank.load.messages import closest
from feitenbank.load.records import Reader
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.model.question import FIGURE, GAP, Question, QuestionKind, TrueFalse
from feitenbank.text.quiz_text import filled

# Kahoot's spreadsheet is the narrowest: question 120 characters, two to four answers of 75 characters.
QUESTION_LENGTH, ANSWER_LENGTH, FEEDBACK_LENGTH = 120, 75, 240
FEWEST, MOST = 2, 4
RIGHT = {QuestionKind.ONE: (1, 1), QuestionKind.WORD: (1, 1), QuestionKind.MANY: (2, 3)}
LEAST_SHARE = 3
BARE_NUMBER = re.compile(r"(?<![\w{/-])\d[\d.,]*")
YEAR = re.compile(r"(?:19|20)\d\d[.,]?")
Message = tuple[str, str]


def faults(knowledge: KnowledgeBase, reader: Reader) -> Iterator[Fault]:
    """Faults in single questions, questions asked twice, and a bank that leans to true or to untrue."""
    first: dict[str, str] = {}
    for question in knowledge.quiz.values():
        messages = [*_length_faults(knowledge, question), *_answer_faults(knowledge, question)]
        messages += _number_faults(knowledge, question)
        known = first.setdefault(question.text.casefold(), question.id)
        if known != question.id:
            messages.append(("text", f"deze vraag staat er al, als «{known}»"))
        for field, message in messages:
            file, line = reader.place(Question, question.id, field)
            yield Fault(file, line, question.id, field, message)
    yield from _balance_faults(knowledge)


def _length_faults(knowledge: KnowledgeBase, question: Question) -> Iterator[Message]:
    texts = [("text", question.text, QUESTION_LENGTH), ("why", question.why, FEEDBACK_LENGTH)]
    texts += [("if_wrong", question.if_wrong, FEEDBACK_LENGTH)]
    texts += [("right", text, ANSWER_LENGTH) for text in question.right]
    texts += [("wrong", text, ANSWER_LENGTH) for text in question.wrong]
    for field, text, most in texts:
        length = len(filled(knowledge, text))
        if length > most:
            yield field, f"deze tekst heeft {length} tekens; er passen er hoogstens {most} (met de cijfers ingevuld)"
        if "\n" in text:
            yield field, "deze tekst hoort op één regel te staan, zonder witregel erin"


def _answer_faults(knowledge: KnowledgeBase, question: Question) -> Iterator[Message]:
    if question.kind is QuestionKind.TRUE_FALSE:
        return
    number = len(question.right) + len(question.wrong)
    if not FEWEST <= number <= MOST:
        yield "wrong", f"een vraag heeft {FEWEST} tot {MOST} antwoorden; hier zijn het er {number}"
    least, most = RIGHT[question.kind]
    if not least <= len(question.right) <= most:
        words = "precies één goed antwoord" if most == 1 else f"{least} of {most} goede antwoorden"
        yield "right", f"bij {question.kind} hoort {words}; hier zijn het er {len(question.right)}"
    texts = [filled(knowledge, text).casefold().strip(" .") for text in (*question.right, *question.wrong)]
    for text, times in Counter(texts).items():
        if times > 1:
            yield "wrong", f"het antwoord «{text}» staat er {times} keer; haal er één weg"
    if question.lesson and question.kind is QuestionKind.MANY:
        yield "lesson", "voor en na de les kan alleen een vraag met één goed antwoord; haal lesson weg"
    gaps = question.text.count(GAP)
    if question.kind is QuestionKind.WORD and gaps != 1:
        yield "text", f"zet op de plaats van het juiste woord één keer {GAP}"
    elif question.kind is not QuestionKind.WORD and gaps:
        yield "text", f"{GAP} hoort alleen in een vraag van het soort juiste-woord"


def _number_faults(knowledge: KnowledgeBase, question: Question) -> Iterator[Message]:
    """What is said to be true carries figures from data/; a wrong answer may hold any number."""
    texts = [("text", question.text), ("why", question.why), ("if_wrong", question.if_wrong)]
    texts += [("right", text) for text in question.right]
    for field, text in texts:
        for match in FIGURE.finditer(text):
            figure = knowledge.figure(match.group(1))
            if figure is None:
                ids = [*knowledge.datasets, *knowledge.facts]
                yield field, f"cijfer «{match.group(1)}» bestaat niet{closest(match.group(1).partition('/')[0], ids)}"
            elif question.answer is not TrueFalse.FALSE or field != "text":
                wrong_word = counts_other_than(figure.unit, text[match.end() :])
                if wrong_word:
                    yield field, wrong_word
        for number in BARE_NUMBER.findall(FIGURE.sub("", text)):
            if not YEAR.fullmatch(number):
                yield field, f"het getal «{number.rstrip('.,')}» hoort uit data/ te komen; schrijf {{dataset/rij}}"


def _balance_faults(knowledge: KnowledgeBase) -> Iterator[Fault]:
    answers = Counter(question.answer for question in knowledge.quiz.values() if question.answer)
    total = answers.total()
    for answer in TrueFalse:
        if total >= LEAST_SHARE and answers[answer] * LEAST_SHARE < total:
            message = (
                f"van de {total} beweringen is maar {answers[answer]} keer het antwoord «{answer}»; "
                "minstens een derde hoort waar te zijn en minstens een derde niet waar"
            )
            yield Fault("data/quiz", 0, "", "answer", message)
