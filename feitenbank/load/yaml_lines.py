"""YAML with line numbers, dates as plain text, and duplicate keys refused.

Read with libyaml's event parser (fast) and built by hand, because PyYAML's own constructor forgets where a
value stood, turns 2018-12-31 into a date object and lets a second key silently replace the first.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

Path = tuple[str | int, ...]
KEEP_AS_TEXT = {"tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:str"}
OUR_TAGS = {f"tag:yaml.org,2002:{name}" for name in ("bool", "int", "float", "map", "null", "seq", "str", "timestamp")}
NUMBERS = {"tag:yaml.org,2002:int", "tag:yaml.org,2002:float"}
# YAML 1.1 also reads 012 as ten, 12:30 as 750 and 1_000 as a thousand; no author means that.
PLAIN_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})(?:\.[0-9]{1,12})?")
DEEPEST = 30


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
    try:
        loader = yaml.CSafeLoader(text)
    except (yaml.YAMLError, UnicodeError) as error:  # a character that YAML does not have
        raise YamlFault(*_where_and_what(error, first_line)) from None
    try:
        node = loader.get_single_node()
        lines: dict[Path, int] = {}
        value = _Builder(loader, lines, first_line).build(node, ()) if node is not None else None
        return YamlText(value, lines)
    except RecursionError:
        raise YamlFault(first_line, "deze YAML zit te diep in elkaar; maak er minder lagen van") from None
    except (yaml.YAMLError, UnicodeError) as error:
        raise YamlFault(*_where_and_what(error, first_line)) from None
    finally:
        loader.dispose()


def _where_and_what(error: Exception, first_line: int) -> tuple[int, str]:
    mark = getattr(error, "problem_mark", None)
    line = (mark.line if mark else 0) + first_line
    return line, "de YAML is hier stuk; kijk naar inspringen, aanhalingstekens en dubbele punten"


class _Builder:
    """Makes the value of a document and notes the line of each part; a second way to the same part is refused."""

    def __init__(self, loader: Any, lines: dict[Path, int], first: int) -> None:
        self.loader, self.lines, self.first = loader, lines, first
        self.seen: set[int] = set()

    def build(self, node: yaml.Node, path: Path) -> Any:
        line = node.start_mark.line + self.first
        self.lines.setdefault(path, line)
        if id(node) in self.seen:
            raise YamlFault(line, "verwijzingen (& en *) gebruiken we niet; schrijf het hier voluit")
        self.seen.add(id(node))
        if node.tag not in OUR_TAGS:
            name = node.tag.replace("tag:yaml.org,2002:", "!!")
            raise YamlFault(line, f"het label «{name}» gebruiken we niet; schrijf de waarde gewoon op")
        if len(path) > DEEPEST:
            raise YamlFault(line, "deze YAML zit te diep in elkaar; maak er minder lagen van")
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node, line)
        if isinstance(node, yaml.SequenceNode):
            return [self.build(child, (*path, index)) for index, child in enumerate(node.value)]
        return self._mapping(node, path)

    def _scalar(self, node: yaml.ScalarNode, line: int) -> Any:
        if node.tag in KEEP_AS_TEXT:
            return node.value
        if node.tag in NUMBERS and not PLAIN_NUMBER.fullmatch(node.value):
            shown = node.value if len(node.value) < 30 else f"{node.value[:30]}…"
            message = (
                f"«{shown}» is geen gewoon getal; schrijf het voluit, of zet er aanhalingstekens om als het tekst is"
            )
            raise YamlFault(line, message)
        return self.loader.construct_object(node)

    def _mapping(self, node: yaml.Node, path: Path) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + self.first
            if not isinstance(key_node, yaml.ScalarNode):
                raise YamlFault(line, "een sleutel moet een gewoon woord zijn")
            key = str(key_node.value)
            if key in result:
                raise YamlFault(line, f"de sleutel «{key}» staat er twee keer; haal er één weg")
            self.lines[(*path, key)] = line
            result[key] = self.build(value_node, (*path, key))
        return result
