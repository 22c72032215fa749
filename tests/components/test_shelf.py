"""What pages lay out besides charts: numbers, lists, the choice of one thing, on the tiny snapshot."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components import shelf
from components.pages import PAGES
from tests.components import harbour
from tests.components.pieces import held, titles
from tests.conftest import ROOT


@pytest.fixture(autouse=True)
def data(little_data: Path) -> Iterator[None]:
    """The pages read the tiny snapshot."""
    before = os.environ.get("LINEUP_DATA")
    os.environ["LINEUP_DATA"] = str(little_data)
    yield
    os.environ.pop("LINEUP_DATA") if before is None else os.environ.update(LINEUP_DATA=before)


def opened(name: str, params: dict[str, str]) -> AppTest:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    for key, value in params.items():
        app.query_params[key] = value
    app.run()
    page = next(page for page in PAGES if page.name == name)
    return app if page is PAGES[0] else app.switch_page(page.file).run()


def headings(app: AppTest) -> list[str]:
    assert not app.exception, app.exception[0].message
    return titles(app)


def test_the_overview_begins_with_the_pile_in_numbers() -> None:
    numbers = re.findall("<b>(.*?)</b>", held(opened("overview", {}), "numbers")["html"])
    assert numbers == ["5", "1", "2", "5", "3", "1"]


def test_the_address_chooses_whose_profile_is_shown() -> None:
    app = opened("people", {"kind": "organisations", "who": "e-union"})
    assert headings(app)[0] == "Red Union is named 1 time, in 1 article"
    assert app.selectbox(key="choose-who").value == "e-union"


def test_a_choice_that_the_pile_does_not_have_falls_back_to_the_first() -> None:
    assert opened("places", {"place": "XXX"}).selectbox(key="choose-place").value == "LVA"


def test_a_keyword_in_context_follows_the_filters() -> None:
    assert "“boats” in context" in headings(opened("keywords", {}))
    assert all("in context" not in heading for heading in headings(opened("keywords", {"language": "bn"})))


def test_a_chosen_theme_shows_its_words_and_articles() -> None:
    assert headings(opened("themes", {"about": "ships"}))[-2:] == [
        "Most often as “boat”: 3 mentions",
        "Strongest in “River floods town”: score 5.0, 1 mention",
    ]


def test_what_is_too_long_to_list_is_found_by_part_of_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    harbour.write(tmp_path)
    monkeypatch.setenv("LINEUP_DATA", str(tmp_path))
    monkeypatch.setattr(shelf, "MOST", 1)
    app = opened("people", {"kind": "people"})
    first = app.selectbox(key="choose-who")
    assert (first.options, first.value) == (["Ann Reed (4)"], "e-reed")
    app.text_input(key="find-who").set_value("LIND").run()
    found = app.selectbox(key="choose-who")
    assert (found.options, found.value) == (["Ann Reed (4)", "Bo Lind (2)"], "e-reed")
    app.text_input(key="find-who").set_value("nobody").run()
    assert [item.value for item in app.caption if "of that name" in item.value] == ["Nothing of that name is in what is picked."]
