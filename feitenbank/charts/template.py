"""The one Plotly template: quiet, Dutch, without legends, titles or tools."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

import plotly.graph_objects as go

from feitenbank.charts.palette import ACCENT, CLEAR, GREY_STRONG, INK, PAPER, QUIET, RULE, VARIABLES

FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
AXIS: dict[str, Any] = {
    "automargin": False,
    "fixedrange": True,
    "showgrid": False,
    "zeroline": False,
    "showline": False,
    "ticks": "",
    "gridcolor": RULE,
    "linecolor": GREY_STRONG,
    "tickcolor": GREY_STRONG,
    "tickangle": 0,
    "tickfont": {"color": QUIET},
}


def template() -> go.layout.Template:
    """What all figures share."""
    return go.layout.Template(
        layout={
            "font": {"family": FONT, "color": INK, "size": 14},
            "paper_bgcolor": CLEAR,
            "plot_bgcolor": CLEAR,
            "separators": ",.",
            "showlegend": False,
            "dragmode": False,
            "hovermode": "closest",
            "hoverdistance": 40,
            "hoverlabel": {
                "bgcolor": PAPER,
                "bordercolor": GREY_STRONG,
                "align": "left",
                "font": {"color": INK, "size": 14, "family": FONT},
            },
            "colorway": [ACCENT, GREY_STRONG],
            "barmode": "overlay",
            "bargap": 0,
            "barcornerradius": 0,
            "xaxis": AXIS,
            "yaxis": AXIS,
            "annotationdefaults": {"showarrow": False, "borderpad": 0, "align": "left"},
        }
    )


@lru_cache(maxsize=1)
def browser_script() -> str:
    """The file docs/assets/plotly/sjabloon.js: the template and the colour roles, once for all charts."""
    content = {"sjabloon": template().to_plotly_json(), "kleuren": VARIABLES}
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return (
        f"/* Gemaakt door feitenbank.charts.template; niet met de hand wijzigen. */\nwindow.feitenbankGrafiek={text};\n"
    )
