"""People found by a common family name in scripts without capitals."""

import pytest

from pipeline.names import families


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("কথাসাহিত্যিক অনুরাধা সেন পুরস্কার পাচ্ছেন।", ["অনুরাধা সেন"]),
        ("শ্রমিকনেত্রী সরিতা থাপার কথা", ["সরিতা থাপার"]),
        ("স্কুলশিক্ষক মনোয়ারা বেগম বলেন", []),
        ("নতুন সরকার এসেছে। তাঁর বিশ্বাস আছে। আবেদন খারিজ করে দিয়েছেন।", []),
        ("দেশে ফিরিয়ে আনতে সরকারের উদ্যোগ", []),
        ("মন্ত্রী হোসেন বলেন। তিনি হাসান।", []),
        ("দলের সদস্য হাসান জামিল এসেছেন।", []),
        ("Anuradha Sen", []),
        ("", []),
    ],
)
def test_a_word_before_a_family_name_is_a_given_name(text: str, expected: list[str]) -> None:
    assert [text[name.start : name.end] for name in families.people_named(text, "bn")] == expected
