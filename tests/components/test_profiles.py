"""Heads of profiles: every spelling stands there, none as markup."""

from components.profiles import bloc_html, profile_html


def test_a_profile_shows_the_name_and_every_spelling_to_the_letter() -> None:
    made = profile_html("A <b>", ["\u09be&", "<i>"], kind="person", facts=["Person", "named once in 1 article"])
    assert '<mark class="k-person">A &lt;b&gt;</mark>' in made
    assert made.count("<li") == 2
    assert "&lt;i&gt;" in made
    assert "<i>" not in made


def test_members_of_a_bloc_that_are_named_stand_out() -> None:
    made = bloc_html("Baltic <States>", {"Estonia": False, "Latvia": True}, facts=["once"])
    assert "Estonia, <b>Latvia</b>" in made
    assert "Baltic &lt;States&gt;" in made
