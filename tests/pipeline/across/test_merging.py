"""Initials and short forms of given names: whose they are in a pile, and when they are left alone."""

from tests.pipeline.across.test_actors import article, entities


def test_two_initials_name_the_one_person_whose_given_name_they_begin() -> None:
    found = entities(
        article(1, ("Konstantin Malinov", "", []), ("Sergei Malinov", "", []), ("Ada Quill", "", [])),
        article(2, ("K. G. Malinov", "", []), ("Ada Quill", "", [])),
    )
    assert sorted(found) == ["Ada Quill", "Konstantin Malinov", "Sergei Malinov"]
    assert found["Konstantin Malinov"]["aliases"] == ["K. G. Malinov"]


def test_initials_that_two_people_may_have_name_neither_also_under_a_short_form() -> None:
    found = entities(
        article(1, ("William Thorngate", "senator", []), ("Walter Thorngate", "", []), ("Ada Quill", "", [])),
        article(2, ("Bill Thorngate", "senator", []), ("W. J. Thorngate", "", []), ("Ada Quill", "", [])),
    )
    assert {"W. J. Thorngate", "Walter Thorngate"} < set(found)
    assert [row["aliases"] for name, row in sorted(found.items()) if "iam" in name or "Bill" in name] == [["Bill Thorngate"]]


def test_a_short_form_of_a_given_name_is_one_person_only_where_the_role_is_one() -> None:
    assert len(entities(article(1, ("Joseph Barden", "president", [])), article(2, ("Joe Barden", "president", [])))) == 1
    assert len(entities(article(1, ("Joseph Barden", "president", [])), article(2, ("Joe Barden", "coach", [])))) == 2


def test_a_rare_surname_behind_an_initial_joins_its_one_owner_anywhere() -> None:
    assert list(entities(article(1, ("Yerlan Tuksarbayev", "", [])), article(2, ("Y. Tuksarbayev", "", [])))) == ["Yerlan Tuksarbayev"]
    assert len(entities(article(1, ("John Smith", "", [])), article(2, ("J. Smith", "", [])))) == 2
    two = article(1, ("Yerlan Tuksarbayev", "", []), ("Yusuf Tuksarbayev", "", []))
    assert len(entities(two, article(2, ("Y. Tuksarbayev", "", [])))) == 3


def test_mr_names_no_woman() -> None:
    first = article(1, ("Fiona McAllister", "", []), ("Rory McAllister", "", []))
    second = article(2, ("McAllister", "", []), ("Fiona MacAllister", "", []))
    second["actors"][0]["sex"] = "M"
    assert entities(first, second)["Rory McAllister"]["articles"] == 2


def test_who_stands_beside_one_person_in_two_spellings_may_be_one() -> None:
    beside = (("Nurlan Abenov", "", []), ("Nurlan Abyenov", "", []))
    found = entities(article(1, ("Marat Gibson", "", []), beside[0]), article(2, ("M. Gibson", "", []), beside[1]))
    assert found["Marat Gibson"]["articles"] == 2
