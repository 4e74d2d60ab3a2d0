"""Markdown pages: the YAML between the first two `---` lines, and the text after it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from feitenbank.faults import Fault
from feitenbank.load.text_files import read_text
from feitenbank.load.yaml_lines import YamlFault, YamlText, parse_yaml
from feitenbank.paths import Paths


@dataclass(frozen=True)
class Page:
    """One Markdown page: where it is, its front matter, its body and the line on which the body begins."""

    path: Path
    name: str
    meta: YamlText
    body: str
    body_line: int

    @property
    def data(self) -> dict[str, Any]:
        """The front matter as a mapping; empty when there is none."""
        return self.meta.value if isinstance(self.meta.value, dict) else {}


def read_page(path: Path, paths: Paths, faults: list[Fault]) -> Page | None:
    """Split a page; None (and a fault) when its front matter is broken."""
    name = paths.relative(path)
    text = read_text(path, paths, faults)
    if text is None:
        return None
    lines = text.split("\n")
    if lines[0].strip() != "---":
        return Page(path, name, YamlText({}), text, 1)
    end = next((index for index, line in enumerate(lines[1:], 1) if line.strip() == "---"), None)
    if end is None:
        faults.append(Fault(name, 1, path.stem, "", "het kopje van de pagina sluit niet; zet er een regel --- onder"))
        return None
    try:
        meta = parse_yaml("\n".join(lines[1:end]), first_line=2)
    except YamlFault as fault:
        faults.append(Fault(name, fault.line, path.stem, "", fault.message))
        return None
    if not isinstance(meta.value, dict | None):
        faults.append(Fault(name, 2, path.stem, "", "in het kopje horen sleutels met waarden te staan, zoals title:"))
        return None
    return Page(path, name, meta, "\n".join(lines[end + 1 :]), end + 2)


def all_pages(paths: Paths) -> list[Page]:
    """Every page below docs/ that can be read, in the order of their paths."""
    faults: list[Fault] = []
    pages = (read_page(path, paths, faults) for path in sorted(paths.docs.rglob("*.md")))
    return [page for page in pages if page]
