"""The macro that says when a page was last checked."""

from __future__ import annotations

from collections.abc import Callable

from feitenbank.check.age import page_look
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.render.environment import block_html
from feitenbank.render.page_state import PageState
from feitenbank.text.dates import long_date


class CheckedMacros:
    """Mixed into the author's macros."""

    knowledge: KnowledgeBase
    state: Callable[[], PageState]

    def nagekeken(self) -> str:
        """When the page of a system or a city was last checked, and the notice once it is past its term."""
        look = page_look(self.knowledge, self.knowledge.subject_pages[self.state().url.strip("/")])
        before = look.before.isoformat()
        return block_html(
            "nagekeken.html.j2",
            checked=look.checked,
            checked_text=long_date(look.checked),
            before=before,
            before_text=long_date(before),
        )
