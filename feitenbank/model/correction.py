"""Corrections: what was wrong on a page, what it says now and why (data/verbeteringen.yml)."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator

from feitenbank.model.base import Day, Id, PageName, Record, Text
from feitenbank.model.claim import Verdict


class CorrectionKind(StrEnum):
    """What a correction changed."""

    CONTENT = "inhoud"
    LANGUAGE = "taal"
    FIGURE = "cijfer"
    VERDICT = "oordeel"


class Reporter(StrEnum):
    """Who told us: a role and never a name."""

    OURSELVES = "wij zelf"
    READER = "lezer"
    TEACHER = "docent"
    RESEARCHER = "onderzoeker"
    JOURNALIST = "journalist"


class Correction(Record):
    """One correction; `verdict_was` and `verdict_now` belong to the kind `oordeel` alone, which is about one claim."""

    id: Id
    date: Day
    kind: CorrectionKind
    pages: tuple[PageName, ...] = Field(min_length=1)
    verdict_was: Verdict | None = None
    verdict_now: Verdict | None = None
    was: Text
    now: Text
    why: Text
    reported_by: Reporter

    @model_validator(mode="after")
    def _verdicts_fit_the_kind(self) -> Self:
        given = self.verdict_was is not None and self.verdict_now is not None
        none = self.verdict_was is None and self.verdict_now is None
        if self.kind is CorrectionKind.VERDICT:
            if not given or self.verdict_was is self.verdict_now or len(self.pages) != 1:
                raise ValueError("bij kind: oordeel horen één pagina en twee verschillende oordelen: "
                                 "verdict_was en verdict_now")  # fmt: skip
        elif not none:
            raise ValueError("verdict_was en verdict_now horen alleen bij kind: oordeel")
        return self
