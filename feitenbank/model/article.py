"""The seed articles and their claims, in our own words; and the trails that a sentence took."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from feitenbank.model.base import Id, PartialDate, Record, Text
from feitenbank.model.claim import Verdict


class Checkable(StrEnum):
    """Whether a sentence can be checked at all."""

    YES = "ja"
    PARTLY = "deels"
    OPINION = "mening"
    PREDICTION = "voorspelling"


class ArticleClaim(Record):
    """One sentence of an article, paraphrased; `claim` is the page that judges it."""

    id: Id
    text: Text
    lines: tuple[int, ...]
    topic: Text
    system: Text | None = None
    figure: Text | None = None
    attributed_to: Text | None = None
    checkable: Checkable
    cluster: Id | None = None
    same_as: tuple[Id, ...] = ()
    contradicts: tuple[Id, ...] = ()
    note: Text | None = None
    claim: Id | None = None
    verdict: Verdict | None = None
    verdict_note: Text | None = None


class Article(Record):
    """A seed article: what it is and all its claims in order."""

    id: Id
    source: Id
    title: Text
    what: Text
    stance: Text
    based_on: Text
    how_dated: Text
    claims: tuple[ArticleClaim, ...] = Field(min_length=1)


class ContradictionSide(Record):
    """One answer to a question on which articles disagree."""

    says: Text
    claims: tuple[Id, ...]


class Contradiction(Record):
    """A question on which the articles contradict one another, or themselves."""

    id: Id
    question: Text
    strength: Text
    weight: int = Field(ge=1, le=3)
    articles: tuple[Id, ...]
    sides: tuple[ContradictionSide, ...]
    related_claims: tuple[Id, ...] = ()
    note: Text | None = None
    right: Text | None = None


class Cluster(Record):
    """A claim as it circulates in the seeds: the bundle that a claim page answers."""

    id: Id
    claim: Text
    members: tuple[Id, ...]
    against: tuple[Id, ...] = ()
    articles: tuple[Id, ...]


class TrailStep(Record):
    """One station of a sentence: who said it when, in our words, with the changed words marked.

    `changed` names words of `says`, parts joined by " ... "; `slip` begins with the label of a technique
    (data/technieken.yml), optionally followed by ": " and what happened here.
    """

    date: PartialDate
    who: Text
    says: Text
    changed: Text | None = None
    slip: Text | None = None
    sources: tuple[Id, ...] = Field(min_length=1)


class Trail(Record):
    """How a sentence changed, step by step."""

    id: Id
    title: Text
    technique: Text
    steps: tuple[TrailStep, ...] = Field(min_length=2)
