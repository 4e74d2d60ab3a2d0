"""Data pages: citations, downloads, where the figures are used, what is near, and Chinese that is marked."""

from __future__ import annotations

import re

import pytest
import yaml
from bs4 import BeautifulSoup

from feitenbank.charts.table import sources_of
from feitenbank.export.data_citation import DAY, ISO_DAY, citations
from feitenbank.macros.author import AuthorMacros
from feitenbank.macros.data_page import page_context, size_text
from feitenbank.macros.gallery_view import related_datasets
from feitenbank.macros.usage import dataset_uses, page_uses
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.paths import Paths, project_paths
from feitenbank.render.page_state import PageState
from feitenbank.text.chinese import with_chinese

ADDRESS = "https://voorbeeld.test/"
HAN = re.compile("[\u3400-\u9fff]")


def test_citations_name_the_maker_first_and_the_day(knowledge: KnowledgeBase) -> None:
    dataset = knowledge.datasets["vluchten-geweigerd"]
    short, apa, bibtex = (text for _, text in citations(knowledge, dataset, ADDRESS))
    assert short.startswith("Bron: Cijfers van het Chinese hooggerechtshof, via ")
    assert short.endswith("Sociaal krediet: mythe en werkelijkheid (2026), CC BY 4.0.")
    assert apa.startswith("Cijfers van het Chinese hooggerechtshof, via ")
    assert f"(2026). {dataset.meta.title} [dataset]." in apa
    assert apa.endswith(f"Geraadpleegd op {DAY}, van {ADDRESS}cijfers/vluchten-geweigerd/")
    assert bibtex.startswith("@misc{sociaalkrediet-vluchten-geweigerd,\n")
    assert f"urldate = {{{ISO_DAY}}}" in bibtex


def test_bibtex_is_balanced_and_escaped(knowledge: KnowledgeBase) -> None:
    for dataset in knowledge.datasets.values():
        for _, text in citations(knowledge, dataset, ADDRESS):
            assert "None" not in text
            assert ".." not in text
        bibtex = citations(knowledge, dataset, ADDRESS)[2][1]
        plain = bibtex.replace(r"\{", "").replace(r"\}", "")
        assert plain.count("{") == plain.count("}"), dataset.id
        for line in bibtex.splitlines():
            assert "%" not in line.replace(r"\%", ""), dataset.id


def test_citation_without_an_address_is_still_a_sentence(small_knowledge: KnowledgeBase) -> None:
    dataset = small_knowledge.datasets["redenen"]
    apa, bibtex = (text for _, text in citations(small_knowledge, dataset, "")[1:])
    assert apa.endswith(f"Geraadpleegd op {DAY}.")
    assert "url =" not in bibtex


def test_downloads_have_sizes_when_they_are_there(small: Paths, small_knowledge: KnowledgeBase) -> None:
    folder = small.docs / "data"
    folder.mkdir()
    (folder / "redenen.csv").write_text("x" * 1234, encoding="utf-8")
    (folder / "redenen.json").write_text("x" * 66_600, encoding="utf-8")
    context = page_context(small_knowledge, small, PageState("cijfers/redenen/"), "redenen")
    (label, files), *pictures = context["downloads"]
    assert label == "De cijfers"
    assert files[0] == ("CSV", "../../data/redenen.csv", "1,2 kB, voor een spreadsheet")
    assert files[1][2].startswith("67 kB, ")
    assert pictures == []
    assert size_text(folder / "niet-hier.csv") == ""


def test_data_page_says_where_the_figures_are_used(small: Paths, small_knowledge: KnowledgeBase) -> None:
    (small.docs / "systemen").mkdir()
    page = '---\ntitle: Een stelsel\n---\n\nTekst {{ cijfer("redenen/roken") }} en {{ tabel("redenen") }}.\n'
    (small.docs / "systemen" / "lijst.md").write_text(page, encoding="utf-8")
    context = page_context(small_knowledge, small, PageState("cijfers/redenen/"), "redenen")
    assert ("../../systemen/lijst/", "Een stelsel", "Hoe het echt zit") in context["uses"]
    assert not any("cijfers/" in href for href, _, _ in context["uses"])


def test_use_of_a_chart_counts_for_all_its_data_sets(knowledge: KnowledgeBase) -> None:
    uses = page_uses(project_paths())
    both = [dataset_uses(knowledge, uses, name) for name in ("vluchten-geweigerd", "treinen-geweigerd")]
    shared = {link.url for link in both[0]} & {link.url for link in both[1]}
    assert "beweringen/keren-geen-mensen/" in shared


def test_a_changed_page_is_read_again(small: Paths) -> None:
    assert page_uses(small).of("begrip", "renci") == page_uses(small).of("begrip", "renci")
    before = len(page_uses(small).of("dataset", "redenen"))
    new = small.docs / "nieuw.md"
    new.write_text('---\ntitle: Nieuw\n---\n\n{{ tabel("redenen") }}\n', encoding="utf-8")
    assert len(page_uses(small).of("dataset", "redenen")) == before + 1


def test_related_data_sets_share_a_subject(knowledge: KnowledgeBase) -> None:
    for dataset in knowledge.datasets.values():
        related = related_datasets(knowledge, dataset)
        assert len(related) <= 6
        assert dataset not in related
        for other in related:
            assert set(other.meta.topics) & set(dataset.meta.topics)


def test_every_data_page_has_its_files_and_a_description_for_a_preview() -> None:
    titles = []
    for path in sorted((project_paths().docs / "cijfers").glob("*.md")):
        meta = yaml.safe_load(path.read_text(encoding="utf-8").split("---")[1])
        assert "assets/css/cijfers.css" in meta["css"], path.name
        own = "keuzes" if path.stem == "index" else "cijfers"
        assert f"assets/js/{own}.js" in meta["js"], path.name
        assert 40 <= len(meta["description"]) <= 160, path.name
        assert meta["description"].endswith((".", "?")), path.name
        titles.append(meta["description"])
    assert len(set(titles)) == len(titles)


def test_page_titles_are_those_of_the_data_sets(knowledge: KnowledgeBase) -> None:
    for dataset in knowledge.datasets.values():
        text = (project_paths().docs / "cijfers" / f"{dataset.id}.md").read_text(encoding="utf-8")
        assert yaml.safe_load(text.split("---")[1])["title"] == dataset.meta.title


# Chinese in Dutch text


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("gewoon", "gewoon"),
        ("keren (人次): vaak", 'keren (<span lang="zh-Hans">人次</span>): vaak'),
        ("一处失信，处处受限!", '<span lang="zh-Hans">一处失信，处处受限</span>!'),
        ("a < 人 & b", 'a &lt; <span lang="zh-Hans">人</span> &amp; b'),
    ],
)
def test_chinese_is_marked(text: str, html: str) -> None:
    assert str(with_chinese(text)) == html


def test_chinese_in_notes_charts_and_sources_is_marked(knowledge: KnowledgeBase) -> None:
    """Every chart and the figures whose note holds characters, with all sources that they cite."""
    state = PageState("x/")
    page = AuthorMacros(knowledge, project_paths(), lambda: state)
    figures = [fact.id for fact in knowledge.facts.values() if fact.value is not None and HAN.search(fact.scope or "")]
    assert figures
    state.cite(knowledge.sources)
    html = "".join([*map(page.grafiek, knowledge.charts), *map(page.cijfer, figures), page.bronnenlijst()])
    assert [
        text
        for text in BeautifulSoup(html, "html.parser").find_all(string=HAN)
        if not text.find_parent(lang=re.compile("^(zh|ja)"))
    ] == []


def test_a_chart_names_the_sources_of_the_rows_it_shows(knowledge: KnowledgeBase) -> None:
    spec = knowledge.charts["punten-per-daad-suining"]
    datasets = [knowledge.datasets[name] for name in spec.datasets]
    assert len(datasets[0].source_ids) > 1
    assert sources_of(spec, datasets) == ["xinhua-suining-2014-06-24"]
