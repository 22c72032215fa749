"""EXTRACTORS in the order in which they run: each may read what the earlier ones found."""

from pipeline.document import Extractor
from pipeline.extractors import countries, dates, entities, events, keywords, quotes, roles, statistics, themes

EXTRACTORS: tuple[Extractor, ...] = (
    Extractor("entities", ("mentions", "actors"), entities.extract),
    Extractor("countries", ("article_countries",), countries.extract),
    Extractor("roles", ("roles",), roles.extract),
    Extractor("dates", ("dates",), dates.extract),
    Extractor("quotes", ("quotes",), quotes.extract),
    Extractor("statistics", ("statistics",), statistics.extract),
    Extractor("events", ("events",), events.extract),
    Extractor("keywords", ("keywords", "keyword_mentions"), keywords.extract),
    Extractor("themes", ("theme_mentions", "article_themes"), themes.extract),
)
