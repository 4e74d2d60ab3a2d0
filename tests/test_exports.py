"""Open data: what other programs read back is what we hold."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import bibtexparser
import pypandoc
import pytest
import rispy
from frictionless import validate

from feitenbank.export.csl import bibtex, csl_item, ris
from feitenbank.export.quiz.files import write_quiz_files
from feitenbank.export.tables import safe_cell
from feitenbank.export.writer import write_bundle, write_downloads
from feitenbank.model.knowledge import KnowledgeBase


@pytest.fixture(scope="module")
def folder(knowledge: KnowledgeBase, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return exported(knowledge, tmp_path_factory.mktemp("export"))


def exported(knowledge: KnowledgeBase, target: Path) -> Path:
    """All text downloads and the quiz below `target`/data, with the zip that holds them."""
    data = target / "data"
    files = write_downloads(knowledge, target, "1.0.0") + write_quiz_files(knowledge, "https://s/", data / "quiz")
    write_bundle(data, files)
    return data


def test_frictionless_accepts_the_package(folder: Path) -> None:
    report = validate(str(folder / "datapackage.json"))
    assert report.valid, report.flatten(["name", "rowNumber", "fieldName", "note"])[:5]


def test_two_exports_are_the_same_bytes(knowledge: KnowledgeBase, folder: Path, tmp_path: Path) -> None:
    second = exported(knowledge, tmp_path)
    assert files_in(folder) == files_in(second)
    assert all((folder / name).read_bytes() == (second / name).read_bytes() for name in files_in(folder))


def test_zip_holds_everything(folder: Path) -> None:
    with zipfile.ZipFile(folder / "alles.zip") as archive:
        assert archive.testzip() is None
        names = {name.removeprefix("sociaal-krediet/") for name in archive.namelist()}
    assert "quiz/moodle.xml" in names
    assert names == files_in(folder) - {"alles.zip"}


def files_in(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_pandoc_formats_the_sources(knowledge: KnowledgeBase, folder: Path) -> None:
    some = [source.id for source in knowledge.sources.values() if source.issued][:20]
    text = "\n".join(f"[@{source_id}]" for source_id in some)
    html = pypandoc.convert_text(
        text, "html", "markdown", extra_args=["--citeproc", f"--bibliography={folder / 'bronnen.json'}"]
    )
    assert all(f'id="ref-{source_id}"' in html for source_id in some)


def test_ris_is_read_back(knowledge: KnowledgeBase) -> None:
    sources = list(knowledge.sources.values())
    entries = rispy.loads(ris(sources))
    assert [entry["id"] for entry in entries] == [source.id for source in sources]
    assert [entry["title"] for entry in entries] == [" ".join(source.title.split()) for source in sources]


def test_bibtex_is_read_back(knowledge: KnowledgeBase) -> None:
    library = bibtexparser.parse_string(bibtex(knowledge.sources.values()))
    assert not library.failed_blocks
    assert {entry.key for entry in library.entries} == set(knowledge.sources)


def test_no_link_means_no_address_anywhere(knowledge: KnowledgeBase, folder: Path) -> None:
    hidden = [source.url for source in knowledge.sources.values() if not source.link and source.url]
    open_addresses = {source.url for source in knowledge.sources.values() if source.link}
    exported = "".join((folder / name).read_text("utf-8") for name in ("bronnen.json", "bronnen.ris", "bronnen.bib"))
    assert [url for url in hidden if url not in open_addresses and f'"{url}"' in exported] == []


def test_csl_dates_keep_their_precision(knowledge: KnowledgeBase) -> None:
    for source in knowledge.sources.values():
        parts = csl_item(source).get("issued", {"date-parts": [[]]})["date-parts"][0]
        assert len(parts) == (source.issued.count("-") + 1 if source.issued else 0)


def test_claims_as_json(knowledge: KnowledgeBase, folder: Path) -> None:
    claims = json.loads((folder / "beweringen.json").read_text("utf-8"))
    assert {claim["id"] for claim in claims} == set(knowledge.claims)


@pytest.mark.parametrize(
    ("text", "cell"),
    [("=1+1", "'=1+1"), ("+31", "'+31"), ("-5", "'-5"), ("@x", "'@x"), ("\tx", "'\tx"), ("gewoon", "gewoon"), ("", "")],
)
def test_formulas_are_defused(text: str, cell: str) -> None:
    assert safe_cell(text) == cell
