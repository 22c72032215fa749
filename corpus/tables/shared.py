"""Columns that several tables carry, declared once."""

from corpus.column import Column

ARTICLE_ID = Column(
    "article_id", "string", "Article id", "The article that the row belongs to.",
    "First 16 hexadecimal digits of the SHA-256 of the article's text.", required=True)
START = Column(
    "start", "int32", "Start", "Where the words begin in the article's text.",
    "Counted in Unicode code points from 0.", unit="character", required=True)
END = Column(
    "end", "int32", "End", "Where the words end in the article's text (the first character that no longer belongs).",
    "Counted in Unicode code points from 0.", unit="character", required=True)
SURFACE = Column(
    "surface", "string", "Words", "The words exactly as they stand in the article.",
    "Cut out of the article's text between start and end; checked on every build.", required=True)
SENTENCE = Column(
    "sentence", "int32", "Sentence", "Which sentence of the article holds the words (0 is the first).",
    "Sentence that covers the first character.", required=True)
COUNTRY = Column(
    "country", "string", "Country", "Country, as an ISO 3166-1 alpha-3 code.",
    "From the gazetteer of country names, nationalities and cities.")
KEY = Column(
    "key", "string", "Key", "Where the input was found: its path below the source folder; records of a file as file#id.",
    "From the reader.", required=True)
CLAIM = Column(
    "claim", "string", "Claim", "Rows of different articles that state the same thing share this id; empty where only one article does.",
    "From pair tests of what is counted, country and period; confidence and reason stand in links.")
KINDS = ("person", "organisation", "place", "country", "event", "programme")
PRECISIONS = ("day", "month", "year", "bounds", "unknown")
