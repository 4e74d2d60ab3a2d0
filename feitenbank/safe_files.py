"""Files and folders that are whole or not there: whenever a build is stopped, the next finds no half work."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable
from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Write a file under a name of its own and rename it, so that nobody ever reads half of it, nor two write one."""
    fresh = path.with_name(f".{path.name}.{os.getpid()}.{threading.get_ident()}")
    try:
        fresh.write_bytes(content)
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)


def kept(file: Path, make: Callable[[], bytes]) -> bytes:
    """The content of a file in a cache; when it is not there, `make` gives it and it is kept.

    Any number of processes may do so at once: each has the whole content, and the last to be ready leaves it behind.
    """
    try:
        return file.read_bytes()
    except FileNotFoundError:
        content = make()
    file.parent.mkdir(parents=True, exist_ok=True)
    write_whole(file, content)
    return content


def previous_of(target: Path) -> Path:
    """Where the last good folder stands while the new one takes its place."""
    return target.with_name(f".{target.name}-vorige")


def swap(fresh: Path, target: Path) -> None:
    """Put the folder `fresh` in the place of `target`.

    No system that we build on can exchange two folders in one step, so there are two renames. Stopped between them,
    `target` is missing and `recover` brings the last one back.
    """
    previous = previous_of(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    near = target.with_name(f".{target.name}-nieuw")
    shutil.rmtree(near, ignore_errors=True)
    shutil.move(fresh, near)  # a copy when `target` is on another disk; from here on only renames
    shutil.rmtree(previous, ignore_errors=True)
    if target.exists():
        target.rename(previous)
    near.rename(target)
    shutil.rmtree(previous, ignore_errors=True)


def recover(target: Path) -> bool:
    """Bring back the last good folder when a swap was stopped half-way; returns whether that was needed."""
    previous = previous_of(target)
    if target.exists() or not previous.exists():
        return False
    previous.rename(target)
    return True
