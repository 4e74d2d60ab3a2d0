"""The console command `feitenbank`: Dutch for authors. Exit status 0: all well, 1: faults in data, 2: wrong use,
3: all well, but something is due for another look (`verouderd` only).
"""

from __future__ import annotations

import datetime
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from feitenbank.build import build_site, export_downloads, site_folder
from feitenbank.charts.refresh import refresh
from feitenbank.check.age import due
from feitenbank.checked import load, load_data, load_with_advice
from feitenbank.command_faults import faults_in_dutch
from feitenbank.due_report import due_json, due_markdown, due_table
from feitenbank.model.base import parse_partial_date
from feitenbank.offline.pack import NAME as PACK
from feitenbank.offline.pack import megabytes
from feitenbank.one_at_a_time import only_build
from feitenbank.paths import Paths, project_paths
from feitenbank.safe_files import recover
from feitenbank.short_links import number_the_rest
from feitenbank.text.citing import link_of

app = typer.Typer(
    help="Van bewijs in data/ naar pagina's, grafieken en downloads.", no_args_is_help=True, add_completion=False
)
out = Console(soft_wrap=True, highlight=False)
err = Console(stderr=True, soft_wrap=True, highlight=False)
SOMETHING_DUE = 3


@contextmanager
def command() -> Iterator[Paths]:
    """The folders of the project; a fault becomes Dutch lines and exit status 1."""
    paths = project_paths()
    with faults_in_dutch(paths, lambda line: err.print(line, markup=False)):
        yield paths


@app.command()
def controleer() -> None:
    """Alles in data/, docs/ en mkdocs.yml nakijken en alle fouten in één keer noemen."""
    with command() as paths:
        knowledge, remarks = load_with_advice(paths)
        for remark in remarks:
            out.print(f"let op: {remark}", markup=False)
        rows = sum(len(dataset.rows) for dataset in knowledge.datasets.values())
        out.print(
            f"In orde: {len(knowledge.sources)} bronnen, {len(knowledge.datasets)} datasets met {rows} rijen, "
            f"{len(knowledge.facts)} feiten, {len(knowledge.charts)} grafieken, {len(knowledge.claims)} beweringen."
        )
        if remarks:
            out.print(f"{len(remarks)} {'ding' if len(remarks) == 1 else 'dingen'} om naar te kijken.")


@app.command()
def grafieken() -> None:
    """De grafieken opnieuw tekenen (SVG); alleen die waarvan de cijfers of de vorm zijn veranderd."""
    with command() as paths, only_build(paths):
        knowledge = load_data(paths)
        changed = refresh(knowledge, paths, progress=lambda name: out.print(f"getekend: {name}"))
        out.print(f"{changed} grafieken vernieuwd, {len(knowledge.charts) - changed} waren nog goed.")


@app.command()
def exporteer(map_: Annotated[Path, typer.Argument(metavar="MAP", help="de map waarin data/ komt")]) -> None:
    """De downloads (CSV, JSON, bronnen, zip) schrijven in MAP/data."""
    with command() as paths, only_build(paths):
        files = export_downloads(load(paths), paths, map_)
        out.print(f"{len(files)} bestanden geschreven in {map_ / 'data'}.")


@app.command()
def bouw(
    motor: Annotated[str, typer.Option(help="mkdocs of zensical")] = "mkdocs",
    naar: Annotated[Path | None, typer.Option(help="andere map dan site/")] = None,
) -> None:
    """De hele site maken in site/; bij een fout blijft de vorige site staan."""
    with command() as paths, only_build(paths):
        if recover(site_folder(paths, naar)):
            err.print("De vorige bouw stopte halverwege; de site van daarvoor is teruggezet.")
        build_site(load(paths), paths, engine=motor, target=naar)


@app.command()
def offline(
    naar: Annotated[Path | None, typer.Option(help="kopieer de zip naar deze map, bijvoorbeeld een USB-stick")] = None,
) -> None:
    """Zeggen waar de zip met de hele site staat; `bouw` maakt hem, voor gebruik zonder internet."""
    pack = site_folder(project_paths()) / "data" / PACK
    if not pack.exists():
        err.print("Er is nog geen gebouwde site. Draai eerst `feitenbank bouw`.", markup=False)
        raise typer.Exit(1)
    if naar:
        if not naar.is_dir():
            err.print(f"De map {naar} bestaat niet. Maak die eerst, of kies een andere.", markup=False)
            raise typer.Exit(1)
        pack = Path(shutil.copyfile(pack, naar / PACK))
    out.print(f"{pack} ({megabytes(pack.stat().st_size)})", markup=False)


@app.command()
def verouderd(
    op: Annotated[str | None, typer.Option(help="reken met deze dag (2027-01-31) in plaats van vandaag")] = None,
    json_: Annotated[bool, typer.Option("--json", help="voor programma's")] = False,
    markdown: Annotated[bool, typer.Option("--markdown", help="als takenlijst, voor een melding")] = False,
) -> None:
    """Beweringen, datasets en bronnen noemen die weer nagekeken moeten worden; eindigt met 3 als er iets is."""
    today = _day(op) if op else datetime.date.today()
    with command() as paths:
        found = due(load(paths), today)
        if json_ or markdown:
            typer.echo((due_json if json_ else due_markdown)(found, today))
        elif found:
            Console(width=None if out.is_terminal else 160).print(due_table(found, today), markup=False)
            out.print(f"{len(found)} te doen.")
        else:
            out.print("Niets te doen: alles is recent nagekeken.")
    if found:
        raise typer.Exit(SOMETHING_DUE)


@app.command()
def nummer(
    vandaag: Annotated[str | None, typer.Option(help="neem deze datum (2027-01-31)")] = None,
) -> None:
    """Nieuwe beweringen en grafieken een nummer geven voor hun korte adres, in data/korte-links."""
    today = _day(vandaag) if vandaag else datetime.date.today()
    with command() as paths:
        number = number_the_rest(load(paths), paths, today.isoformat())
        out.print(f"{number} nieuwe nummers." if number else "Niets te doen: alles heeft een nummer.")


def _day(text: str) -> datetime.date:
    try:
        year, month, day = parse_partial_date(text)
    except ValueError as problem:
        raise typer.BadParameter(str(problem)) from None
    if month is None or day is None:
        raise typer.BadParameter(f"«{text}» is geen dag; schrijf 2027-01-31")
    return datetime.date(year, month, day)


@app.command()
def bronnen() -> None:
    """Alle webadressen van bronnen die wij linken, één per regel, voor een linkcontrole."""
    with command() as paths:
        addresses = {link_of(source)[0] for source in load(paths).sources.values()}
        for address in sorted(address for address in addresses if address):
            typer.echo(address)


if __name__ == "__main__":
    app()
