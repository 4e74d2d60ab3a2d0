"""Curriculum goals that a lesson can serve."""

from __future__ import annotations

from enum import StrEnum

from feitenbank.model.base import Id, Record, Text


class Fit(StrEnum):
    """How well the subject fits a goal."""

    STRONG = "sterk"
    GOOD = "goed"
    SIDE = "zijdelings"


class Goal(Record):
    """A goal of the Dutch or Flemish curriculum, by its official id where there is one."""

    id: Id
    country: Text
    stage: Text
    subject: Text
    code: Text
    slo_id: Text | None = None
    status: Text
    gist: Text
    fit: Fit | Text
    fit_note: Text
    source: Id
