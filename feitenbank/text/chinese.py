"""Chinese characters inside Dutch text: marked, so that a screen reader and a font know what they are."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

# A run begins with a character; Chinese punctuation inside it belongs to it.
RUN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff](?:[\u3000-\u303f\uff00-\uffef]*[\u3400-\u9fff\uf900-\ufaff])*")


def with_chinese(text: str) -> Markup:
    """The text as HTML, each run of Chinese characters in its own element."""
    parts: list[Markup] = []
    end = 0
    for match in RUN.finditer(text):
        parts += [escape(text[end : match.start()]), Markup('<span lang="zh-Hans">{}</span>').format(match.group())]
        end = match.end()
    return Markup("").join([*parts, escape(text[end:])])
