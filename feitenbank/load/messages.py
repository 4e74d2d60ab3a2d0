"""Pydantic's errors as short Dutch sentences that say what to do."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

FIXED = {
    "missing": "dit veld ontbreekt; vul het in",
    "string_type": "hier hoort tekst; zet er zo nodig aanhalingstekens om",
    "string_too_short": "dit veld is leeg; vul het in of haal het weg",
    "int_type": "hier hoort een heel getal",
    "int_parsing": "hier hoort een heel getal",
    "bool_type": "hier hoort true of false",
    "bool_parsing": "hier hoort true of false",
    "float_type": "hier hoort een getal",
    "float_parsing": "hier hoort een getal, met een punt voor de decimalen",
    "decimal_type": "hier hoort een getal",
    "decimal_parsing": "hier hoort een getal, met een punt voor de decimalen en zonder duizendpunten",
    "tuple_type": "hier hoort een lijst, bijvoorbeeld [a, b]",
    "list_type": "hier hoort een lijst, bijvoorbeeld [a, b]",
    "dict_type": "hier horen sleutels met waarden",
    "model_type": "hier horen sleutels met waarden",
}


def dutch_message(error: ErrorDetails, model: type[BaseModel]) -> str:
    """One sentence for one pydantic error on a record of `model`."""
    kind, context = error["type"], error.get("ctx", {})
    if kind in FIXED:
        return FIXED[kind]
    if kind == "too_short":
        return f"deze lijst is te kort; er horen minstens {context['min_length']} in te staan"
    if kind == "extra_forbidden":
        return _unknown_key(str(error["loc"][-1]), _known_keys(model))
    if kind == "enum":
        return _not_on_the_list(error["input"], context["expected"])
    if kind == "string_pattern_mismatch":
        return f"«{error['input']}» is geen goed id; gebruik kleine letters, cijfers en streepjes, zonder spaties"
    if kind == "string_too_long":
        return f"dit is te lang (hoogstens {context['max_length']} tekens)"
    if kind in ("greater_than_equal", "less_than_equal"):
        bound = "minstens" if kind.startswith("greater") else "hoogstens"
        return f"deze waarde moet {bound} {context.get('ge', context.get('le'))} zijn"
    if kind in ("value_error", "assertion_error"):
        return str(context["error"])
    return f"de waarde «{error['input']}» past hier niet"


def closest(word: str, known: Iterable[str]) -> str:
    """A hint such as « (bedoelde je «x»?)», or nothing when no known word comes near."""
    near = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f" (bedoelde je «{near[0]}»?)" if near else ""


def _known_keys(model: type[BaseModel]) -> list[str]:
    return [field.alias or name for name, field in model.model_fields.items()]


def _unknown_key(key: str, known: list[str]) -> str:
    return f"de sleutel «{key}» bestaat hier niet{closest(key, known)}"


def _not_on_the_list(value: Any, expected: str) -> str:
    return f"«{value}» kan hier niet; kies uit: {expected.replace(' or ', ' of ')}"
