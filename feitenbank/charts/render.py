"""Raw SVG from Plotly figures with Kaleido: one browser process for all of them.

Kaleido draws with the same plotly.js file that the site serves, so the static and the interactive chart agree.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import plotly.graph_objects as go

from feitenbank.charts.errors import ChromeMissing
from feitenbank.charts.template import template
from feitenbank.paths import Paths, project_paths

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


def find_browser() -> str | None:
    """The browser to render with: $BROWSER_PATH, else the first that is on the PATH."""
    return os.environ.get("BROWSER_PATH") or next((path for name in BROWSERS if (path := shutil.which(name))), None)


def library(paths: Paths) -> Path:
    """The plotly.js of the site; a project without its own (a test's) uses that of this package's project."""
    place = Path("assets") / "plotly" / "plotly-basic.min.js"
    own = paths.docs / place
    return own if own.exists() else project_paths().docs / place


@contextmanager
def renderer(paths: Paths) -> Iterator[Any]:
    """A running browser; inside it `raw_svg` may be called any number of times.

    Raises ChromeMissing with a Dutch sentence when there is no browser or when Kaleido is not installed.
    """
    browser = find_browser()
    if browser is None:
        raise ChromeMissing(
            "er is geen Chrome of Chromium gevonden; installeer chromium of zet het pad in BROWSER_PATH"
        )
    try:
        import kaleido  # noqa: PLC0415 (only here: a build without Chrome does not have it)
    except ImportError:
        raise ChromeMissing("kaleido is niet geïnstalleerd; installeer wat in requirements-test.txt staat") from None
    kaleido.start_sync_server(
        n=1, path=browser, plotlyjs=library(paths), mathjax=False, enable_sandbox=not _is_root(), silence_warnings=True
    )
    try:
        yield kaleido
    finally:
        kaleido.stop_sync_server(silence_warnings=True)


def raw_svg(kaleido: Any, figure: go.Figure) -> str:
    """The SVG as Plotly makes it, with random ids and all."""
    options = {"format": "svg", "width": figure.layout.width, "height": figure.layout.height, "scale": 1}
    content = figure.to_dict()
    content["layout"]["template"] = template().to_plotly_json()
    drawn: bytes = kaleido.calc_fig_sync(content, opts=options)
    return drawn.decode("utf-8")


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0
