"""The bank as one table (CSV), for spreadsheets and for programs that we don't know."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from feitenbank.export.tables import safe_cell
from feitenbank.text.quiz_text import ReadyQuestion

COLUMNS = (
    "id", "niveau", "soort", "onderwerp", "voor_en_na_de_les", "vraag", "antwoord_1", "antwoord_2", "antwoord_3",
    "antwoord_4", "goed", "uitleg", "bij_fout_antwoord", "lees_verder", "bronnen",
)  # fmt: skip


def quiz_csv(questions: Sequence[ReadyQuestion], site_url: str) -> str:
    """One row a question; `goed` holds the numbers of the right answers, separated by a space."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for question in questions:
        answers = [text for text, _ in question.answers] + [""] * (4 - len(question.answers))
        right = " ".join(str(place) for place, (_, good) in enumerate(question.answers, 1) if good)
        cells = [
            question.id, str(question.level), question.kind.value, question.topic, "ja" if question.lesson else "nee",
            question.text, *answers, right, question.why, question.if_wrong,
            f"{site_url}beweringen/{question.claim}/", " ".join(question.source_ids),
        ]  # fmt: skip
        writer.writerow([safe_cell(cell) for cell in cells])
    return out.getvalue()
