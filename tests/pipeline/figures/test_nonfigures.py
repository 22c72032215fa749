"""A number behind a weekday counts what follows it; a weekday is no name such as "Boeing 747"."""

import pytest

from tests.pipeline.extracted import figures


@pytest.mark.parametrize(("language", "text", "found"), [
    ("en", "On Monday 13 people died.", [(13, "people")]),
    ("de", "Am Montag 13 Menschen gestorben.", [(13, "Menschen")]),
    ("en", "On Monday 13 May 2024 it rained.", []),
    ("en", "The Boeing 747 flew.", [])])
def test_a_number_behind_a_weekday_is_a_figure(language: str, text: str, found: list[tuple[float, str]]) -> None:
    assert [(row["value"], row["counted"]) for row in figures(text, language)] == found


@pytest.mark.parametrize(("language", "text", "periods"), [
    ("en", "Victory in the war of 1941-1945 was one of the most significant topics.", [None]),
    ("en", "In 1944 police held one of the men.", ["1944"]),
    ("ru", "В 2020 году это один из крупнейших портов.", [None]),
    ("ru", "В 2020 году задержан один из рабочих.", ["2020 году"])])
def test_a_rank_has_no_period(language: str, text: str, periods: list[str | None]) -> None:
    assert [row["period"] for row in figures(text, language)] == periods


@pytest.mark.parametrize(("text", "values"), [
    ("সভা হয় সকাল ১০টায় ও বিকেল ৪টা ৩০ মিনিটে।", []), ("সকাল সাড়ে ১০টার দিকে ১২ জন আহত হন।", [12]), ("রাত ১০টা পর্যন্ত ৪টা নৌকা খোঁজা হয়।", [4]),
    ("৯৯৯ নম্বরে ফোন করে সেক্টর ৭, রোড ১২, বাড়ি ৪৫ এর ঠিকানা দেন।", []), ("বাড়ি ৪৫টি ভেঙেছে, বাস ৩টি পুড়েছে।", [45, 3]),
    ("শূন্য পদ ১২টি।", [12]), ("বোয়িং ৭৪৭ নামে।", [])])
def test_bengali_hours_labels_and_vacant_posts_count_nothing(text: str, values: list[float]) -> None:
    assert [row["value"] for row in figures(text, "bn")] == values


@pytest.mark.parametrize(("language", "text", "values"), [
    ("en", "Listen on SiriusXM Patriot 125 weekdays at 7 a.m.", []),
    ("en", "Floods hit Goa\nSeven people died.", [7]),
    ("fr", "Un autocar tombe en Italie\nNeuf personnes sont mortes.", [9]), ("en", "The Chicago Seven stood trial.", []),
    ("en", "Call 624-6622 or reach him at 624-6694.", []), ("en", "It took 150-1000 workers.", [575]),
    ("en", "The hall at 2301 8th Ave. N. and the shop at 415 Main St. closed.", []), ("en", "He lives on 5th Street.", []),
    ("en", "In 2014 1,200 Drive members met; 30 Court officers and 12 Park Avenue tenants sued.", [1200, 30, 12]),
    ("en", "They play April 24 and 25, May 1 and 2 and May 7, 8 and 9 at the hall.", []),
    ("en", "On April 24 and 25 people fell ill.", [25]),
    ("bn", "হটলাইন ১৬১২১, ফোন: ১৮২, ফ্যাক্স ৯৬৬৪৭২২।", []), ("bn", "আচরণবিধির ১১ (২) বিধি; ২০ দলীয় জোট।", [])])
def test_channels_telephones_days_and_clauses_count_nothing(language: str, text: str, values: list[float]) -> None:
    assert [row["value"] for row in figures(text, language)] == values
