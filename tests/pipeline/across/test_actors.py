"""The actors of several articles as the entities of a pile."""

import random

from pipeline.across import actors
from pipeline.document import Rows
from pipeline.names.lexicon import read
from pipeline.names.meanings import classes
from tests.pipeline.decided import decided


def article(number: int, *people: tuple[str, str, list[str]], kind: str = "person") -> Rows:
    """An article whose actors are (name, role, aliases), each mentioned once."""
    name = f"{number:016x}"
    return {
        "articles": [{"article_id": name, "key": f"a{number}.txt"}],
        "actors": [
            {
                "actor": f"{name}:{at}",
                "article_id": name,
                "kind": kind,
                "name": held,
                "aliases": aliases,
                "country": None,
                "language": "en",
                "canonical": None,
                "roles": [role] if role else [],
            }
            for at, (held, role, aliases) in enumerate(people)
        ],
        "mentions": [
            {"article_id": name, "entity_id": f"{name}:{at}", "start": 10 * at, "end": 10 * at + 5, "surface": held, "kind": kind}
            for at, (held, _, _) in enumerate(people)
        ],
        "roles": [],
        "statistics": [],
        "quotes": [{"article_id": name, "speaker": "He", "speaker_id": f"{name}:0", "about": [f"{name}:0", "gone:9"]}],
    }


def entities(*parts: Rows) -> dict[str, dict]:
    """The entities of a pile by name."""
    rows, _ = decided(actors.STEP, *parts)
    return {row["name"]: row for row in rows["entities"]}


def test_one_person_in_three_scripts_is_one_entity() -> None:
    found = entities(article(1, ("Ivan Kubrakov", "", [])), article(2, ("ইভান কুব্রাকভ", "", ["কুব্রাকভ"])), article(3, ("Иван Кубраков", "", [])))
    assert list(found) == ["Ivan Kubrakov"]
    assert found["Ivan Kubrakov"]["aliases"] == ["Иван Кубраков", "ইভান কুব্রাকভ", "কুব্রাকভ"]
    assert (found["Ivan Kubrakov"]["articles"], found["Ivan Kubrakov"]["mentions"]) == (3, 3)


def test_people_who_share_one_word_stay_apart() -> None:
    assert len(entities(article(1, ("Aleksandr Volfovich", "", [])), article(2, ("Aleksandr Lukashenko", "", [])))) == 2
    rows, _ = decided(actors.STEP, article(1, ("Lukashenko", "", [])), article(2, ("Lukashenko", "", [])))
    assert len(rows["entities"]) == 2


def test_a_bare_surname_joins_its_only_owner_where_the_role_agrees() -> None:
    found = entities(
        article(1, ("Yerzhan Sadenov", "interior minister", [])),
        article(2, ("Sadenov", "interior minister", [])),
        article(3, ("Sadenov", "", [])),
    )
    assert found["Yerzhan Sadenov"]["articles"] == 2
    assert found["Sadenov"]["articles"] == 1


def test_a_bare_surname_is_that_of_the_one_whom_many_articles_name() -> None:
    many = [article(number, ("Gabriel Obodo", "", [])) for number in range(1, 10)]
    found = entities(*many, article(20, ("Obodo", "", [])), article(21, ("Obodo", "", [])), article(22, ("Presidents Obodo", "", [])))
    assert found["Gabriel Obodo"]["articles"] == 11
    two = entities(*many, *(article(30 + at, ("Maria Obodo", "", [])) for at in range(2)), article(40, ("Obodo", "", [])))
    assert two["Obodo"]["articles"] == 1
    few = entities(*many[:3], article(20, ("Obodo", "", [])))
    assert few["Obodo"]["articles"] == 1


def test_two_people_with_other_middle_initials_stay_two_beside_one_without() -> None:
    found = entities(
        *(article(number, ("Oscar Hill", "", [])) for number in range(1, 4)),
        article(5, ("Oscar W. Hill", "", [])), article(6, ("Oscar W. Hill", "", [])), article(7, ("Oscar H. W. Hill", "", [])))
    assert {name: row["articles"] for name, row in found.items()} == {"Oscar H. W. Hill": 1, "Oscar Hill": 5}


def test_an_acronym_joins_the_one_organisation_that_explains_it() -> None:
    found = entities(
        article(1, ("Council of Ministers", "", ["CMI"]), kind="organisation"), article(2, ("CMI", "", []), kind="organisation")
    )
    assert list(found) == ["Council of Ministers"]


def test_the_order_of_parts_changes_nothing() -> None:
    parts = [article(1, ("Guo Shengkun", "", [])), article(2, ("Guo Shenkun", "", [])), article(3, ("Xi Jinping", "", []))]
    assert entities(*parts) == entities(*reversed(parts))


def test_an_id_is_the_hash_of_kind_and_earliest_mention() -> None:
    found = entities(article(2, ("Guo Shengkun", "", [])), article(1, ("Guo Shenkun", "", [])))
    assert [row["entity_id"] for row in found.values()] == [actors.entity_id("person", ("a1.txt", 0))]


def test_apply_puts_ids_and_full_names_in_place_of_actors() -> None:
    part = article(1, ("Ivan Kubrakov", "", []))
    _, decision = decided(actors.STEP, part)
    number = actors.entity_id("person", ("a1.txt", 0))
    done = actors.apply(part, decision)
    assert done["mentions"][0]["entity_id"] == number
    assert {key: done["quotes"][0][key] for key in ("speaker", "speaker_id", "about")} == {
        "speaker": "Ivan Kubrakov",
        "speaker_id": number,
        "about": [number],
    }


def test_blocs_of_the_pile_list_their_members() -> None:
    part = article(1, ("Baltic States", "", []), kind="organisation")
    rows, _ = decided(actors.STEP, part)
    assert rows["blocs"] == [{"bloc": "Baltic States", "country": code} for code in ("EST", "LTU", "LVA")]


def test_an_empty_pile_has_no_entities() -> None:
    assert decided(actors.STEP) == ({}, {})


def body(number: int, name: str, language: str, *, home: str | None = None, aliases: tuple[str, ...] = ()) -> Rows:
    """An article whose one actor is an organisation, in a language, that plays in a country."""
    part = article(number, (name, "", list(aliases)), kind="organisation")
    part["actors"][0].update({"language": language, "home": home, "owner": None})
    return part


def test_one_body_under_its_translated_names_is_one_entity() -> None:
    found = entities(
        body(1, "Eurasian Forum of Border Services", "en", aliases=("EFBS",)),
        body(2, "Евразийский форум пограничных служб", "ru"),
        body(3, "ইউরেশীয় সীমান্ত সেবা ফোরাম", "bn"),
        body(4, "ইএফবিএস", "bn"),
    )
    assert list(found) == ["Eurasian Forum of Border Services"]
    assert found["Eurasian Forum of Border Services"]["articles"] == 4


def test_ministries_of_two_countries_stay_two_and_of_one_country_are_one() -> None:
    found = entities(
        body(1, "Ministry of Health", "en", home="KEN"),
        body(2, "Ministry of Health", "en", home="PER"),
        body(3, "Министерство здравоохранения", "ru", home="KEN"),
    )
    assert {name: (row["country"], row["articles"]) for name, row in found.items()} == {
        "Ministry of Health (Kenya)": ("KEN", 2),
        "Ministry of Health (Peru)": ("PER", 1),
    }


def test_two_candidates_in_another_script_leave_a_name_alone() -> None:
    names = (("Совет обороны", "ru"), ("Defence Council", "en"), ("Defence Board", "en"))
    assert len(entities(*(body(number, name, language, home="PER") for number, (name, language) in enumerate(names)))) == 3


def test_the_same_words_with_other_proper_names_stay_apart() -> None:
    assert len(entities(body(1, "Marolo Health Board", "en"), body(2, "Совет здравоохранения Киталы", "ru"))) == 2
    assert len(entities(body(1, "University of York", "en"), body(2, "York University", "en"))) == 2


def located(number: int, name: str, country: str | None) -> Rows:
    """An article whose one actor is a place of a country."""
    part = article(number, (name, "", []), kind="place")
    part["actors"][0]["country"] = country
    return part


def test_a_place_no_list_holds_is_one_in_two_scripts_of_one_country() -> None:
    assert list(entities(located(1, "Marolo", "KEN"), located(2, "Мароло", "KEN"), located(3, "মারোলো", "KEN"))) == ["Marolo"]
    assert len(entities(located(1, "Marolo", "KEN"), located(2, "Мароло", "UGA"))) == 2
    assert len(entities(located(1, "Marolo", "KEN"), located(2, "Малоро", "KEN"))) == 2


def test_random_names_of_bodies_in_two_scripts_never_meet() -> None:
    order = random.Random(7)  # noqa: S311
    words = {language: {name: said[0] for name, said in read("meanings")[language].items()} for language in ("en", "ru")}
    classed = classes()
    shared = sorted(name for name in words["en"] if name in words["ru"] and words["en"][name].isalpha() and words["ru"][name].isalpha())
    picked = {tuple(sorted({classed[name] for name in held})): held for held in (order.sample(shared, 3) for _ in range(900))}
    triples = [held for kinds, held in sorted(picked.items()) if len(kinds) == 3]
    half = len(triples) // 2
    left = [body(at, " ".join(words["en"][name].title() for name in held), "en", home="KEN") for at, held in enumerate(triples[:half])]
    right = [body(half + at, " ".join(words["ru"][name] for name in held), "ru", home="KEN") for at, held in enumerate(triples[half:])]
    assert len(left) * len(right) > 100_000
    rows, decision = decided(actors.STEP, *left, *right)
    assert len(rows["entities"]) == len(decision)


def test_an_initial_or_a_rare_surname_joins_its_one_owner_of_the_country() -> None:
    def person(number: int, name: str, land: str) -> Rows:
        part = article(number, (name, "", []))
        part["actors"][0]["home"] = land
        return part

    assert list(entities(person(1, "Yerlan Tuksarbayev", "KAZ"), person(2, "Tuksarbayev", "KAZ"))) == ["Yerlan Tuksarbayev"]
    assert list(entities(person(1, "Yerlan Tuksarbayev", "KAZ"), person(2, "Y. Tuksarbayev", "KAZ"))) == ["Yerlan Tuksarbayev"]
    assert len(entities(person(1, "Yerlan Tuksarbayev", "KAZ"), person(2, "M. Tuksarbayev", "KAZ"))) == 2
    assert len(entities(person(1, "John Smith", "USA"), person(2, "Smith", "USA"))) == 2


def test_an_acronym_nobody_explains_joins_the_one_body_with_its_initials_in_the_country() -> None:
    full, short = body(1, "River Safety Board", "en", home="BGD"), body(2, "RSB", "en", home="BGD")
    assert list(entities(full, short)) == ["River Safety Board"]
    assert len(entities(full, body(2, "RSB", "en", home="PER"))) == 2
    assert len(entities(full, short, body(3, "Road Survey Bureau", "en", home="BGD"))) == 3


def test_of_two_with_a_surname_the_one_beside_the_same_person_is_meant() -> None:
    judge = ("Kaspars Dumpenieks", "judge", [])
    parts = [article(1, ("Oskars Vilde", "", []), judge), article(2, ("Marta Vilde", "", [])), article(3, ("Vilde", "", []), judge)]
    assert entities(*parts)["Oskars Vilde"]["articles"] == 2
    assert entities(*parts)["Marta Vilde"]["articles"] == 1
    parts[1] = article(2, ("Marta Vilde", "", []), judge)
    assert len(entities(*parts)) == 4


def test_one_persons_name_is_one_keyword_in_the_pile() -> None:
    rows = [article(1, ("Aleksandr Lukin", "", [])), article(2, ("Aleksandr Lukin", "", [])), article(3, ("Alexander Lukin", "", [])),
            article(4, ("Александр Лукин", "", []))]
    for part in rows:
        name, number = part["mentions"][0]["surface"], part["articles"][0]["article_id"]
        part["articles"][0]["language"] = "ru" if number.endswith("4") else "en"
        part["keywords"] = [{"article_id": number, "rank": 1, "keyword": name, "term": name.lower(), "mentions": 1},
                            {"article_id": number, "rank": 2, "keyword": "port", "term": "port", "mentions": 2}]
        part["keyword_mentions"] = [{"article_id": number, "term": name.lower(), "start": 0, "end": 5},
                                    {"article_id": number, "term": "port", "start": 30, "end": 34}]
    _, decision = decided(actors.STEP, *rows)
    changed = [actors.apply(part, decision) for part in rows]
    shown = [[row["keyword"] for row in part["keywords"]] for part in changed]
    assert shown == [["Aleksandr Lukin", "port"]] * 3 + [["Александр Лукин", "port"]]
    assert {row["term"] for part in changed[:3] for row in part["keywords"]} == {"aleksandr lukin", "port"}
    assert all({row["term"] for row in part["keywords"]} == {row["term"] for row in part["keyword_mentions"]} for part in changed)
