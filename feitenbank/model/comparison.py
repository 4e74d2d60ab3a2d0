"""Systems of other countries beside that of China, and what is alike and what is not."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from feitenbank.model.base import Id, Record, Text


class ComparedSystem(Record):
    """One row of the comparison; a gap in what we know reads «niet gevonden»."""

    id: Id
    name: Text
    country: Text
    run_by: Text
    purpose: Text
    records: Text
    people: Text
    score: Text
    consequences: Text
    cross_domain: Text
    public_list: Text
    law: Text
    remedy: Text
    status: Text
    facts: tuple[Id, ...] = ()
    sources: tuple[Id, ...] = Field(min_length=1)


class LikenessKind(StrEnum):
    """Whether a remark is about what is alike, what differs, or how to read the comparison."""

    ALIKE = "overeenkomst"
    DIFFERENT = "verschil"
    MIND = "let-op"


class Likeness(Record):
    """One way in which the systems are alike or differ, with the facts that show it."""

    id: Id
    kind: LikenessKind
    dimension: Text
    text: Text
    facts: tuple[Id, ...] = ()
