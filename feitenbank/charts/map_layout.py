"""Where everything stands on the systems map: once for a wide page, once for a phone.

A line that is added in data/stelselkaart.yml needs a route in both layouts; feitenbank.check.systems_map says so.
"""

from __future__ import annotations

from dataclasses import dataclass

Point = tuple[float, float]


@dataclass(frozen=True)
class Box:
    """A rectangle: its upper left corner and its size."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of the right side."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of the lower side."""
        return self.y + self.height


@dataclass(frozen=True)
class Frame:
    """The frame around what one party runs, and where its name stands."""

    box: Box
    heading: Point
    anchor: str = "start"


@dataclass(frozen=True)
class Route:
    """The way of a line, the place of its number, and how much room its label has (none: only the number).

    The label stands beside the number, or above it when `above` is set.
    """

    points: tuple[Point, ...]
    badge: Point
    room: float = 0
    above: bool = False


@dataclass(frozen=True)
class Layout:
    """One drawing of the map: sizes of text, frames by runner, boxes by system, routes by line."""

    name: str
    width: float
    height: float
    title_size: float
    text_size: float
    frames: dict[str, Frame]
    nodes: dict[str, Box]
    routes: dict[str, Route]


WIDE = Layout(
    name="breed",
    width=1080,
    height=838,
    title_size=18,
    text_size=16,
    frames={
        "rechters": Frame(Box(0, 0, 230, 434), (14, 28)),
        "overheidsdiensten": Frame(Box(382, 0, 698, 434), (398, 28)),
        "bedrijven": Frame(Box(0, 510, 230, 132), (14, 538)),
        "steden": Frame(Box(382, 510, 392, 132), (398, 538)),
        "centrale-bank": Frame(Box(0, 706, 472, 132), (458, 734), "end"),
        "buiten": Frame(Box(564, 706, 516, 132), (580, 734)),
    },
    nodes={
        "rechtbanklijst": Box(14, 44, 202, 376),
        "kredietherstel": Box(398, 44, 170, 84),
        "vervoerslijsten": Box(588, 44, 170, 84),
        "zwarte-en-rode-lijsten": Box(398, 200, 360, 88),
        "bedrijfsbeoordelingen": Box(892, 44, 174, 244),
        "kredietplatform": Box(398, 346, 360, 74),
        "kredietcode": Box(892, 346, 174, 74),
        "sesame-credit": Box(14, 554, 202, 74),
        "stadsproeven": Box(398, 554, 360, 74),
        "centrale-bank": Box(14, 750, 202, 74),
        "kredietbureaus": Box(236, 750, 222, 74),
        "geen-sociaal-krediet": Box(580, 750, 486, 74),
    },
    routes={
        "herstel-rechtbanklijst": Route(((398, 86), (216, 86)), (306, 86), 146, above=True),
        "herstel-lijsten": Route(((440, 128), (440, 200)), (440, 164), 150),
        "lijsten-vervoer": Route(((630, 200), (630, 128)), (630, 164), 150),
        "rechtbanklijst-lijsten": Route(((216, 244), (398, 244)), (306, 244), 146, above=True),
        "beoordelingen-lijsten": Route(((892, 244), (758, 244)), (825, 244), 104, above=True),
        "rechtbanklijst-platform": Route(((216, 383), (398, 383)), (306, 383), 130, above=True),
        "lijsten-platform": Route(((578, 288), (578, 346)), (578, 315), 150),
        "code-platform": Route(((892, 383), (758, 383)), (825, 383), 110, above=True),
        "rechtbanklijst-sesame": Route(((115, 420), (115, 554)), (115, 472), 200),
        "platform-steden": Route(((578, 420), (578, 554)), (578, 472), 220),
        "sesame-steden": Route(((216, 591), (398, 591)), (306, 591), 134, above=True),
        "sesame-bank": Route(((115, 628), (115, 750)), (115, 672), 240),
    },
)

NARROW = Layout(
    name="smal",
    width=360,
    height=1160,
    title_size=15,
    text_size=13.5,
    frames={
        "rechters": Frame(Box(22, 0, 316, 112), (32, 22)),
        "overheidsdiensten": Frame(Box(22, 160, 316, 492), (328, 182), "end"),
        "bedrijven": Frame(Box(22, 700, 144, 130), (32, 722)),
        "steden": Frame(Box(194, 700, 144, 130), (328, 722), "end"),
        "centrale-bank": Frame(Box(22, 878, 316, 112), (328, 900), "end"),
        "buiten": Frame(Box(22, 1030, 316, 130), (32, 1052)),
    },
    nodes={
        "rechtbanklijst": Box(30, 32, 300, 72),
        "kredietherstel": Box(30, 192, 138, 84),
        "vervoerslijsten": Box(192, 192, 138, 84),
        "zwarte-en-rode-lijsten": Box(30, 324, 300, 78),
        "bedrijfsbeoordelingen": Box(30, 450, 138, 84),
        "kredietcode": Box(192, 450, 138, 84),
        "kredietplatform": Box(30, 582, 300, 62),
        "sesame-credit": Box(30, 732, 128, 90),
        "stadsproeven": Box(202, 732, 128, 90),
        "centrale-bank": Box(30, 910, 138, 72),
        "kredietbureaus": Box(192, 910, 138, 72),
        "geen-sociaal-krediet": Box(30, 1062, 300, 90),
    },
    routes={
        "herstel-rechtbanklijst": Route(((70, 192), (70, 104)), (70, 136)),
        "herstel-lijsten": Route(((70, 276), (70, 324)), (70, 298)),
        "lijsten-vervoer": Route(((290, 324), (290, 276)), (290, 302)),
        "rechtbanklijst-lijsten": Route(((180, 104), (180, 324)), (180, 136)),
        "beoordelingen-lijsten": Route(((70, 450), (70, 402)), (70, 428)),
        "rechtbanklijst-platform": Route(((330, 68), (349, 68), (349, 613), (330, 613)), (349, 300)),
        "lijsten-platform": Route(((180, 402), (180, 582)), (180, 426)),
        "code-platform": Route(((261, 534), (261, 582)), (261, 556)),
        "rechtbanklijst-sesame": Route(((30, 68), (11, 68), (11, 777), (30, 777)), (11, 300)),
        "platform-steden": Route(((261, 644), (261, 732)), (261, 676)),
        "sesame-steden": Route(((158, 777), (202, 777)), (180, 800)),
        "sesame-bank": Route(((70, 822), (70, 910)), (70, 854)),
    },
)

LAYOUTS = (WIDE, NARROW)
