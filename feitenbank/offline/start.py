"""What lies at the top of the pack: the page that a teacher opens, and a few lines for who looks at the files first."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass

from markupsafe import Markup

from feitenbank.lessons.plan import FOLDER as LESSONS
from feitenbank.lessons.plan import Lesson, read_lessons
from feitenbank.lessons.view import FileGroup, file_groups
from feitenbank.paths import Paths
from feitenbank.render.environment import environment
from feitenbank.security import INLINE_STYLE, hashes_of, page_policy
from feitenbank.site_address import site_address

SITE_FOLDER = "site"
START, READ_ME = "START.html", "LEESMIJ.txt"
STYLE_ADDRESS = re.compile(r"url\((?!data:)([^)]+)\)")


@dataclass(frozen=True)
class StartLesson:
    """One lesson with its files, as the first page lists it."""

    lesson: Lesson
    href: str
    groups: list[FileGroup]


def start_page(paths: Paths, teachers_page: str, date: str) -> str:
    """START.html, with the day until which the data were checked (`date`, in words).

    It borrows the styles that stand in the built page for teachers (`teachers_page`, HTML).
    """
    base = f"{SITE_FOLDER}/"
    lessons = [
        StartLesson(lesson, f"{base}{lesson.address}index.html", file_groups(paths, lesson, base))
        for lesson in read_lessons(paths)
    ]
    html = environment().get_template("offline-start.html.j2").render(
        base=base, lessons=lessons, date=date, address=site_address(paths),
        styles=Markup("".join(_rebased(style) for style in INLINE_STYLE.findall(teachers_page))),
    )  # fmt: skip
    rules = page_policy(hashes_of([html])).replace("'self'", "'self' file:")
    meta = f'<meta http-equiv="Content-Security-Policy" content="{rules}">'
    return html.replace('<meta charset="utf-8">', f'<meta charset="utf-8">\n    {meta}', 1)


def _rebased(style: str) -> str:
    """Styles of the page for teachers with their addresses as seen from the top of the pack."""
    folder = posixpath.join(SITE_FOLDER, LESSONS)
    return STYLE_ADDRESS.sub(lambda match: f"url({posixpath.normpath(posixpath.join(folder, match[1]))})", style)


def read_me(paths: Paths, date: str) -> str:
    """LEESMIJ.txt, with the line ends of Windows, where Notepad opens it."""
    text = environment().get_template("offline-leesmij.txt.j2").render(
        start=START, folder=SITE_FOLDER, date=date, address=site_address(paths)
    )  # fmt: skip
    return text.strip().replace("\n", "\r\n") + "\r\n"
