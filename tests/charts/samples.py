"""Small data sets and one specification of every kind, for the tests of charts."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from feitenbank.model.chart import Annotation, ChartKind, ChartSpec
from feitenbank.model.dataset import Approximation, Dataset, DatasetMeta, Observation, Shape
from feitenbank.model.units import Unit, UnitKind

Row = tuple[str, str | None, str | None, str | None]

TIMES = Unit(kind=UnitKind.TIMES, noun="keer")
PEOPLE = Unit(kind=UnitKind.PEOPLE, noun="mensen")
PERCENT = Unit(kind=UnitKind.PERCENT)
POINTS = Unit(kind=UnitKind.POINTS, noun="punten")


def dataset(
    name: str, unit: Unit, shape: Shape, rows: list[Row], about: tuple[str, ...] = (), **categories: str
) -> Dataset:
    """A data set from (id, date, category, value) rows; rows in `about` are approximate."""
    plain = "tekst"
    meta = DatasetMeta(
        id=name, title=name.capitalize(), definition=plain, unit=unit, shape=shape, counts=plain, not_counted=plain,
        population=plain, place=plain, comparability=plain, processing=plain, topics=("scores",), checked="2026-11-25",
        categories=categories,
    )  # fmt: skip
    observations = tuple(
        Observation(
            id=row_id, date=date, category=category, value=None if value is None else Decimal(value),
            approximate=Approximation.ABOUT if row_id in about else None, sources=("bron",),
        )
        for row_id, date, category, value in rows
    )  # fmt: skip
    return Dataset(meta, observations)


FLIGHTS = dataset(
    "vluchten", TIMES, Shape.CUMULATIVE,
    [("2014-08", "2014-08-03", None, "108000"), ("2015", "2015", None, "3757100"),
     ("2017", "2017-12-31", None, "9360000"), ("2018", "2018-12-31", None, "17460000"),
     ("2019", "2019-07-09", None, "27300000")], about=("2019",),
)  # fmt: skip
TRAINS = dataset(
    "treinen", TIMES, Shape.CUMULATIVE,
    [("t-2015", "2015-12-31", None, "598800"), ("t-2018", "2018-12-31", None, "5470000"),
     ("t-2019", "2019-07-09", None, "6000000")],
)  # fmt: skip
STOCK = dataset(
    "stand", PEOPLE, Shape.STOCK,
    [("s-2020", "2020-01", None, "5700000"), ("s-2023", "2023-12-02", None, "8542322"),
     ("s-2025", "2025", None, "8500000")],
)  # fmt: skip
REASONS = dataset(
    "redenen", PEOPLE, Shape.COMPARISON,
    [("a", "2018-07", "spullen", "236"), ("b", "2018-07", "papieren", "61"), ("c", "2018-07", "hinderen", "14")],
    spullen="Verboden of gevaarlijke spullen", papieren="Valse of andermans papieren",
    hinderen="Personeel hinderen, bedreigen of aanvallen",
)  # fmt: skip
YEARS = dataset(
    "jaren", TIMES, Shape.FLOW, [("2016", "2016", None, "3"), ("2018", "2018", None, "8"), ("2019", "2019", None, "6")]
)
FLOWS = dataset(
    "erbij", TIMES, Shape.FLOW,
    [("n-2024", "2024", "nieuw", "2457000"), ("h-2024", "2024", "hersteld", "2821000"),
     ("n-2025", "2025", "nieuw", "2339800"), ("h-2025", "2025", "hersteld", "2669600")],
    about=("n-2024",), nieuw="Nieuwe vermeldingen", hersteld="Kredietherstel",
)  # fmt: skip
SHARES = dataset(
    "aandelen", PERCENT, Shape.SHARE,
    [("a-20", "2020", "a", "5.9"), ("b-20", "2020", "b", "84.7"), ("c-20", "2020", "c", "9.4"),
     ("a-21", "2021", "a", "8.3"), ("b-21", "2021", "b", "82.6"), ("c-21", "2021", "c", "9.1")],
    a="Hoog", b="Gewoon", c="Laag",
)  # fmt: skip
SCALES = dataset(
    "schalen", POINTS, Shape.COMPARISON,
    [("g-laag", None, "gewoon", "80"), ("g-hoog", None, "gewoon", "100"), ("u-laag", None, "uitstekend", "120"),
     ("u-hoog", None, "uitstekend", "150")], gewoon="Gewoon", uitstekend="Uitstekend",
)  # fmt: skip
WIDE_APART = dataset(
    "omvang", PEOPLE, Shape.COMPARISON, [("top", None, "top", "400"), ("bkr", None, "bkr", "10000000")],
    top="Top 400", bkr="BKR",
)  # fmt: skip
SETS = {d.id: d for d in (FLIGHTS, TRAINS, STOCK, REASONS, YEARS, FLOWS, SHARES, SCALES, WIDE_APART)}


def spec(kind: ChartKind, *datasets: str, name: str | None = None, **more: Any) -> ChartSpec:
    """A specification with filler texts."""
    return ChartSpec(
        id=name or kind.value, kind=kind, title="De bevinding", subtitle="Wat, eenheid, periode", datasets=datasets,
        reading="Lees het zo.", **more,
    )  # fmt: skip


MYTH = Annotation(text="hier zagen kranten 23 miljoen mensen", date="2019-03", value=Decimal(23_000_000))
SPECS = (
    spec(ChartKind.LINES, "vluchten", "treinen", highlight=("vluchten",), annotations=(MYTH,)),
    spec(ChartKind.BARS, "redenen", sort=True, highlight=("spullen",)),
    spec(ChartKind.BARS, "jaren", name="staven-in-de-tijd"),
    spec(ChartKind.GROUPED_BARS, "aandelen"),
    spec(ChartKind.STACKED_BARS, "aandelen", highlight=("b",)),
    spec(ChartKind.STOCK_AND_FLOW, "erbij"),
    spec(ChartKind.LADDER, "vluchten", rows=("2018", "2019"), highlight=("2019",),
         labels={"2018": "keren", "2019": "mensen"}),
    spec(ChartKind.DOTS, "omvang", log_scale=True),
    spec(ChartKind.DUMBBELL, "aandelen"),
    spec(ChartKind.COMPOSITION, "redenen"),
    spec(ChartKind.SMALL_MULTIPLES, "vluchten", "stand"),
    spec(ChartKind.RANGES, "schalen", highlight=("uitstekend",)),
)  # fmt: skip


def sets_of(chart: ChartSpec) -> list[Dataset]:
    """The data sets that a specification names."""
    return [SETS[name] for name in chart.datasets]
