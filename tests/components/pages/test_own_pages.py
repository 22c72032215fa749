"""Statistics, Quotes, Compare and Data on the tiny snapshot: what their controls do, what the address restores."""

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.components import tiny
from tests.components.pieces import boxes, holder, html, say, titles
from tests.conftest import ROOT


@pytest.fixture(autouse=True)
def data(little_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The pages read the tiny snapshot."""
    monkeypatch.setenv("LINEUP_DATA", str(little_data))


def opened(page: str, **params: str) -> AppTest:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    for name, value in params.items():
        app.query_params[name] = value
    app.run()
    app.switch_page(f"components/pages/{page}.py").run()
    assert not app.exception, app.exception[0].message
    return app


def address(app: AppTest, name: str) -> str:
    """A parameter of the address, however it is held."""
    value = app.query_params[name]
    return value if isinstance(value, str) else value[-1]


def test_statistics_shows_conflicts_values_the_ledger_and_who_stands_behind() -> None:
    assert titles(opened("statistics")) == [
        "1 quantity is stated by several articles; on 1 of them they differ",
        "Counts: the largest is 31 people, according to Red Union",
        "5 figures, each with its sentence",
        "3 of 5 figures come from the article itself",
    ]


def test_a_control_narrows_the_ledger_and_says_so() -> None:
    app = opened("statistics")
    app.multiselect(key="narrow-kind").select("percent").run()
    assert not app.exception
    assert "1 figure, each with its sentence" in titles(app)
    assert any("percent" in item.value for item in app.caption)
    assert "31 people" not in html(app)


def test_the_ledger_can_be_sorted_by_size() -> None:
    app = opened("statistics")
    assert html(app).index("<b>31</b>") < html(app).index("<b>2,000,000</b>")
    say(app, "card-statistics_ledger-piece", "choose", ["order", "largest"])
    assert html(app).index("<b>2,000,000</b>") < html(app).index("<b>31</b>")


def test_quotations_can_be_narrowed_to_a_speaker() -> None:
    app = opened("quotes")
    assert html(app).count('class="entry"') == 3
    app.multiselect(key="narrow-speaker").select("Ann Reed").run()
    assert html(app).count('class="entry"') == 2


@pytest.mark.parametrize("page", ["overview", "keywords", "statistics", "quotes", "compare"])
def test_every_list_has_boxes_that_keep_its_sentences(page: str) -> None:
    app = opened(page)
    code = boxes(app)[0]
    say(app, holder(app, f'data-tick="{code}"'), "tick", [code, True])
    assert address(app, "tray") == code
    assert f'data-tick="{code}" checked' in html(app)
    app.switch_page("components/pages/tray.py").run()
    kept = [item.proto.body for item in app.get("html") if 'class="said"' in item.proto.body]
    assert len(kept) == 1
    assert "<mark" in kept[0]


def test_compare_is_restored_from_the_address_and_swapped_into_it() -> None:
    app = opened("compare", a="article:a2", b="article:a3")
    assert "Figures: 1 on both sides (1 only possibly the same), 1 only in A, 0 only in B" in titles(app)
    app.button(key="swap").click().run()
    assert (address(app, "a"), address(app, "b")) == ("article:a3", "article:a2")
    assert "Figures: 1 on both sides (1 only possibly the same), 0 only in A, 1 only in B" in titles(app)


def test_choosing_a_side_writes_the_address() -> None:
    app = opened("compare")
    app.selectbox(key="side-b").select("rest").run()
    assert not app.exception
    assert address(app, "b") == "rest"
    assert "in 1 article with" in html(app)


def test_a_fact_opens_its_sentences() -> None:
    app = opened("compare", a="article:a1", b="article:a2")
    app.get("button_group")
    app.session_state["facts"] = "people"
    app.run()
    fact = re.search(r'data-do="mark" value="([^"]+)"[^>]*><b>Ann Reed</b>', html(app))[1]
    say(app, holder(app, f'value="{fact}"'), "mark", fact)
    assert not app.exception
    said = html(app)
    assert said.count('<mark class="k-evidence">Ann Reed</mark>') == 2


def test_the_same_side_twice_says_so_and_shows_no_difference() -> None:
    app = opened("compare", a="language:en", b="language:en")
    assert any("nothing differs" in item.value for item in app.info)
    assert "Figures: 3 on both sides, 0 only in A, 0 only in B" in titles(app)


def test_a_side_that_is_not_there_is_named_and_replaced() -> None:
    app = opened("compare", a="country:XXX", b="rest")
    assert any("side A" in item.value for item in app.warning)


def test_keywords_of_two_languages_are_not_set_side_by_side() -> None:
    app = opened("compare", a="language:en", b="language:bn")
    app.session_state["facts"] = "keywords"
    app.run()
    assert any("share no language" in item.value for item in app.caption)


def test_two_articles_stand_side_by_side_with_what_they_share_marked() -> None:
    page = html(opened("compare", a="article:a1", b="article:a2"))
    assert page.count('class="article"') == 2
    assert [f'class="k-person" id="{side}-2" data-letter="2" title="Ann Reed"' in page for side in ("a", "b")] == [True, True]
    assert 'class="k-organisation" id=' not in page


def test_a_table_is_chosen_in_the_address() -> None:
    app = opened("data", table="quotes")
    assert any("3 rows" in item.value for item in app.caption)
    assert [item.value for item in app.metric] == ["7", "5", "1", "1", "0"]


def test_rejects_are_told_by_kind_in_words_with_an_example_and_what_to_do() -> None:
    page = html(opened("data"))
    assert "<p dir=\"auto\">No words in it</p>" in page
    assert "Code <b>empty</b>" in page


def test_doubts_of_the_build_are_told_with_the_input_and_the_next_step_and_can_be_taken_away(
        tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reason = "It was read as <b>cp1251</b>. If letters look wrong, save it as UTF-8 and build again."
    tiny.write(tmp_path, doubts=[{"key": "old.txt", "reason": reason}, {"key": "old.txt", "reason": "And more."}])
    monkeypatch.setenv("LINEUP_DATA", str(tmp_path))
    app = opened("data")
    assert [item.value for item in app.metric] == ["7", "5", "1", "1", "1"]
    assert any("Read, but please look at them" in item.value for item in app.markdown)
    assert "<p dir=\"auto\">old.txt</p>" in html(app)
    assert "It was read as &lt;b&gt;cp1251&lt;/b&gt;." in html(app)
    assert any("build again, and reload this page" in item.value for item in app.caption)
    assert next(item.label for item in app.get("download_button")) == "CSV: what to look at (2 rows)"


def test_a_pile_that_was_read_whole_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tiny.write(tmp_path, rejects=[])
    monkeypatch.setenv("LINEUP_DATA", str(tmp_path))
    app = opened("data")
    assert any(item.value.startswith("Every input was read as it stands") for item in app.caption)
    assert not any("Why inputs were rejected" in item.value for item in app.markdown)


def test_an_unknown_table_gives_the_first() -> None:
    assert any("5 rows, 20 columns" in item.value for item in opened("data", table="'; DROP").caption)


def test_two_articles_get_words_counted_and_who_leaves_what_out() -> None:
    app = opened("compare", a="article:a1", b="article:a2")
    assert "English words of both sides, counted" in titles(app)
    assert "Ann Reed: 2 of 3 articles carry it, 1 leaves it out" in titles(app)
    assert "Below 20 articles and 5,000 words a side" in html(app)


def test_sides_of_two_languages_say_why_their_words_are_not_compared() -> None:
    app = opened("compare", a="language:en", b="language:bn")
    assert "Which words differ?" in titles(app)
    assert "share no language" in html(app)
