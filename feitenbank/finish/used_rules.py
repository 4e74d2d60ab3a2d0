"""The rules of a style sheet that can touch something in a page; the rest need not travel with it.

A rule is judged by its class names alone: it goes when none of its selectors has all of its classes in the page or in
a script. What stands between brackets (`:not(.x)`, `:is(.x)`) is not looked at, so a rule is kept rather than lost.
Selectors level 4, https://www.w3.org/TR/selectors-4/.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, field

import tinycss2
from tinycss2.ast import AtRule, Node, QualifiedRule

WORD = re.compile(r"[\w-]+")
CLASS = re.compile(r"\.([\w-]+)")
CLASSES = re.compile(r"""\bclass=(?:\\?"([^"]*)"|'([^']*)'|([\w-]+))""")
CONDITIONS = ("media", "supports")


@dataclass(frozen=True)
class Words:
    """The words that occur in a page and its scripts: a class name that is none of them is not in use."""

    whole: frozenset[str]
    # A script may put a name together: "oordeel--" + word.
    beginnings: tuple[str, ...] = field(default=())

    def hold(self, name: str) -> bool:
        """Whether an element can have this class."""
        return name in self.whole or name.startswith(self.beginnings)

    def __or__(self, other: Words) -> Words:
        return Words(self.whole | other.whole, (*self.beginnings, *other.beginnings))


def words_of_page(html: str) -> Words:
    """The class names in the markup of a page, also in markup that stands in JSON for a script."""
    return Words(frozenset(WORD.findall(" ".join("".join(names) for names in CLASSES.findall(html)))))


def words_of_scripts(scripts: Collection[str]) -> Words:
    """The words in scripts, and the beginnings of the names that they put together."""
    words = frozenset(word for script in scripts for word in WORD.findall(script))
    return Words(words, tuple(sorted(word for word in words if word.endswith("-") and word.strip("-"))))


class RuleSheet:
    """A minified style sheet, taken apart once."""

    def __init__(self, css: str) -> None:
        nodes = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
        self._parts = [_part(node) for node in nodes]

    def used(self, words: Words) -> str:
        """The rules that can touch a page with these words, in their order."""
        return "".join(part(words) for part in self._parts)


def _part(node: Node) -> Callable[[Words], str]:
    """What gives the text of one rule for the words of a page; "" where the rule is not used."""
    if isinstance(node, QualifiedRule):
        return _rule(node)
    if isinstance(node, AtRule) and node.lower_at_keyword in CONDITIONS and node.content is not None:
        inner = RuleSheet(tinycss2.serialize(node.content))
        opening = f"@{node.at_keyword}{tinycss2.serialize(node.prelude)}{{"

        def within(words: Words) -> str:
            rules = inner.used(words)
            return f"{opening}{rules}}}" if rules else ""

        return within
    text = tinycss2.serialize([node])
    return lambda _: text


def _rule(node: QualifiedRule) -> Callable[[Words], str]:
    text = tinycss2.serialize([node])
    selectors = [_classes(selector) for selector in _selectors(node)]
    return lambda words: text if any(all(map(words.hold, classes)) for classes in selectors) else ""


def _selectors(node: QualifiedRule) -> list[str]:
    """The selectors of a rule, without what stands between brackets."""
    plain = [token for token in node.prelude if token.type not in ("function", "[] block")]
    return str(tinycss2.serialize(plain)).split(",")


def _classes(selector: str) -> frozenset[str]:
    return frozenset(CLASS.findall(selector))
