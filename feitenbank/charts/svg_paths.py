"""Path data of SVG: moving it, rounding it, and recognising a circle."""

from __future__ import annotations

import re
from collections.abc import Iterator

TOKEN = re.compile(r"[A-Za-z]|-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?")
ARGUMENTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
CIRCLE = re.compile(r"^M([\d.]+),0A\1,\1 0 1,1 0,-\1A\1,\1 0 0,1 \1,0Z$")


def rounded(value: float) -> str:
    """A coordinate with at most one decimal."""
    text = f"{value:.1f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def moved(data: str, dx: float, dy: float) -> str:
    """Path data shifted by (dx, dy), with rounded numbers."""
    parts = []
    for command, numbers in _commands(data):
        placed = _shifted(command, numbers, dx, dy) if command.isupper() else numbers
        parts.append(command + ",".join(rounded(number) for number in placed))
    return "".join(parts)


def as_circle(data: str) -> tuple[float, float, float] | None:
    """Centre and radius when the path is Plotly's round marker."""
    match = CIRCLE.match(data)
    return (0.0, 0.0, float(match.group(1))) if match else None


def _shifted(command: str, numbers: list[float], dx: float, dy: float) -> list[float]:
    if command == "H":
        return [number + dx for number in numbers]
    if command == "V":
        return [number + dy for number in numbers]
    if command == "A":
        return [*numbers[:5], numbers[5] + dx, numbers[6] + dy]
    return [number + (dy if index % 2 else dx) for index, number in enumerate(numbers)]


def _commands(data: str) -> Iterator[tuple[str, list[float]]]:
    """Commands with their own numbers; repeated arguments become repeated commands."""
    tokens = TOKEN.findall(data)
    index, command = 0, ""
    while index < len(tokens):
        if tokens[index].isalpha():
            command = tokens[index]
            index += 1
        count = ARGUMENTS[command.upper()]
        yield command, [float(token) for token in tokens[index : index + count]]
        index += count
        if command in "Mm" and index < len(tokens) and not tokens[index].isalpha():
            command = "L" if command == "M" else "l"
