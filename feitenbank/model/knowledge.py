"""The knowledge base: everything we know, in one immutable object."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from feitenbank.model.article import Article, Cluster, Contradiction, Trail
from feitenbank.model.chart import ChartSpec
from feitenbank.model.claim import Claim
from feitenbank.model.comparison import ComparedSystem, Likeness
from feitenbank.model.correction import Correction
from feitenbank.model.dataset import Approximation, Dataset
from feitenbank.model.fact import Confidence, Fact
from feitenbank.model.goal import Goal
from feitenbank.model.loose_number import LooseNumber
from feitenbank.model.place import DemonstrationCity, LocalSystem
from feitenbank.model.question import Question
from feitenbank.model.short_link import ChartLink, ClaimLink
from feitenbank.model.source import Origin, Source
from feitenbank.model.subject_page import SubjectPage
from feitenbank.model.systems_map import MapLine, MapNode, NoLine
from feitenbank.model.units import Unit
from feitenbank.model.vocabulary import Event, KindPace, Label, OpenQuestion, Term, Topic


@dataclass(frozen=True)
class CitedFigure:
    """A number as a page cites it: `cijfer("vluchten-geweigerd/2018-12-31")` or `cijfer("list-2013-11")`."""

    id: str
    value: Decimal
    unit: Unit
    approximate: Approximation | None
    counts: str
    date: str | None
    date_note: str | None
    sources: tuple[str, ...]
    uncertain: str | None
    dataset: str | None
    remark: str | None = None


@dataclass(frozen=True)
class KnowledgeBase:
    """All records by id. Made only by feitenbank.load.loader, after every check has passed."""

    topics: Mapping[str, Topic]
    systems: Mapping[str, Topic]
    source_kinds: Mapping[str, KindPace]
    origins: Mapping[str, Origin]
    sources: Mapping[str, Source]
    datasets: Mapping[str, Dataset]
    facts: Mapping[str, Fact]
    terms: Mapping[str, Term]
    events: Mapping[str, Event]
    local_systems: Mapping[str, LocalSystem]
    demonstration_cities: Mapping[str, DemonstrationCity]
    questions: Mapping[str, OpenQuestion]
    articles: Mapping[str, Article]
    clusters: Mapping[str, Cluster]
    contradictions: Mapping[str, Contradiction]
    trails: Mapping[str, Trail]
    techniques: Mapping[str, Label]
    compared_systems: Mapping[str, ComparedSystem]
    likenesses: Mapping[str, Likeness]
    map_nodes: Mapping[str, MapNode]
    map_lines: Mapping[str, MapLine]
    map_gaps: Mapping[str, NoLine]
    goals: Mapping[str, Goal]
    quiz: Mapping[str, Question]
    charts: Mapping[str, ChartSpec]
    loose_numbers: Mapping[str, LooseNumber]
    claims: Mapping[str, Claim]
    subject_pages: Mapping[str, SubjectPage]
    corrections: Mapping[str, Correction]
    claim_links: Mapping[str, ClaimLink]
    chart_links: Mapping[str, ChartLink]

    @property
    def published_systems(self) -> list[LocalSystem]:
        """The local systems that the site shows."""
        return [system for system in self.local_systems.values() if system.publish]

    def figure(self, figure_id: str) -> CitedFigure | None:
        """The number with this id: a row of a data set, a fact's main number, or `<fact>/<key>`."""
        head, _, tail = figure_id.partition("/")
        if tail and head in self.datasets:
            return self._observation(figure_id, self.datasets[head], tail)
        if head in self.facts:
            return self._fact_figure(figure_id, self.facts[head], tail)
        return None

    def _observation(self, figure_id: str, dataset: Dataset, row_id: str) -> CitedFigure | None:
        row = dataset.row(row_id)
        if row is None or row.value is None:
            return None
        meta = dataset.meta
        return CitedFigure(
            figure_id, row.value, meta.unit, row.approximate, meta.counts, row.date, None, row.sources,
            meta.uncertain, dataset.id, row.note,
        )  # fmt: skip

    def _fact_figure(self, figure_id: str, fact: Fact, key: str) -> CitedFigure | None:
        number = fact.figures.get(key) if key else fact
        if number is None or number.value is None or number.unit is None:
            return None
        uncertain = None
        if fact.confidence is Confidence.LOW:
            uncertain = fact.caveat or "De bron voor dit cijfer is zwak."
        return CitedFigure(
            figure_id, number.value, number.unit, number.approximate, fact.scope or number.unit.rule.explanation,
            fact.as_of, fact.as_of_note, fact.sources, uncertain, None,
        )  # fmt: skip
