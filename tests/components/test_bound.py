"""Choices of a page that the address holds: what it restores, what it names and drops, what a change writes."""

import pytest
from streamlit.testing.v1 import AppTest


def page() -> None:
    import streamlit as st

    from components import bound

    kinds = ["count", "percent", "money"]
    st.multiselect("Kinds", kinds, **bound.several("kind", kinds, key="k", default=["count"]))
    st.number_input("Least", min_value=0.0, **bound.number("least", key="n"))
    st.toggle("Every", **bound.flag("every", key="f"))
    st.segmented_control("Form", ["list", "table"], **bound.one("form", ["list", "table"], key="o"))


def opened(**asked: list[str]) -> AppTest:
    app = AppTest.from_function(page)
    for name, values in asked.items():
        app.query_params[name] = values
    return app.run()


def chosen(app: AppTest) -> list[object]:
    return [app.multiselect[0].value, app.number_input[0].value, app.toggle[0].value, app.get("button_group")[0].value]


def test_without_parameters_the_defaults_hold():
    assert chosen(opened()) == [["count"], None, False, "list"]


def test_the_address_restores_every_choice_an_empty_one_too():
    app = opened(kind=["money", "percent"], least=["2.5"], every=["yes"], form=["table"])
    assert chosen(app) == [["money", "percent"], 2.5, True, "table"]
    assert chosen(opened(kind=[""]))[0] == []


@pytest.mark.parametrize("least", ["much", "nan", "inf", "-1"])
def test_what_is_not_offered_is_named_and_dropped(least: str):
    app = opened(kind=["money", "weight"], least=[least], form=["cloud"])
    assert chosen(app) == [["money"], None, False, "list"]
    said = " ".join(item.value.replace("\\", "") for item in app.caption)
    assert all(words in said for words in ("kind: weight", f"least: {least}", "form: cloud"))


def test_a_change_is_written_and_a_default_leaves_no_trace():
    app = opened(kind=["money"])
    app.toggle[0].set_value(True).run()
    app.number_input[0].set_value(170.0).run()
    assert app.query_params == {"kind": "money", "every": "yes", "least": "170"}
    app.multiselect[0].set_value(["count"]).run()
    app.toggle[0].set_value(False).run()
    assert app.query_params == {"least": "170"}
    app.multiselect[0].set_value([]).run()
    assert app.query_params["kind"] == ""


def pages() -> None:
    import streamlit as st

    from components import bound

    st.text(f"{bound.page('page', 4, key='p')} {bound.turned('quotes_list', 3, key='q')} {bound.turned('repeats', 1, key='r')}")
    st.multiselect("Kinds", ["count", "money"], **bound.afresh(bound.several("kind", ["count", "money"], key="k"), "quotes_list"))


def turned_to(**asked: list[str]) -> AppTest:
    app = AppTest.from_function(pages)
    for name, values in asked.items():
        app.query_params[name] = values
    return app.run()


def test_the_pages_of_lists_come_from_the_address():
    assert turned_to().text[0].value == "1 1 1"
    assert turned_to(page=["4"], list=["quotes_list.3", "repeats.1"]).text[0].value == "4 3 1"


@pytest.mark.parametrize("asked", ["0", "5", "-1", "1.5", "two", "٢", "9" * 400])
def test_a_page_that_does_not_exist_is_named_and_dropped(asked: str):
    app = turned_to(page=[asked], list=[f"quotes_list.{asked}", "repeats.2"])
    assert app.text[0].value == "1 1 1"
    said = [item.value.replace("\\", "") for item in app.caption]
    assert [f"page: {asked[:60]}" in said[0], f"list: quotes_list {asked[:40]}" in said[1], "list: repeats 2" in said[2]] == [True] * 3


def test_what_narrows_a_list_leads_back_to_its_first_page():
    app = turned_to(list=["quotes_list.3", "repeats.1"])
    app.multiselect[0].set_value(["money"]).run()
    assert app.query_params == {"list": "repeats.1", "kind": "money"}
    assert app.text[0].value == "1 1 1"
