"""Claims of invented pairs of articles: what joins, what contradicts, what must not, and both error rates."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from pipeline.across import claims
from pipeline.across import facts as short_forms
from pipeline.across.facts import Fact, facts
from pipeline.across.stories import Story, ties
from pipeline.document import Rows
from pipeline.text.glosses import concept, digits, kin
from tests.pipeline.decided import decided
from tests.pipeline.extracted import figures

HOME = Path(__file__).parent
PAIRS = tomllib.loads((HOME / "claim_pairs.toml").read_text(encoding="utf-8"))["pair"]
HELD = tomllib.loads((HOME / "claim_pairs_held.toml").read_text(encoding="utf-8"))["pair"]
# file -> (least recall of the same, least recall of conflicts, largest share of false links): as measured
FLOORS = [("tuned on", PAIRS, (1.0, 1.0, 0.0)), ("held out", HELD, (0.7, 0.8, 0.0))]


def part(article: str, language: str, text: str, names: list[str]) -> Rows:
    """What the extractors and the entity step would hand over for one article of one sentence."""
    rows = [{**row, "article_id": article, "statistic_id": f"{article}{row['start']}", "sentence": 0} for row in figures(text, language)]
    mentions = [{"article_id": article, "entity_id": name, "sentence": 0, "start": 0, "surface": name if name in text else ""}
                for name in names]
    return {"articles": [{"article_id": article, "language": language, "text": text}], "statistics": rows, "mentions": mentions,
            "sentences": [{"article_id": article, "sentence": 0, "start": 0, "end": len(text)}], "events": []}


def verdict(pair: dict) -> str:
    """The kind of link that the step makes between the two sentences of a pair."""
    parts = [part(name, *pair[side], pair["names"]) for name, side in (("a", "left"), ("b", "right"))]
    rows, _ = decided(claims.STEP, *parts)
    kinds = {row["kind"] for row in rows["links"]}
    return "same" if "same_claim" in kinds else "conflict" if "conflicting_claim" in kinds else "none"


@pytest.mark.parametrize(("name", "pairs", "floors"), FLOORS)
def test_error_rates_on_invented_pairs_keep_their_floors(name: str, pairs: list[dict], floors: tuple[float, float, float]) -> None:
    got = [(pair["verdict"], verdict(pair)) for pair in pairs]
    same, conflict = ([found == wanted for wanted, found in got if wanted == kind] for kind in ("same", "conflict"))
    false = [found != "none" for wanted, found in got if wanted == "none"]
    assert sum(same) / len(same) >= floors[0], name
    assert sum(conflict) / len(conflict) >= floors[1], name
    assert sum(false) / len(false) <= floors[2], name


def test_a_same_claim_gives_both_figures_one_id_and_a_link_with_its_reason() -> None:
    pair = PAIRS[0]
    parts = [part(name, *pair[side], pair["names"]) for name, side in (("b", "left"), ("a", "right"))]
    rows, decision = decided(claims.STEP, *parts)
    ids = [next(row["claim"] for row in claims.apply(one, decision)["statistics"] if row["value"] == 213) for one in parts]
    link = next(row for row in rows["links"] if row["kind"] == "same_claim")
    assert ids[0] == ids[1] is not None
    assert (link["article_id"], link["other_id"]) == ("a", "b")
    assert 0.6 <= link["confidence"] <= 1
    assert "213" in link["why"]


def test_the_claims_do_not_depend_on_the_order_of_the_parts() -> None:
    parts = [part(f"{number:02}{side}", *pair[side], pair["names"]) for number, pair in enumerate(PAIRS[:8]) for side in ("left", "right")]
    assert decided(claims.STEP, *parts) == decided(claims.STEP, *parts[::-1])


def test_figures_of_one_article_are_not_linked_with_each_other() -> None:
    text = "The flood in Lume killed 213 people. In Lume the flood killed 213 people."
    rows, decision = decided(claims.STEP, part("a", "en", text, ["Lume"]))
    assert (rows["links"], decision) == ([], {})


def test_an_article_of_thousands_of_figures_is_read_once_for_all_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    sentences, read = [], []
    common, figure = short_forms._common, short_forms._figure
    monkeypatch.setattr(short_forms, "_common", lambda language, sentence: sentences.append(sentence) or common(language, sentence))
    monkeypatch.setattr(short_forms, "_figure", lambda row, *told: read.append(row["statistic_id"]) or figure(row, *told))
    rows = part("a", "en", "5 men, " * 2000, [])
    (account,) = claims.survey(rows)
    assert [fact.id for fact in account.facts] == sorted(row["statistic_id"] for row in rows["statistics"])[: short_forms.FACTS]
    assert (len(sentences), sorted(read)) == (1, [fact.id for fact in account.facts])


def test_an_empty_pile_has_no_claims() -> None:
    assert decided(claims.STEP) == ({}, {})
    assert claims.apply({"statistics": [], "events": []}, {}) == {"statistics": [], "events": []}


@pytest.mark.parametrize(("words", "name"), [("individuals", "person"), ("ব্যক্তি", "person"), ("человек", "person"),
                                             ("мигрантов", "migrant"),
                                             ("চুক্তি", "agreement"), ("Flüchtlinge", "migrant"), ("tractors", "tract"),
                                             ("ships", "ship")])
def test_a_head_noun_has_one_concept_in_every_language(words: str, name: str) -> None:
    assert concept(words) == name


@pytest.mark.parametrize(("phrases", "name"), [(("health workers", "медиков", "স্বাস্থ্যকর্মী", "डॉक्टर"), "medic"),
                                              (("14 witnesses", "свидетелей", "সাক্ষী", "Zeugen"), "witness"),
                                              (("ships", "судов", "জাহাজ", "navires"), "ship"),
                                              (("passports", "паспортов", "পাসপোর্টের", "Reisepässe"), "passport"),
                                              (("pages", "страниц", "পাতার", "páginas"), "page"),
                                              (("helicopters", "вертолёта", "হেলিকপ্টার", "Hubschrauber"), "helicopter"),
                                              (("houses", "домов", "ঘরবাড়ি", "maisons"), "house")])
def test_a_counted_thing_has_one_name_in_four_languages(phrases: tuple[str, ...], name: str) -> None:
    assert {concept(phrase) for phrase in phrases} == {name}


@pytest.mark.parametrize(("left", "right", "may"), [("docker", "worker", True), ("docker", "person", True), ("medic", "docker", False),
                                                    ("house", "school", False), ("person", "person", True)])
def test_a_wider_noun_may_name_the_same_thing_and_a_sister_noun_may_not(left: str, right: str, may: bool) -> None:
    assert kin(left, right) is may


def fact_of(text: str, value: float) -> Fact:
    """The figure of this value in an English sentence."""
    return next(fact for fact in facts(part("a", "en", text, [])) if fact.value == value)


def test_an_action_belongs_to_the_figure_that_stands_nearer_to_it() -> None:
    text = "At least 23 people died, the office said, and 1,200 people left their homes."
    assert (fact_of(text, 23).action, fact_of(text, 1200).action) == ("death", None)
    assert fact_of("Police say 23 people, including 4 children, died.", 23).action == "death"


@pytest.mark.parametrize(("text", "value", "partial"), [("Another 12 people died.", 12, True),
                                                        ("Officers from 26 countries met.", 26, False),
                                                        ("More than 200 houses burned.", 200, False)])
def test_a_figure_is_partial_where_it_adds_to_another_or_is_what_another_is_compared_with(text: str, value: float, partial: bool) -> None:
    found = [fact for fact in facts(part("a", "en", text, [])) if fact.value == value]
    assert [fact.partial for fact in found] == [partial]


@pytest.mark.parametrize(("language", "text", "value", "noun", "action"),
                         [("en", "There were 18 deaths.", 18, "person", "death"), ("bn", "হামে ২১ শিশুর মৃত্যু হয়েছে।", 21, "child", "death"),
                          ("bn", "বন্যায় ২৩ জন মারা গেছেন।", 23, "person", "death")])
def test_what_befell_people_is_an_action_and_the_people_are_counted(language: str, text: str, value: float, noun: str, action: str) -> None:
    fact = next(fact for fact in facts(part("a", language, text, [])) if fact.value == value)
    assert (fact.noun, fact.action) == (noun, action)


@pytest.mark.parametrize(("text", "bygone"), [("In 2019 the province had 412 cases.", True),
                                              ("A year ago the raid ended with 412 arrests.", True),
                                              ("The province has 412 cases.", False),
                                              ("640 passports are held, twice as many as in 2022, and 412 cards.", False)])
def test_a_figure_of_a_time_that_was_over_long_before_is_bygone(text: str, bygone: bool) -> None:
    rows = part("a", "en", text, [])
    rows["articles"][0] |= {"published_earliest": date(2024, 11, 15), "published_latest": date(2024, 11, 15)}
    assert next(fact for fact in facts(rows) if fact.value == 412).bygone is bygone


def told(*sides: tuple[str, str]) -> list[str]:
    """The kinds of links between the articles of one plain story: what each says, the day and two names shared."""
    parts = []
    for number, (language, text) in enumerate(sides):
        rows = part(f"{number}", language, text, ["Lume", "Port Board", "Ada Kim"])
        rows["mentions"] = [{**row, "kind": "organisation", "end": row["start"] + len(row["surface"])} for row in rows["mentions"]]
        rows["dates"] = [{"article_id": f"{number}", "edtf": "2024-11-14"}]
        parts.append(rows)
    links, _ = decided(claims.STEP, *parts)
    return sorted(row["kind"] for row in links["links"])


@pytest.mark.parametrize(("left", "right", "kinds"), [
    (("en", "The flood killed more than 20 people."), ("ru", "Наводнение унесло жизни 31 человека."), ["same_claim"]),
    (("en", "The flood killed up to 40 people."), ("ru", "Наводнение унесло жизни 31 человека."), []),
    (("en", "The flood killed 20 people."), ("ru", "Наводнение унесло жизни 31 человека."), ["conflicting_claim"]),
    (("en", "The Board spoke of 2.9 million euros."), ("en", "He took 3.6 million euros in bribes."), ["conflicting_claim"]),
    (("en", "The Board will give relief of 2.9 million euros."), ("en", "He took 3.6 million euros in bribes."), []),
    (("en", "The Board spoke of 29 million euros."), ("en", "He took 3.6 million euros in bribes."), []),
    (("en", "Of those asked 87 percent of children were vaccinated."), ("bn", "৯৪ শতাংশ শিশু টিকা পেয়েছে।"), ["conflicting_claim"]),
    (("en", "The strike stopped 37 ships."), ("ru", "Стоят 37 судов."), ["same_claim"]),
    (("en", "The strike stopped 37 ships."), ("ru", "Стоят 37 автобусов."), []),
])
def test_in_one_plain_story_bounds_sums_and_shares_meet_or_contradict(left: tuple, right: tuple, kinds: list[str]) -> None:
    assert told(left, right) == kinds


def story(name: str, *features: tuple[str, str]) -> Story:
    """An article that has these features."""
    return Story(name, "en", None, None, frozenset(features))


def test_a_third_article_that_tells_both_stories_strengthens_a_loose_tie_and_not_one_that_is_none() -> None:
    both = [("name", "a"), ("name", "b"), ("day", "d")]
    articles = [story("1", *both, ("place", "p")), story("2", *both, ("place", "p"), ("name", "c"), ("name", "e"), ("day", "f")),
            story("3", ("name", "c"), ("name", "e"), ("day", "f"), ("place", "p"))]
    tied = {(articles[one].article_id, articles[other].article_id): tie for one, other, tie in ties(articles)}
    assert tied["1", "3"].strength >= 1.5 > tied["1", "3"].strength - 1.0
    assert "1 other" in tied["1", "3"].why
    alone = {(articles[2 * one].article_id, articles[2 * other].article_id): tie for one, other, tie in ties(articles[::2])}
    assert alone["1", "3"].strength < 1.5


@pytest.mark.parametrize(("value", "count"), [(213, 3), (1500, 2), (100, 1), (12.5, 3), (3e12, 1), (0.5, 1)])
def test_round_numbers_carry_few_digits(value: float, count: int) -> None:
    assert digits(value) == count
