"""The figures of live charts in files of their own: a page then weighs less for the many readers who only look.

A template leaves a figure as JSON in its page. Here it becomes a script, named after its content, that
assets/js/grafiek.js asks for with Plotly; a script and not JSON, since a page on a disk may not read JSON (file://).
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

FOLDER = "assets/grafieken"
INLINE = re.compile(r'<script type="application/json" class="grafiek-data">(.*?)</script>', re.DOTALL)
DIGITS = 10


def with_chart_files(html: str, site: Path) -> str:
    """One page with the addresses of its charts' figures in place of the figures; writes the files in the site."""

    def address(match: re.Match[str]) -> str:
        name = hashlib.sha256(match[1].encode()).hexdigest()[:DIGITS]
        path = site / FOLDER / f"figuur.{name}.js"
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            text = f'(window.feitenbankFiguren=window.feitenbankFiguren||{{}})["{name}"]={match[1]};\n'
            path.write_text(text, encoding="utf-8", newline="")
        return f'<template class="grafiek-data" data-figuur="{name}"></template>'

    return INLINE.sub(address, html)
