"""Pages about one subject that have a date of last check in their front matter: a system, or a city."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from feitenbank.model.base import Months, PageName, PartialDate, Record


class SubjectKind(StrEnum):
    """What a page is about; the name is that of its folder in docs/."""

    SYSTEM = "systemen"
    CITY = "steden"


class SubjectPage(Record):
    """What the front matter of docs/systemen/x.md or docs/steden/x.md says about its last check."""

    id: PageName
    kind: SubjectKind
    checked: PartialDate
    recheck_months: Months | None = Field(None, alias="recheck-months", description="eigen termijn, in maanden")

    @property
    def stem(self) -> str:
        """The last part of the address; of a system page it is the id of its system."""
        return self.id.rpartition("/")[2]
