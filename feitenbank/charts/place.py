"""Finding a free place for a label: of several candidates the one that covers least."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Box:
    """A rectangle in px of the sheet."""

    left: float
    top: float
    right: float
    bottom: float

    def overlap(self, other: Box) -> float:
        """The area that two boxes share."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across * down if across > 0 and down > 0 else 0.0

    def grown(self, by: float) -> Box:
        """The box with some air around it."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def outside(self, frame: Box) -> float:
        """The area of this box that falls outside a frame."""
        area = (self.right - self.left) * (self.bottom - self.top)
        return area - self.overlap(frame)


@dataclass
class Placer:
    """Remembers what is taken."""

    taken: list[Box] = field(default_factory=list)

    def block(self, box: Box) -> None:
        """Mark a rectangle as taken."""
        self.taken.append(box)

    def block_line(self, points: Sequence[tuple[float, float]], thickness: float = 3) -> None:
        """Block a polyline in steps of a few px."""
        for (x0, y0), (x1, y1) in pairwise(points):
            steps = max(1, int(max(abs(x1 - x0), abs(y1 - y0)) / 4))
            for step in range(steps + 1):
                x, y = x0 + (x1 - x0) * step / steps, y0 + (y1 - y0) * step / steps
                self.block(Box(x - thickness, y - thickness, x + thickness, y + thickness))

    def cost(self, box: Box, frame: Box) -> float:
        """How much a box would cover; what falls outside the frame counts twentyfold."""
        return 20 * box.outside(frame) + sum(box.overlap(other) for other in self.taken)

    def best(
        self, candidates: Sequence[T], box_of: Callable[[T], Box], frame: Box, extra: Callable[[T], float] | None = None
    ) -> T:
        """The first candidate with the lowest cost; `extra` adds a cost of its own, for example for distance."""
        return min(candidates, key=lambda c: self.cost(box_of(c), frame) + (extra(c) if extra else 0.0))


def spread(centres: Sequence[float], heights: Sequence[float], low: float, high: float) -> list[float]:
    """Move labels in one column apart so that none overlap, each as near to its own place as can be."""
    order = sorted(range(len(centres)), key=lambda index: centres[index])
    placed = [float(centre) for centre in centres]
    for _ in range(60):
        moved = False
        for above, below in pairwise(order):
            gap = (heights[above] + heights[below]) / 2 - (placed[below] - placed[above])
            if gap > 0.1:
                placed[above] -= gap / 2
                placed[below] += gap / 2
                moved = True
        for index in order:
            inside = min(max(placed[index], low + heights[index] / 2), high - heights[index] / 2)
            moved = moved or abs(inside - placed[index]) > 0.1
            placed[index] = inside
        if not moved:
            break
    return placed
