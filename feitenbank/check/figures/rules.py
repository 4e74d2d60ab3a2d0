"""What is a figure and what is only a number: tables, each row with examples that the tests run.

Digits are figures unless a row of NO_FIGURE says what else they are. Number words are figures from thirteen up, with
a magnitude, or before a unit of measure; the small counting words of ordinary speech are not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from feitenbank.text.dates import MONTHS
from feitenbank.text.number_words import SMALL, TENS

MONTH = "|".join(MONTHS)
TEN = "|".join(TENS.values())
UNITS = "|".join(sorted(SMALL[2:], key=len, reverse=True))
# Any word that can be a number; feitenbank.text.number_words decides.
WORD = rf"(?:\w*(?:honderd|duizend)\w*|\w*(?:{TEN})|[eé][eé]n|{UNITS})"
NUMBER = rf"(?:\d+(?:\.\d+)*(?:,\d+)?|{WORD})"
# What is measured rather than counted: here a small word is a figure too.
MEASURES = r"procent(?:punt(?:en)?)?|punten|euro|yuan|renminbi|dollar|pond|kilometer|meter|graden"
AND = r"(?:,? en |,? of |, |/| tot en met | tot |-|–)"
NUMBERED = (
    r"artikel(?:en)?|art\.|lid|hoofdstuk|paragraaf|bijlage|overweging(?:en)?|richtlijn|verordening|document|besluit|"
    r"nr\.|nummer|zaak|niveau|klas|groep|groepen|leerjaar|bladzijde|blz\.|pagina|punt|regel|regels|deel|fase|ronde|"
    r"stap|les|vraag|vragen|opdracht|kaart|kop|koppen|fout|maatregel|onderdeel|bron|figuur|tabel|versie|week|"
    r"seizoen|aflevering"
)
IN_CLASS = (
    "minuten|minuut|seconden|lesuren|lesuur|lessen|leerlingen|leerling|woorden|zinnen|tweetallen|groepen|groepjes|"
    "vragen|kaarten|kaartjes|stoelen"
)


@dataclass(frozen=True)
class Rule:
    """A kind of number that is no figure; `only_in_class` rules hold where a lesson is described."""

    name: str
    pattern: str
    examples: tuple[str, ...]
    only_in_class: bool = False


NO_FIGURE: tuple[Rule, ...] = (
    Rule(
        "datum",
        rf"\b(?:\d{{1,2}}{AND})?\d{{1,2}} (?:{MONTH})\b|\b(?:18|19|20|21)\d\d-\d\d(?:-\d\d)?\b",
        ("van 3 tot 5 maart", "7 en 9 juni", "op 31 december 2018", "2018-12-31"),
    ),
    Rule(
        "jaartal",
        r"(?<![\d.,€$])\b(?:1[5-9]|20|21)\d\d\b"
        rf"(?![.,]?\d|%| (?:(?!punten)(?:{MEASURES})|miljoen|miljard)\b)(?:['’]s|s|er)?(?:[-/–]\d\d\b)?",
        ("in 2014", "2014-2020", "het 2020-plan", "eind 2018.", "het boek 1984", "gingen er al in 2010 punten af"),
    ),
    Rule(
        "decennium of eeuw",
        rf"\bjaren (?:{TEN}|['’]?\d0)\b|\b\d+e eeuw",
        ("eind jaren negentig", "de jaren 90", "de 21e eeuw"),
    ),
    Rule("rangtelwoord", r"\b\d+(?:e|de|ste)\b", ("de 2e keer", "op de 21ste")),
    Rule(
        "nummer van een kop of punt",
        r"^[\s>|\x02\"]*(?:[-*] )?#*\s*\**\d{1,2}\.(?=[\s*])",
        ("1. Het doel", "### 3. Rekenen", "**2.** Nee", "eerst dit\n2. dan dat"),
    ),
    Rule(
        "artikel, les of ander nummer",
        rf"\b(?:{NUMBERED}) (?:\d+[a-z]?(?:\.\d+)?|[ivx]+)\b(?:{AND}\d+[a-z]?\b)*(?!,\d|%)",
        ("artikel 5", "artikelen 5a en 6", "Document 14", "vraag 1 tot en met 5", "kaart 4, 5 en 6"),
    ),
    Rule(
        "naam met een getal",
        r"\b[^\W\d_]+[-/]?\d[\w-]*|(?<![\w.,])\d+-?[^\W\d_][\w-]*|\bGB(?:/T)? ?\d+",
        ("covid-19", "G20", "GB 32100", "5G", "een 17-jarige", "ID2020", "CO2-budget"),
    ),
    Rule("versie", r"(?<![\d.,])\d\.\d(?:\.\d)?(?![\d.,]*\d)", ("CC BY 4.0", "WCAG 2.2")),
    Rule("tijd", r"\b\d{1,2}[.:]\d{2} uur\b|\b24/7\b|\b24 uur per dag\b", ("om 9.30 uur", "24/7")),
    Rule(
        "noemer van een verhouding",
        r"\bper (?:1\.000|10\.000|100\.000|honderd|duizend|miljoen)\b",
        ("per 1.000 inwoners", "per honderd mensen"),
    ),
    Rule("antwoordschaal", r"\bschaal van [01] tot (?:en met )?(?:4|5|7|10)\b", ("op een schaal van 0 tot 10",)),
    Rule(
        "leeftijd",
        rf"\b{NUMBER}(?:[- ]jarigen?\b|[ -]plussers?\b| jaar (?:oud|(?:en|of) (?:ouder|jonger))\b)|"
        rf"\b(?:ouder|jonger)(?: is| zijn)? dan {NUMBER}\b|\b(?:tot en met|onder de|boven de) (?:{WORD}|\d+)(?= jaar)|"
        rf"\b(?:begin|eind) (?:{TEN})\b",
        ("een twaalf-jarige", "achttien jaar en ouder", "jonger dan 16", "tot en met dertig jaar", "begin vijftig"),
    ),
    Rule(
        "naar een ander moment",
        rf"\b{NUMBER} jaar (?:later|eerder|geleden|daarvoor|daarna)\b",
        ("veertig jaar later", "20 jaar geleden"),
    ),
    Rule(
        "lestijd en klas",
        rf"\b{NUMBER} (?:{IN_CLASS})\b",
        ("(10 minuten)", "in groepjes van 4 leerlingen", "hooguit vijfentwintig woorden"),
        only_in_class=True,
    ),
)


def _together(rules: tuple[Rule, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{rule.pattern})" for rule in rules), re.IGNORECASE | re.MULTILINE)


# Dates and years are most numbers and quick to find; the other rules only look at what is left.
DATES = _together(NO_FIGURE[:2])
NO_FIGURE_IN_CLASS = _together(NO_FIGURE[2:])
NO_FIGURE_ELSEWHERE = _together(tuple(rule for rule in NO_FIGURE[2:] if not rule.only_in_class))

# A number with what makes it a quantity: «€ 40», «6,2%», «23 miljoen», «honderd punten».
QUANTITY = re.compile(
    rf"(?<![\w.,])(?P<number>{NUMBER}|miljoen|miljard)(?!\w)"
    rf"(?:[ \u00a0](?P<magnitude>honderd|duizend|miljoen|miljard)\b)?(?:[ \u00a0]?(?P<measure>%|(?:{MEASURES})\b))?",
    re.IGNORECASE,
)
# A share in words: «twee derde», «een kwart van», «een op de vijf».
SHARE = re.compile(
    rf"\b(?P<top>{UNITS}|[eé][eé]n(?= \w+(?: deel)? van\b))[ -](?P<part>derden?|kwart|vijfden?|tienden?)\b|"
    rf"\b(?P<some>{WORD}) op (?:de )?(?P<many>{WORD})\b|\b(?P<threequarters>driekwart)\b",
    re.IGNORECASE,
)
# Vague amounts have no exact figure to cite: the paragraph must name a source.
VAGUE = re.compile(r"\b(?:\w*(?:tientallen|honderden|duizenden)|miljoenen|miljarden|de helft)\b", re.IGNORECASE)
# A quick look: without one of these there is no figure.
MAYBE = re.compile(
    rf"\d|honderd|duizend|miljo|miljard|tig\b|[a-z]tien\b|kwart|derde|vijfde|tiende|tientallen|helft|"
    rf" op (?:de )?(?:{UNITS})\b|{MEASURES}",
    re.IGNORECASE,
)
# Words after which a round number may lie up to one unit from the true one.
HEDGED = re.compile(
    r"\b(?:bijna|ruim|meer dan|minder dan|ongeveer|zo[’']n|rond de|circa|nog geen|boven de|onder de|minstens|"
    r"hoogstens|tegen de|over de|half)\s*$",
    re.IGNORECASE,
)
