"""The macro calls in the text of a page, read without rendering it."""

from __future__ import annotations

from functools import lru_cache

from jinja2 import Environment, nodes

from feitenbank.load.front_matter import Page

PARSER = Environment()
MacroCall = tuple[int, str, list[object], dict[str, object]]


def macro_calls(page: Page) -> list[MacroCall]:
    """Line, name, arguments and options of each macro call in a page's body, in order.

    Raises TemplateSyntaxError when the body is no valid template. An argument that is not a literal is given as None.
    """
    return _calls(page.body, page.body_line)


@lru_cache(maxsize=4096)
def _calls(body: str, first_line: int) -> list[MacroCall]:
    found = []
    tree = PARSER.parse(body)
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name):
            arguments = [getattr(argument, "value", None) for argument in call.args]
            options = {item.key: getattr(item.value, "value", None) for item in call.kwargs}
            found.append((call.lineno + first_line - 1, call.node.name, arguments, options))
    return found
