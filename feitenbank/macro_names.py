"""The macros that authors write, and what kind of id each takes first.

One table serves the engine (feitenbank.macros.plugin), the check (feitenbank.check.macros) and CONTRIBUTING.md.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class MacroRule:
    """`takes` names the kind of id of the first argument ("" for none); `options` the keyword arguments,
    `needs` those that must be there.
    """

    takes: str
    options: frozenset[str] = field(default_factory=frozenset)
    only_on_claims: bool = False
    many: bool = False
    needs: frozenset[str] = field(default_factory=frozenset)


MACROS: dict[str, MacroRule] = {
    "cijfer": MacroRule("cijfer", frozenset({"eenheid", "vorm"})),
    "bron": MacroRule("bron", many=True),
    "grafiek": MacroRule("grafiek"),
    "tabel": MacroRule("dataset"),
    "begrip": MacroRule("begrip", frozenset({"tekst"})),
    "oordeel": MacroRule("", only_on_claims=True),
    "bronnenlijst": MacroRule(""),
    "verwant": MacroRule("", only_on_claims=True),
    "spoor": MacroRule("spoor"),
    "stelselkaart": MacroRule(""),
    "keten": MacroRule("spoor", frozenset({"klein"})),
    "beweringkaart": MacroRule("bewering", many=True),
    "artikelcheck": MacroRule("artikel"),
    "artikelen": MacroRule(""),
    "tegenspraken": MacroRule(""),
    "datapagina": MacroRule("dataset"),
    "beweringenlijst": MacroRule("", frozenset({"onderwerp", "stelsel"})),
    "beweringenoverzicht": MacroRule(""),
    "cijferlijst": MacroRule("", frozenset({"onderwerp"})),
    "alle_bronnen": MacroRule("bronsoort"),
    "bronsoorten": MacroRule(""),
    "begrippenlijst": MacroRule(""),
    "open_vragen": MacroRule(""),
    "stedenkaart": MacroRule(""),
    "stedenvergelijking": MacroRule(""),
    "stad": MacroRule("stelsel-stad"),
    "tijdlijn": MacroRule(""),
    "planwerkelijkheid": MacroRule("dataset", frozenset({"titel"})),
    "vergelijking": MacroRule(""),
    "vergelijkingheel": MacroRule(""),
    "overeenkomsten": MacroRule(""),
    "quiz": MacroRule("", frozenset({"deel"})),
    "leskop": MacroRule(""),
    "lessen": MacroRule(""),
    "klascijfers": MacroRule(""),
    "offlinepakket": MacroRule(""),
    "leerdoelen": MacroRule(""),
    "uitspraak": MacroRule("bewering"),
    "uitkomst": MacroRule("bewering"),
    "plaat": MacroRule("grafiek"),
    "cel": MacroRule("cijfer"),
    "verbeteringen": MacroRule(""),
    "verbeterd": MacroRule(""),
    "nagekeken": MacroRule(""),
    "aantal": MacroRule("soort"),
    "getal": MacroRule("tekst", frozenset({"reden"}), needs=frozenset({"reden"})),
    "losse_getallen": MacroRule(""),
}
