"""Dates of records and the bounds that a text's own dates prove."""

from datetime import date

import pytest

from corpus.article import Article
from pipeline.days import publication
from pipeline.days.publication import publication_bounds, read_record_date
from pipeline.document import Document, Front, Published
from pipeline.text.sentences import split

RECORDS = (
    ("2024-11-15", date(2024, 11, 15), date(2024, 11, 15), "day"),
    ("2024-11-15T18:00:00+03:00", date(2024, 11, 15), date(2024, 11, 15), "day"),
    ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "month"),
    ("2024", date(2024, 1, 1), date(2024, 12, 31), "year"),
    ("Fri, 15 Nov 2024 18:00:00 GMT", date(2024, 11, 15), date(2024, 11, 15), "day"),
    ("03/04/2024", date(2024, 3, 4), date(2024, 4, 3), "bounds"),
    ("25/04/2024", date(2024, 4, 25), date(2024, 4, 25), "day"),
    ("20240503", date(2024, 5, 3), date(2024, 5, 3), "day"),
    ("20240503T120000Z", date(2024, 5, 3), date(2024, 5, 3), "day"),
    ("20241303", None, None, "unknown"),
    ("1731672000", None, None, "unknown"),
    ("2024-13-45", None, None, "unknown"),
    ("yesterday", None, None, "unknown"),
    ("9" * 5000, None, None, "unknown"),
)


@pytest.mark.parametrize(("words", "earliest", "latest", "precision"), RECORDS)
def test_a_records_date_is_read_as_far_as_it_goes(words, earliest, latest, precision):
    published = read_record_date(words)
    assert (published.earliest, published.latest, published.precision) == (earliest, latest, precision)


def bounds(text, language, *dates):
    document = Document("0" * 16, Article("a", text), language, split(text, language), Front())
    rows = [{"start": text.index(words), "end": text.index(words) + len(words), "earliest": first, "latest": last, "precision": precision}
            for words, first, last, precision in dates]
    return publication_bounds(document, rows)


Y2019 = ("2019", date(2019, 1, 1), date(2019, 12, 31), "year")
DAY = ("April 9, 2017", date(2017, 4, 9), date(2017, 4, 9), "day")


def test_the_latest_past_day_is_the_lower_bound():
    text = "The prosecutors signed a programme.  They signed it on April 9, 2017. It all began in 2016."
    found = bounds(text, "en", DAY, ("2016", date(2016, 1, 1), date(2016, 12, 31), "year"))
    assert found == Published(date(2017, 4, 9), None, "bounds", "[2017-04-09..]")


def test_a_coming_year_is_an_upper_bound():
    assert bounds("They will be held in Belarus in 2019.", "en", Y2019) == Published(None, date(2019, 12, 31), "bounds", "[..2019-12-31]")


UNPROVEN = (
    ("The games were planned for 2019.", "en", Y2019),
    ("They discussed a plan until 2019.", "en", Y2019),
    ("He said that it would end in 2019.", "en", Y2019),
    ("She was in charge of the 2019 World Games.", "en", Y2019),
    ("They discussed the 2014-19 measures.", "en", ("2014-19", date(2014, 1, 1), date(2019, 12, 31), "bounds")),
    ("Планировалось закончить к 2019 году.", "ru", Y2019),
    ("Ylipäätään se alkoi 2019.", "fi", Y2019),
)


@pytest.mark.parametrize(("text", "language", "row"), UNPROVEN)
def test_a_plan_a_name_or_a_range_proves_nothing(text, language, row):
    assert bounds(text, language, row) == Published()


@pytest.mark.parametrize(("text", "language"), [("Соглашение подписали в 2019 году.", "ru"), ("১ ২০১৯ সালে চুক্তি হয়েছিল 2019।", "bn")])
def test_past_dates_bound_in_other_languages(text, language):
    assert bounds(text, language, Y2019).earliest == date(2019, 1, 1)


def test_a_stated_day_is_kept_and_an_empty_text_has_no_bounds():
    stated = Published(date(2020, 1, 1), date(2020, 1, 1), "day", "2020-01-01")
    text = "It was signed in 2019."
    assert publication_bounds(Document("0" * 16, Article("a", text), "en", split(text, "en"), Front(published=stated)), []) == stated
    assert bounds("", "en") == Published()


def test_a_sentence_is_read_once_for_all_of_its_dates(monkeypatch: pytest.MonkeyPatch) -> None:
    read, reports = [], publication._reports
    monkeypatch.setattr(publication, "_reports", lambda sentence, tense: read.append(sentence) or reports(sentence, tense))
    text = "The port was built in " + ", ".join(str(year) for year in range(1700, 2000)) + ". It was sold in 2001. It is closed."
    dates = [(str(year), date(year, 1, 1), date(year, 12, 31), "year") for year in (*range(1700, 2000), 2001)]
    assert bounds(text, "en", *dates).earliest == date(2001, 1, 1)
    assert sorted(map(len, read)) == sorted(len(span.within(text)) for span in split(text, "en")[:2])
