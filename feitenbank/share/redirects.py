"""A small page for each short address that sends the reader on: without script, with a link for who is not sent."""

from __future__ import annotations

from pathlib import Path

from feitenbank.load.front_matter import all_pages
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.paths import Paths
from feitenbank.render.environment import environment
from feitenbank.short_links import redirects

ROOT = "../../"


def write_redirects(knowledge: KnowledgeBase, paths: Paths, address: str, site: Path) -> list[Path]:
    """Write `<short>/index.html` below `site` for every short address; returns the files."""
    titles = {paths.page_name(page.path): str(page.data.get("title", "")) for page in all_pages(paths)}
    template = environment().get_template("kort.html.j2")
    files = []
    for redirect in redirects(knowledge, titles):
        file = site / redirect.short / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        page = template.render(
            title=redirect.title,
            short=redirect.short.strip("/"),
            target=ROOT + redirect.target,
            canonical=address + redirect.target.partition("#")[0] if address else None,
        )
        file.write_text(page + "\n", encoding="utf-8", newline="")
        files.append(file)
    return files
