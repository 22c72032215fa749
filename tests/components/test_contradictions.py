"""The page of contradictions: what it lists, what its controls keep, what it says where there is nothing."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.components import conflicts
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def pile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    data = tmp_path_factory.mktemp("conflicts-page")
    conflicts.write(data)
    return data


@pytest.fixture
def app(pile: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setenv("LINEUP_DATA", str(pile))
    return opened()


def opened(**params: str) -> AppTest:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    for name, value in params.items():
        app.query_params[name] = value
    app.run()
    app.switch_page("components/pages/contradictions.py").run()
    assert not app.exception, app.exception[0].message
    return app


def html(app: AppTest) -> str:
    return " ".join(item.proto.body for item in app.get("html"))


def titles(app: AppTest) -> list[str]:
    return [item.value.replace("\\", "") for item in app.header]


def test_likely_matches_stand_face_to_face_and_further_pairs_fold_away(app: AppTest) -> None:
    assert titles(app) == ["1 thing in dispute", "2 things said alike by several articles"]
    assert html(app).count('class="clash"') == 2 + 2  # two pairs, two things said alike
    assert [item.label for item in app.expander if "pair" in item.label] == ["1 more pair of sentences in this dispute"]


def test_possible_matches_come_on_demand_and_kinds_narrow_them(app: AppTest) -> None:
    assert app.toggle(key="contradiction-every").label == "Also possible matches (3): most of these are false alarms"
    app.toggle(key="contradiction-every").set_value(True).run()
    assert titles(app)[0] == "4 things in dispute"
    app.toggle(key="contradiction-every").set_value(False).run()
    app.get("button_group")[0].set_value(["place"]).run()
    assert not app.exception
    assert titles(app)[0] == "1 thing in dispute"  # no place is likely, so the possible one is shown
    assert "One says Riga, the other Malta." in html(app)
    assert [item.label for item in app.toggle] == [], "a switch that changes nothing"


def test_either_sentence_of_a_pair_can_be_kept(app: AppTest) -> None:
    boxes = [item for item in app.checkbox if item.key.split("-keep-")[0].endswith(("-one", "-other"))]
    assert len(boxes) == 2 * 2
    boxes[0].check().run()
    boxes = [item for item in app.checkbox if item.key.split("-keep-")[0].endswith(("-one", "-other"))]
    boxes[1].check().run()
    assert app.query_params["tray"] == [item.key.split("-keep-")[1] for item in boxes[:2]]


def test_a_link_opens_both_articles_at_their_sentences(app: AppTest) -> None:
    links = [item.proto for item in app.get("page_link")]
    opens = [link.query_string for link in links if "at_a=" in link.query_string]
    assert len(opens) == 2
    assert "a=article%3Ak1" in opens[0]
    assert "b=article%3Ak2" in opens[0]
    assert "at_a=0" in opens[0]


def test_an_empty_page_says_what_would_fill_it(pile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LINEUP_DATA", str(pile))
    said = [item.value for item in opened(words="Malta").caption]
    assert any("several reports of the same accident" in words for words in said)
    assert any("Several reports of one story fill this view" in words for words in said)
