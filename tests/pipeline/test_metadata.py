"""What records say of their articles: codes in many spellings, and what cannot be is told with what to do."""

from datetime import date

import pytest

from corpus.article import Article
from pipeline.metadata import country_code, language_code, settle

TODAY = date(2026, 11, 25)


def told(**fields: str) -> tuple[Article, dict[str, str]]:
    article, reasons = settle(Article("n.csv#1", "Words.", **fields), today=TODAY)
    return article, dict(reasons)


@pytest.mark.parametrize(("words", "code"), [
    ("en", "en"), ("EN", "en"), ("EN_us", "en-US"), ("English", "en"), ("eng", "en"), ("zh-hans-cn", "zh-Hans-CN"), ("iw", "he"),
    ("und", "und"), ("xx", None), ("no such", None), ("", None), ("Русский", None), ("\x00", None), ("-", None)])
def test_a_language_is_known_by_its_code_in_any_case_and_by_its_english_name(words: str, code: str | None) -> None:
    assert language_code(words) == code


@pytest.mark.parametrize(("words", "code"), [
    ("LVA", "LVA"), ("lv", "LVA"), ("UK", "GBR"), ("Great Britain", "GBR"), ("Россия", "RUS"), ("বাংলাদেশ", "BGD"), ("XK", "XKX"),
    ("Latvja", None), ("EU", None), ("", None), ("12", None)])
def test_a_country_is_known_by_its_codes_and_by_its_name_in_any_language(words: str, code: str | None) -> None:
    assert country_code(words) == code


def test_a_record_that_is_right_is_left_as_it_is() -> None:
    fields = {"language": "en", "source_country": "LVA", "published": "2024-05-03"}
    assert told(**fields) == (Article("n.csv#1", "Words.", **fields), {})
    assert told() == (Article("n.csv#1", "Words."), {})


def test_what_names_no_language_or_country_is_left_out_and_told() -> None:
    article, reasons = told(language="xx", source_country="Latvja")
    assert (article.language, article.source_country) == (None, None)
    assert reasons["language"].startswith("Its language reads “xx”, which is no language; it was told from the text instead. Write a code")
    assert reasons["source_country"].startswith("Its source_country reads “Latvja”, which is no country; it was left out.")
    assert told(language="und") == (Article("n.csv#1", "Words."), {})


@pytest.mark.parametrize("words", ["13.13.2024", "yesterday", "31.02.2024", "0001-01-01", "1731672000", "x" * 9000])
def test_a_date_that_cannot_be_read_stays_with_its_record_and_is_told(words: str) -> None:
    article, reasons = told(published=words)
    assert article.published == words
    assert reasons["published"].startswith(f"Its date of publication reads “{words[:60]}")
    assert reasons["published"].endswith("Write it as 2024-05-31, and build again.")
    assert len(reasons["published"]) < 300


@pytest.mark.parametrize(("words", "future"), [
    ("2031-01-01", True), ("2026-11-27", True), ("2026-11-26", False), ("2026", False), ("2027", True), ("20240503", False)])
def test_a_date_in_the_future_is_kept_and_told(words: str, future: bool) -> None:
    article, reasons = told(published=words)
    assert article.published == words
    assert ("lies in the future; it is kept as it is" in reasons.get("published", "")) is future
