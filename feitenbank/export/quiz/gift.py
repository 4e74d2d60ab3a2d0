"""GIFT, Moodle's text format (https://docs.moodle.org/en/GIFT_format)."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from feitenbank.text.quiz_text import LEVELS, ReadyQuestion

SPECIAL = re.compile(r"([\\~=#{}:])")
# Moodle reads a text as HTML, `[name]` in front as a format, `%50%` in front of an answer as its weight and `->` as a
# pair. It has no escape for these; in a text that says that it is HTML they are entities or stand after the format.
AMBIGUOUS = re.compile(r"[&<>]|^[\[%]")
BACKSLASH = r"\\\1"
SHARES = {1: "100", 2: "50", 3: "33.33333"}
HEAD = (
    "// Sociaal krediet: mythe en werkelijkheid. Licentie: CC BY 4.0.\n"
    "// In Moodle: Vragenbank, dan Importeren, dan GIFT-formaat.\n"
)


def gift(questions: Sequence[ReadyQuestion], site_url: str) -> str:
    """The bank, with one category for each level."""
    parts = [HEAD]
    level = 0
    for question in questions:
        if question.level != level:
            level = question.level
            name = LEVELS[level].replace(":", ".")
            parts.append(f"$CATEGORY: $course$/top/Sociaal krediet/{name}\n")
        parts.append(_question(question, site_url))
    return "\n".join(parts)


def escaped(text: str) -> str:
    """The text in one line that is read as it stands: a backslash before what GIFT has as a sign of its own."""
    line = " ".join(text.split())
    if AMBIGUOUS.search(line):
        return f"[html]{SPECIAL.sub(BACKSLASH, html.escape(line, quote=False))}"
    return SPECIAL.sub(BACKSLASH, line)


def _question(question: ReadyQuestion, site_url: str) -> str:
    read_on = f"{question.why} Lees verder: {site_url}beweringen/{question.claim}/"
    if question.kind == "waar-onwaar":
        right = "TRUE" if question.right == ("Waar",) else "FALSE"
        answers = f"{{{right}#{escaped(question.if_wrong)}#Goed.####{escaped(read_on)}}}"
        return f"::{escaped(question.id)}::{escaped(question.text)} {answers}\n"
    lines = [_answer(question, text, good) for text, good in question.answers]
    answers = "\n".join(["{", *lines, f"####{escaped(read_on)}", "}"])
    return f"::{escaped(question.id)}::{escaped(question.text)} {answers}\n"


def _answer(question: ReadyQuestion, text: str, good: bool) -> str:
    feedback = "Goed." if good else escaped(question.if_wrong)
    if not question.many:
        return f"{'=' if good else '~'}{escaped(text)}#{feedback}"
    wrong = len(question.answers) - len(question.right)
    share = SHARES[len(question.right)] if good else f"-{SHARES[wrong]}"
    return f"~%{share}%{escaped(text)}#{feedback}"
