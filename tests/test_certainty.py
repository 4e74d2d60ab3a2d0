"""The certainty rule as a table: kinds, independence and repeats decide."""

from __future__ import annotations

import pytest

from feitenbank.check.certainty import highest_certainty
from feitenbank.model.fact import Confidence
from feitenbank.model.source import CslType, Source, SourceKind


def source(number: int, kind: str, origin: str | None = None, repeats: bool = False, seed: bool = False) -> Source:
    return Source(
        id=f"seed-{number}" if seed else f"bron-{number}",
        type=CslType.WEBPAGE,
        title="Titel",
        language="nl",
        kind=SourceKind(kind),
        read="volledige tekst",
        origin=origin,
        repeats=repeats,
        accessed="2026-11-25",
    )


@pytest.mark.parametrize(
    ("sources", "expected"),
    [
        ([], "laag"),
        ([source(1, "journalistiek")], "laag"),
        ([source(1, "wet")], "middel"),
        ([source(1, "wetenschap")], "middel"),
        ([source(1, "journalistiek"), source(2, "journalistiek")], "middel"),
        ([source(1, "journalistiek", "rapport"), source(2, "journalistiek", "rapport")], "laag"),
        ([source(1, "wet"), source(2, "journalistiek")], "hoog"),
        ([source(1, "overheidscijfers", "rapport"), source(2, "journalistiek", "rapport")], "middel"),
        ([source(1, "overheid", repeats=True), source(2, "journalistiek")], "middel"),
        ([source(1, "wet", seed=True), source(2, "journalistiek")], "laag"),
        ([source(1, "denktank"), source(2, "maatschappelijke-organisatie")], "middel"),
    ],
)
def test_highest_certainty(sources: list[Source], expected: str) -> None:
    assert highest_certainty(sources) is Confidence(expected)
