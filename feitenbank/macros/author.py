"""The macros themselves: find the record, make its view, fill the template. One short method a macro."""

from __future__ import annotations

from collections.abc import Callable

from feitenbank.macros import (
    article_view,
    city_map,
    city_view,
    claim_view,
    comparison_view,
    data_page,
    figure_view,
    gallery_view,
    glossary_view,
    lists_view,
    overview_view,
    quiz_view,
    sources_view,
    table_view,
    timeline_view,
    trail_view,
)
from feitenbank.macros.chain_view import chain_context
from feitenbank.macros.chart_macro import chart_context
from feitenbank.macros.checked_macros import CheckedMacros
from feitenbank.macros.corrections_macros import CorrectionMacros
from feitenbank.macros.lesson_macros import LessonMacros
from feitenbank.macros.number_macros import NumberMacros
from feitenbank.macros.source_macros import SourceMacros
from feitenbank.macros.systems_map import map_context
from feitenbank.macros.usage import page_uses
from feitenbank.model.claim import Claim
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.paths import Paths
from feitenbank.render.environment import block_html, inline_html, text_html
from feitenbank.render.page_state import PageState
from feitenbank.text.chinese import with_chinese
from feitenbank.text.citing import short_name
from feitenbank.text.numbers import dutch_number


class UnknownId(Exception):
    """A macro names something that does not exist; feitenbank.check.macros says so earlier, with file and line."""


class AuthorMacros(LessonMacros, CheckedMacros, CorrectionMacros, NumberMacros, SourceMacros):
    """The macros for one build; `state` gives the state of the page that is being rendered."""

    def __init__(self, knowledge: KnowledgeBase, paths: Paths, state: Callable[[], PageState]) -> None:
        self.knowledge = knowledge
        self.paths = paths
        self.state = state

    def cijfer(self, figure_id: str, eenheid: str | None = None, vorm: str = "auto") -> str:
        """A figure with its unit, a note and a source mark."""
        figure = self.knowledge.figure(figure_id)
        if figure is None:
            raise UnknownId(figure_id)
        view = figure_view.figure_view(self.knowledge, self.state(), figure, eenheid, vorm)
        return inline_html("cijfer.html.j2", **view.context())

    def bron(self, *source_ids: str) -> str:
        """Source marks."""
        marks = self.state().cite(source_ids)
        names = [short_name(self.knowledge.sources[source_id]) for source_id in source_ids]
        items = [(mark.number, f"#{mark.target}", mark.anchor, name) for mark, name in zip(marks, names, strict=True)]
        return inline_html("bron.html.j2", marks=items)

    def begrip(self, term_id: str, tekst: str | None = None) -> str:
        """A term with its explanation; after the first time on a page plain text."""
        state, term = self.state(), self.knowledge.terms[term_id]
        text = tekst or term.term
        if term_id in state.terms:
            return text_html(text)
        state.terms.add(term_id)
        return inline_html(
            "begrip.html.j2",
            text=text,
            term=term.term,
            zh=term.zh,
            pinyin=term.pinyin,
            explanation=with_chinese(term.explanation),
            href=f"{state.base}over/begrippen/#{term_id}",
            id=state.next_id("begrip"),
        )

    def grafiek(self, chart_id: str) -> str:
        """A chart with all that belongs to it."""
        context = chart_context(self.knowledge, self.paths, self.state(), chart_id)
        return block_html("grafiek.html.j2", **context)

    def tabel(self, dataset_id: str) -> str:
        """The rows of a data set."""
        return block_html("tabel.html.j2", **table_view.dataset_table(self.knowledge, self.state(), dataset_id))

    def spoor(self, trail_id: str) -> str:
        """How a sentence changed, step by step."""
        return block_html("spoor.html.j2", **trail_view.trail_context(self.knowledge, self.state(), trail_id))

    def keten(self, trail_id: str, klein: bool = False) -> str:
        """The picture of a trail; `klein` gives only the marks in a row, for a card."""
        return block_html("keten.html.j2", **chain_context(self.knowledge, trail_id, klein))

    def stelselkaart(self) -> str:
        """How the systems hang together: the map, with the evidence for each line."""
        return block_html("stelselkaart.html.j2", **map_context(self.knowledge, self.state()))

    def oordeel(self) -> str:
        """The fact, the claim and our verdict: the top of a claim page."""
        context = claim_view.box_context(self.knowledge, self.paths, self.state(), self._claim())
        return block_html("oordeel.html.j2", **context)

    def verwant(self) -> str:
        """The next step and related claims."""
        return block_html("verwant.html.j2", **claim_view.related_context(self.knowledge, self.state(), self._claim()))

    def bronnenlijst(self) -> str:
        """The page's sources; on a claim page also those that the text does not point at."""
        state = self.state()
        claim = self.knowledge.claims.get(self._claim_id())
        if claim:
            state.list_only(claim.sources)
        view = sources_view.page_source_list(self.knowledge, state)
        return '\n<h2 id="bronnen">Bronnen</h2>\n' + block_html("bronnenlijst.html.j2", **view)

    def beweringkaart(self, *claim_ids: str) -> str:
        """Cards of claims."""
        claims = [self.knowledge.claims[claim_id] for claim_id in claim_ids]
        return self._cards(claims, level=3)

    def beweringenlijst(self, onderwerp: str | None = None, stelsel: str | None = None) -> str:
        """All claims (of one subject or system), grouped by subject, each once."""
        groups = lists_view.claims_by_topic(self.knowledge, onderwerp, stelsel)
        if onderwerp or stelsel:
            claims = [claim for _, found in groups for claim in found]
            chosen = f"onderwerp={onderwerp}" if onderwerp else f"stelsel={stelsel}"
            return self._cards(claims[: claim_view.MOST_CARDS], level=3) + claim_view.rest_link(
                self.state(), len(claims), chosen
            )
        heads = [f'\n<h2 id="{topic.id}">{text_html(topic.label)}</h2>\n' for topic, _ in groups]
        return "\n".join(head + self._cards(claims, 3) for head, (_, claims) in zip(heads, groups, strict=True))

    def beweringenoverzicht(self) -> str:
        """All claims with filters; without script a list by subject."""
        context = overview_view.overview_context(self.knowledge, self.state())
        return block_html("beweringen-overzicht.html.j2", **context)

    def artikelcheck(self, article_id: str) -> str:
        """All claims of an article in order, each with its verdict."""
        context = article_view.article_context(self.knowledge, self.state(), article_id)
        return block_html("artikelcheck.html.j2", **context)

    def artikelen(self) -> str:
        """The articles that were checked, with their verdicts as strips."""
        return block_html(
            "artikelcheck-overzicht.html.j2", **article_view.overview_context(self.knowledge, self.state())
        )

    def tegenspraken(self) -> str:
        """Where the articles contradict one another, and who turned out right."""
        return block_html("tegenspraken.html.j2", **article_view.contradictions_context(self.knowledge, self.state()))

    def datapagina(self, dataset_id: str) -> str:
        """Everything about one data set: definition, chart, table, downloads, citation."""
        context = data_page.page_context(self.knowledge, self.paths, self.state(), dataset_id)
        charts = [self.grafiek(chart.id) for chart in lists_view.charts_of(self.knowledge, dataset_id)]
        return "\n".join([block_html("datapagina-kop.html.j2", **context), *charts, self.tabel(dataset_id),
                          block_html("datapagina-voet.html.j2", **context)])  # fmt: skip

    def cijferlijst(self, onderwerp: str | None = None) -> str:
        """All charts and data sets by subject, with filters; or those of one subject."""
        context = gallery_view.gallery_context(self.knowledge, self.state(), onderwerp)
        return block_html("cijferlijst.html.j2", **context)

    def begrippenlijst(self) -> str:
        """The glossary."""
        context = glossary_view.glossary_context(self.source_parts, self.state(), page_uses(self.paths))
        return block_html("begrippenlijst.html.j2", **context)

    def open_vragen(self) -> str:
        """What could not be established."""
        groups = lists_view.questions_by_topic(self.knowledge)
        return block_html("open-vragen.html.j2", groups=groups, base=self.state().base)

    def stedenkaart(self) -> str:
        """The map of the cities, with the same as lists."""
        return block_html("stedenkaart.html.j2", **city_map.map_context(self.knowledge, self.paths, self.state()))

    def stedenvergelijking(self) -> str:
        """All local systems side by side."""
        context = city_view.comparison_context(self.knowledge, self.paths, self.state())
        return block_html("stedenvergelijking.html.j2", **context)

    def stad(self, system_id: str) -> str:
        """One local system in short."""
        context = city_view.card_context(self.knowledge, self.paths, self.state(), system_id)
        return block_html("stad.html.j2", **context)

    def tijdlijn(self) -> str:
        """All events by year, with a picture and switches for the lanes."""
        return block_html("tijdlijn.html.j2", **timeline_view.timeline_context(self.source_parts, self.state()))

    def planwerkelijkheid(self, dataset_id: str, titel: str | None = None) -> str:
        """A plan beside what came of it; `titel` is the finding."""
        context = timeline_view.plan_context(self.knowledge, self.state(), dataset_id, titel)
        return block_html("plan-werkelijkheid.html.j2", **context)

    def vergelijking(self) -> str:
        """Two or three systems side by side, to choose from; needs `vergelijkingheel` on the same page."""
        return block_html("vergelijking.html.j2", **comparison_view.comparison_context(self.knowledge))

    def vergelijkingheel(self) -> str:
        """All compared systems, each on its own and in tables."""
        context = comparison_view.whole_context(self.knowledge, self.state())
        return block_html("vergelijking-heel.html.j2", **context)

    def overeenkomsten(self) -> str:
        """What the systems have in common and what not."""
        context = comparison_view.likeness_context(self.knowledge, self.state())
        return block_html("overeenkomsten.html.j2", **context)

    def quiz(self, deel: str = "spelen") -> str:
        """The quiz: `spelen`, `vragen` (all, with answers) or `bestanden`."""
        return quiz_view.quiz_html(self.knowledge, self.state(), deel, self.paths.docs / "data" / "quiz")

    def aantal(self, soort: str) -> str:
        """How many of something the collection holds (counted now, so it is never out of date)."""
        return dutch_number(lists_view.count_of(self.knowledge, soort))

    def _claim_id(self) -> str:
        parts = self.state().url.strip("/").split("/")
        return parts[1] if len(parts) == 2 and parts[0] == "beweringen" else ""

    def _claim(self) -> Claim:
        claim = self.knowledge.claims.get(self._claim_id())
        if claim is None:
            raise UnknownId(self.state().url)
        return claim

    def _cards(self, claims: list[Claim], level: int) -> str:
        cards = [claim_view.card_context(claim, self.state().base, level) for claim in claims]
        html = "".join(block_html("kaart-bewering.html.j2", **card) for card in cards)
        return f'\n<div class="kaarten">{html}</div>\n'
