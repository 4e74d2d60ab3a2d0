"""The console command `feitenbank`: Dutch for authors. Exit status 0: all well, 1: faults in data, 2: wrong use."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from feitenbank.build import BuildFailed, build_site, export_downloads
from feitenbank.charts.refresh import refresh
from feitenbank.check.age import due
from feitenbank.checked import load, load_data
from feitenbank.faults import FaultyData
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.paths import project_paths
from feitenbank.text.citing import link_of

app = typer.Typer(
    help="Van bewijs in data/ naar pagina's, grafieken en downloads.", no_args_is_help=True, add_completion=False
)
out = Console(soft_wrap=True, highlight=False)
err = Console(stderr=True, soft_wrap=True, highlight=False)


def loaded(data_only: bool = False) -> KnowledgeBase:
    """The knowledge base, or one line per fault and exit status 1; `data_only` leaves the pages unread."""
    try:
        return load_data(project_paths()) if data_only else load(project_paths())
    except FaultyData as problem:
        for fault in problem.faults:
            err.print(str(fault), markup=False)
        number = len(problem.faults)
        err.print(f"{number} {'fout' if number == 1 else 'fouten'}; er is niets gebouwd.", markup=False)
        raise typer.Exit(1) from None


@app.command()
def controleer() -> None:
    """Alles in data/ en docs/ nakijken en alle fouten in één keer noemen."""
    knowledge = loaded()
    rows = sum(len(dataset.rows) for dataset in knowledge.datasets.values())
    out.print(
        f"In orde: {len(knowledge.sources)} bronnen, {len(knowledge.datasets)} datasets met {rows} rijen, "
        f"{len(knowledge.facts)} feiten, {len(knowledge.charts)} grafieken, {len(knowledge.claims)} beweringen."
    )


@app.command()
def grafieken() -> None:
    """De grafieken opnieuw tekenen (SVG); alleen die waarvan de cijfers of de vorm zijn veranderd."""
    knowledge = loaded(data_only=True)
    changed = refresh(knowledge, project_paths(), progress=lambda name: out.print(f"getekend: {name}"))
    out.print(f"{changed} grafieken vernieuwd, {len(knowledge.charts) - changed} waren nog goed.")


@app.command()
def exporteer(map_: Annotated[Path, typer.Argument(metavar="MAP", help="de map waarin data/ komt")]) -> None:
    """De downloads (CSV, JSON, bronnen, zip) schrijven in MAP/data."""
    files = export_downloads(loaded(), project_paths(), map_)
    out.print(f"{len(files)} bestanden geschreven in {map_ / 'data'}.")


@app.command()
def bouw(
    motor: Annotated[str, typer.Option(help="mkdocs of zensical")] = "mkdocs",
    naar: Annotated[Path | None, typer.Option(help="andere map dan site/")] = None,
) -> None:
    """De hele site maken in site/; bij een fout blijft de vorige site staan."""
    try:
        build_site(loaded(), project_paths(), engine=motor, target=naar)
    except BuildFailed as problem:
        err.print(str(problem), markup=False)
        raise typer.Exit(1) from None


@app.command()
def verouderd(
    vandaag: Annotated[str | None, typer.Option(help="reken met deze datum (2027-01-31)")] = None,
) -> None:
    """Beweringen en datasets noemen die weer nagekeken moeten worden."""
    today = datetime.date.fromisoformat(vandaag) if vandaag else datetime.date.today()
    lines = list(due(loaded(), today))
    for line in lines:
        out.print(line, markup=False)
    out.print(f"{len(lines)} te doen." if lines else "Niets te doen: alles is recent nagekeken.")


@app.command()
def bronnen() -> None:
    """Alle webadressen van bronnen, één per regel, voor een linkcontrole."""
    addresses = {link_of(source)[0] for source in loaded().sources.values()}
    for address in sorted(address for address in addresses if address):
        typer.echo(address)


if __name__ == "__main__":
    app()
