"""The macros about corrections: the log, and the notice on a page that was corrected."""

from __future__ import annotations

from collections.abc import Callable

from feitenbank.macros.corrections_view import log_context, notice
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.paths import Paths
from feitenbank.render.environment import block_html
from feitenbank.render.page_state import PageState


class CorrectionMacros:
    """Mixed into the author's macros."""

    knowledge: KnowledgeBase
    paths: Paths
    state: Callable[[], PageState]

    def verbeteringen(self) -> str:
        """The log of corrections."""
        return block_html("verbeteringen.html.j2", **log_context(self.knowledge, self.paths, self.state()))

    def verbeterd(self) -> str:
        """When this page was corrected; nothing when it was not."""
        notices = notice(self.knowledge, self.state())
        return block_html("verbeterd.html.j2", notices=notices) if notices else ""
