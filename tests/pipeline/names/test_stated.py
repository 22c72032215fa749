"""Names that the words beside them or their own words state, and bodies with what they belong to."""

import pytest

from pipeline.names.gazetteer import Sense
from pipeline.names.spans import Name
from pipeline.names.stated import bodies, declined, people, places
from pipeline.names.widened import widened


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("They live near the village of Hiram Falls in spring.", "en", ["Hiram Falls"]),
        ("Champdor is a small commune in the mountains.", "en", ["Champdor"]),
        ("Кампания началась в округе Мароло.", "ru", ["Мароло"]),
        ("বন্যা হয়েছে সোনাদীঘি জেলায়।", "bn", ["সোনাদীঘি"]),
        ("তিনি পার্বত্য জেলায় থাকেন।", "bn", []),
        ("The city of tomorrow is loud.", "en", []),
        ("", "en", []),
    ],
)
def test_a_kind_of_place_beside_a_name_states_a_place(text: str, language: str, names: list[str]) -> None:
    assert [text[name.start : name.end] for name in places(text, language)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("আস্তানায় ইউরেশীয় সীমান্ত সেবা ফোরামের সভা।", ["ইউরেশীয় সীমান্ত সেবা ফোরামের"]),
        ("মারোলো স্বাস্থ্য বোর্ড জানিয়েছে।", ["মারোলো স্বাস্থ্য বোর্ড"]),
        ("তাঁদের একটি বোর্ড আছে।", []),
        ("ঢাকা মেডিকেল কলেজ হাসপাতালে আছেন।", []),
    ],
)
def test_a_body_in_a_script_without_capitals_is_its_telling_words(text: str, names: list[str]) -> None:
    assert [text[name.start : name.end] for name in bodies(text, "bn")] == names


def test_a_body_takes_the_country_behind_it_and_the_country_stays() -> None:
    text = "Служба безопасности Украины и правительство Японии молчат."
    ukraine, japan = text.index("Украины"), text.index("Японии")
    names = [
        Name(0, ukraine - 1, "organisation", "model"),
        Name(ukraine, ukraine + 7, "country", "gazetteer", Sense("country", "UKR", "Ukraine"), base="Украина"),
        Name(japan, japan + 6, "country", "gazetteer", Sense("country", "JPN", "Japan"), base="Япония"),
    ]
    found = [(text[name.start : name.end], name.kind) for name in widened(names, text, "ru")]
    assert found == [
        ("Служба безопасности Украины", "organisation"),
        ("Украины", "country"),
        ("правительство Японии", "organisation"),
        ("Японии", "country"),
    ]
    assert widened(names, text, "en") == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("শ্রমমন্ত্রী লুসিয়া আন্দ্রাদে বলেন, “আলোচনা হবে।”", ["লুসিয়া আন্দ্রাদে"]),
        ("নতুন রেক্টর গুলনারা সেইতকালিয়েভার আদেশ।", ["গুলনারা সেইতকালিয়েভার"]),
        ("কর্মকর্তা সাংবাদিকদের প্রশ্নের জবাবে বলেন।", []),
        ("", []),
    ],
)
def test_people_in_a_script_without_capitals_are_stated_by_office_speech_or_surname(text: str, names: list[str]) -> None:
    assert [text[name.start : name.end] for name in people(text, "bn")] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Кампанию ведёт Озёрный альянс вакцинации, он платит.", ["Озёрный альянс вакцинации"]),
        ("Ректором Степной академии правосудия стала Сеиткалиева.", ["Степной академии правосудия"]),
        ("Новый клуб стал чемпионом.", []),
    ],
)
def test_a_russian_body_begins_with_a_capitalised_adjective_and_ends_with_what_it_does(text: str, names: list[str]) -> None:
    assert [text[name.start : name.end] for name in declined(text, "ru")] == names


@pytest.mark.parametrize(
    ("text", "expected"),
    [("সুরমা সিমেন্টের কর্মকর্তা", ["সুরমা সিমেন্টের"]), ("একটি ফাউন্ডেশন টাকা দেয়।", []), ("এই ট্রাস্ট নতুন।", [])],
)
def test_one_name_before_a_companys_word_is_a_company(text: str, expected: list[str]) -> None:
    assert [text[name.start : name.end] for name in bodies(text, "bn")] == expected
