"""Names of the gazetteer in texts of many languages: countries, peoples, towns, blocs, in every case form."""

import pytest

from pipeline.names import gazetteer
from pipeline.names.tokens import script, tokenise


def found(text: str, language: str) -> list[tuple[str, str, str | None]]:
    """(words, level of the likeliest kind, country) of every name in a text."""
    tokens = tokenise(text)
    matches = gazetteer.find(text, tokens, language, script(text))
    order = ["country", "nation", "bloc", "known", "region", "province", "town"]
    best = [min(match.senses, key=lambda sense: (order.index(sense.level), -sense.population)) for match in matches]
    return [
        (text[tokens[match.first].start : tokens[match.last].end], sense.level, sense.country)
        for match, sense in zip(matches, best, strict=True)
    ]


@pytest.mark.parametrize(
    ("language", "text", "country"),
    [
        ("en", "The talks in Kazakhstan went on.", "KAZ"),
        ("en", "The U.S. side left early.", "USA"),
        ("en", "The People's Republic of China signed.", "CHN"),
        ("ru", "Переговоры с Россией и соседями.", "RUS"),
        ("ru", "Посол в Соединённых Штатах Америки промолчал.", "USA"),
        ("ru", "Делегация из Казахстана прибыла.", "KAZ"),
        ("bn", "বেলারুশের প্রতিনিধি দল এসেছে।", "BLR"),
        ("bn", "তারা চীনে গেছেন।", "CHN"),
        ("uk", "Делегація з Польщі прибула до Києва.", "POL"),
        ("fr", "La délégation des États-Unis est arrivée.", "USA"),
        ("de", "Die Gespräche in Weißrussland dauern an.", "BLR"),
        ("es", "La delegación de Bielorrusia llegó.", "BLR"),
        ("tr", "Heyet Almanya'ya gitti.", "DEU"),
        ("ar", "وصل الوفد إلى مصر", "EGY"),
        ("hi", "प्रतिनिधिमंडल भारत पहुँचा", "IND"),
    ],
)
def test_a_country_is_found_in_its_language_and_case(language: str, text: str, country: str) -> None:
    assert country in [held for _, level, held in found(text, language) if level == "country"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Kazakh officers and Belarusian guards", [("Kazakh", "nation", "KAZ"), ("Belarusian", "nation", "BLR")]),
        ("ru", "белорусского министра и казахстанские коллеги", [("белорусского", "nation", "BLR"), ("казахстанские", "nation", "KAZ")]),
        ("bn", "ভারতীয় পুলিশ", [("ভারতীয়", "nation", "IND")]),
        ("en", "Belarus-China relations", [("Belarus", "country", "BLR"), ("China", "country", "CHN")]),
        ("en", "The CIS and the Baltic States", [("CIS", "bloc", None), ("Baltic States", "bloc", None)]),
        ("bn", "ইন্টারপোলের সদর দপ্তর", [("ইন্টারপোলের", "known", None)]),
        ("ru", "штаб-квартира Интерпола", [("Интерпола", "known", None)]),
        ("en", "Southeast Asia", [("Southeast Asia", "region", None)]),
        ("en", "", []),
    ],
)
def test_peoples_blocs_and_regions_are_told_apart(language: str, text: str, expected: list) -> None:
    assert found(text, language) == expected


@pytest.mark.parametrize("text", ["Tell us who did it.", "They met in the hall, as usual.", "a turkey sandwich"])
def test_small_letters_are_no_country(text: str) -> None:
    assert found(text, "en") == []


def test_a_long_hostile_line_is_read_in_time() -> None:
    assert found("New " * 20_000 + "York", "en")[-1][0] == "New York"
