"""Whatever goes wrong in a command ends in Dutch lines and an exit status, never in a traceback."""

from __future__ import annotations

import errno
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import typer

from feitenbank.charts.cache import SvgMissing
from feitenbank.charts.errors import ChartRefused, ChromeMissing
from feitenbank.engine import BuildFailed
from feitenbank.engine_messages import DISK
from feitenbank.faults import FaultyData
from feitenbank.lessons.convert import ConversionFailed
from feitenbank.one_at_a_time import BuildBusy
from feitenbank.paths import Paths

EXPECTED = (BuildBusy, BuildFailed, ChartRefused, ChromeMissing, SvgMissing)
NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
REPORT = "fout.txt"


@contextmanager
def faults_in_dutch(paths: Paths, say: Callable[[str], None]) -> Iterator[None]:
    """Say every fault with `say` and leave with exit status 1."""
    try:
        yield
    except FaultyData as problem:
        number = len(problem.faults)
        for fault in problem.faults:
            say(str(fault))
        say(f"{number} {'fout' if number == 1 else 'fouten'}; er is niets gebouwd.")
    except EXPECTED as problem:
        say(str(problem))
    except ConversionFailed as problem:
        say(f"een lesblad kan niet gemaakt worden; kijk naar de laatste les die je veranderde. Er staat: {problem}")
    except OSError as problem:
        say(_about_files(problem))
    except (typer.Exit, typer.Abort, typer.BadParameter):
        raise
    except Exception as problem:
        say(_unforeseen(paths, problem))
    else:
        return
    raise typer.Exit(1)


def _about_files(problem: OSError) -> str:
    if problem.errno in NO_ROOM:
        return DISK
    name = f" «{problem.filename}»" if problem.filename else ""
    if isinstance(problem, PermissionError):
        return f"het bestand of de map{name} is op slot; geef jezelf het recht om te lezen en te schrijven"
    if isinstance(problem, FileNotFoundError):
        return f"het bestand of de map{name} is er niet (meer); zet het terug en probeer het opnieuw"
    return f"het bestand of de map{name} kan niet gelezen of geschreven worden ({problem.strerror})"


def _unforeseen(paths: Paths, problem: Exception) -> str:
    """A fault of the program itself: the details go to a file that can be sent along with a report."""
    report = paths.scratch / REPORT
    try:
        report.parent.mkdir(exist_ok=True)
        report.write_text("".join(traceback.format_exception(problem)), encoding="utf-8")
    except OSError:
        return f"dit is een fout in het programma zelf, niet in jouw bestanden: {problem!r}"
    return (
        f"dit is een fout in het programma zelf, niet in jouw bestanden; meld haar met {paths.relative(report)} erbij"
    )
