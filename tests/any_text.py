"""Texts that try to be something else, and those of them that the data may hold."""

from __future__ import annotations

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from feitenbank.model.base import Text
from feitenbank.model.question import QuestionKind
from feitenbank.text.quiz_text import ReadyQuestion

FIXED = settings(
    derandomize=True, max_examples=40, deadline=None, database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)  # fmt: skip
TRICKS = [
    "<", ">", "&", '"', "'", "&lt;b&gt;", "&amp;", "</", "]]>", "<!", "{{ 7*7 }}", "{% x %}",
    "[a](javascript:alert(1))",
    "![x](y)", "`", "*", "_", "\\", "#", "~", "=", "{", "}", ":", "|", "$x$", "%", "@", "+1", "-1", "=1+1", "\u4eba",
    "\u00e9", "\U0001f600", " ", "\n", "a", "woord", "// ", "->", ";", ",",
    "- ", "1. ", "(a) ", "[html]", "%50%", "...", "/*", "#let ", "$", "var(--k-x)", "lang" * 40,
]  # fmt: skip
ANY = st.lists(st.sampled_from(TRICKS) | st.text(max_size=4), max_size=8).map("".join)
VALID = TypeAdapter(Text)


def accepted(text: str) -> str | None:
    try:
        return VALID.validate_python(text)
    except ValidationError:
        return None


TEXT = ANY.map(accepted).filter(lambda text: text is not None)
LINE = TEXT.map(lambda text: " ".join(str(text).split())).filter(bool)


def question(text: str, answer: str) -> ReadyQuestion:
    return ReadyQuestion(
        id="vraag", kind=QuestionKind.ONE, level=1, topic="reizen", text=text,
        answers=((answer, True), ("iets", False)), why=text, if_wrong=answer, claim="keren", claim_title=text,
        sources=("Bron",), source_ids=("bron",), lesson=True,
    )  # fmt: skip
