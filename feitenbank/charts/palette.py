"""Colour roles of charts.

A figure uses the light hex value of a role. No two roles share a value, so a rendered SVG can be rewritten from
hex values to CSS variables, and the browser can do the same with the data of the interactive chart.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Role:
    """One colour role: its name (CSS variable `--k-<name>`), its value on paper and in the dark."""

    name: str
    light: str
    dark: str

    @property
    def variable(self) -> str:
        """The CSS variable that holds this colour."""
        return f"--k-{self.name}"


ROLES = (
    Role("ink", "#1c2126", "#e9e6df"),
    Role("quiet", "#545c64", "#a7adb2"),
    Role("rule", "#dcd8cf", "#323a40"),
    Role("paper", "#fdfcf9", "#14181b"),
    Role("accent", "#0b5c66", "#6cc3cc"),
    Role("accent-mid", "#5a979e", "#2d6c74"),
    Role("accent-soft", "#c4dcde", "#1f444a"),
    Role("brick", "#9b2c2c", "#ef9384"),
    Role("brick-mid", "#c7837b", "#8c463d"),
    Role("brick-soft", "#efd5cf", "#552b27"),
    Role("ochre", "#8a5a00", "#d9ab55"),
    Role("grey-strong", "#646c73", "#a0a7ac"),
    Role("grey", "#8b9298", "#5f666c"),
    Role("grey-soft", "#b1b6ba", "#4a5157"),
    Role("grey-light", "#d2d4d3", "#394046"),
    Role("grey-faint", "#e9e7e1", "#282e33"),
)
LIGHT = {role.name: role.light for role in ROLES}
VARIABLES = {role.light: role.variable for role in ROLES}

INK = LIGHT["ink"]
QUIET = LIGHT["quiet"]
RULE = LIGHT["rule"]
PAPER = LIGHT["paper"]
ACCENT = LIGHT["accent"]
ACCENT_MID = LIGHT["accent-mid"]
ACCENT_SOFT = LIGHT["accent-soft"]
BRICK = LIGHT["brick"]
OCHRE = LIGHT["ochre"]
GREY_STRONG = LIGHT["grey-strong"]
GREY = LIGHT["grey"]
GREY_SOFT = LIGHT["grey-soft"]
GREY_LIGHT = LIGHT["grey-light"]
GREY_FAINT = LIGHT["grey-faint"]
CLEAR = "rgba(0,0,0,0)"

# In this order the things that a chart highlights get their colour.
HIGHLIGHTS = (ACCENT, BRICK, OCHRE)
# Parts of a whole that are highlighted belong together: shades of one colour.
PART_HIGHLIGHTS = (ACCENT, ACCENT_MID, ACCENT_SOFT)
# What is not highlighted, from strong to soft, for one to five things.
GREYS = {
    1: (GREY,),
    2: (GREY_STRONG, GREY_SOFT),
    3: (GREY_STRONG, GREY, GREY_LIGHT),
    4: (GREY_STRONG, GREY, GREY_SOFT, GREY_LIGHT),
    5: (GREY_STRONG, GREY, GREY_SOFT, GREY_LIGHT, GREY_FAINT),
}


def css() -> str:
    """The colour roles as CSS: light, dark by the reader's system or by choice (data-schema), and light on paper."""
    light = "".join(f"{role.variable}:{role.light};" for role in ROLES)
    dark = "".join(f"{role.variable}:{role.dark};" for role in ROLES)
    return (
        f":root{{{light}}}\n"
        f"@media (prefers-color-scheme:dark){{:root:not([data-schema=licht]){{{dark}}}}}\n"
        f":root[data-schema=donker]{{{dark}}}\n"
        f"@media print{{:root,:root:not([data-schema=licht]),:root[data-schema=donker]{{{light}}}}}\n"
    )


def text_on(fill: str) -> str:
    """The text colour that is readable on a filled shape, in both schemes."""
    return PAPER if fill in (ACCENT, BRICK, OCHRE, GREY_STRONG, INK, QUIET) else INK
