"""Which edition of the site this is: version and day up to which its data were checked, in each footer and on paper.

The version stands in pyproject.toml alone and the date follows from the data, so a page can't state another one.
"""

from __future__ import annotations

MARKER = '<span class="uitgave"></span>'


def edition_text(version: str, checked: str) -> str:
    """«Versie 0.1.0, gegevens nagekeken tot en met 25 november 2026. »; `checked` is the date in words, or ""."""
    until = f", gegevens nagekeken tot en met {checked}" if checked else ""
    return f"Versie {version}{until}. "


def with_edition(html: str, text: str) -> str:
    """The page with the edition in its footer and at the head of its first sheet of paper."""
    return html.replace(MARKER, f'<span class="uitgave">{text}</span>')
