"""mkdocs.yml: the settings that both engines read, and what our templates expect of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import PurePosixPath
from typing import Any

from feitenbank.faults import Fault
from feitenbank.load.messages import closest
from feitenbank.load.records import Reader
from feitenbank.load.yaml_lines import YamlText
from feitenbank.model.base import HTML_TAG
from feitenbank.paths import Paths

FILE = "mkdocs.yml"
# https://www.mkdocs.org/user-guide/configuration/ ; hooks are left out, for Zensical passes them over in silence.
KNOWN = {
    "INHERIT", "copyright", "dev_addr", "docs_dir", "draft_docs", "edit_uri", "edit_uri_template", "exclude_docs",
    "extra", "extra_css", "extra_javascript", "extra_templates", "markdown_extensions", "mdx_configs", "nav",
    "not_in_nav", "plugins", "remote_branch", "remote_name", "repo_name", "repo_url", "site_author",
    "site_description", "site_name", "site_url", "strict", "theme", "use_directory_urls", "validation", "watch",
}  # fmt: skip
ADDRESS = re.compile(r"https?://[^\s/?#\"'<>]+(?:/[^\s?#\"'<>]*)?")
TEXTS = ("site_name", "site_description", "site_url")
MACROS = {"modules": ["feitenbank.macros.plugin"], "on_undefined": "strict", "on_error_fail": True}
EXTENSIONS = ("admonition", "attr_list", "md_in_html", "tables", "toc")
Message = tuple[tuple[str | int, ...], str]


def faults(paths: Paths) -> Iterator[Fault]:
    """Every fault in mkdocs.yml, on its line."""
    reader = Reader(paths)
    parsed = reader.parsed(paths.root / FILE)
    yield from reader.faults
    if parsed is None:
        return
    if not isinstance(parsed.value, dict):
        yield Fault(FILE, 1, "", "", "hier horen sleutels met waarden te staan, zoals site_name:")
        return
    checks: tuple[Callable[[dict[str, Any], Paths], Iterator[Message]], ...] = (
        _keys, _texts, _folders, _theme, _plugins, _extensions, _nav, _assets, _extra,
    )  # fmt: skip
    for check in checks:
        for at, message in check(parsed.value, paths):
            yield _fault(parsed, at, message)


def _fault(parsed: YamlText, at: tuple[str | int, ...], message: str) -> Fault:
    return Fault(FILE, parsed.line_of(at), "", ".".join(str(part) for part in at if isinstance(part, str)), message)


def _keys(config: dict[str, Any], _: Paths) -> Iterator[Message]:
    for key in config:
        if key == "hooks":
            yield (key,), "hooks werken niet in Zensical; maak er een stap van in feitenbank/build.py"
        elif key == "site_dir":
            yield (key,), "haal dit weg; feitenbank bouw kiest zelf de map (met --naar een andere)"
        elif key not in KNOWN:
            yield (key,), f"de instelling «{key}» bestaat niet{closest(key, KNOWN)}"


def _texts(config: dict[str, Any], _: Paths) -> Iterator[Message]:
    for key in TEXTS:
        value = config.get(key)
        if key not in config:
            yield (key,), f"de instelling {key} ontbreekt; vul haar in"
        elif not isinstance(value, str) or not value.strip():
            yield (key,), "hier hoort tekst te staan"
        elif HTML_TAG.search(value):
            yield (key,), "hier mag geen HTML staan; schrijf gewone tekst"
        elif key == "site_url" and not ADDRESS.fullmatch(value):
            yield (key,), f"«{value}» is geen adres van een site; schrijf bijvoorbeeld https://voorbeeld.nl/"


def _folders(config: dict[str, Any], paths: Paths) -> Iterator[Message]:
    if config.get("docs_dir", "docs") != paths.docs.name:
        yield ("docs_dir",), f"de pagina's staan in {paths.docs.name}; schrijf docs_dir: {paths.docs.name}"
    for key in ("use_directory_urls", "strict"):
        if config.get(key, True) is not True:
            yield (key,), f"schrijf {key}: true; zonder dat veranderen adressen of vallen fouten weg"


def _theme(config: dict[str, Any], paths: Paths) -> Iterator[Message]:
    theme = config.get("theme")
    if not isinstance(theme, dict) or theme.get("name") != "material":
        yield ("theme",), "het thema hoort name: material te zijn, met custom_dir: overrides"
        return
    folder = theme.get("custom_dir")
    if not isinstance(folder, str) or not (paths.root / folder).is_dir():
        yield (
            ("theme", "custom_dir"),
            f"de map met sjablonen «{folder or ''}» bestaat niet; schrijf custom_dir: overrides",
        )


def _named(items: Any) -> Iterator[tuple[int, str, Any]]:
    """Place, name and options of each entry of a list such as plugins."""
    for index, item in enumerate(items if isinstance(items, list) else []):
        if isinstance(item, str):
            yield index, item, {}
        elif isinstance(item, dict) and len(item) == 1:
            yield index, *next(iter(item.items()))
        else:
            yield index, "", {}


@lru_cache(maxsize=2)
def _installed(group: str) -> frozenset[str]:
    return frozenset(entry.name for entry in entry_points(group=group))


def _plugins(config: dict[str, Any], _: Paths) -> Iterator[Message]:
    installed = _installed("mkdocs.plugins")
    found = list(_named(config.get("plugins")))
    for index, name, _options in found:
        if name not in installed and f"material/{name}" not in installed:
            yield ("plugins", index), f"de plugin «{name}» is niet geïnstalleerd{closest(name, installed)}"
    options = next((options for _, name, options in found if name == "macros"), None)
    if options is None:
        yield ("plugins",), "de plugin macros ontbreekt; zonder haar staan er geen cijfers op de pagina's"
    for key, value in MACROS.items():
        if isinstance(options, dict) and options.get(key) != value:
            shown = str(value).lower() if isinstance(value, bool) else value
            yield ("plugins",), f"bij de plugin macros hoort {key}: {shown}".replace("'", "")


def _extensions(config: dict[str, Any], _: Paths) -> Iterator[Message]:
    installed = _installed("markdown.extensions")
    found = list(_named(config.get("markdown_extensions")))
    for index, name, _options in found:
        if name not in installed and not _is_module(name):
            yield (
                ("markdown_extensions", index),
                f"de uitbreiding «{name}» is niet geïnstalleerd{closest(name, installed)}",
            )
    names = {name for _, name, _ in found}
    for name in EXTENSIONS:
        if name not in names:
            yield ("markdown_extensions",), f"de uitbreiding {name} ontbreekt; zet haar in de lijst"


def _is_module(name: str) -> bool:
    try:
        return bool(name) and find_spec(name) is not None
    except (ImportError, ValueError):
        return False


def _nav(config: dict[str, Any], paths: Paths) -> Iterator[Message]:
    if "nav" in config and not isinstance(config["nav"], list):
        yield ("nav",), "de navigatie hoort een lijst te zijn, zoals - Start: index.md"
        return
    seen: set[str] = set()
    for at, page in _nav_pages(config.get("nav", []), ("nav",)):
        if not isinstance(page, str):
            yield at, "hier hoort het pad naar een pagina te staan, zoals index.md"
        elif page.startswith("/") or ".." in PurePosixPath(page).parts:
            yield at, f"het pad «{page}» begint in docs, zonder / en zonder .."
        elif not page.startswith(("https://", "http://")):
            if not (paths.docs / page).is_file():
                yield at, f"de pagina «{page}» bestaat niet; kijk het pad na of maak docs/{page}"
            if page in seen:
                yield at, f"de pagina «{page}» staat er al; haal haar hier weg"
            seen.add(page)


def _nav_pages(items: list[Any], at: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    for index, item in enumerate(items):
        values = list(item.values()) if isinstance(item, dict) else [item]
        for value in values:
            if isinstance(value, list):
                yield from _nav_pages(value, (*at, index))
            else:
                yield (*at, index), value


def _assets(config: dict[str, Any], paths: Paths) -> Iterator[Message]:
    for key in ("extra_css", "extra_javascript"):
        items = config.get(key) or []
        if not isinstance(items, list):
            yield (key,), "hier hoort een lijst, bijvoorbeeld [assets/css/grafiek.css]"
            continue
        for index, item in enumerate(items):
            name = item.get("path") if isinstance(item, dict) else item
            if not isinstance(name, str) or not (paths.docs / name).is_file():
                yield (key, index), f"het bestand «{name}» bestaat niet in docs; kijk het pad na"


def _extra(config: dict[str, Any], _: Paths) -> Iterator[Message]:
    extra = config.get("extra") or {}
    if not isinstance(extra, dict):
        yield ("extra",), "hier horen sleutels met waarden"
        return
    if "zoeken" in extra and not isinstance(extra["zoeken"], str):
        yield ("extra", "zoeken"), "hier hoort tekst te staan"
    sections = extra.get("secties", {})
    if not isinstance(sections, dict) or not all(isinstance(label, str) for label in sections.values()):
        yield ("extra", "secties"), "hier hoort bij elke map een naam, zoals cijfers: Cijfers"
    links = extra.get("voet", [])
    if not isinstance(links, list):
        yield ("extra", "voet"), "hier hoort een lijst van {label: ..., href: ...}"
        return
    for index, link in enumerate(links):
        if not isinstance(link, dict) or {"label", "href"} - {key for key in link if isinstance(link[key], str)}:
            yield ("extra", "voet", index), "een link in de voet heeft een label en een href: {label: ..., href: ...}"
        elif ":" in link["href"].partition("/")[0] and not link["href"].startswith("https://"):
            yield ("extra", "voet", index), f"het adres «{link['href']}» kan hier niet; schrijf een pad of https://"
