"""HTML of sentences face to face: what is marked, what is escaped."""

from components import facing

ROW = {
    "subject": "<Guests>",
    "sure": "possible",
    "one": "about 180 guests",
    "other": "215 guests",
    "clash": "No value fits both.",
    "matched": "both count guests",
    "one_said": "About 180 guests & more.",
    "other_said": "We saw <b>215 guests</b>.",
    "one_start": 10,
    "one_end": 26,
    "one_at": 10,
    "other_start": 10,
    "other_end": 20,
    "other_at": None,
    "one_article": "A </p>",
    "one_source": None,
    "one_published": "4 May 2024",
    "other_article": "B",
    "other_source": "Post",
    "other_published": "date unknown",
    "one_language": "en",
    "other_language": None,
}


def test_both_sentences_stand_with_their_words_marked_and_nothing_runs() -> None:
    found = facing.clash_html(ROW)
    assert '<mark class="k-clash">About 180 guests</mark> &amp; more.' in found
    assert "&lt;b&gt;" not in found.split("k-clash")[0]
    assert "<b>215" not in found
    assert "&lt;Guests&gt;" in found
    assert "A &lt;/p&gt; · 4 May 2024" in found
    assert 'class="flag flag-possible">possible<' in found
    assert "Set side by side: both count guests." in found


def test_the_example_says_that_it_is_made_up_and_marks_both_figures() -> None:
    found = facing.example_html()
    assert "An example, made up" in found
    assert '<mark class="k-clash">About 180 guests</mark>' in found
    assert '<mark class="k-clash">215 guests</mark>' in found


def test_further_pairs_have_no_heading_and_no_reason_says_none() -> None:
    found = facing.clash_html({**ROW, "matched": ""}, head=False)
    assert "<h3>" not in found
    assert "Set side by side" not in found


def test_a_repeated_thing_names_itself_its_kind_and_its_articles() -> None:
    found = facing.alike_html({"what": "215 <guests>", "kind": "Figure", "articles": 3})
    assert "215 &lt;guests&gt;" in found
    assert "Figure · 3 articles" in found
