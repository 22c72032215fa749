"""Who stands behind a figure, in three languages: names, offices, bodies, "officials", pronouns; and when it is the outlet itself."""

import pytest

from pipeline.document import Rows
from tests.pipeline.extracted import figures


def people(text: str, *names: str, kind: str = "person") -> Rows:
    """Mentions and actors of the names at their first places in the text."""
    mentions = [{"start": text.index(name), "end": text.index(name) + len(name), "surface": name, "kind": kind, "entity_id": f"a:{name}",
                 "country": None} for name in names]
    return {"mentions": mentions, "actors": [{"actor": f"a:{name}", "name": name, "kind": kind} for name in names]}


@pytest.mark.parametrize(("language", "text", "names", "speaker", "kind"), [
    ("en", "Mira Tolland, head of the coast guard, said 14 boats had sunk.", ("Mira Tolland",), "Mira Tolland", "named_person"),
    ("en", "The mayor, Mira Tolland, said 14 boats had sunk.", ("Mira Tolland",), "Mira Tolland", "named_person"),
    ("en", "14 boats had sunk, said Mira Tolland.", ("Mira Tolland",), "Mira Tolland", "named_person"),
    ("en", "Mira Tolland came on Monday. He was late. She said 14 boats had sunk.", (), "She", "unnamed"),
    ("en", "Mira Tolland spoke in the hall. She said 14 boats had sunk.", ("Mira Tolland",), "Mira Tolland", "named_person"),
    ("en", "Karl Brandt met Arno Veld. He said 14 boats had sunk.", ("Karl Brandt", "Arno Veld"), "He", "unnamed"),
    ("en", "Maria Tolland met Karl Brandt. He said 14 boats had sunk.", ("Maria Tolland", "Karl Brandt"), "Karl Brandt", "named_person"),
    ("en", "The mayor, Mira Tolland, said she was sorry. Nothing was done. By her count 14 boats sank.", ("Mira Tolland",), "Mira Tolland",
     "named_person"),
    ("en", "The coast guard reported no deaths. It said 14 boats had sunk.", (), "coast guard", "organisation"),
    ("en", "14 boats had sunk by noon. It said nothing of the kind.", (), None, "outlet"),
    ("en", "The port closed early, up from the 14 boats that fishermen had counted, the mayor said.", (), "fishermen", "unnamed"),
    ("en", "Data published on Monday by the harbour office show 14 wrecks.", (), "the harbour office", "organisation"),
    ("en", "The harbour office’s figures show 14 wrecks.", (), "harbour office", "organisation"),
    ("en", "Scientists led by Mira Tolland have counted 14 seals.", ("Mira Tolland",), "Scientists", "unnamed"),
    ("en", "The mayor, for his part, counts 14 empty shops.", (), "mayor", "named_office"),
    ("en", "The insurer raised its estimate of lost boats to 14.", (), "insurer", "organisation"),
    ("en", "Boats sank, said Mira Tolland of Harl, who expects 14 more.", ("Mira Tolland",), "Mira Tolland", "named_person"),
    ("ru", "Арно Вельд в беседе с «Вестником» отметил, что затонули 14 лодок.", ("Арно Вельд",), "Арно Вельд", "named_person"),
    ("ru", "Компания «Волна» насчитала 14 лодок.", (), "Компания «Волна»", "organisation"),
    ("ru", "По предварительной оценке порта, затонули 14 лодок.", (), "порта", "organisation"),
    ("ru", "Затонули 14 лодок, рассказал «Вестнику» источник в порту.", (), "источник", "unnamed"),
    ("en", "14 boats have sunk, fishermen say.", (), "fishermen", "unnamed"),
    ("en", "A harbour spokesman who did not want to be named said 14 boats had sunk.", (), "harbour spokesman", "unnamed"),
    ("en", "14 boats had sunk, the head of the port office said.", (), "head of the port office", "named_office"),
    ("en", "According to the fisheries ministry, 14 boats sank.", (), "the fisheries ministry", "organisation"),
    ("en", "The minister did not say whether 14 boats had sunk.", (), None, "outlet"),
    ("en", "The storm sank 14 boats and left the bank notes wet.", (), None, "outlet"),
    ("ru", "Выступил Арно Вельд. По его словам, затонули 14 лодок.", ("Арно Вельд",), "Арно Вельд", "named_person"),
    ("ru", "Затонули 14 лодок, сообщило управление порта.", (), "управление порта", "organisation"),
    ("en", "The union says that 900 came; management counted 14.", (), "management", "organisation"),
    ("en", "Sources close to the inquiry spoke of 14 arrests.", (), "Sources close to the inquiry", "unnamed"),
    ("ru", "Как сообщили в МЧС, огонь тушили 14 спасателей.", (), "МЧС", "organisation"),
    ("ru", "По версии следствия, ехали 14 пассажиров.", (), "следствия", "organisation"),
    ("ru", "Министр не уточнил, затонули ли 14 лодок.", (), None, "outlet"),
    ("es", "Según el Ministerio de Salud, hay 14 casos.", (), "el Ministerio de Salud", "organisation"),
    ("bn", "বন্দর কর্তৃপক্ষ জানিয়েছে, ১৪টি নৌকা ডুবেছে।", (), "বন্দর কর্তৃপক্ষ", "organisation"),
    ("bn", "১৪টি নৌকা ডুবেছে বলে দাবি করেছে জেলে সমিতি।", (), "জেলে সমিতি", "organisation"),
])
def test_the_source_of_a_figure_is_read_from_the_words_around_it(language: str, text: str, names: tuple[str, ...], speaker: str | None,
                                                                 kind: str) -> None:
    row = next(row for row in figures(text, language, people(text, *names)) if row["value"] == 14)
    assert (row["speaker"], row["attribution"]) == (speaker, kind)


def test_an_official_of_an_organisation_is_not_the_organisation() -> None:
    text = "A spokesman for Harl Shipping said 14 boats had sunk."
    row = figures(text, "en", people(text, "Harl Shipping", kind="organisation"))[0]
    assert (row["attribution"], row["speaker_id"]) == ("unnamed", None)


@pytest.mark.parametrize("text", ["", "said " * 3000 + "14", ", said , " * 2000 + "14 boats", "according to " * 2000 + "14"])
def test_empty_and_hostile_texts_come_to_an_end(text: str) -> None:
    assert len(figures(text, "en")) <= 1
