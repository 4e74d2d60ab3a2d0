"""The templates of the site, read before an engine does: broken Jinja, unknown filters, parts that are not there."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError, nodes

from feitenbank.faults import Fault
from feitenbank.load.messages import closest
from feitenbank.load.text_files import read_text
from feitenbank.paths import Paths

FOLDER = "overrides"
PARSER = Environment()
# What MkDocs adds to Jinja's own filters.
FILTERS = {*PARSER.filters, "script_tag", "url"}


def faults(paths: Paths) -> Iterator[Fault]:
    """Every fault in overrides/."""
    for path in sorted((paths.root / FOLDER).rglob("*.html")):
        found: list[Fault] = []
        text = read_text(path, paths, found)
        yield from found
        if text is None:
            continue
        try:
            tree = PARSER.parse(text)
        except TemplateSyntaxError as error:
            message = "dit sjabloon is hier stuk; kijk naar {% ... %} en {{ ... }}"
            yield Fault(paths.relative(path), error.lineno, "", "", message)
            continue
        yield from _unknown(tree, path, paths)


def _unknown(tree: nodes.Template, path: Path, paths: Paths) -> Iterator[Fault]:
    for item in tree.find_all(nodes.Filter):
        if item.name not in FILTERS:
            message = f"het filter «{item.name}» bestaat niet{closest(item.name, FILTERS)}"
            yield Fault(paths.relative(path), item.lineno, "", "", message)
    for part in tree.find_all((nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)):
        name = getattr(getattr(part, "template", None), "value", None)
        if isinstance(name, str) and not _exists(name, paths):
            message = f"het sjabloon «{name}» bestaat niet; kijk het pad na"
            yield Fault(paths.relative(path), part.lineno, "", "", message)


def _exists(name: str, paths: Paths) -> bool:
    if (paths.root / FOLDER / name).is_file():
        return True
    theme = find_spec("material")
    return any(
        (Path(folder) / "templates" / name).is_file() for folder in (theme and theme.submodule_search_locations) or []
    )
