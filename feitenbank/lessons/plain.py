"""The macros for paper: the same calls as on a page, as Markdown that pandoc reads, without notes or links to click.

Sources are numbered in order of first mention, as on the page; `bronnenlijst` lists those that this paper cites.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from jinja2 import Environment, StrictUndefined

from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.text.citing import link_of, short_name
from feitenbank.text.numbers import IN_FULL, NBSP, noun_for, plain_number, unit_number
from feitenbank.text.words import sentence

# What feitenbank/fonts does not have: other scripts, arrows. A source is then named by its Dutch title.
NOT_IN_FONT = re.compile(
    r"[^\t\n\x20-\x7e\u00a0-\u017e\u01cd-\u01dc\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020\u2022\u2026\u2032\u2033\u20ac\u2212]"
)
# Nobody types a longer address from paper; the page of the lesson has it as a link.
LONGEST_ADDRESS = 90
# What pandoc's Markdown would read as markup, and Jinja as a macro, wherever it stands.
SPECIAL = re.compile(r"([\\`*_\[\]<>^~$@#|&{}%])")
# What makes a list, a definition or a rule of a line that begins with it.
OPENING = re.compile(r"\(?\w+([.)])|([-+:=])")
ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
# Where escaped signs wait while marks are taken out; no text may hold a private character.
HIDDEN = 0xF0000
LINE_BREAK = re.compile(r"[ \t]*\n\s*")
ENVIRONMENT = Environment(undefined=StrictUndefined, keep_trailing_newline=True, autoescape=False)


class UnknownOnPaper(Exception):
    """A macro that has no form on paper."""


def escaped(text: str) -> str:
    """Text that stays text in Markdown, in one line."""
    line = LINE_BREAK.sub(" ", text.strip("\n"))
    kept = SPECIAL.sub(r"\\\1", line)
    # Characters that go later may leave a list behind.
    opening = OPENING.match(printable(line).lstrip())
    sign = opening and (opening[1] or opening[2])
    return kept.replace(sign, f"\\{sign}", 1) if sign else kept


def printable(text: str) -> str:
    """The text without characters that our own font does not have."""
    return re.sub(r" {2,}", " ", NOT_IN_FONT.sub("", text))


class PlainMacros:
    """The macros for one paper: `picture` gives a chart in Markdown, `cell` the place of a figure in the workbook."""

    def __init__(
        self,
        knowledge: KnowledgeBase,
        picture: Callable[[str], str],
        cell: Callable[[str], str],
        marks: bool = True,
        extra: dict[str, Callable[..., str]] | None = None,
    ) -> None:
        self.knowledge = knowledge
        self.sources: list[str] = []
        self.marks = marks
        self._own: dict[str, Callable[..., str]] = {
            "cijfer": self.cijfer, "bron": self.bron, "begrip": self.begrip, "uitspraak": self.uitspraak,
            "uitkomst": self.uitkomst, "getal": self.getal, "bronnenlijst": self.bronnenlijst, "plaat": picture,
            "cel": cell, **(extra or {}),
        }  # fmt: skip

    def render(self, text: str) -> str:
        """The text with every macro written out."""
        return ENVIRONMENT.from_string(text).render(**self._own)

    def cijfer(self, figure_id: str, eenheid: str | None = None, vorm: str = "auto") -> str:
        """«meer dan 17,46 miljoen keer»."""
        figure = self.knowledge.figure(figure_id)
        if figure is None:
            raise UnknownOnPaper(figure_id)
        number = plain_number(figure.value) if vorm == IN_FULL else unit_number(figure.value, figure.unit, NBSP)
        noun = noun_for(figure.value, figure.unit) if eenheid is None else eenheid
        words = [str(figure.approximate)] if figure.approximate else []
        words.append(f"{number}{NBSP}{noun}" if noun else number)
        unsure = " (onzeker)" if figure.uncertain else ""
        return escaped(" ".join(words)) + unsure + self.bron(*figure.sources[:1])

    def bron(self, *source_ids: str) -> str:
        """A number in square brackets, raised."""
        for source_id in source_ids:
            if source_id not in self.sources:
                self.sources.append(source_id)
        if not self.marks:
            return ""
        return "".join(rf"^\[{self.sources.index(source_id) + 1}\]^" for source_id in source_ids)

    def begrip(self, term_id: str, tekst: str | None = None) -> str:
        """The word itself; a paper explains a term in its own text."""
        return escaped(tekst or self.knowledge.terms[term_id].term)

    def uitspraak(self, claim_id: str) -> str:
        """The claim as people say it."""
        return escaped(self.knowledge.claims[claim_id].claim)

    def getal(self, tekst: str, reden: str) -> str:  # noqa: ARG002  (the reason is for the list on the site)
        """A number without a source."""
        return escaped(tekst)

    def uitkomst(self, claim_id: str) -> str:
        """The verdict and the conclusion."""
        claim = self.knowledge.claims[claim_id]
        return f"**{claim.verdict.value.capitalize()}.** {escaped(claim.fact)}"

    def bronnenlijst(self) -> str:
        """The sources cited so far, numbered."""
        return "\n".join(f"{number}. {self._entry(name)}" for number, name in enumerate(self.sources, 1))

    def short_list(self) -> str:
        """The sources cited so far in one paragraph, by name and year: for pupils, who find the rest on the page."""
        names = [escaped(self._name(name)) for name in self.sources]
        listed = "; ".join(f"\\[{number}\\] {name}" for number, name in enumerate(names, 1))
        return f"{listed}. Titels en links: op de pagina van deze les." if listed else ""

    def _entry(self, source_id: str) -> str:
        source = self.knowledge.sources[source_id]
        address, _ = link_of(source)
        if address and len(address) > LONGEST_ADDRESS:
            address = "/".join(address.split("/")[:3]) + "/"
        title = source.title_nl if NOT_IN_FONT.search(source.title) else source.title
        parts = [sentence(escaped(" ".join(text.split()))) for text in (self._name(source_id), title) if text]
        return printable(" ".join([*parts, f"<{address}>" if address else ""])).strip()

    def _name(self, source_id: str) -> str:
        return printable(re.sub(r"\(\s*\)", "", NOT_IN_FONT.sub("", short_name(self.knowledge.sources[source_id]))))

    def short_sources(self) -> list[str]:
        """The sources by name and year, each name once."""
        return list(dict.fromkeys(self._name(name) for name in self.sources))


def without_marks(text: Any) -> str:
    """Markdown as plain text: no raised numbers, no emphasis, no links."""
    plain = re.sub(r"\^\\\[\d+\\\]\^", "", str(text))
    plain = ESCAPED.sub(lambda sign: chr(HIDDEN + ord(sign[1])), plain)
    plain = re.sub(r"\[([^\]]+)\]\([^)]+\)", r"\1", plain)
    plain = re.sub(r"\*+([^*]+)\*+", r"\1", plain)
    return plain.translate({HIDDEN + code: code for code in range(0x80)})
