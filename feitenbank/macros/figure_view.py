"""A number in a sentence: how it is written, and the note that says what it counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from feitenbank.model.knowledge import CitedFigure, KnowledgeBase
from feitenbank.render.page_state import Mark, PageState
from feitenbank.text.chinese import with_chinese
from feitenbank.text.citing import link_of, short_name
from feitenbank.text.dates import long_date
from feitenbank.text.numbers import IN_FULL, NBSP, noun_for, plain_number, unit_number
from feitenbank.text.words import sentence


@dataclass(frozen=True)
class FigureView:
    """A number as it stands in a sentence, with the note behind it."""

    text: str
    value: str
    approximate: str | None
    unit: str | None
    uncertain: str | None
    note: dict[str, Any]
    marks: tuple[Mark, ...]

    def context(self) -> dict[str, Any]:
        """What cijfer.html.j2 shows."""
        return {
            "text": self.text,
            "value": self.value,
            "unit": self.unit,
            "approximate": self.approximate,
            "symbol_before": None,
            "symbol_after": None,
            "uncertain": self.uncertain,
            "note": self.note,
            "marks": [(mark.number, f"#{mark.target}", mark.anchor) for mark in self.marks],
        }


def figure_view(
    knowledge: KnowledgeBase, state: PageState, figure: CitedFigure, noun: str | None = None, form: str = "auto"
) -> FigureView:
    """The view of a cited figure.

    `noun` replaces the unit's own noun ("" for none); `form` "voluit" writes all figures (17.460.000).
    """
    return FigureView(
        text=plain_number(figure.value) if form == IN_FULL else unit_number(figure.value, figure.unit, NBSP),
        value=format(figure.value.normalize(), "f"),
        approximate=str(figure.approximate) if figure.approximate else None,
        unit=(noun_for(figure.value, figure.unit) if noun is None else noun) or None,
        uncertain=with_chinese(figure.uncertain) if figure.uncertain else None,
        note=_note(knowledge, state, figure),
        marks=tuple(state.cite(figure.sources[:1])),
    )


def _note(knowledge: KnowledgeBase, state: PageState, figure: CitedFigure) -> dict[str, Any]:
    sources = [knowledge.sources[source_id] for source_id in figure.sources]
    dataset = knowledge.datasets.get(figure.dataset) if figure.dataset else None
    explanation = figure.remark if dataset else figure.unit.rule.explanation
    return {
        "id": state.next_id("uitleg"),
        "counts": with_chinese(sentence(figure.counts)),
        "definition": with_chinese(sentence(explanation)) if explanation else None,
        "as_of_text": _as_of(figure),
        "sources": [(with_chinese(short_name(source)), link_of(source)[0]) for source in sources],
        "data_href": f"{state.base}cijfers/{dataset.id}/" if dataset else None,
    }


def _as_of(figure: CitedFigure) -> str | None:
    date = long_date(figure.date) if figure.date else ""
    return f"{date} ({figure.date_note})" if date and figure.date_note else date or figure.date_note
