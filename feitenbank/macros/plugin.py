"""The macros as mkdocs-macros (and Zensical's own macros extension) find them: names in Dutch, each one call.

Both engines import this file and call `define_env`. MkDocs does so once a build, Zensical once a page; the
knowledge base is read once a process.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
if str(ROOT) not in sys.path:  # plain `mkdocs serve` in a checkout that is not installed
    sys.path.insert(0, str(ROOT))

from feitenbank.checked import load  # noqa: E402
from feitenbank.faults import FaultyData  # noqa: E402
from feitenbank.macro_names import MACROS  # noqa: E402
from feitenbank.macros.author import AuthorMacros  # noqa: E402
from feitenbank.macros.source_links import seen_from_source  # noqa: E402
from feitenbank.model.knowledge import KnowledgeBase  # noqa: E402
from feitenbank.paths import project_paths  # noqa: E402
from feitenbank.render.page_state import PageState  # noqa: E402


@lru_cache(maxsize=1)
def _knowledge(stamp: float) -> KnowledgeBase:  # noqa: ARG001  (the stamp makes a changed file a new call)
    return load(project_paths())


def _newest_change() -> float:
    paths = project_paths()
    files = [*paths.data.rglob("*.yml"), *paths.data.rglob("*.csv"), *paths.docs.rglob("*.md")]
    return max((file.stat().st_mtime for file in files), default=0.0)


def define_env(env: Any) -> None:
    """Register the macros; stops the engine with all faults when data or pages are wrong."""
    try:
        knowledge = _knowledge(_newest_change())
    except FaultyData as problem:
        raise SystemExit(f"{problem}\n{len(problem.faults)} fouten; er is niets gebouwd.") from None
    states: dict[str, PageState] = {}

    def state() -> PageState:
        url = str(getattr(env.page, "url", "") or "")
        return states.setdefault(url, PageState(url))

    def for_this_engine(html: str) -> str:
        if "zensical" not in sys.modules:
            return html
        url = state().url
        is_index = not (project_paths().docs / f"{url.strip('/')}.md").is_file()
        return seen_from_source(html, url, is_index)

    author = AuthorMacros(knowledge, project_paths(), state)
    for name in MACROS:
        env.macro(_named(getattr(author, name), name, for_this_engine), name)


def _named(method: Callable[..., str], name: str, finished: Callable[[str], str]) -> Callable[..., str]:
    def macro(*args: Any, **options: Any) -> str:
        return finished(method(*args, **options))

    macro.__name__ = name
    macro.__doc__ = method.__doc__
    return macro
