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
from feitenbank.export.tables import safe_cell
from feitenbank.export.writer import write_downloads
from feitenbank.model.knowledge import KnowledgeBase


@pytest.fixture(scope="module")
def folder(knowledge: KnowledgeBase, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("export")
    write_downloads(knowledge, target, "1.0.0")
    return target / "data"


def test_frictionless_accepts_the_package(folder: Path) -> None:
    report = validate(str(folder / "datapackage.json"))
    assert report.valid, report.flatten(["name", "rowNumber", "fieldName", "note"])[:5]


def test_two_exports_are_the_same_bytes(knowledge: KnowledgeBase, folder: Path, tmp_path: Path) -> None:
    write_downloads(knowledge, tmp_path, "1.0.0")
    first = {path.name: path.read_bytes() for path in folder.iterdir()}
    second = {path.name: path.read_bytes() for path in (tmp_path / "data").iterdir()}
    assert first == second


def test_zip_holds_everything(folder: Path) -> None:
    with zipfile.ZipFile(folder / "alles.zip") as archive:
        assert archive.testzip() is None
        names = {Path(name).name for name in archive.namelist()}
    assert names == {path.name for path in folder.iterdir()} - {"alles.zip"}


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
