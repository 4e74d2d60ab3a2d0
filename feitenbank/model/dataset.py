"""Data sets: rows of observations with what is, and what is not, counted."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from pydantic import Field

from feitenbank.model.base import Id, Months, Number, PartialDate, Record, Text
from feitenbank.model.units import Unit


class Approximation(StrEnum):
    """How a source hedges a number; shown before the number."""

    ABOUT = "ongeveer"
    MORE_THAN = "meer dan"
    LESS_THAN = "minder dan"
    ALMOST = "bijna"
    AT_LEAST = "minstens"
    AT_MOST = "hoogstens"


class Shape(StrEnum):
    """How the rows hang together; decides which charts make sense."""

    CUMULATIVE = "opgeteld"
    STOCK = "stand"
    FLOW = "per-periode"
    SHARE = "aandeel"
    COMPARISON = "vergelijking"
    STEPS = "stappen"
    TEXTUAL = "tekst"


class SumCheck(Record):
    """A sum that the notes promise: these row ids must add up to `total` (a row id or a number)."""

    rows: tuple[Id, ...]
    total: Number


class DatasetMeta(Record):
    """What a reader needs to use the rows rightly; stands beside the CSV as `<id>.meta.yml`."""

    id: Id
    title: Text
    definition: Text
    unit: Unit
    shape: Shape
    counts: Text
    not_counted: Text
    population: Text
    place: Text
    comparability: Text
    processing: Text
    categories: dict[str, Text] = Field(default_factory=dict)
    category_title: Text | None = None
    topics: tuple[Id, ...] = Field(min_length=1)
    sums: tuple[SumCheck, ...] = ()
    uncertain: Text | None = None
    checked: PartialDate
    recheck_months: Months | None = Field(None, alias="recheck-months", description="eigen termijn, in maanden")


class Observation(Record):
    """One row: a value (or a text) on a date, with its source."""

    id: Id
    date: PartialDate | None = None
    category: Text | None = None
    value: Number | None = None
    text: Text | None = None
    approximate: Approximation | None = None
    sources: tuple[Id, ...]
    note: Text | None = None


@dataclass(frozen=True)
class Dataset:
    """Metadata and rows together."""

    meta: DatasetMeta
    rows: tuple[Observation, ...]

    @property
    def id(self) -> str:
        """The id of the data set, also the name of its files."""
        return self.meta.id

    @property
    def source_ids(self) -> tuple[str, ...]:
        """All sources of the rows, each once, in order of appearance."""
        return tuple(dict.fromkeys(source for row in self.rows for source in row.sources))

    def row(self, row_id: str) -> Observation | None:
        """The row with this id."""
        return next((row for row in self.rows if row.id == row_id), None)
