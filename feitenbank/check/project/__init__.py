"""What stands around data and pages: settings, templates, folders. Checked first, for an engine says it in English."""

from __future__ import annotations

from collections.abc import Iterator

from feitenbank.check.project import folders, settings, templates
from feitenbank.faults import Fault
from feitenbank.paths import Paths


def faults(paths: Paths) -> Iterator[Fault]:
    """Every fault in the form of the project."""
    yield from folders.faults(paths)
    yield from settings.faults(paths)
    yield from templates.faults(paths)
