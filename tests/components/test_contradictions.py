"""The page of contradictions: what it lists, what its controls keep, what it says where there is nothing."""

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.components import conflicts
from tests.components.pieces import boxes, holder, html, say, titles
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


def test_likely_matches_stand_face_to_face_and_further_pairs_fold_away(app: AppTest) -> None:
    assert titles(app) == ["1 thing in dispute", "Several articles agree on 2 things"]
    assert html(app).count('class="clash"') == 2 + 2  # two pairs, two things said alike
    assert re.findall("<summary>(.*?)</summary>", html(app)) == ["1 more pair of sentences in this dispute"]


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
    first, second = re.findall(r'id="[^"]*-(?:one|other)-keep-([^"]+)"', html(app))[:2]
    for code in (first, second):
        say(app, holder(app, f'data-tick="{code}"'), "tick", [code, True])
    assert app.query_params["tray"] == [first, second]
    assert len(boxes(app)) >= 2 * 2


def test_a_link_opens_both_articles_at_their_sentences(app: AppTest) -> None:
    opens = [link for link in re.findall('href="compare[?]([^"]*)"', html(app)) if "at_a=" in link]
    assert len(opens) == 2
    assert "a=article%3Ak1" in opens[0]
    assert "b=article%3Ak2" in opens[0]
    assert "at_a=0" in opens[0]


def test_an_empty_page_says_what_would_fill_it(pile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LINEUP_DATA", str(pile))
    said = html(opened(words="Malta"))
    assert "several reports of the same accident" in said
    assert "Several reports of one story fill this view" in said
