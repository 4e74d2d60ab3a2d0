"""Charts that would mislead are refused, with a Dutch sentence."""

from __future__ import annotations

from typing import Any

import pytest

from feitenbank.charts.canvas import Width
from feitenbank.charts.draw import draw
from feitenbank.charts.errors import ChartRefused
from feitenbank.model.chart import Annotation, ChartKind, ChartSpec
from tests.charts.samples import sets_of, spec

K = ChartKind


def chart(kind: ChartKind, *datasets: str, **more: Any) -> ChartSpec:
    return spec(kind, *datasets, **more)


@pytest.mark.parametrize(
    ("refused", "message"),
    [
        (chart(K.LINES, "vluchten", "stand"), "niet op één as"),
        (chart(K.BARS, "vluchten", "redenen"), "niet op één as"),
        (chart(K.STACKED_BARS, "aandelen", "schalen"), "niet op één as"),
        (chart(K.LINES, "vluchten", rows=("1999",)), "«1999» onder rows"),
        (chart(K.BARS, "redenen", categories=("onzin",)), "«onzin» onder categories"),
        (chart(K.BARS, "redenen", highlight=("onzin",)), "«onzin» onder highlight"),
        (chart(K.BARS, "redenen", labels={"onzin": "x"}), "«onzin» onder labels"),
        (chart(K.BARS, "redenen", annotations=(Annotation(text="x", category="onzin"),)), "«onzin» onder annotations"),
        (chart(K.BARS, "redenen", log_scale=True), "staven beginnen bij nul"),
        (chart(K.LINES, "schalen"), "datum nodig"),
        (chart(K.STOCK_AND_FLOW, "redenen"), "precies twee categorieën"),
        (chart(K.DUMBBELL, "aandelen", rows=("a-20", "b-20", "c-20")), "één groep"),
        (chart(K.GROUPED_BARS, "schalen"), "dezelfde plaats|één groep"),
        (chart(K.STACKED_BARS, "schalen"), "dezelfde plaats"),
    ],
    ids=lambda value: value.kind.value if isinstance(value, ChartSpec) else None,
)
def test_refused(refused: ChartSpec, message: str) -> None:
    for width in Width:
        with pytest.raises(ChartRefused, match=message) as error:
            draw(refused, sets_of(refused), width)
        assert str(error.value).startswith(f"de grafiek «{refused.id}» kan zo niet: ")


def test_different_units_may_stand_in_small_multiples() -> None:
    both = chart(K.SMALL_MULTIPLES, "vluchten", "stand")
    figure = draw(both, sets_of(both), Width.WIDE)
    line_axes = {trace.yaxis for trace in figure.data}
    assert len(line_axes) == 2


def test_dates_may_be_named_and_highlighted() -> None:
    dated = chart(K.STACKED_BARS, "aandelen", labels={"2020": "Eerste jaar"}, highlight=("2020",))
    texts = [note.text for note in draw(dated, sets_of(dated), Width.WIDE).layout.annotations]
    assert "Eerste jaar" in texts
