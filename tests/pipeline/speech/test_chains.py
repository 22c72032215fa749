"""Speakers whom only the sentences before a quotation or a figure name: pronouns, offices, leaders of countries, interrupted quotations."""

import pytest

from pipeline.document import Row
from tests.pipeline.speech.test_attribution_sentences import read_all


def spoken(text: str, language: str = "en") -> list[tuple[str, str | None]]:
    """What is quoted and the name of who says it, as far as the article names him."""
    found = read_all(text, language)
    called: dict[str, str] = {row["actor"]: row["name"] for row in found["actors"]}
    return [(row["surface"], _name(row, called)) for row in found["quotes"]]


def _name(row: Row, called: dict[str, str]) -> str | None:
    return called.get(row["speaker_id"]) if row["speaker_id"] else None


@pytest.mark.parametrize(("language", "text", "said"), [
    ("en", "Aleksandr Lukashenko, the President of Belarus, came on Monday. “We did not allow it,” the Belarusian leader said.",
     [("We did not allow it", "Aleksandr Lukashenko")]),
    ("en", "Aleksandr Lukashenko, the President of Belarus, came on Monday. “We did not allow it,” the Kazakh leader said.",
     [("We did not allow it", None)]),
    ("en", "Finance Minister Pavel Horak spoke of a tax. He told reporters that the money was for hospitals. “We owe it to them,” he said.",
     [("We owe it to them", "Pavel Horak")]),
    ("en", "“We need more nurses now,” said Maria Lind. The mayor, Karl Brandt, said the town had none. “We will hire some soon,” he said.",
     [("We need more nurses now", "Maria Lind"), ("We will hire some soon", "Karl Brandt")]),
    ("en", "Karl Brandt met Pavel Horak at the port. “We will hire some soon,” he said.", [("We will hire some soon", None)]),
    ("en", "Health Minister Maria Lind came. “We will hire some soon,” the minister said.", [("We will hire some soon", "Maria Lind")]),
    ("en", "Deputy Minister Maria Lind came. “We will hire some soon,” the minister said.", [("We will hire some soon", None)]),
    ("en", "Health Minister Maria Lind came. “We will hire some soon,” a minister said.", [("We will hire some soon", None)]),
    ("ru", "«Мы приняли все вагоны, – сообщил директор порта Денис Ломов. – Осталось ещё девять».",
     [("Мы приняли все вагоны", "Денис Ломов"), ("Осталось ещё девять", "Денис Ломов")]),
    ("ru", "«Они (оппозиция. — RT) могут быть ещё хуже», — заявил политолог Денис Ломов.",
     [("Они (оппозиция. — RT) могут быть ещё хуже", "Денис Ломов")]),
])
def test_who_speaks_is_found_in_what_was_said_before(language: str, text: str, said: list[tuple[str, str | None]]) -> None:
    assert spoken(text, language) == said


def test_an_editors_note_in_brackets_is_no_speaker() -> None:
    found = read_all("Он заявил: «Они могут быть ещё хуже» (оппозиция. — RT).\n\n«Да, они могут быть хуже», — RT).", "ru")
    assert found["quotes"] and "RT" not in {row["speaker"] for row in found["quotes"]}


@pytest.mark.parametrize("text", ["", "«" + "а, – сказал он. – " * 2000 + "»", "He said 3. " * 1500, "“x,” he said. " * 1500])
def test_empty_and_hostile_texts_come_to_an_end(text: str) -> None:
    assert len(read_all(text[:20_000], "ru" if "«" in text else "en")["quotes"]) < 20_000


@pytest.mark.parametrize(("language", "text", "said"), [
    ("ru", "«Выплаты растут каждый год», — рассказал RT белорусский политолог Антон Платов.",
     [("Выплаты растут каждый год", "Антон Платов")]),
    ("ru", "Политолог Антон Платов заявил, что выплаты растут. «Они растут каждый год», — добавил эксперт.",
     [("Они растут каждый год", "Антон Платов")]),
    ("en", "The hall was opened by Maria Lind and Karl Brandt, who joked, “I have not seen it yet, but I will.”",
     [("I have not seen it yet, but I will.", "Karl Brandt")]),
])
def test_who_is_told_is_no_speaker_and_words_for_a_speaker_mean_him(language: str, text: str, said: list[tuple[str, str | None]]) -> None:
    assert spoken(text, language) == said


@pytest.mark.parametrize(("language", "text"), [
    ("en", "Exports are forecast to rise to 14 tonnes."), ("en", "The toll is put at 14."), ("ru", "По итогам января добыто 14 тонн."),
    ("ru", "Наверняка сказалось, что лодок было 14."), ("ru", "Анна Платова передала музею 14 картин.")])
def test_what_only_looks_like_a_source_is_none(language: str, text: str) -> None:
    assert [row["attribution"] for row in read_all(text, language)["statistics"]] == ["outlet"]
