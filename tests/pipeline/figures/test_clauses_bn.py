"""What Bengali figures count where the noun stands in front, and short Bengali quotes behind their verb, on made-up sentences."""

import pytest

from pipeline.extractors import quotes
from tests.pipeline.extracted import document, figures


@pytest.mark.parametrize(("text", "counted"), [
    ("জেলায় ১০ লাখের বেশি ভোটার আছেন।", "ভোটার"), ("হাসপাতালে শয্যা আছে ২৫০টি।", "শয্যা"), ("মামলার আসামি ৩২ জন।", "আসামি"),
    ("ভোটকেন্দ্র রয়েছে ৮৫টি।", "ভোটকেন্দ্র"), ("বনে হাতির সংখ্যা এখন ১২৫।", "হাতির"), ("তিনটি সেতু ভেঙে গেছে।", "সেতু"),
    ("ছয় বছরে বেড়েছে ১১টি।", None), ("ঢাকায় ১২ জন।", None)])
def test_a_bengali_figure_counts_the_noun_behind_it_or_else_in_front(text: str, counted: str | None) -> None:
    assert figures(text, "bn")[-1]["counted"] == counted


@pytest.mark.parametrize(("text", "quoted"), [
    ("অভিনেত্রী রেশমা হকের মন্তব্য, ‘গানটা আমাকে কাঁদিয়েছে।’ দর্শক হাততালি দেন।", ["গানটা আমাকে কাঁদিয়েছে।"]),
    ("কোচ রুমা বেগম জানিয়ে দেন, “অজুহাত শুনব না।” দল মাঠে নামে।", ["অজুহাত শুনব না।"]),
    ("শিক্ষক শিরিন বানু প্রশ্ন তোলেন, “তাহলে বেতন কোথায়?” সভা শেষ হয়।", ["তাহলে বেতন কোথায়?"]),
    ("ছাত্রদের দাবি “নিরাপদ সড়ক” মানা হয়নি।", [])])
def test_a_short_bengali_quote_stands_behind_its_verb(text: str, quoted: list[str]) -> None:
    rows = quotes.extract(document(text, "bn"), {"mentions": [], "actors": [], "entities": []})["quotes"]
    assert [text[row["start"] : row["end"]] for row in rows] == quoted
