"""CHARTS: every chart of the dashboard by name, and the families of charts that are about one thing. No SQL, no drawing."""

from collections.abc import Callable, Mapping

from components.charts import (
    actor,
    articles,
    claims,
    contradictions,
    country,
    entities,
    keywords,
    overview,
    places,
    quotes,
    repeats,
    statistics,
    themes,
)
from components.charts.chart import Chart

CHARTS: dict[str, Chart] = {**overview.CHARTS, **articles.CHARTS, **keywords.CHARTS, **entities.CHARTS, **places.CHARTS,
                            **statistics.CHARTS, **claims.CHARTS, **contradictions.CHARTS, **repeats.CHARTS, **quotes.CHARTS,
                            **themes.CHARTS}

FAMILIES: tuple[tuple[tuple[str, ...], Callable[..., dict[str, Chart]]], ...] = (
    (("this_actor",), actor.profile),
    (("this_country",), country.profile),
    (("this_keyword", "this_language"), lambda keyword, language: _by_name(keywords.in_context(keyword, language))),
    (("this_theme",), lambda theme: _by_name(themes.words(theme, theme), themes.articles(theme, theme))),
)
GIVEN: tuple[str, ...] = tuple(name for names, _ in FAMILIES for name in names)


def _by_name(*charts: Chart) -> dict[str, Chart]:
    return {chart.name: chart for chart in charts}


def find(name: str, given: Mapping[str, str]) -> Chart | None:
    """The chart of that name; with `given` the one about these things (this_actor, this_country, ...). None when there is none."""
    if not given:
        return CHARTS.get(name)
    return next((make(*(given[key] for key in keys)).get(name) for keys, make in FAMILIES if set(keys) == set(given)), None)


def needs(name: str) -> tuple[str, ...]:
    """What a chart about one thing must be given; empty for all others."""
    return next((keys for keys, make in FAMILIES if name in make(*keys)), ())


def exists(stem: str) -> bool:
    """True where some page has a card of that name."""
    return stem in CHARTS or stem.startswith("compare_") or bool(needs(stem))
