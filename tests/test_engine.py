"""What the engine refuses reaches the author in Dutch, with file and line, and leaves the site alone."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path

import pytest
from typer.testing import CliRunner

from feitenbank import checked, cli, engine
from feitenbank.engine_messages import DISK, explained
from feitenbank.faults import Fault, FaultyData
from feitenbank.paths import Paths

from .whole_project import SMALL, contents, run, whole_project

END = "Alles wat mkdocs zei, staat in .bouw/motor.txt; er is niets gebouwd."
WARNING = "WARNING -  Doc file 'index.md' contains"


def said(paths: Paths, text: str) -> list[str]:
    return explained("mkdocs", text, paths, paths.scratch / "motor.txt").splitlines()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (f"{WARNING} a link 'weg.md', but the target is not found among documentation files.",
         "docs/index.md:5: [index] [link] de link «weg.md» leidt nergens heen; kijk het pad na"),
        (f"{WARNING} an absolute link '/weg/', it was left as is.",
         "docs/index.md: [index] [link] de link «/weg/» begint met /; schrijf het pad naar het .md-bestand"),
        (f"{WARNING} a link '#weg', but there is no such anchor on this page.",
         "docs/index.md: [index] [link] de link «#weg» wijst naar een kop of plaats die er niet is; "
         "kijk het deel na # na"),
        (f"{WARNING} an unrecognized relative link 'map', it was left as is.",
         "docs/index.md: [index] [link] de link «map» is onduidelijk; schrijf het pad naar het .md-bestand"),
        ("WARNING -  A reference to 'index.md' is included in the 'nav' configuration, which is not found in the docs.",
         "mkdocs.yml:26: [nav] de pagina «index.md» bestaat niet; kijk het pad na of maak haar"),
        ("ERROR   -  Config value 'validation': Expected a dictionary.",
         "mkdocs.yml:43: [validation] deze instelling klopt niet: Expected a dictionary."),
        ("Traceback\nValueError: kapot", "mkdocs stopte: ValueError: kapot"),
        ("", "mkdocs stopte: zonder iets te zeggen"),
    ],
)  # fmt: skip
def test_english_becomes_dutch(small: Paths, text: str, line: str) -> None:
    (small.docs / "index.md").write_text("---\ntitle: Start\n---\n\n[weg](weg.md)\n")
    assert said(small, text) == [line, END]


def test_a_full_disk_is_all_that_counts(small: Paths) -> None:
    assert said(small, "Traceback\nOSError: [Errno 28] No space left on device: 'x'") == [DISK]


def test_all_that_the_engine_finds_in_one_run(tmp_path: Path) -> None:
    paths = whole_project(tmp_path / "project")
    (paths.root / "site").mkdir()
    (paths.root / "site" / "index.html").write_text("vorige")
    (paths.docs / "index.md").write_text("---\ntitle: Start\n---\n\n[weg](weg.md) en [elders](#elders)\n")
    done = run(paths, "bouw")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines() == [
        "docs/index.md:5: [index] [link] de link «#elders» wijst naar een kop of plaats die er niet is; "
        "kijk het deel na # na",
        "docs/index.md:5: [index] [link] de link «weg.md» leidt nergens heen; kijk het pad na",
        END,
    ]
    assert contents(paths.root / "site") == {"index.html": b"vorige"}


def test_a_template_that_fails_while_it_is_filled(tmp_path: Path) -> None:
    paths = whole_project(tmp_path / "project")
    main = paths.root / "overrides" / "main.html"
    main.unlink()  # it is a hard link to the real one
    main.write_text('{% extends "base.html" %}\n{% block extrahead %}\n{{ page.meta.x.y }}\n{% endblock %}\n')
    done = run(paths, "bouw")
    assert done.returncode == 1
    assert done.stderr.startswith("overrides/main.html:3: [sjabloon] dit sjabloon kan niet worden ingevuld: ")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "status", "sentence"),
    [
        (["bouw", "--motor", "hugo"], 1, "onbekende motor «hugo»; kies uit: mkdocs, zensical"),
        (["bouw", "--motor", "zensical"], 1, "de motor «zensical» is niet geïnstalleerd; draai «"),
        (["verouderd", "--op", "gisteren"], 2, "«gisteren» is geen datum"),
        (["verouderd", "--op", "2026-02-30"], 2, "de datum «2026-02-30» bestaat niet"),
        (["verouderd", "--op", "2026"], 2, "«2026» is geen dag"),
        (["exporteer", "mkdocs.yml"], 1, "kan niet gelezen of geschreven worden"),
    ],
)
def test_wrong_use_is_explained(
    small: Paths, monkeypatch: pytest.MonkeyPatch, arguments: list[str], status: int, sentence: str
) -> None:
    monkeypatch.setattr(cli, "project_paths", lambda: small)
    monkeypatch.setattr(engine.shutil, "which", lambda _: None)
    monkeypatch.setattr(engine.sys, "executable", str(small.root / "bin" / "python"))
    monkeypatch.chdir(small.root)
    result = CliRunner(env={"COLUMNS": "300"}).invoke(cli.app, arguments)
    assert result.exit_code == status
    assert sentence in result.output
    assert "Traceback" not in result.output


def test_a_fault_of_the_program_goes_to_a_file(small: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "project_paths", lambda: small)
    monkeypatch.setattr(cli, "load_with_advice", lambda _: 1 // 0)
    result = CliRunner().invoke(cli.app, ["controleer"])
    assert result.exit_code == 1
    assert result.stderr == (
        "dit is een fout in het programma zelf, niet in jouw bestanden; meld haar met .bouw/fout.txt erbij\n"
    )
    assert "ZeroDivisionError" in (small.scratch / "fout.txt").read_text()


def test_only_the_engine_of_a_build_trusts_its_check(monkeypatch: pytest.MonkeyPatch) -> None:
    paths = Paths(SMALL)
    monkeypatch.setattr(checked, "all_faults", lambda *_: [Fault("data/x.yml", 1, "x", "", "een fout")])
    for root, refused in (("", True), ("/elders", True), (str(SMALL), False)):
        monkeypatch.setenv(checked.CHECKED_BEFORE, root)
        with pytest.raises(FaultyData) if refused else nullcontext():
            checked.load(paths)
