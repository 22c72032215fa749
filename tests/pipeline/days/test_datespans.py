"""Both ends of calendar expressions, the weekday that lies ahead, and numbers and names that are no dates, on made-up sentences."""

import pytest

from tests.pipeline.extracted import days

ENDS = [  # told on Friday, 15 November 2024
    ("en", "The council will vote on Thursday.", ["Thursday 2024-11-21 2024-11-21"]),
    ("en", "The results will be published on Tuesday.", ["Tuesday 2024-11-19 2024-11-19"]),
    ("en", "She said on Thursday that the bridge will open.", ["Thursday 2024-11-14 2024-11-14"]),
    ("en", "The pupils stayed until Tuesday.", ["until Tuesday None 2024-11-12"]),
    ("en", "Objections are welcome until Tuesday.", ["until Tuesday None 2024-11-19"]),
    ("en", "Profit rose in the first quarter of 2024.", ["first quarter of 2024 2024-01-01 2024-03-31"]),
    ("en", "The fair runs from 5 to 12 January 2026.", ["5 to 12 January 2026 2026-01-05 2026-01-12"]),
    ("en", "The pool shuts by the end of 2026.", ["by the end of 2026 None 2026-12-31"]),
    ("en", "The fee applies from 1 April 2025.", ["from 1 April 2025 2025-04-01 None"]),
    ("en", "They moved in before 1 December 2024.", ["before 1 December 2024 None 2024-11-30"]),
    ("en", "The mill stood there before 1850.", ["before 1850 None 1849-12-31"]),
    ("en", "Two years later the mill closed.", ["Two years later None None"]),
    ("ru", "На прошлой неделе шли дожди.", ["прошлой неделе 2024-11-04 2024-11-10"]),
    ("ru", "В прошлом месяце шли дожди.", ["прошлом месяце 2024-10-01 2024-10-31"]),
    ("ru", "Библиотека закрыта с четверга.", ["с четверга 2024-11-14 None"]),
    ("ru", "Каток зальют через неделю.", ["через неделю 2024-11-22 2024-11-22"]),
    ("ru", "Дом снесли через три дня после пожара.", ["через три дня None None"]),
    ("ru", "Пять лет спустя мост закрыли.", ["Пять лет спустя None None"]),
    ("ru", "Надои выросли в I квартале 2025 года.", ["I квартале 2025 года 2025-01-01 2025-03-31"]),
    ("ru", "Лагерь открыт с 5 по 11 июля 2026 года.", ["5 по 11 июля 2026 года 2026-07-05 2026-07-11"]),
    ("ru", "Суд рассмотрит дело в среду.", ["среду 2024-11-20 2024-11-20"]),
    ("ru", "Суд рассмотрел дело в среду.", ["среду 2024-11-13 2024-11-13"]),
    ("bn", "সেতুটি খোলে ২০২২ সালের মে মাসে।", ["২০২২ সালের মে মাসে 2022-05-01 2022-05-31"]),
    ("bn", "কাজ শেষ হবে ২০২৫ সালের ৩০ জুনের মধ্যে।", ["২০২৫ সালের ৩০ জুনের মধ্যে None 2025-06-30"]),
    ("bn", "২০১১ থেকে ২০১৩ সালের হিসাব।", ["২০১১ থেকে ২০১৩ সালের 2011-01-01 2013-12-31"]),
    ("bn", "মেলা চলে ৫ থেকে ১২ জানুয়ারি ২০২৬।", ["৫ থেকে ১২ জানুয়ারি ২০২৬ 2026-01-05 2026-01-12"]),
    ("bn", "কারখানাটি ২০২২ সালের অক্টোবর থেকে চালু।", ["২০২২ সালের অক্টোবর থেকে 2022-10-01 None"]),
    ("bn", "চলতি বছরের আগস্টে দাম বাড়ে।", ["চলতি বছরের আগস্টে 2024-08-01 2024-08-31"]),
    ("bn", "২০২৪ সালের প্রথম প্রান্তিকে আয় কমে।", ["২০২৪ সালের প্রথম প্রান্তিকে 2024-01-01 2024-03-31"]),
    ("bn", "শুনানি রোববার হবে।", ["রোববার 2024-11-17 2024-11-17"]),
    ("bn", "আজ শুক্রবার হাট বসে।", ["আজ শুক্রবার 2024-11-15 2024-11-15"]),
]


@pytest.mark.parametrize(("language", "text", "wanted"), ENDS)
def test_an_expression_keeps_both_of_its_ends(language: str, text: str, wanted: list[str]) -> None:
    assert [f"{row['surface']} {row['earliest']} {row['latest']}" for row in days(text, language)] == wanted


@pytest.mark.parametrize(("language", "text"), [
    ("en", "Room 2024 and Article 2005 stay open."), ("en", "Shirt number 1992 was retired."), ("en", "See no. 2011 of the list."),
    ("en", "Teacher April Denholm spoke first."), ("ru", "Дом № 1936 снесут."), ("ru", "Приём ведут в кабинете 2024."),
    ("bn", "বাড়ি নম্বর ২০১৫ খালি।")])
def test_a_label_and_a_name_are_no_dates(language: str, text: str) -> None:
    assert days(text, language) == []


@pytest.mark.parametrize(("text", "surface"), [
    ("In June Smith left.", "June"), ("They voted in April.", "April"), ("Euro 2024 was held there.", "2024")])
def test_months_and_years_beside_names_stay_dates(text: str, surface: str) -> None:
    assert [row["surface"] for row in days(text)] == [surface]
