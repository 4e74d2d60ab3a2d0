"""The data of the interactive chart, for a `<script type="application/json">` in the page.

The template and the colours are the same for all charts and stand once in docs/assets/plotly/sjabloon.js.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import plotly.graph_objects as go

from feitenbank.charts.cache import figure_json
from feitenbank.charts.canvas import Width

# What an HTML parser or an old JavaScript parser could misread inside a script element.
ESCAPES = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def live_json(figures: Mapping[Width, go.Figure]) -> str:
    """Both widths of a chart as compact JSON that is safe inside a script element.

    Traces that are the same in both widths are written once, under `data`.
    """
    parsed = {width: json.loads(figure_json(figure)) for width, figure in figures.items()}
    content: dict[str, Any] = {str(width): figure["layout"] for width, figure in parsed.items()}
    traces = [figure["data"] for figure in parsed.values()]
    if all(trace == traces[0] for trace in traces):
        content["data"] = traces[0]
    else:
        content |= {f"data-{width}": figure["data"] for width, figure in parsed.items()}
    return escaped(json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":")))


def escaped(text: str) -> str:
    """JSON with the risky characters written as escapes; it parses to the same value."""
    for char, escape in ESCAPES.items():
        text = text.replace(char, escape)
    return text
