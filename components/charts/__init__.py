"""CHARTS: every chart of the dashboard by name, and the families of charts that are about one thing. No SQL, no drawing."""

from collections.abc import Callable, Mapping

from components.charts import (
    actor,
    articles,
    claims,
    compare,
    contradictions,
    country,
    entities,
    keywords,
    overview,
    places,
    quotes,
    repeats,
    search,
    statistics,
    themes,
    timelines,
)
from components.charts.chart import Chart
from components.sides import LETTERS, REST, Side

CHARTS: dict[str, Chart] = {**overview.CHARTS, **articles.CHARTS, **keywords.CHARTS, **entities.CHARTS, **places.CHARTS,
                            **statistics.CHARTS, **claims.CHARTS, **contradictions.CHARTS, **repeats.CHARTS, **quotes.CHARTS,
                            **themes.CHARTS, **search.CHARTS}

SIDES = tuple(LETTERS[:number] for number in range(2, len(LETTERS) + 1))
FAMILIES: tuple[tuple[tuple[str, ...], Callable[..., dict[str, Chart]]], ...] = (
    *((letters, lambda *codes: _comparison(*codes)) for letters in SIDES),
    (("this_actor",), actor.profile),
    (("this_country",), country.profile),
    (("this_keyword", "this_language"), lambda keyword, language: _by_name(keywords.in_context(keyword, language))),
    (("this_theme",), lambda theme: _by_name(themes.words(theme, theme), themes.articles(theme, theme))),
)
GIVEN: tuple[str, ...] = tuple(dict.fromkeys(name for names, _ in FAMILIES for name in names))


def _by_name(*charts: Chart) -> dict[str, Chart]:
    return {chart.name: chart for chart in charts}


def _comparison(*codes: str) -> dict[str, Chart]:
    """The charts of a comparison of the sides with these codes; none where a code is no side."""
    sides = tuple(side for side in map(Side.parse, codes) if side)
    return _by_name(*compare.family(sides).values(), *timelines.family(sides).values()) if len(sides) == len(codes) else {}


def find(name: str, given: Mapping[str, str]) -> Chart | None:
    """The chart of that name; with `given` the one about these things (this_actor, this_country, ...). None when there is none."""
    if not given:
        return CHARTS.get(name)
    return next((make(*(given[key] for key in keys)).get(name) for keys, make in FAMILIES if set(keys) == set(given)), None)


def needs(name: str) -> tuple[str, ...]:
    """What a chart about one thing must be given; empty for all others."""
    examples = ((keys, make, [REST if keys in SIDES else key for key in keys]) for keys, make in FAMILIES)
    return next((keys for keys, make, example in examples if name in make(*example)), ())


def exists(stem: str) -> bool:
    """True where some page has a card of that name."""
    return stem in CHARTS or stem.startswith("compare_") or bool(needs(stem))
