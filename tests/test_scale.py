"""Large collections: the generator gives the same valid project each time. The builds themselves: `make schaal`."""

from __future__ import annotations

from pathlib import Path

import pytest

from feitenbank.checked import load
from feitenbank.paths import Paths, project_paths

from .scale.generate import write_project


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Paths:
    return write_project(project_paths(), tmp_path_factory.mktemp("schaal") / "a", claims=40, sources=600)


def test_a_made_up_collection_passes_every_check(grown: Paths) -> None:
    knowledge = load(grown)
    assert sum(name.startswith("schaal-") for name in knowledge.claims) == 40
    assert sum(name.startswith("schaal-bron-") for name in knowledge.sources) == 600


def test_the_same_seed_gives_the_same_files(grown: Paths, tmp_path: Path) -> None:
    again = write_project(project_paths(), tmp_path / "b", claims=40, sources=600)
    for folder in ("docs/beweringen", "data/bronnen"):
        first = {file.name: file.read_bytes() for file in (grown.root / folder).glob("schaal-*")}
        assert first == {file.name: file.read_bytes() for file in (again.root / folder).glob("schaal-*")}
        assert first
