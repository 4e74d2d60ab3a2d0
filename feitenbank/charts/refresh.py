"""Bring the rendered charts up to date: draw what changed, remove what nothing uses."""

from __future__ import annotations

from collections.abc import Callable

from feitenbank.charts.browser_files import write_browser_files
from feitenbank.charts.cache import Rendering, prune, renderings, stale, write
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.paths import Paths


def refresh(knowledge: KnowledgeBase, paths: Paths, progress: Callable[[str], None]) -> int:
    """Draw every stale chart; returns how many charts changed. Raises ChromeMissing when a browser is needed."""
    write_browser_files(paths)
    specs = list(knowledge.charts.values())
    items = stale(paths, specs, knowledge.datasets)

    def told(item: Rendering) -> None:
        progress(f"{item.spec.id} ({item.width})")

    write(paths, items, told)
    prune(paths, renderings(paths, specs, knowledge.datasets))
    return len({item.spec.id for item in items})
