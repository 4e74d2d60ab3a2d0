"""Widths of text, estimated without a browser, so that layout is the same on every machine."""

from __future__ import annotations

import html

# Widths in em of a common system sans (between Arial and DejaVu Sans, on the safe side).
NARROW = dict.fromkeys("ijlI.,:;'|!’‘", 0.29) | dict.fromkeys("ftr()[]-/ \u00a0", 0.37)
BROAD = dict.fromkeys("mwMW%@", 0.88) | dict.fromkeys("ABCDEFGHJKLNOPQRSTUVXYZ€&", 0.7)
DIGITS = dict.fromkeys("0123456789", 0.6)
WIDTHS = NARROW | BROAD | DIGITS | {"\u2009": 0.2, "«": 0.58, "»": 0.58, "–": 0.56, "−": 0.6}
ORDINARY = 0.565
IDEOGRAPH = 1.0
BOLD_FACTOR = 1.09
LINE_HEIGHT = 1.3


def text_width(text: str, size: float, bold: bool = False) -> float:
    """The width in px of one line of text."""
    ems = sum(IDEOGRAPH if ord(char) > 0x2E80 else WIDTHS.get(char, ORDINARY) for char in text)
    return ems * size * (BOLD_FACTOR if bold else 1)


def wrap(text: str, width: float, size: float, bold: bool = False) -> list[str]:
    """The text in lines that fit; a word that is too long by itself is broken with a hyphen."""
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        for piece in _pieces(word, width, size, bold):
            candidate = f"{line} {piece}" if line else piece
            if line and text_width(candidate, size, bold) > width:
                lines.append(line)
                line = piece
            else:
                line = candidate
    return [*lines, line] if line else lines


def balanced(text: str, width: float, size: float, bold: bool = False) -> list[str]:
    """Like `wrap`, but with lines of about the same length: no last line of one word."""
    lines = wrap(text, width, size, bold)
    if len(lines) < 2:
        return lines
    low, high = text_width(text, size, bold) / len(lines), width
    while high - low > 2:
        middle = (low + high) / 2
        if len(wrap(text, middle, size, bold)) <= len(lines):
            high = middle
        else:
            low = middle
    return wrap(text, high, size, bold)


def block_width(lines: list[str], size: float, bold: bool = False) -> float:
    """The width of the widest line."""
    return max((text_width(line, size, bold) for line in lines), default=0)


def block_height(lines: list[str], size: float) -> float:
    """The height of a block of lines."""
    return len(lines) * size * LINE_HEIGHT


def markup(lines: list[str]) -> str:
    """Lines as Plotly's small subset of HTML; the text itself is escaped."""
    return "<br>".join(html.escape(line, quote=False) for line in lines)


def _pieces(word: str, width: float, size: float, bold: bool) -> list[str]:
    if text_width(word, size, bold) <= width or len(word) < 8:
        return [word]
    if "-" in word[3:-3]:
        head, tail = word[: word.index("-", 3) + 1], word[word.index("-", 3) + 1 :]
        return [head, *_pieces(tail, width, size, bold)]
    fits = max((i for i in range(4, len(word) - 3) if text_width(word[:i] + "-", size, bold) <= width), default=4)
    return [word[:fits] + "-", *_pieces(word[fits:], width, size, bold)]
