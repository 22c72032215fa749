"""Calendar words that are names of streets, companies, people, planets and labels; and the same words as dates."""

from datetime import date

import pytest

from pipeline.days.dates import expressions
from pipeline.document import Published
from pipeline.text.tokens import tokens

DAY = date(2025, 3, 5)  # a Wednesday
PUBLISHED = Published(DAY, DAY, "day", DAY.isoformat())


def found(text: str, language: str) -> list[str]:
    """The words of each calendar expression of a text."""
    run = tokens(text)
    return [text[run[item.first].start : run[item.last - 1].end] for item in expressions(run, language, PUBLISHED)]


@pytest.mark.parametrize(("text", "language"), [
    ("The clinic stands at 12 April Lane.", "en"),
    ("The contractor, October Paving, laid it. Friday Okoro, 54, signed.", "en"),
    ("See pp. 1987-2001 and Exhibit 2022 at Mile 1914; call 555 2024.", "en"),
    ("Партия «Март» и сторож Пятница молчат; позывной «Август».", "ru"),
    ("Окружающая среда чиста. В среде врачей спорят.", "ru"),
    ("Вагоны серии 1998 стоят на площади 1905 года, журнал, с. 2001–2009.", "ru"),
    ("Об этом в селе знают.", "ru"),
    ("২১ ফেব্রুয়ারি সড়কে ২০২৪ নম্বর কক্ষ।", "bn"),
    ("মঙ্গল গ্রহ ও চিকিৎসক রবি শংকর।", "bn"),
    ("", "en"),
])
def test_names_and_labels_are_no_dates(text: str, language: str) -> None:
    assert found(text, language) == []


@pytest.mark.parametrize(("text", "language", "dates"), [
    ("On Monday President Ada Kim spoke.", "en", ["Monday"]),
    ("It shut on 12 April, Lane said.", "en", ["12 April"]),
    ("В среду и к декабрю.", "ru", ["среду", "декабрю"]),
    ("রবি ও সোমবার বন্ধ।", "bn", ["রবি", "সোমবার"]),
    ("«В марте 2024 года» — так назван доклад.", "ru", ["марте 2024 года"]),
])
def test_the_same_words_told_as_days_are_dates(text: str, language: str, dates: list[str]) -> None:
    assert [words.removeprefix("В ").strip() for words in found(text, language)] == dates


@pytest.mark.parametrize(("text", "language", "earliest", "latest"), [
    ("from 2 May to 11 July 2025", "en", date(2025, 5, 2), date(2025, 7, 11)),
    ("from 20 November to 11 January 2025", "en", date(2024, 11, 20), date(2025, 1, 11)),
    ("с 1 апреля по 31 июля 2025 года", "ru", date(2025, 4, 1), date(2025, 7, 31)),
    ("২০২৪ সালের অক্টোবর থেকে ২০২৫ সালের মার্চ পর্যন্ত", "bn", date(2024, 10, 1), date(2025, 3, 31)),
    ("после 2029 года", "ru", date(2030, 1, 1), None),
    ("২০১৯ সালের পরে", "bn", date(2020, 1, 1), None),
    ("The judge adjourned the case until Monday.", "en", None, date(2025, 3, 10)),
    ("The team leaves on Saturday.", "en", date(2025, 3, 8), date(2025, 3, 8)),
    ("Врач приедет в субботу.", "ru", date(2025, 3, 8), date(2025, 3, 8)),
    ("Бюджет приняли в субботу.", "ru", date(2025, 3, 1), date(2025, 3, 1)),
])
def test_spans_take_the_year_of_their_end_and_days_ahead_lie_ahead(
        text: str, language: str, earliest: date | None, latest: date | None) -> None:
    item = expressions(tokens(text), language, PUBLISHED)[0]
    assert (item.bounds.earliest, item.bounds.latest) == (earliest, latest)


def test_a_hostile_text_of_months_and_marks_is_read() -> None:
    assert len(found("«Май " * 2000, "ru")) <= 2000
