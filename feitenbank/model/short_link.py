"""Short addresses for paper and chat: a number for each claim (/b/12/) and each chart (/g/7/), given once for ever."""

from __future__ import annotations

from pydantic import Field

from feitenbank.model.base import Day, Id, PageName, Record


class ShortLink(Record):
    """Number `code` stands for the record with this id since that day.

    `moved_to` is the page to go to when the record is no longer there: a number is never used again.
    """

    id: Id
    code: int = Field(ge=1)
    since: Day
    moved_to: PageName | None = None


class ClaimLink(ShortLink):
    """The number of a claim (data/korte-links/beweringen.yml)."""


class ChartLink(ShortLink):
    """The number of a chart (data/korte-links/grafieken.yml)."""
