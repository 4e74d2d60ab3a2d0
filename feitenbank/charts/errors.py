"""What goes wrong when a chart is made, said in Dutch."""

from __future__ import annotations


class ChartRefused(Exception):
    """This chart would mislead or can't be drawn; the message is a Dutch sentence that says what to do."""

    def __init__(self, chart: str, message: str) -> None:
        super().__init__(f"de grafiek «{chart}» kan zo niet: {message}")
        self.chart = chart
        self.message = message


class ChromeMissing(Exception):
    """A chart must be rendered anew, but there is no browser to do it."""
