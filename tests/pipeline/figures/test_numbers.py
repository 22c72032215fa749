"""Numbers in words and digits of several languages: the value, and nothing else read as one."""

import pytest

from pipeline.figures.numbers import numbers
from pipeline.text.tokens import tokens

VALUES = [
    ("en", "two hundred and six", [206]),
    ("en", "twenty-one trillion three hundred", [21_000_000_000_300]),
    ("en", "one and a half thousand, half a million, two-thirds", [1500, 500_000, 2 / 3]),
    ("en", "1,234,567 or 12,34,567.89 or 1 234 567", [1_234_567, 1_234_567.89, 1_234_567]),
    ("en", "minus five point five", [-5.5]),
    ("en", "3 million and a quarter", [3_250_000]),
    ("en", "one in five, three quarters of them", [0.2, 0.75]),
    ("en", "10 1/2 and ¾ and 1.3x10^6", [10.5, 0.75, 1_300_000]),
    ("en", "three lakh crore, 13 lakh", [3e12, 1_300_000]),
    ("en", "tested negative five times", [5]),
    ("bn", "সাড়ে তিন লাখ, দেড় হাজার, আড়াই কোটি", [350_000, 1500, 25_000_000]),
    ("bn", "সাড়ে পাঁচশ ও ৮৩ দশমিক ০৪", [550, 83.04]),
    ("bn", "পাঁচটি এবং ১,২৩,৪৫৬", [5, 123_456]),
    ("bn", "দুই-তৃতীয়াংশ", [2 / 3]),
    ("hi", "एक सौ पच्चीस करोड़ पैंतीस लाख", [1_253_500_000]),
    ("hi", "डेढ़ लाख, सवा सौ, एक बटा तीन", [150_000, 125, 1 / 3]),
    ("ru", "двести тридцать пять, полторы тысячи, 3 с половиной миллиона", [235, 1500, 3_500_000]),
    ("ru", "380 тыс, 1 500 и 2,5 млрд", [380_000, 1500, 2.5e9]),
    ("ru", "полмиллиона и две трети", [500_000, 2 / 3]),
    ("de", "zweihundertfünfzig, anderthalb Millionen, 1.500", [250, 1_500_000, 1500]),
    ("fr", "quatre-vingt-dix, soixante-dix-sept, 1 500,5", [90, 77, 1500.5]),
    ("es", "treinta y cinco, medio millón", [35, 500_000]),
    ("uk", "двісті тридцять, півтори тисячі", [230, 1500]),
    ("ar", "٣ ملايين", [3_000_000]),
    ("zh", "60万", [600_000]),
]


@pytest.mark.parametrize(("language", "text", "values"), VALUES)
def test_a_number_has_the_value_that_its_words_say(language: str, text: str, values: list[float]) -> None:
    assert [number.value for number in numbers(tokens(text), language)] == pytest.approx(values)


def test_tokens_of_native_digits_stand_where_the_text_has_them() -> None:
    text = "আজ ১৩ ই মে"
    assert [(token.word, text[token.start : token.end]) for token in tokens(text)][1] == ("13", "১৩")


def test_an_indefinite_amount_has_no_value_but_a_least_one() -> None:
    found = numbers(tokens("tens of thousands of people"), "en")
    assert [(number.value, number.least) for number in found] == [(None, 10_000)]


@pytest.mark.parametrize("text", ["", "   ", "no digits here", "/" * 500])
def test_a_text_without_numbers_gives_none(text: str) -> None:
    assert numbers(tokens(text), "en") == []


@pytest.mark.timeout(20)
@pytest.mark.parametrize("piece", ["one ", "1 ", "1-", "million ", "half of ", "1,", "- ", "২"])
def test_a_hostile_run_of_numbers_ends_in_time(piece: str) -> None:
    assert len(numbers(tokens(piece * 5000), "en")) <= 5000
