"""The files that the browser needs for charts and that follow from the package: template, colours.

They stand in docs/assets and are written by `feitenbank grafieken`; a test says when they are out of date.
"""

from __future__ import annotations

from pathlib import Path

from feitenbank.charts.palette import css
from feitenbank.charts.template import browser_script
from feitenbank.paths import Paths

MARK_START = "/* kleuren: gemaakt door feitenbank.charts.palette */\n"
MARK_END = "/* einde kleuren */\n"


def write_browser_files(paths: Paths) -> list[Path]:
    """Write what is out of date; returns the files that were changed."""
    changed = []
    for file, text in browser_files(paths).items():
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
            changed.append(file)
    return changed


def browser_files(paths: Paths) -> dict[Path, str]:
    """The files with the text that they should have."""
    assets = paths.docs / "assets"
    style = assets / "css" / "grafiek.css"
    return {assets / "plotly" / "sjabloon.js": browser_script(), style: _with_colours(style)}


def _with_colours(style: Path) -> str:
    """The style sheet with its block of colours renewed; the rest is written by hand."""
    text = style.read_text(encoding="utf-8") if style.exists() else MARK_START + MARK_END
    before, _, rest = text.partition(MARK_START)
    _, _, after = rest.partition(MARK_END)
    return f"{before}{MARK_START}{css()}{MARK_END}{after}"
