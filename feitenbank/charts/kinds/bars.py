"""Bars: lying for named things, standing for a few moments in time."""

from __future__ import annotations

import plotly.graph_objects as go

from feitenbank.charts.canvas import Canvas, Sheet
from feitenbank.charts.lying_bars import free_remark_height, lying_bars, remarks_for
from feitenbank.charts.series import Selection
from feitenbank.charts.standing_bars import may_stand, standing_bars, standing_fits

STANDING_HEIGHT = {True: 260, False: 300}


def draw(selection: Selection, canvas: Canvas) -> go.Figure:
    """Bars from zero with their values; `sort` puts the largest first."""
    points = list(selection.points)
    if selection.spec.sort:
        points.sort(key=lambda point: -point.exact)
    sheet = Sheet(canvas)
    one_set = len({p.dataset.id for p in points}) == 1
    remarks = any(remarks_for(selection, p) for p in points)
    if one_set and not remarks and may_stand(points, selection) and standing_fits(sheet, points, canvas.width):
        standing = STANDING_HEIGHT[canvas.is_narrow]
        standing_bars(sheet, selection, points, 0, 0, canvas.width, standing)
        return sheet.figure(standing)
    height = lying_bars(sheet, selection, points, 0, 4, canvas.width)
    return sheet.figure(height + 8 + free_remark_height(sheet, selection, canvas.width))
