"""What counts as a figure in prose and what does not, and what may carry it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from feitenbank.check.figures.find import Found, figures_in, values_in
from feitenbank.check.figures.prose import paragraphs
from feitenbank.check.figures.rules import NO_FIGURE
from feitenbank.load.front_matter import all_pages
from feitenbank.macros.number_macros import loose_numbers
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.model.loose_number import LooseNumber
from feitenbank.paths import Paths
from feitenbank.text.number_words import number_of


@pytest.mark.parametrize(
    ("words", "in_class"),
    [
        pytest.param(example, rule.only_in_class, id=f"{rule.name}: {example}")
        for rule in NO_FIGURE
        for example in rule.examples
    ],
)
def test_examples_of_the_rules_are_no_figures(words: str, in_class: bool) -> None:
    assert figures_in(words, in_class) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Er zijn twee dingen misgegaan.",
        "Een van de drie klopt.",
        "Je hebt een punt.",
        "Over één punt zijn zij het eens.",
        "Een derde krant nam het over.",
        "Het is ernstig, lastig en machtig veel.",
        "Op 1 juni 2018 kwam de eerste lijst.",
        "In 2010 gingen er punten af voor een schuld.",
        "Eind jaren negentig begon het.",
        "Document 14 en GB 32100 noemen geen score.",
        "De AI Act, artikel 5, verbiedt het.",
        "Een 17-jarige mocht niet reizen.",
        "Het boek 1984 van Orwell.",
        "Per 1.000 inwoners.",
    ],
)
def test_ordinary_prose_has_no_figures(text: str) -> None:
    assert figures_in(text) == ()


@pytest.mark.parametrize(
    ("text", "found", "value"),
    [
        ("Er stonden 12.389 mensen op.", "12.389", "12389"),
        ("Bijna 23 miljoen keer.", "23 miljoen", "23000000"),
        ("Wel 1,16 miljard mensen.", "1,16 miljard", "1160000000"),
        ("De kop: dertien miljoen mensen.", "dertien miljoen", "13000000"),
        ("Ruim een miljard mensen.", "een miljard", "1000000000"),
        ("Iedereen krijgt honderd punten.", "honderd punten", "100"),
        ("Dat kost vijf punten.", "vijf punten", "5"),
        ("Het kostte € 40.", "40", "40"),
        ("Een boete van twaalf euro.", "twaalf euro", "12"),
        ("Dat is 6,2%.", "6,2%", "6.2"),
        ("Tachtig procent is vóór.", "Tachtig procent", "80"),
        ("Het waren er drieëntwintig.", "drieëntwintig", "23"),
        ("Veertigduizend boeken.", "Veertigduizend", "40000"),
        ("In 2019 waren er 2.019 zaken.", "2.019", "2019"),
        ("In 2019 was 2019 miljoen genoeg.", "2019 miljoen", "2019000000"),
        ("Een gevangenisstraf van 20 jaar.", "20", "20"),
        ("Van de 17 steden.", "17", "17"),
    ],
)
def test_figures(text: str, found: str, value: str) -> None:
    assert [(item.text, item.value) for item in figures_in(text)] == [(found, Decimal(value))]


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Twee derde was tegen.", 67),
        ("Driekwart deed mee.", 75),
        ("Minder dan een kwart van de mensen.", 25),
        ("Eén op de vijf Duitsers.", 20),
        ("vier op vijf", 80),
    ],
)
def test_shares_in_words_stand_for_a_percentage_near_it(text: str, share: int) -> None:
    (found,) = figures_in(text)
    assert found.is_carried_by({Decimal(share)})
    assert not found.is_carried_by({Decimal(share + 5)})


@pytest.mark.parametrize("text", ["Duizenden mensen.", "Er zijn miljoenen bij.", "De helft deed mee.", "tientallen"])
def test_vague_amounts(text: str) -> None:
    assert [item.vague for item in figures_in(text)] == [True]


@pytest.mark.parametrize(
    ("text", "value", "carried"),
    [
        ("23 miljoen", "22930000", True),
        ("23 miljoen", "22400000", False),
        ("bijna 23 miljoen", "22400000", True),
        ("9,9 miljoen", "9867000", True),
        ("9,9 miljoen", "9800000", False),
        ("108.000", "108000", True),
        ("108.000", "108400", False),
        ("ongeveer 108.000", "108400", True),
        ("13 procent", "13.4", True),
        ("min 5 punten", "-5", True),
        ("duizenden", "5000", False),
    ],
)
def test_a_value_carries_a_figure_that_rounds_to_it(text: str, value: str, carried: bool) -> None:
    (found,) = figures_in(text)
    assert found.is_carried_by({Decimal(value)}) is carried


def test_values_of_a_text() -> None:
    assert values_in("In 2013 waren het 31.259 namen en twee rechters.") == {Decimal(31259)}


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("nul", 0), ("één", 1), ("Eén", 1), ("twaalf", 12), ("drieëntwintig", 23), ("zesenzestig", 66),
        ("honderd", 100), ("tweehonderddrie", 203), ("twaalfhonderd", 1200), ("tweeduizend", 2000),
        ("honderdduizend", 100_000), ("miljoen", 1_000_000), ("ernstig", None), ("duizenden", None),
    ],
)  # fmt: skip
def test_number_words(word: str, number: int | None) -> None:
    assert number_of(word) == number


def test_what_macros_code_and_addresses_hold_is_not_prose(small: Paths) -> None:
    (small.docs / "index.md").write_text(
        '---\ntitle: Start\n---\n\n{{ cijfer("geweigerd/2018-12-31", eenheid="99 keer") }} en `7 stuks`, zie\n'
        '[hier](pagina-88.md "9 dingen"), https://example.org/77 <span data-n="66">of</span> niet.\n\n'
        '!!! dia-5 "Bord 3 { #anker-4 }"\n',
        encoding="utf-8",
    )
    page = next(page for page in all_pages(small) if page.path.stem == "index")
    texts = [item.text for item in paragraphs(page)]
    assert [found.text for text in texts for found in figures_in(text)] == ["3"]


def test_exceptions_are_listed_with_their_reason(small: Paths, small_knowledge: KnowledgeBase) -> None:
    (small.docs / "index.md").write_text(
        '---\ntitle: Start\n---\n\nWel {{ getal("23 miljoen", reden="het getal uit de bewering") }} mensen.\n'
        'En weer {{ getal("23 miljoen", reden="het getal uit de bewering") }}.\n',
        encoding="utf-8",
    )
    item = LooseNumber(id="titel", file="data/grafieken/geweigerd.yml", text="12 van de 21", reason="eigen telling")
    knowledge = small_knowledge.__class__(**{**vars(small_knowledge), "loose_numbers": {"titel": item}})
    listed = loose_numbers(knowledge, all_pages(small), "docs")
    assert listed["total"] == 2
    assert [(group["title"], group["url"], group["numbers"]) for group in listed["groups"]] == [
        ("Start", "", [("23 miljoen", "het getal uit de bewering")]),
        ("data/grafieken/geweigerd.yml", None, [("12 van de 21", "eigen telling")]),
    ]


def test_an_exception_covers_only_its_own_words() -> None:
    from feitenbank.check.figures.bare import covers

    item = LooseNumber(id="x", file="docs/index.md", text="12 van de 21", reason="eigen telling")
    text = "12 mensen in 12 van de 21 gebieden"
    assert [covers(item, text, Found(start, "12", Decimal(12))) for start in (0, 13)] == [False, True]
