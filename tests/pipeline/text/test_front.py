"""What stands before the prose: headlines, datelines, stated dates, furniture; the seeds' own fronts."""

from datetime import date
from pathlib import Path

import pytest

from corpus.article import Article
from pipeline.text.front import read_front

SEEDS = Path(__file__).parents[3] / "seeds"
PROSE = "The ministers of six states met on Monday to speak about the border. They agreed on a plan. Work begins soon."


def front_of(text, language="en", **record):
    return read_front(Article("a.txt", text, **record), language)


def seed(number):
    return next(SEEDS.glob(f"{number:03}_*.txt")).read_text("utf-8")


def test_the_first_line_of_the_first_seed_is_its_headline():
    front = front_of(seed(0))
    assert front.title == "A shield for right-minded citizens and a sword for the criminal world"
    assert (front.title_span.start, front.title_span.end) == (0, 69)


def test_a_headline_that_stands_twice_is_furniture_twice():
    text = seed(1)
    front = front_of(text)
    assert front.title == "Belarus and China: necessity of stronger cooperation between law enforcement agencies"
    assert [span.within(text) for span in front.furniture] == [front.title, front.title]


def test_a_seed_that_begins_with_prose_has_no_title():
    front = front_of(seed(2), "bn")
    assert (front.title, front.title_span, front.furniture) == (None, None, ())


def test_a_dateline_is_no_title_and_gives_the_place():
    text = seed(3)
    front = front_of(text)
    assert (front.title, front.place) == (None, "Astana")
    assert [span.within(text) for span in front.furniture] == ["ASTANA –"]


def test_a_posted_line_gives_the_day_and_the_next_line_the_headline():
    text = seed(4)
    front = front_of(text)
    assert front.title.startswith("State Secretary of Belarus’ Security Council: illegal migration")
    assert (front.published.earliest, front.published.latest, front.published.precision) == (date(2024, 11, 15), date(2024, 11, 15), "day")
    assert front.published.words.within(text) == "15.11.2024"


@pytest.mark.parametrize("number", [0, 1, 2, 3])
def test_a_seed_that_states_no_day_gets_none(number):
    published = front_of(seed(number), "bn" if number == 2 else "en").published
    assert (published.earliest, published.latest, published.precision) == (None, None, "unknown")


DATELINES = (
    (f"KYIV, Ukraine (AP) — {PROSE}", "en", "Kyiv", "KYIV, Ukraine (AP) —"),
    (f"MINSK, 15 November (BelTA) – {PROSE}", "en", "Minsk", "MINSK, 15 November (BelTA) –"),
    (f"Berlin (dpa) - {PROSE}", "de", "Berlin", "Berlin (dpa) -"),
    ("Минск, 15 ноября. — Министры обсудили границу. Они согласились.", "ru", "Минск", "Минск, 15 ноября. —"),
    ("МОСКВА, 3 марта — Министры обсудили границу.", "ru", "Москва", "МОСКВА, 3 марта —"),
    ("ঢাকা, ১৩ মে: মন্ত্রীরা সীমান্ত নিয়ে কথা বলেছেন।", "bn", "ঢাকা", "ঢাকা, ১৩ মে:"),
    (f"12 July 2013 – {PROSE}", "en", None, "12 July 2013 –"),
    ("3 juillet 2012. - Caux - Les ministres ont parlé de la digue. Ils sont d'accord.", "fr", "Caux", "3 juillet 2012. - Caux -"),
    (f"12 July 2013 – {PROSE}\n15 July 2013 – {PROSE}", "en", None, None),
    (f"The plan – {PROSE}", "en", None, None),
    (f"Petrov – a man of few words – spoke. {PROSE}", "en", None, None),
    (PROSE, "en", None, None),
)


@pytest.mark.parametrize(("text", "language", "place", "words"), DATELINES)
def test_a_dateline_is_read(text, language, place, words):
    front = front_of(text, language)
    assert front.place == place
    assert [span.within(text) for span in front.furniture] == ([words] if words else [])


HEADLINES = (
    (f"Ministers agree on border plan\n{PROSE}", "Ministers agree on border plan"),
    (f"“We are ready”: minister on the border\n\n{PROSE}", "“We are ready”: minister on the border"),
    (f"Will the Border Plan Hold This Time?\n{PROSE}", "Will the Border Plan Hold This Time?"),
    (f"Six Ministers Agree on Border Plan.\n\n{PROSE}", "Six Ministers Agree on Border Plan."),
    (f"By Anna Petrova\n15 November 2024\nMinisters agree on border plan\n{PROSE}", "Ministers agree on border plan"),
    (f"The ministers have agreed on the plan.\n{PROSE}", None),
    (f"Ivan Petrov, Minister of the Interior:\n{PROSE}", None),
    ("Ministers agree on border plan", None),
    ("", None),
)


@pytest.mark.parametrize(("text", "title"), HEADLINES)
def test_a_line_that_reads_as_a_headline_is_the_title(text, title):
    assert front_of(text).title == title


def test_the_records_title_wins_and_its_line_is_the_headline():
    front = front_of(f"Border plan agreed\n\nThe second line here\n{PROSE}", title="Border plan agreed", published="2024-03-05T10:00:00Z")
    assert (front.title, front.title_span.end, front.published.earliest) == ("Border plan agreed", 18, date(2024, 3, 5))
    assert front.published.words is None


DAYS = (
    ("Опубликовано: 15 ноября 2024, 18:00\n", "ru", date(2024, 11, 15)),
    ("প্রকাশিত: ১৩ মে ২০২৪\n", "bn", date(2024, 5, 13)),
    ("Published on November 15, 2024 at 6:00 pm\n", "en", date(2024, 11, 15)),
    ("2024-11-15\n", "en", date(2024, 11, 15)),
    ("Veröffentlicht am 3. März 2021\n", "de", date(2021, 3, 3)),
    ("In November 15, 2024 was the day on which everything began for us\n", "en", None),
    ("Updated: 15.11.2024\n", "en", None),
)


@pytest.mark.parametrize(("line", "language", "day"), DAYS)
def test_a_line_that_states_the_day_of_publication_is_read(line, language, day):
    assert front_of(line + PROSE, language).published.earliest == day


DATED = (
    ("МАДРИД, 4 марта 2025 года. Министры обсудили засуху. Они согласились.", "ru", "Мадрид", date(2025, 3, 4)),
    (f"March 4, 2025 — {PROSE}", "en", None, date(2025, 3, 4)),
    ("MADRID, 4 March 2025 (Agency) - " + PROSE, "en", "Madrid", date(2025, 3, 4)),
    ("МАДРИД, 4 марта. — Министры обсудили засуху. Они согласились.", "ru", "Мадрид", None),
)


@pytest.mark.parametrize(("text", "language", "place", "day"), DATED)
def test_a_dateline_with_a_year_states_the_day(text, language, place, day):
    front = front_of(text, language)
    assert (front.place, front.published.earliest) == (place, day)
    assert day is None or str(day.year) in front.published.words.within(text)


BYLINES = (
    ("By Anna Keller | Published: 4 March 2025", "en", "Anna Keller", date(2025, 3, 4)),
    ("Von Anna Keller · 4. März 2025", "de", "Anna Keller", date(2025, 3, 4)),
    ("By Anna Keller", "en", "Anna Keller", None),
    ("4 March 2025 | Updated: 5 March 2025", "en", None, date(2025, 3, 4)),
    ("By the river | a story of four towns", "en", None, None),
)


@pytest.mark.parametrize(("line", "language", "author", "day"), BYLINES)
def test_a_line_of_the_page_gives_the_writer_and_the_day(line, language, author, day):
    front = front_of(f"Drought plan agreed\n{line}\n{PROSE}", language)
    assert (front.title, front.author, front.published.earliest) == ("Drought plan agreed", author, day)


def test_the_records_writer_wins():
    article = Article(key="x", text=f"Drought plan agreed\nBy Anna Keller\n{PROSE}", author="Agency")
    assert read_front(article, "en").author == "Agency"


@pytest.mark.parametrize("text", [
    "A" * 50_000 + "\n" + PROSE, "A, " * 20_000, "(" * 50_000, "১" * 5000 + "\nx", "\n" * 9000, "A B " * 9000 + "– x"])
def test_a_hostile_text_has_some_front(text):
    assert front_of(text).published.precision == "unknown"
