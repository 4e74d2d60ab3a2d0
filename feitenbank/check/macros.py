"""Macro calls in pages, checked before anything is built: unknown names, ids and options, with their line."""

from __future__ import annotations

from collections.abc import Container, Iterator

from jinja2 import TemplateSyntaxError

from feitenbank.check.wording import counts_other_than
from feitenbank.faults import Fault
from feitenbank.load.front_matter import Page
from feitenbank.load.macro_calls import macro_calls
from feitenbank.load.messages import closest
from feitenbank.macro_names import MACROS, MacroRule
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.model.source import SourceKind


def faults(knowledge: KnowledgeBase, pages: list[Page]) -> Iterator[Fault]:
    """One fault for each macro call that could not be rendered."""
    known: dict[str, Container[str]] = {
        "bron": knowledge.sources,
        "grafiek": knowledge.charts,
        "dataset": knowledge.datasets,
        "begrip": knowledge.terms,
        "spoor": knowledge.trails,
        "bewering": knowledge.claims,
        "bronsoort": set(SourceKind),
        "artikel": knowledge.articles,
        "stelsel-stad": {system.id for system in knowledge.published_systems},
        "soort": {"bronnen", "beweringen", "datasets", "feiten", "grafieken", "herkomsten", "begrippen", "cijfers"},
    }
    for page in pages:
        if page.data.get("render_macros") is False:
            continue
        try:
            calls = list(macro_calls(page))
        except TemplateSyntaxError as error:
            line = error.lineno + page.body_line - 1
            message = 'deze macro is stuk geschreven; vorm: {{ cijfer("id") }}'
            yield Fault(page.name, line, page.path.stem, "", message)
            continue
        for line, name, arguments, options in calls:
            for message in _messages(knowledge, known, page, name, arguments, options):
                yield Fault(page.name, line, page.path.stem, name, message)


def _messages(
    knowledge: KnowledgeBase, known: dict[str, Container[str]], page: Page,
    name: str, arguments: list[object], options: dict[str, object],
) -> Iterator[str]:  # fmt: skip
    rule = MACROS.get(name)
    if rule is None:
        yield f"de macro «{name}» bestaat niet{closest(name, MACROS)}"
        return
    for option in options:
        if option not in rule.options:
            yield f"de macro «{name}» kent geen «{option}»{closest(option, rule.options)}"
    for option in sorted(rule.needs):
        if not str(options.get(option) or "").strip():
            yield f'bij de macro «{name}» hoort {option}="..."'
    if rule.only_on_claims and page.path.parent.name != "beweringen":
        yield f"de macro «{name}» hoort alleen op een pagina in docs/beweringen/"
    yield from _argument_messages(knowledge, known, rule, name, arguments, options)


def _argument_messages(
    knowledge: KnowledgeBase, known: dict[str, Container[str]], rule: MacroRule,
    name: str, arguments: list[object], options: dict[str, object],
) -> Iterator[str]:  # fmt: skip
    expected = 0 if not rule.takes else max(1, len(arguments)) if rule.many else 1
    if len(arguments) != expected or not all(isinstance(argument, str) for argument in arguments):
        word = "tekst" if rule.takes == "tekst" else "id"
        what = f'één {word} tussen aanhalingstekens: {name}("...")' if rule.takes else "niets tussen de haakjes"
        yield f"bij de macro «{name}» hoort {what}"
        return
    for argument in arguments:
        if rule.takes == "cijfer":
            yield from _figure_messages(knowledge, str(argument), options)
        elif rule.takes == "tekst":
            continue
        elif argument not in known[rule.takes]:
            yield f"{rule.takes} «{argument}» bestaat niet{closest(str(argument), known[rule.takes])}"  # type: ignore[arg-type]


def _figure_messages(knowledge: KnowledgeBase, figure_id: str, options: dict[str, object]) -> Iterator[str]:
    figure = knowledge.figure(figure_id)
    if figure is None:
        yield f"cijfer «{figure_id}» bestaat niet{closest(figure_id, _figure_ids(knowledge, figure_id))}"
        return
    fact = knowledge.facts.get(figure_id.partition("/")[0])
    if fact and fact.not_for_pages:
        yield f"cijfer «{figure_id}» is niet voor pagina's: {fact.caveat}"
    noun = options.get("eenheid")
    if isinstance(noun, str) and (message := counts_other_than(figure.unit, noun)):
        yield message


def _figure_ids(knowledge: KnowledgeBase, figure_id: str) -> list[str]:
    head = figure_id.partition("/")[0]
    if head in knowledge.datasets:
        return [f"{head}/{row.id}" for row in knowledge.datasets[head].rows]
    if head in knowledge.facts:
        return [head, *(f"{head}/{key}" for key in knowledge.facts[head].figures)]
    return [*knowledge.facts, *knowledge.datasets]
