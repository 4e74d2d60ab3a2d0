"""Posters as PNG files, on all cores: resvg keeps Python to itself while it draws, so each core gets a program.

`python -m feitenbank.charts.pngs` is that program: it reads [[svg, file], ...] as JSON and writes each file.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from feitenbank.charts.poster import svg_png
from feitenbank.safe_files import write_whole

# Starting a program takes as long as drawing some posters.
FEW = 4
PACKAGE_ROOT = Path(__file__).resolve().parent.parent.parent


def draw_pngs(posters: Mapping[Path, str]) -> None:
    """Draw the SVG of each poster into its file. The same SVG gives the same bytes, on however many cores."""
    work = [(svg, str(file)) for file, svg in posters.items()]
    programs = min(os.cpu_count() or 1, len(work) // FEW)
    if programs < 2:
        _draw(work)
        return
    command = [sys.executable, "-m", __name__]
    environment = {**os.environ, "PYTHONPATH": str(PACKAGE_ROOT), "PYTHONUTF8": "1"}
    running = []
    for first in range(programs):
        program = subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, text=True, encoding="utf-8")
        assert program.stdin
        program.stdin.write(json.dumps(work[first::programs]))
        program.stdin.close()
        running.append(program)
    failed = [program.returncode for program in running if program.wait()]
    if failed:
        raise subprocess.CalledProcessError(failed[0], command)


def _draw(work: list[tuple[str, str]]) -> None:
    for svg, file in work:
        write_whole(Path(file), svg_png(svg))


if __name__ == "__main__":
    _draw(json.load(sys.stdin))
