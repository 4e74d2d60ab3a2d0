"""The Jinja environment of the package's own HTML templates: everything escaped, nothing undefined."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import escape

from feitenbank.text.chinese import with_chinese

# What Markdown reads as a mark of its own.
MARKS = re.compile(r"[\\`*_\[\]]")


@lru_cache(maxsize=1)
def environment() -> Environment:
    """One environment for all templates in feitenbank/templates."""
    made = Environment(
        loader=PackageLoader("feitenbank", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["chinees"] = with_chinese
    return made


def inline_html(template: str, **context: Any) -> str:
    """HTML on one line, fit to stand inside a Markdown paragraph."""
    html = environment().get_template(template).render(**context)
    return markdown_safe(re.sub(r"\s*\n\s*", "", html).strip())


def block_html(template: str, **context: Any) -> str:
    """A block of HTML that stands on its own lines; no blank line inside, so that Markdown leaves it whole."""
    html = environment().get_template(template).render(**context)
    return "\n" + re.sub(r"\n\s*\n+", "\n", html).strip() + "\n"


def markdown_safe(html: str) -> str:
    """Inline HTML in which Markdown will find no emphasis, code or links: in its text nor in its attributes."""
    return re.sub(r">([^<]+)<|\"([^\"<>]*)\"", _without_marks, html)


def text_html(text: str) -> str:
    """Plain text as it stands in a Markdown paragraph: neither HTML nor Markdown."""
    return MARKS.sub(_entity, str(escape(text)))


def _without_marks(match: re.Match[str]) -> str:
    return MARKS.sub(_entity, match.group())


def _entity(match: re.Match[str]) -> str:
    return f"&#{ord(match.group())};"
