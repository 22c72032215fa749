"""Calendar expressions of made-up sentences: words, bounds, precision, EDTF."""

import pytest

from pipeline.document import Published
from tests.pipeline.extracted import days

ROWS = [
    ("en", "Signed on April 9, 2017 in town.", ("April 9, 2017", "2017-04-09", "2017-04-09", "day", "2017-04-09")),
    ("en", "The plan of 2014-18 is over.", ("2014-18", "2014-01-01", "2018-12-31", "bounds", "2014/2018")),
    ("en", "It runs until 2020.", ("until 2020", "None", "2020-12-31", "bounds", "../2020")),
    ("en", "It has run since 1996.", ("since 1996", "1996-01-01", "None", "bounds", "1996/..")),
    ("en", "They met on Sep. 10 at noon.", ("Sep. 10", "None", "None", "unknown", "XXXX-09-10")),
    ("en", "Founded in February 1992.", ("February 1992", "1992-02-01", "1992-02-29", "month", "1992-02")),
    ("en", "Over the last three years it grew.", ("last three years", "2021-11-15", "2024-11-15", "bounds", "2021-11-15/2024-11-15")),
    ("en", "That was 25 years ago.", ("25 years ago", "1999-01-01", "1999-12-31", "year", "1999")),
    ("en", "They came last year.", ("last year", "2023-01-01", "2023-12-31", "year", "2023")),
    ("en", "They came on Monday.", ("Monday", "2024-11-11", "2024-11-11", "day", "2024-11-11")),
    ("en", "In the 1990s it closed.", ("1990s", "1990-01-01", "1999-12-31", "bounds", "1990/1999")),
    ("en", "Seen in the nearest months.", ("the nearest months", "None", "None", "unknown", "None")),
    ("en", "Due 2024-02-29.", ("2024-02-29", "2024-02-29", "2024-02-29", "day", "2024-02-29")),
    ("en", "It rained the day before yesterday.", ("day before yesterday", "2024-11-13", "2024-11-13", "day", "2024-11-13")),
    ("en", "It opens the day after tomorrow.", ("day after tomorrow", "2024-11-17", "2024-11-17", "day", "2024-11-17")),
    ("en", "They came this morning.", ("this morning", "2024-11-15", "2024-11-15", "day", "2024-11-15")),
    ("en", "They come in the coming weeks", ("the coming weeks", "None", "None", "unknown", "None")),
    ("en", "A meeting will be held on Thursday.", ("Thursday", "2024-11-21", "2024-11-21", "day", "2024-11-21")),
    ("en", "A meeting was held on Thursday.", ("Thursday", "2024-11-14", "2024-11-14", "day", "2024-11-14")),
    ("ru", "С 12 по 14 сентября он был в Минске.", ("12 по 14 сентября", "None", "None", "unknown", "XXXX-09-14")),
    ("en", "In 2019 workers struck.", ("2019", "2019-01-01", "2019-12-31", "year", "2019")),
    ("ru", "С понедельника по среду закрыто.",
     ("понедельника по среду", "2024-11-11", "2024-11-13", "bounds", "2024-11-11/2024-11-13")),
    ("ru", "Он вырос в девяностых годах.", ("девяностых годах", "1990-01-01", "1999-12-31", "bounds", "1990/1999")),
    ("bn", "নব্বইয়ের দশকে শুরু হয়।", ("নব্বইয়ের দশকে", "1990-01-01", "1999-12-31", "bounds", "1990/1999")),
    ("bn", "আজ নয়, ১৩ ই মে ২০২৪ সালে।", ("১৩ ই মে ২০২৪ সালে", "2024-05-13", "2024-05-13", "day", "2024-05-13")),
    ("bn", "২০২০ সাল পর্যন্ত চলবে।", ("২০২০ সাল পর্যন্ত", "None", "2020-12-31", "bounds", "../2020")),
    ("bn", "২৫ বছর আগে।", ("২৫ বছর আগে", "1999-01-01", "1999-12-31", "year", "1999")),
    ("ru", "Это было 13 мая 2024 года.", ("13 мая 2024 года", "2024-05-13", "2024-05-13", "day", "2024-05-13")),
    ("ru", "План действует до 2020 года.", ("до 2020 года", "None", "2020-12-31", "bounds", "../2020")),
    ("ru", "Он уехал 25 лет назад.", ("25 лет назад", "1999-01-01", "1999-12-31", "year", "1999")),
    ("de", "Am 9. April 2017 war es so.", ("9. April 2017", "2017-04-09", "2017-04-09", "day", "2017-04-09")),
    ("fr", "Il y a 25 ans, le pont.", ("Il y a 25 ans", "1999-01-01", "1999-12-31", "year", "1999")),
    ("es", "Fue el 13 de mayo de 2024.", ("13 de mayo de 2024", "2024-05-13", "2024-05-13", "day", "2024-05-13")),
]


@pytest.mark.parametrize(("language", "text", "wanted"), ROWS)
def test_a_calendar_expression_has_the_bounds_that_its_words_allow(language: str, text: str, wanted: tuple) -> None:
    rows = [tuple(str(row[name]) for name in ("surface", "earliest", "latest", "precision", "edtf")) for row in days(text, language)]
    assert rows[-1] == wanted


def test_without_a_publication_date_relative_words_stay_unknown() -> None:
    row = days("They came yesterday.", published=Published())[0]
    assert (row["surface"], row["earliest"], row["latest"], row["precision"]) == ("yesterday", None, None, "unknown")


@pytest.mark.parametrize("text", ["", "He may march on.", "She counted 2,000 ships and 3000 birds.", "31 February does not exist"])
def test_what_is_no_date_gives_no_day(text: str) -> None:
    assert [row["surface"] for row in days(text) if row["earliest"]] == []


@pytest.mark.timeout(20)
@pytest.mark.parametrize("piece", ["1-", "2020-", "May ", "last ", "13 May - ", "১৩ "])
def test_a_hostile_text_ends_in_time(piece: str) -> None:
    assert len(days(piece * 4000)) <= 4000


@pytest.mark.parametrize(("language", "text"), [
    ("en", "It took 2019 workers, 2012 seats and 2050 kilos."), ("en", "The bus of line 2010 follows the Agenda 2030."),
    ("en", "The Sunday Times and the Friday Group wrote of Black Friday."), ("ru", "Набрали 2021 голос и 2020 мест за 2014 кг."),
    ("ru", "Улица 8 Марта и площадь Октября ведут к театру «Пятница»."), ("ru", "Август Кроль пришёл."),
    ("bn", "২০২০ জন ১৯৯৯ টাকা ও ২০২৪ কেজি চাল পান।")])
def test_numbers_and_names_that_look_like_dates_are_none(language: str, text: str) -> None:
    assert [row["surface"] for row in days(text, language)] == []
