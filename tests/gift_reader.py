"""A strict reader of GIFT: what Moodle makes of a file, as far as our questions go; anything else is an error.

After question/format/gift/format.php in moodle/moodle: the order in which it looks for names, answers, weights and
formats decides what a stray sign does to a question.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

ESCAPED = re.compile(r"\\(.)", re.DOTALL)
WEIGHT = re.compile(r"%(-?[0-9]{1,3}(?:\.[0-9]+)?)%")
FORMATS = ("html", "moodle", "plain", "markdown")
# Where escaped signs wait while the others are read: a block that no text of ours may hold.
HIDDEN = 0xF0000


@dataclass(frozen=True)
class Read:
    """One question; every text as a pupil sees it."""

    name: str
    text: str
    answers: tuple[tuple[str, float, str], ...]
    feedback: str


def read_gift(text: str) -> list[Read]:
    """The questions of a file. Raises ValueError for a question that Moodle would take for something else."""
    blocks = re.split(r"\n[ \t]*\n", text)
    kept = ["\n".join(line for line in block.split("\n") if not line.strip().startswith("//")) for block in blocks]
    return [_question(block.strip()) for block in kept if block.strip() and not block.startswith("$CATEGORY:")]


def _question(block: str) -> Read:
    hidden = ESCAPED.sub(lambda match: chr(HIDDEN + ord(match[1])), block)
    whole = re.fullmatch(r"::([^:]*)::([^{}]*)\{([^{}]*)\}", hidden)
    if not whole:
        raise ValueError(f"geen vraag met naam en antwoorden: {block}")
    name, text, answers = whole.groups()
    answers, _, feedback = answers.rpartition("####")
    form = _format(text)
    return Read(_shown(name), _shown(text), tuple(_answer(part, form) for part in _parts(answers)),
                _shown(feedback, form))  # fmt: skip


def _parts(answers: str) -> list[str]:
    if "~" not in answers:
        raise ValueError(f"geen meerkeuze: {answers}")
    return [part for part in re.split(r"(?=[~=])", answers.strip()) if part]


def _answer(part: str, form: str) -> tuple[str, float, str]:
    sign, rest = part[0], part[1:]
    weight = WEIGHT.match(rest) if sign == "~" else None
    share = 100.0 if sign == "=" else float(weight[1]) if weight else 0.0
    text, separator, feedback = rest[weight.end() if weight else 0 :].partition("#")
    if not separator or "#" in feedback:
        raise ValueError(f"geen antwoord met terugkoppeling: {part}")
    return _shown(text, form), share, _shown(feedback, form)


def _format(text: str) -> str:
    found = re.match(r"\s*\[([^\]]*)\]", text)
    return found[1] if found and found[1] in FORMATS else ""


def _shown(text: str, form: str = "") -> str:
    """As a pupil sees it: without a format in front, and as HTML where that is the format or Moodle's own guess."""
    own = _format(text)
    rest = text.strip()[len(own) + 2 :] if own else text.strip()
    if form in ("", "html", "moodle") and own in ("", "html", "moodle"):
        if re.search(r"<[a-zA-Z!/]", rest):
            raise ValueError(f"opmaak: {text}")
        rest = html.unescape(rest)
    return "".join(chr(ord(char) - HIDDEN) if HIDDEN <= ord(char) < HIDDEN + 0x10000 else char for char in rest)
