"""Pages as authors write them: the fixed order of a claim page, a source list where sources are cited, and the
word after a number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jinja2 import TemplateSyntaxError

from feitenbank.check.wording import counts_other_than
from feitenbank.faults import Fault
from feitenbank.load.front_matter import Page
from feitenbank.load.macro_calls import macro_calls
from feitenbank.model.knowledge import KnowledgeBase

CLAIM_HEADINGS = [
    "Wat klopt er wel", "Wat klopt er niet", "Hoe weten we dat", "Waar komt het vandaan", "Wat we niet weten",
    "Voor in de klas",
]  # fmt: skip
CITING = {
    "bron",
    "cijfer",
    "overeenkomsten",
    "planwerkelijkheid",
    "spoor",
    "stad",
    "stedenvergelijking",
    "stelselkaart",
    "tabel",
    "vergelijkingheel",
}
FIGURE_CALL = re.compile(r"\{\{\s*cijfer\(\s*[\"']([^\"']+)[\"']([^)]*)\)\s*\}\}([^{\n]{0,40})")


def faults(knowledge: KnowledgeBase, pages: list[Page]) -> Iterator[Fault]:
    """Faults in the form of pages, and data sets that have no page."""
    yield from _missing_data_pages(knowledge, pages)
    for page in pages:
        try:
            calls = [(line, name) for line, name, _, _ in macro_calls(page)]
        except TemplateSyntaxError:
            continue
        if page.path.parent.name == "beweringen" and page.path.stem != "index":
            yield from _claim_faults(page, [name for _, name in calls])
        yield from _checked_faults(knowledge, page, [name for _, name in calls])
        yield from _source_list_faults(page, calls)
        yield from _wording_faults(knowledge, page)


def _claim_faults(page: Page, macros: list[str]) -> Iterator[Fault]:
    for name in ("oordeel", "bronnenlijst", "verwant"):
        if macros.count(name) != 1:
            message = f"op een bewering hoort {{{{ {name}() }}}} precies één keer te staan"
            yield Fault(page.name, page.body_line, page.path.stem, name, message)
    found = [
        (number, line[3:].strip())
        for number, line in enumerate(page.body.split("\n"), page.body_line)
        if line.startswith("## ")
    ]
    headings = [heading for _, heading in found]
    for number, heading in found:
        if heading not in CLAIM_HEADINGS:
            message = f"de kop «{heading}» kennen we niet; kies uit: {', '.join(CLAIM_HEADINGS)}"
            yield Fault(page.name, number, page.path.stem, "kop", message)
    known = [heading for heading in headings if heading in CLAIM_HEADINGS]
    if known != [heading for heading in CLAIM_HEADINGS if heading in known]:
        message = f"de koppen staan niet in de vaste volgorde: {', '.join(CLAIM_HEADINGS)}"
        yield Fault(page.name, page.body_line, page.path.stem, "kop", message)
    for heading in ("Hoe weten we dat", "Voor in de klas"):
        if heading not in headings:
            yield Fault(page.name, page.body_line, page.path.stem, "kop", f"de kop «{heading}» ontbreekt")


def _checked_faults(knowledge: KnowledgeBase, page: Page, macros: list[str]) -> Iterator[Fault]:
    """Whether the pages with a date of last check of their own show it, and no others."""
    name = page.name.removeprefix("docs/").removesuffix(".md")
    wanted = int(name in knowledge.subject_pages)
    if macros.count("nagekeken") == wanted:
        return
    message = (
        "hier hoort {{ nagekeken() }} precies één keer te staan, onder het feit"
        if wanted
        else "{{ nagekeken() }} hoort alleen op de pagina van een stelsel of een stad"
    )
    yield Fault(page.name, page.body_line, page.path.stem, "nagekeken", message)


def _source_list_faults(page: Page, calls: list[tuple[int, str]]) -> Iterator[Fault]:
    lists = [index for index, (_, name) in enumerate(calls) if name == "bronnenlijst"]
    citing = [index for index, (_, name) in enumerate(calls) if name in CITING]
    if not citing:
        return
    if not lists:
        message = "deze pagina noemt bronnen of cijfers maar heeft geen {{ bronnenlijst() }} aan het eind"
        yield Fault(page.name, calls[citing[-1]][0], page.path.stem, "bronnenlijst", message)
    elif lists[0] < citing[-1]:
        message = "{{ bronnenlijst() }} hoort na de laatste bron of het laatste cijfer te staan"
        yield Fault(page.name, calls[lists[0]][0], page.path.stem, "bronnenlijst", message)


def _wording_faults(knowledge: KnowledgeBase, page: Page) -> Iterator[Fault]:
    for match in FIGURE_CALL.finditer(page.body):
        figure = knowledge.figure(match.group(1))
        if figure is None or "eenheid" not in match.group(2):
            continue
        if message := counts_other_than(figure.unit, match.group(3)):
            line = page.body.count("\n", 0, match.start()) + page.body_line
            yield Fault(page.name, line, page.path.stem, "cijfer", message)


def _missing_data_pages(knowledge: KnowledgeBase, pages: list[Page]) -> Iterator[Fault]:
    there = {page.path.stem for page in pages if page.path.parent.name == "cijfers"}
    for name in knowledge.datasets:
        if name not in there:
            message = f'deze dataset heeft geen pagina; maak docs/cijfers/{name}.md met {{{{ datapagina("{name}") }}}}'
            yield Fault(f"data/cijfers/{name}.meta.yml", 1, name, "", message)
