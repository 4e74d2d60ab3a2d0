"""Shared fixtures: a small, whole project that tests may break, and the real one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from feitenbank.checked import load
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.paths import Paths, project_paths

SMALL = Path(__file__).parent / "klein"


@pytest.fixture
def small(tmp_path: Path) -> Paths:
    """A copy of the small project."""
    shutil.copytree(SMALL, tmp_path / "klein")
    return Paths(tmp_path / "klein")


@pytest.fixture(scope="session")
def small_knowledge() -> KnowledgeBase:
    return load(Paths(SMALL))


@pytest.fixture(scope="session")
def knowledge() -> KnowledgeBase:
    """The real knowledge base."""
    return load(project_paths())
