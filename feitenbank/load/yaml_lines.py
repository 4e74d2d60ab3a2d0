"""YAML with line numbers, dates as plain text, and duplicate keys refused.

Read with libyaml's event parser (fast) and built by hand, because PyYAML's own constructor forgets where a
value stood, turns 2018-12-31 into a date object and lets a second key silently replace the first.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

Path = tuple[str | int, ...]
KEEP_AS_TEXT = {"tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:str"}


class YamlFault(Exception):
    """The text is not the YAML we accept; `line` counts from 1."""

    def __init__(self, line: int, message: str) -> None:
        self.line = line
        self.message = message
        super().__init__(message)


@dataclass
class YamlText:
    """A parsed YAML text: its value, and the line on which each part stands."""

    value: Any
    lines: Mapping[Path, int] = field(default_factory=dict)

    def line_of(self, path: Path) -> int:
        """The line of the nearest known part at or above `path`."""
        for end in range(len(path), -1, -1):
            if path[:end] in self.lines:
                return self.lines[path[:end]]
        return 1


def parse_yaml(text: str, first_line: int = 1) -> YamlText:
    """Parse one YAML document.

    `first_line` is the line of the file on which `text` begins (front matter begins on line 2).
    Raises YamlFault with a Dutch sentence for broken YAML, duplicate keys, anchors and tags of Python objects.
    """
    loader = yaml.CSafeLoader(text)
    try:
        node = loader.get_single_node()
        lines: dict[Path, int] = {}
        value = _build(loader, node, (), lines, first_line) if node is not None else None
        return YamlText(value, lines)
    except yaml.YAMLError as error:
        raise YamlFault(*_where_and_what(error, first_line)) from None
    finally:
        loader.dispose()


def _where_and_what(error: yaml.YAMLError, first_line: int) -> tuple[int, str]:
    mark = getattr(error, "problem_mark", None)
    line = (mark.line if mark else 0) + first_line
    return line, "de YAML is hier stuk; kijk naar inspringen, aanhalingstekens en dubbele punten"


def _build(loader: Any, node: yaml.Node, path: Path, lines: dict[Path, int], first: int) -> Any:
    lines.setdefault(path, node.start_mark.line + first)
    if isinstance(node, yaml.ScalarNode):
        return node.value if node.tag in KEEP_AS_TEXT else loader.construct_object(node)
    if isinstance(node, yaml.SequenceNode):
        return [_build(loader, child, (*path, index), lines, first) for index, child in enumerate(node.value)]
    if isinstance(node, yaml.MappingNode):
        return _build_mapping(loader, node, path, lines, first)
    raise YamlFault(node.start_mark.line + first, "dit soort YAML gebruiken we niet")


def _build_mapping(
    loader: Any, node: yaml.MappingNode, path: Path, lines: dict[Path, int], first: int
) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + first
        if not isinstance(key_node, yaml.ScalarNode):
            raise YamlFault(line, "een sleutel moet een gewoon woord zijn")
        key = str(key_node.value)
        if key in result:
            raise YamlFault(line, f"de sleutel «{key}» staat er twee keer; haal er één weg")
        lines[(*path, key)] = line
        result[key] = _build(loader, value_node, (*path, key), lines, first)
    return result
