"""What an engine says in English, as Dutch lines that name the author's file and line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from feitenbank.faults import Fault
from feitenbank.paths import Paths

NO_PAGE = "de link «{link}» leidt nergens heen; kijk het pad na"
# What MkDocs 1.6 writes about links (mkdocs/structure/pages.py), and our sentence for it.
ABOUT_LINKS = (
    (r"contains an absolute link '(?P<link>[^']*)'", 
     "de link «{link}» begint met /; schrijf het pad naar het .md-bestand"),
    (r"contains a link '(?P<link>[^']*)', but the target", NO_PAGE),
    (r"contains a link '(?P<link>[^']*)', but .* does not contain an anchor",
     "de link «{link}» wijst naar een kop of plaats die er niet is; kijk het deel na # na"),
    (r"contains a link '(?P<link>[^']*)', but there is no such anchor",
     "de link «{link}» wijst naar een kop of plaats die er niet is; kijk het deel na # na"),
    (r"contains an unrecognized relative link '(?P<link>[^']*)'",
     "de link «{link}» is onduidelijk; schrijf het pad naar het .md-bestand"),
)  # fmt: skip
DOC_FILE = re.compile(r"Doc file '(?P<file>[^']+)' (?P<rest>.*)")
NAV = re.compile(r"reference to '(?P<file>[^']+)' is included in the 'nav' configuration")
SETTING = re.compile(r"Config value '?(?P<key>[\w.]+)'?: (?P<what>.*)")
TEMPLATE = re.compile(r'File "(?P<file>[^"]+\.(?:html|j2))", line (?P<line>\d+)')
FULL_DISK = ("No space left on device", "Disk quota exceeded", "File too large")
DISK = "de schijf is vol; maak ruimte en probeer het opnieuw"


def explained(engine: str, said: str, paths: Paths, log: Path) -> str:
    """One Dutch line for each thing that the engine refused; all it said stands in the file `log`."""
    if any(words in said for words in FULL_DISK):
        return DISK
    faults = sorted(
        {fault for line in said.splitlines() for fault in _faults(line, paths)} | set(_template(said, paths))
    )
    lines = [str(fault) for fault in faults]
    if not lines:
        last = next((line.strip() for line in reversed(said.splitlines()) if line.strip()), "zonder iets te zeggen")
        lines = [f"{engine} stopte: {last}"]
    return "\n".join([*lines, f"Alles wat {engine} zei, staat in {paths.relative(log)}; er is niets gebouwd."])


def _faults(line: str, paths: Paths) -> Iterator[Fault]:
    if match := DOC_FILE.search(line):
        yield _about_page(match["file"], match["rest"], paths)
    elif match := NAV.search(line):
        message = f"de pagina «{match['file']}» bestaat niet; kijk het pad na of maak haar"
        yield Fault("mkdocs.yml", _line_with(paths.root / "mkdocs.yml", match["file"]), "", "nav", message)
    elif match := SETTING.search(line):
        key = match["key"].partition(".")[0]
        yield Fault("mkdocs.yml", _line_with(paths.root / "mkdocs.yml", f"{key}:"), "", key,
                    f"deze instelling klopt niet: {match['what']}")  # fmt: skip


def _about_page(name: str, rest: str, paths: Paths) -> Fault:
    file = paths.docs / name
    for pattern, sentence in ABOUT_LINKS:
        if match := re.search(pattern, rest):
            message = sentence.format(link=match["link"])
            return Fault(paths.relative(file), _line_with(file, match["link"]), file.stem, "link", message)
    return Fault(paths.relative(file), 0, file.stem, "", rest)


def _template(said: str, paths: Paths) -> Iterator[Fault]:
    """The innermost template in a traceback, with the last line of it as the reason."""
    places = [match for match in TEMPLATE.finditer(said) if Path(match["file"]).is_relative_to(paths.root)]
    if places:
        reason = next(line.strip() for line in reversed(said.splitlines()) if line.strip())
        name = paths.relative(Path(places[-1]["file"]))
        yield Fault(name, int(places[-1]["line"]), "", "sjabloon", f"dit sjabloon kan niet worden ingevuld: {reason}")


def _line_with(file: Path, words: str) -> int:
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0
    return next((number for number, line in enumerate(lines, 1) if words in line), 0)
