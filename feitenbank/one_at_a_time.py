"""One build at a time in one copy of the project: two would write in the same folders."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from filelock import FileLock, Timeout

from feitenbank.paths import Paths


class BuildBusy(Exception):
    """Another build is at work in this copy of the project; the message says so in Dutch."""


@contextmanager
def only_build(paths: Paths) -> Iterator[None]:
    """Hold the lock of this copy. The system itself lets go of it when the process ends, however it ends.

    Raises BuildBusy at once when another process holds it.
    """
    paths.scratch.mkdir(exist_ok=True)
    lock = FileLock(paths.scratch / "bezet")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        message = "er wordt in deze map al een site gemaakt; wacht tot dat klaar is en probeer het dan opnieuw"
        raise BuildBusy(message) from None
    try:
        yield
    finally:
        lock.release()
