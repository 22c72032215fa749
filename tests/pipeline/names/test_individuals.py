"""The people of one article: a man and a woman who share a surname stay two, whatever the case their names stand in."""

import pytest

from pipeline.names import cast, combine, individuals


def people(text: str, language: str) -> list[tuple[str, str]]:
    """(words, the name of their person) of every person's name."""
    names = combine.find(text, language)
    actors, numbers = cast.gather(names, [], text, language)
    return [
        (text[name.start : name.end], actors[number].name)
        for name, number in zip(names, numbers, strict=True)
        if name.kind == "person" and number is not None
    ]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "Олег Самойлов и Ольга Самойлова приехали в Брест. Самойлова сказала тост. У Самойлова был доклад. Самойловой вручили приз.",
            "ru",
            ["Олег Самойлов", "Ольга Самойлова", "Ольга Самойлова", "Олег Самойлов", "Ольга Самойлова"],
        ),
        (
            "Тренер Виктория Морозова сказала, что команда готова. Виктор Морозов руководит клубом. О Морозове писали.",
            "ru",
            ["Виктория Морозова", "Виктор Морозов", "Виктор Морозов"],
        ),
        ("Художница Валентина Белова живёт в Туле. Валентин Белов умер в 1990 году.", "ru", ["Валентина Белова", "Валентин Белов"]),
        ("Министр Александр Орлов выступил. Позже слова Александра Орлова повторили.", "ru", ["Александр Орлов", "Александр Орлов"]),
        (
            "Mayor Viktor Morozov met Viktoria Morozova in Minsk. Morozova said the hospital was full. Morozov left.",
            "en",
            ["Viktor Morozov", "Viktoria Morozova", "Viktoria Morozova", "Viktor Morozov"],
        ),
    ],
)
def test_a_surname_goes_to_the_person_of_its_sex(text: str, language: str, expected: list[str]) -> None:
    assert [name for _, name in people(text, language)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fiona McAllister chairs the trust. Her husband Rory McAllister cleans. Mr McAllister left.", "Rory McAllister"),
        ("Fiona McAllister chairs the trust. Her husband Rory McAllister cleans. Ms McAllister left.", "Fiona McAllister"),
        ("Wang Lihua spoke first. Wang said yes. Wang Jianguo came later. Then Wang left.", "Wang Lihua"),
        ("Wang Lihua spoke first. Wang Jianguo came with Ms Wang.", "Wang"),
    ],
)
def test_a_bare_surname_in_doubt_goes_to_nobody(text: str, expected: str) -> None:
    assert people(text, "en")[-1][1] == expected


def test_a_womans_bare_surname_is_not_the_mans() -> None:
    found = people("Олег Самойлов приехал в Брест. Позже Самойловой вручили приз.", "ru")
    assert found == [("Олег Самойлов", "Олег Самойлов"), ("Самойловой", "Самойлова")]


def test_in_a_text_that_names_thousands_each_is_compared_with_the_last_few_hundred(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def counted(left: str, right: str) -> float:
        asked.append(right)
        return float(left == right.replace("Olexander", "Alexander"))

    monkeypatch.setattr(individuals, "alike", counted)
    held = {f"Name Number{at}": at for at in range(5000)}
    assert individuals._same_person("Alexander Berg", held) is None
    assert len(asked) == individuals.CROWD and asked[0] == "Name Number4999"
    assert individuals._same_person("Alexander Berg", {**held, "Olexander Berg": 5000}) == 5000
    assert individuals._same_person("Name Number7", held) == 7
