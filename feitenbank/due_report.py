"""What is due for another look, as an author, a program or an issue on the web reads it."""

from __future__ import annotations

import datetime
import json
from collections.abc import Sequence

from rich.table import Table

from feitenbank.check.age import Look
from feitenbank.text.dates import long_date

COLUMNS = ("Wat", "Id", "Nagekeken", "Opnieuw vóór", "Dagen te laat", "Waarom dan")
# An issue on GitHub holds 65,536 characters; a row takes at most some 250.
MOST_ROWS = 200


def _cells(look: Look, today: datetime.date) -> tuple[str, ...]:
    return look.kind, look.id, look.checked, look.before.isoformat(), str(look.days_late(today)), look.reason


def due_table(due: Sequence[Look], today: datetime.date) -> Table:
    """A table for the terminal, one row for each look."""
    table = Table(*COLUMNS)
    for look in due:
        table.add_row(*_cells(look, today))
    return table


def due_json(due: Sequence[Look], today: datetime.date) -> str:
    """A JSON object: the day it was worked out for and a list of records."""
    items = [
        {
            "kind": look.kind, "id": look.id, "checked": look.checked, "before": look.before.isoformat(),
            "days_late": look.days_late(today), "reason": look.reason,
        }
        for look in due
    ]  # fmt: skip
    return json.dumps({"on": today.isoformat(), "due": items}, ensure_ascii=False, indent=2)


def due_markdown(due: Sequence[Look], today: datetime.date) -> str:
    """A Dutch text with a task list, short enough for one issue."""
    day = long_date(today.isoformat())
    if not due:
        return f"Op {day} hoeft er niets opnieuw nagekeken te worden.\n"
    lines = [f"Op {day} moet dit opnieuw nagekeken worden: {len(due)} in totaal, het langst te laat bovenaan.", ""]
    lines += [
        f"- [ ] {look.kind} `{look.id}`: nagekeken {look.checked}, opnieuw vóór {look.before}. {look.reason}"
        for look in due[:MOST_ROWS]
    ]
    if len(due) > MOST_ROWS:
        lines += ["", f"En nog {len(due) - MOST_ROWS}; `feitenbank verouderd` noemt ze allemaal."]
    lines += ["", "Hoe je iets nakijkt, staat in `CONTRIBUTING.md`."]
    return "\n".join(lines) + "\n"
