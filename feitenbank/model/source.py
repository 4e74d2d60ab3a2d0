"""Sources: CSL (citation style language) with what a reader must know to trust them."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator

from feitenbank.model.base import ArchiveUrl, Id, Months, PartialDate, Record, Text, Url


class CslType(StrEnum):
    """The CSL 1.0.2 item types that this collection uses."""

    ARTICLE = "article"
    ARTICLE_JOURNAL = "article-journal"
    ARTICLE_MAGAZINE = "article-magazine"
    ARTICLE_NEWSPAPER = "article-newspaper"
    BILL = "bill"
    BOOK = "book"
    BROADCAST = "broadcast"
    CHAPTER = "chapter"
    DATASET = "dataset"
    DOCUMENT = "document"
    ENTRY_ENCYCLOPEDIA = "entry-encyclopedia"
    LEGAL_CASE = "legal_case"
    LEGISLATION = "legislation"
    MOTION_PICTURE = "motion_picture"
    PAPER_CONFERENCE = "paper-conference"
    POST = "post"
    POST_WEBLOG = "post-weblog"
    REPORT = "report"
    SOFTWARE = "software"
    SPEECH = "speech"
    THESIS = "thesis"
    WEBPAGE = "webpage"


class SourceKind(StrEnum):
    """What kind of witness a source is; the method page explains each in Dutch."""

    LAW = "wet"
    GOVERNMENT = "overheid"
    STATISTICS = "overheidscijfers"
    PEER_REVIEWED = "wetenschap"
    PREPRINT = "voorpublicatie"
    THESIS = "scriptie"
    THINK_TANK = "denktank"
    NGO = "maatschappelijke-organisatie"
    FACT_CHECK = "factcheck"
    JOURNALISM = "journalistiek"
    OPINION = "opinie"
    COMPANY = "bedrijf"
    REFERENCE = "naslagwerk"
    OTHER = "overig"


PRIMARY_KINDS = frozenset({SourceKind.LAW, SourceKind.GOVERNMENT, SourceKind.STATISTICS, SourceKind.COMPANY})
STRONG_KINDS = PRIMARY_KINDS | {SourceKind.PEER_REVIEWED}


class Name(Record):
    """A CSL name: a person (family, given) or an institution (literal)."""

    family: Text | None = None
    given: Text | None = None
    literal: Text | None = None

    @model_validator(mode="after")
    def _person_or_institution(self) -> Self:
        if (self.family is None) == (self.literal is None):
            raise ValueError("schrijf óf family (en given) voor een persoon, óf literal voor een instelling")
        return self

    def __str__(self) -> str:
        if self.literal:
            return self.literal
        return f"{self.given} {self.family}" if self.given else str(self.family)


class Source(Record):
    """One text that was really read, in whole or in part."""

    id: Id
    type: CslType
    title: Text
    title_nl: Text | None = Field(None, alias="title-nl", description="wat de titel in het Nederlands betekent")
    author: tuple[Name, ...] = ()
    container_title: Text | None = Field(None, alias="container-title", description="krant, tijdschrift, site")
    publisher: Text | None = None
    issued: PartialDate | None = Field(None, description="datum van de bron; weglaten als die onbekend is")
    url: Url | None = Field(None, alias="URL")
    archive_url: ArchiveUrl | None = Field(None, alias="archive-url", description="bewaard exemplaar van deze pagina")
    doi: Text | None = Field(None, alias="DOI")
    language: Text
    kind: SourceKind
    read: Text = Field(description="wat ervan gelezen is, in het Nederlands")
    copy_of: Text | None = Field(None, alias="copy-of", description="waarvan het gelezen exemplaar een kopie is")
    link: bool = Field(True, description="mag de pagina een link geven")
    origin: Id | None = Field(None, description="bericht of instelling waar dit op teruggaat (data/herkomsten.yml)")
    repeats: bool = Field(False, description="vertelt alleen na, zonder eigen waarneming")
    accessed: PartialDate
    recheck_months: Months | None = Field(None, alias="recheck-months", description="eigen termijn, in maanden")
    note: Text | None = Field(None, description="hoe betrouwbaar, in het Nederlands")
    further_reading: bool = Field(False, alias="further-reading", description="nergens gebruikt, wel het lezen waard")

    @property
    def independence_group(self) -> str:
        """Sources with the same group count as one."""
        return self.origin or self.id

    @property
    def is_strong(self) -> bool:
        """Primary or peer-reviewed, and not a mere repeat: one of these is needed for certainty «hoog»."""
        return self.kind in STRONG_KINDS and not self.repeats

    @property
    def publisher_name(self) -> str:
        """Who published it, for a reader: the site or newspaper, else the publisher."""
        return self.container_title or self.publisher or "uitgever onbekend"


class Origin(Record):
    """A report or institution that several sources go back to: together they count as one source."""

    id: Id
    title: Text
    explanation: Text
