"""Names of texts in English, Russian, Bengali and languages without a model: what is found, and what it is."""

from itertools import pairwise

import pytest

from pipeline.names import combine


def named(text: str, language: str) -> list[tuple[str, str]]:
    """(words, kind) of every name."""
    return [(text[name.start : name.end], name.kind) for name in combine.find(text, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Interior Minister Ivan Kubrakov met Kazakh officers in Minsk.",
            [("Ivan Kubrakov", "person"), ("Kazakh", "nationality"), ("Minsk", "place")],
        ),
        (
            "The Commonwealth of Independent States (CIS) was founded in 1991.",
            [("Commonwealth of Independent States", "organisation"), ("CIS", "organisation")],
        ),
        ("Belarus' border guards and China's police agreed.", [("Belarus", "country"), ("China", "country")]),
        ("He travelled from Georgia to Armenia.", [("Georgia", "country"), ("Armenia", "country")]),
        ("Vladimir Kolokoltsev spoke first.", [("Vladimir Kolokoltsev", "person")]),
    ],
)
def test_names_of_english_sentences(text: str, expected: list) -> None:
    assert named(text, "en") == expected


def test_a_label_names_a_person() -> None:
    assert ("Cao Jianming", "person") in named("Cao Jianming, Prosecutor General of China:\nDear colleagues, welcome.", "en")


def test_a_surname_follows_its_full_name() -> None:
    people = [
        words for words, kind in named("Yerzhan Sadenov opened the meeting. Later Sadenov thanked the guests.", "en") if kind == "person"
    ]
    assert people == ["Yerzhan Sadenov", "Sadenov"]


def test_an_explained_acronym_is_found_everywhere() -> None:
    text = "The Council of Ministers of Internal Affairs (CMIA) met. The CMIA will meet again."
    assert [words for words, kind in named(text, "en") if kind == "organisation"] == [
        "Council of Ministers of Internal Affairs",
        "CMIA",
        "CMIA",
    ]


def test_a_state_behind_a_comma_says_where_a_town_lies() -> None:
    names = combine.find("Police in Paris, Texas, closed the road.", "en")
    assert {name.country for name in names if name.kind == "place"} == {"USA"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Министр Иван Кубраков посетил Астану.", [("Иван Кубраков", "person"), ("Астану", "place")]),
        ("В СНГ обсудили вопросы с Россией.", [("СНГ", "organisation"), ("Россией", "country")]),
    ],
)
def test_names_of_russian_sentences(text: str, expected: list) -> None:
    assert named(text, "ru") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("মন্ত্রী ইভান কুব্রাকভ বেলারুশের প্রতিনিধি।", [("ইভান কুব্রাকভ", "person"), ("বেলারুশের", "country")]),
        ("ইন্টারপোলের সভাপতি দুবাইয়ে ছিলেন।", [("ইন্টারপোলের", "organisation"), ("দুবাইয়ে", "place")]),
    ],
)
def test_names_of_bengali_sentences(text: str, expected: list) -> None:
    assert named(text, "bn") == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Le ministre Jean Moreau est arrivé à Londres.", [("Jean Moreau", "person"), ("Londres", "place")]),
        ("de", "Ministerin Anna Bergmann sprach in Frankreich.", [("Anna Bergmann", "person"), ("Frankreich", "country")]),
    ],
)
def test_a_language_without_a_model_lives_on_titles_and_lists(language: str, text: str, expected: list) -> None:
    assert named(text, language) == expected


@pytest.mark.parametrize("language", ["en", "ru", "bn", "und"])
def test_an_empty_text_has_no_names(language: str) -> None:
    assert named("", language) == []


@pytest.mark.parametrize(
    ("language", "piece"),
    [
        ("fr", "Aaa "),
        ("en", "President "),
        ("en", "Bank of "),
        ("fr", "(X"),
        ("en", "A. "),
        ("en", "“Q” "),
        ("ru", "Банк "),
        ("bn", "ক্ "),
        ("en", "-'’"),
        ("bn", "মন্ত্রী "),
    ],
)
def test_a_hostile_text_is_read_and_every_name_stands_where_it_says(language: str, piece: str) -> None:
    text = piece * 1_500
    names = combine.find(text, language)
    assert all(0 <= name.start < name.end <= len(text) for name in names)
    assert all(left.end <= right.start for left, right in pairwise(names))


@pytest.mark.parametrize(
    ("text", "language", "unwanted"),
    [
        ("The Criminal-Executive Codes were changed by the deputies of Kenya.", "en", "Criminal-Executive Codes"),
        ("The heads of the CIS Ministries of Internal Affairs met in Minsk.", "en", "CIS Ministries of Internal Affairs"),
        ("Best Practices in Promoting Regional Co-operation in Minsk gathered experts.", "en", "Promoting Regional Co-operation"),
        ("তিনি পুলিশ পরিষেবার প্রশংসা করেছেন।", "bn", "পুলিশ"),
    ],
)
def test_laws_several_bodies_at_once_and_common_nouns_are_no_actors(text: str, language: str, unwanted: str) -> None:
    assert unwanted not in [text[name.start : name.end] for name in combine.find(text, language)]


def test_a_body_and_a_programme_are_whole() -> None:
    text = (
        "Leaders of the Bureau on Coordination of the Fight against Organized Crime and Other Dangerous Crimes on the CIS Territory "
        "heard of the International State Programme of Joint Measures to Combat Crime."
    )
    held = {text[name.start : name.end]: name.kind for name in combine.find(text, "en")}
    assert held == {
        "Bureau on Coordination of the Fight against Organized Crime and Other Dangerous Crimes on the CIS Territory": "organisation",
        "International State Programme of Joint Measures to Combat Crime": "programme",
    }


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("В Кении, в округе Мароло, началась кампания. Рядом Уганда и Танзания.", "ru", {"Мароло": "KEN"}),
        ("Заболеваемость в кенийском округе Мароло снизилась, а в Уганде и Эфиопии нет.", "ru", {"Мароло": "KEN"}),
        ("Police in Marolo, Kenya, met colleagues from Uganda, Peru and Chile.", "en", {"Marolo": "KEN"}),
        ("Kenya sent help to the village of Oldmere in Uganda.", "en", {"Oldmere": "UGA"}),
        ("পেরুর সোনাদীঘি জেলায় বন্যা। ভারত ও জাপান সাহায্য দেয়।", "bn", {"সোনাদীঘি": "PER"}),
        ("বন্যার পর সোনাদীঘি জেলায় জাপান ও ভারত সাহায্য দেয়।", "bn", {"সোনাদীঘি": None}),
    ],
)
def test_a_place_of_no_list_lies_in_the_country_beside_it_and_in_none_where_two_are_named_as_often(
    text: str, language: str, expected: dict
) -> None:
    places = {text[name.start : name.end]: name.country for name in combine.find(text, language) if name.kind == "place"}
    assert places == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He retired while the war ravaged the Bruins' roster.", [("Bruins", "organisation")]),
        ("Squadrons flew the F-86 Sabre until 1960.", []),
        ("The Trump administration met the Alliss family in Oslo.", [("Trump", "person"), ("Alliss", "person"), ("Oslo", "place")]),
        ("They met at Davis Gym in Oslo.", [("Davis Gym", "place"), ("Oslo", "place")]),
    ],
)
def test_the_words_around_an_english_name_say_whether_it_can_be_a_person(text: str, expected: list) -> None:
    assert named(text, "en") == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Brian Jordan met the king of Jordan in Amman.", {"Brian Jordan": "person", "Jordan": "JOR", "Amman": "JOR"}),
        ("en", "Jordan scored for Chicago. Michael Jordan smiled.", {"Jordan": "person", "Chicago": "USA", "Michael Jordan": "person"}),
        ("en", "Georgia Miles moved to Atlanta, Georgia.", {"Georgia Miles": "person", "Atlanta": "USA", "Georgia": "USA"}),
        ("en", "She sang in Tbilisi, Georgia.", {"Tbilisi": "GEO", "Georgia": "GEO"}),
        ("en", "We ate turkey at Christmas. Turkey sent troops to Syria.", {"Turkey": "TUR", "Syria": "SYR"}),
        ("en", "The weather was nice. The match in Nice, France, was long. Nice work!", {"Nice": "FRA", "France": "FRA"}),
        ("en", "Reading is fun. The train to Reading, England, was late.", {"Reading": "GBR", "England": "GBR"}),
        ("en", "Vladimir Petrov was born in Vladimir, Russia.", {"Vladimir Petrov": "person", "Vladimir": "RUS", "Russia": "RUS"}),
        ("en", "George Washington left. We met in Washington, D.C.", {"George Washington": "person", "Washington": "USA", "D.C.": "USA"}),
        ("en", "The EU and Kenya signed a deal.", {"EU": "organisation", "Kenya": "KEN"}),
        ("ru", "Владимир Орлов приехал во Владимир.", {"Владимир Орлов": "person", "Владимир": "RUS"}),
        ("ru", "ЕС и Кения подписали договор. ОДКБ молчала.", {"ЕС": "organisation", "Кения": "KEN", "ОДКБ": "organisation"}),
        ("ru", "В Ницце прошёл матч.", {"Ницце": "FRA"}),
        ("bn", "ভ্লাদিমির পুতিন মস্কোতে বলেন। ভ্লাদিমির শহরে মেলা হয়।", {"ভ্লাদিমির পুতিন": "person", "মস্কোতে": "RUS", "ভ্লাদিমির": "RUS"}),
        ("bn", "জর্ডান ও জর্জিয়া চুক্তি করে।", {"জর্ডান": "JOR", "জর্জিয়া": "GEO"}),
        ("bn", "ইইউ ও কেনিয়া চুক্তি করে।", {"ইইউ": "organisation", "কেনিয়া": "KEN"}),
    ],
)
def test_a_word_that_names_a_person_a_town_or_a_country_is_read_by_what_stands_beside_it(language: str, text: str, expected: dict) -> None:
    found = {text[name.start : name.end]: name.country or name.kind for name in combine.find(text, language)}
    assert found == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "План подписал Константин Геннадьевич Малинов. Константин Геннадьевич доволен.",
         ["Константин Геннадьевич Малинов", "Константин Геннадьевич"]),
        ("en", "Health Minister Oksana Hryhorenko spoke. Taras Hryhorenko owns the site.", ["Oksana Hryhorenko", "Taras Hryhorenko"]),
        ("en", "Wang Zhenhua spoke in Tbilisi. Wang left early.", ["Wang Zhenhua", "Wang"]),
    ],
)
def test_a_person_has_the_whole_name_that_stands_there(language: str, text: str, expected: list[str]) -> None:
    assert [text[name.start : name.end] for name in combine.find(text, language) if name.kind == "person"] == expected
