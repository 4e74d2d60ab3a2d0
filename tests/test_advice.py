"""What `feitenbank controleer` remarks without stopping: facts without a source, unread evidence, another verdict."""

from __future__ import annotations

import pytest
from typer.testing import CliRunner

from feitenbank import cli
from feitenbank.checked import load_with_advice
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.paths import Paths, project_paths

CLAIM = "docs/beweringen/keren-geen-mensen.md"
UNSOURCED = (
    f"{CLAIM}:26: [keren-geen-mensen] deze alinea zegt iets over China zonder bron; zet er {{{{ bron(...) }}}} of "
    "{{ cijfer(...) }} bij"
)


def add(small: Paths, text: str, before: str = "## Voor in de klas") -> None:
    path = small.root / CLAIM
    path.write_text(
        path.read_text("utf-8").replace(before, f"## Waar komt het vandaan\n{text}\n\n{before}", 1), "utf-8"
    )


def remarks(small: Paths) -> list[str]:
    return [str(remark) for remark in load_with_advice(small)[1]]


@pytest.mark.parametrize(
    "text",
    [
        "In 2014 begon China met een plan.",
        "Iets anders. Het hooggerechtshof meldde op 3 mei een daling.",
        'Een kop: "China begon in 2015." Meer niet.',
        "Volgens de NDRC is er geen score.",
        "In 2014 zei China dit:",
    ],
)
def test_a_fact_about_china_needs_a_source(small: Paths, text: str) -> None:
    add(small, text)
    assert remarks(small) == [UNSOURCED]


@pytest.mark.parametrize(
    "text",
    [
        'In 2014 begon China met een plan {{ bron("wet-2013") }}.',
        "In 2014 begon China ([lees meer](../index.md)).",
        "In 2014 zochten wij in China, en vonden niets.",
        "Wie zegt dat China iedereen telt, vergist zich.",
        "In 2014 begon Nederland.",
        "China is groot.",
        'In 2014 zei China dit:\n\n- het plan {{ bron("wet-2013") }}',
        "### In 2014 begon China",
    ],
)
def test_no_remark_where_nothing_is_claimed_or_a_source_stands(small: Paths, text: str) -> None:
    add(small, text)
    assert remarks(small) == []


def test_what_is_asked_in_class_is_no_claim(small: Paths) -> None:
    path = small.root / CLAIM
    path.write_text(path.read_text("utf-8").replace("Wat is er geteld?", "Wat deed China in 2014?"), "utf-8")
    assert remarks(small) == []


@pytest.mark.parametrize(
    ("read", "remarked"),
    [
        ("alleen het adres, uit een literatuurlijst", True),
        ("alleen titel, nummer en adres", True),
        ("verwijzing en datum", True),
        ("de kop", True),
        ("kop en samenvatting", False),
        ("titelpagina en inhoudsopgave, in een kopie", False),
        ("zoekpagina's met tellers", False),
        ("de eerste alinea", False),
    ],
)
def test_evidence_must_be_read(small: Paths, read: str, remarked: bool) -> None:
    path = small.data / "bronnen" / "alle.yml"
    text = path.read_text("utf-8")
    assert text.count("read: ") > 1
    path.write_text(text.replace("read: ", f'read: "{read}" # ', 1), "utf-8")
    message = f"[read] deze bron draagt bewijs, maar is niet gelezen («{read}»); lees haar of haal haar weg"
    assert [line.partition("] ")[2] for line in remarks(small)] == [message] * remarked


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("Daarom noemen wij de bewering misleidend.", "misleidend"),
        ("Ons oordeel is: deels waar.", "deels waar"),
        ("De bewering is achterhaald.", "achterhaald"),
        ("Wij noemen het onjuist en niet misleidend.", None),
        ("Factcheckers gaven het oordeel misleidend.", None),
        ("Dat cijfer is achterhaald.", None),
    ],
)
def test_prose_passes_no_other_verdict(small: Paths, text: str, given: str | None) -> None:
    add(small, text)
    message = (
        f"{CLAIM}:26: [keren-geen-mensen] hier staat «{given}», maar het oordeel van deze pagina is «onjuist»; schrijf "
        "het anders of herzie het oordeel"
    )
    assert remarks(small) == ([message] if given else [])


def test_remarks_are_printed_and_counted_but_do_not_stop(small: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "project_paths", lambda: small)
    add(small, "In 2014 begon China met een plan.")
    result = CliRunner().invoke(cli.app, ["controleer"])
    assert result.exit_code == 0
    assert f"let op: {UNSOURCED}" in result.stdout
    assert result.stdout.endswith("1 ding om naar te kijken.\n")


def test_the_collection_itself_gives_no_remarks(knowledge: KnowledgeBase) -> None:
    again, found = load_with_advice(project_paths())
    assert len(again.claims) == len(knowledge.claims)
    assert [str(remark) for remark in found] == []
