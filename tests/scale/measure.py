"""Build copies of growing size and print what each costs: `python -m tests.scale.measure 100 1000 5000`.

Per size: seconds on the clock and in the processor, highest memory of any process of the build (MB), the size of the
site (MB), the bytes (KiB, gzip) of the overview, of the files that filters and search load when they are used, and of
the three heaviest pages of all; and the milliseconds until the overview is filtered for the first time, to filter it
again, until the search is ready, and to search. The line at the end says how much a claim adds.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from feitenbank.paths import project_paths

from .generate import write_project
from .usable import answer_times

SOURCES = 10_000
GROWING = ("beweringen/index.html.gz", "data/overzicht.js.gz", "data/zoekindex.js.gz")
HEAVIEST = 3


@dataclass(frozen=True)
class Cost:
    """What one build took."""

    claims: int
    seconds: float
    processor: float
    memory: int
    site: int
    pages: tuple[int, ...]
    heaviest: tuple[str, ...]
    answers: tuple[float, float, float, float]


def cost_of(claims: int, sources: int) -> Cost:
    """Build a site with so many made-up claims and sources beside the real ones.

    Leaves the program with what the build said when it fails.
    """
    with tempfile.TemporaryDirectory(prefix="schaal-") as folder:
        copy = write_project(project_paths(), Path(folder) / str(claims), claims, sources)
        before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
        command = [sys.executable, "-m", "feitenbank.cli", "bouw"]
        done = subprocess.run(command, cwd=copy.root, capture_output=True, text=True, check=False)
        if done.returncode:
            raise SystemExit(f"{done.stdout}{done.stderr}")
        seconds, after = time.monotonic() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
        site = copy.root / "site"
        return Cost(
            claims,
            seconds,
            after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime,
            after.ru_maxrss // 1024,
            sum(file.stat().st_size for file in site.rglob("*") if file.is_file()) // 1024**2,
            tuple((site / name).stat().st_size // 1024 if (site / name).exists() else 0 for name in GROWING),
            heaviest_pages(site),
            answer_times(site),
        )


def heaviest_pages(site: Path) -> tuple[str, ...]:
    """The pages that are the most bytes to send, each with its size."""
    sizes = sorted(((file.stat().st_size // 1024, file) for file in site.rglob("index.html.gz")), reverse=True)
    return tuple(f"{file.parent.relative_to(site).as_posix()}/ {size}" for size, file in sizes[:HEAVIEST])


def main() -> None:
    sizes = [int(argument) for argument in sys.argv[1:]] or [100, 1000, 5000]
    print(
        "beweringen erbij | seconden | processor | geheugen MB | site MB | overzicht | filterbestand | zoekindex (KiB)"
        " | eerste filter | filteren | zoekklaar | zoeken (ms) | zwaarste pagina's (KiB)"
    )
    costs = []
    for size in sizes:
        costs.append(cost := cost_of(size, SOURCES))
        pages = " | ".join(str(page) for page in cost.pages)
        answers = " | ".join(f"{answer:.0f}" for answer in cost.answers)
        print(
            f"{size} | {cost.seconds:.0f} | {cost.processor:.0f} | {cost.memory} | {cost.site} | {pages} | {answers}"
            f" | {', '.join(cost.heaviest)}",
            flush=True,
        )
    for less, more in pairwise(costs):
        step = (more.processor - less.processor) / (more.claims - less.claims) * 1000
        print(f"van {less.claims} naar {more.claims}: {step:.0f} ms processortijd per bewering")


if __name__ == "__main__":
    main()
