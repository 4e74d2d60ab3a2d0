"""The macros for lesson pages; the same names have a plain form for paper in feitenbank.lessons.plain."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from feitenbank.export.structured_data import script_json
from feitenbank.lessons import view
from feitenbank.lessons.pictures import chart_picture
from feitenbank.lessons.workbook import cell_of
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.offline.pack import NAME as PACK
from feitenbank.offline.pack import SIZE_MARK
from feitenbank.paths import Paths
from feitenbank.render.environment import block_html, markdown_safe
from feitenbank.render.page_state import PageState


class LessonMacros:
    """Mixed into the author's macros."""

    knowledge: KnowledgeBase
    paths: Paths
    state: Callable[[], PageState]

    def leskop(self) -> str:
        """What a teacher needs at a glance, and the files; with a LearningResource for other programs."""
        context = view.lesson_head(self.knowledge, self.paths, self.state())
        record = script_json(context.pop("record"))
        return f'\n<script type="application/ld+json">{record}</script>\n' + block_html("les-kop.html.j2", **context)

    def lessen(self) -> str:
        """All lessons with their files."""
        return block_html("lessen.html.j2", **view.lesson_cards(self.paths, self.state()))

    def klascijfers(self) -> str:
        """The series for the classroom, each as a workbook with an explanation."""
        return block_html("klascijfers.html.j2", **view.class_data(self.knowledge, self.paths, self.state().base))

    def offlinepakket(self) -> str:
        """A button for the whole site as one zip; the build puts its size in."""
        href = f"{self.state().base}data/{PACK}"
        return f'<p><a class="knop knop--vol" href="{href}" download>Download de hele site {SIZE_MARK}</a></p>'

    def leerdoelen(self) -> str:
        """The goals of the curriculum that this lesson serves."""
        return block_html("leerdoelen.html.j2", **view.lesson_goals(self.knowledge, self.paths, self.state()))

    def uitspraak(self, claim_id: str) -> str:
        """A claim as people say it; also fit for a title between quotation marks."""
        text = self.knowledge.claims[claim_id].claim.replace('"', "”")
        return markdown_safe(f">{escape(text, quote=False)}<")[1:-1]

    def uitkomst(self, claim_id: str) -> str:
        """Verdict and conclusion, with a way to the evidence."""
        claim = self.knowledge.claims[claim_id]
        href = f"{self.state().base}beweringen/{claim.id}/"
        return markdown_safe(
            f"<b>{claim.verdict.value.capitalize()}.</b> {escape(claim.fact, quote=False)} "
            f'<a href="{href}">Het bewijs<span class="vh"> bij: {escape(claim.title)}</span></a>'
        )

    def plaat(self, chart_id: str) -> str:
        """A chart as a picture, as it stands on a slide."""
        picture = chart_picture(self.knowledge, self.paths, chart_id)
        width, height = picture.size
        address = f"{self.state().base}data/grafieken/{chart_id}.svg"
        return (
            f'<img class="les-beeld" src="{address}" alt="{escape(picture.alt)}" '
            f'width="{width:.0f}" height="{height:.0f}" loading="lazy">'
        )

    def cel(self, figure_id: str) -> str:
        """The cell of the workbook in which a figure stands."""
        return f"<code>{cell_of(self.knowledge, figure_id)}</code>"
