"""A table as a list: what stands first, how cells read, what is left out, and that no text becomes markup."""

from datetime import date

import numpy as np
import pandas as pd

from components import entries

LABELS = {"name": "Person", "n": "Times", "share": "Share", "day": "Published", "also": "Also written", "main": "Main theme"}


def test_an_entry_begins_with_its_words_and_names_every_value() -> None:
    frame = pd.DataFrame({"n": [12000], "name": ["Ann Reed"], "share": [0.25], "day": [date(2024, 11, 15)], "also": [["A. R.", "Reed"]]})
    said = entries.list_html(frame, LABELS, shares=("share",))
    assert said == (
        '<ol class="rows"><li><p dir="auto">Ann Reed</p><div dir="auto"><span>Times <b>12,000</b></span> <span>Share <b>25 %</b></span> '
        "<span>Published <b>15 Nov 2024</b></span> <span>Also written <b>A. R., Reed</b></span> </div></li></ol>"
    )


def test_a_sentence_stands_first_and_nothing_stands_for_null() -> None:
    frame = pd.DataFrame({"name": ["Reed", None], "said": ["We need boats.", "No."], "n": [np.nan, 2.5], "main": [True, False]})
    said = entries.list_html(frame, LABELS)
    first, second = said.split("</li>")[:2]
    facts = "<span>Person <b>Reed</b></span> <span>Main theme <b>yes</b></span> "
    assert first.endswith(f'<p dir="auto">We need boats.</p><div dir="auto">{facts}</div>')
    assert "Person" not in second
    assert "<b>2.5</b>" in second


def test_names_of_other_scripts_carry_their_latin_letters() -> None:
    assert "Минск (Minsk)" in entries.list_html(pd.DataFrame({"name": ["Минск"]}), {})


def test_a_head_leads_to_its_sentences_and_hostile_text_stays_text() -> None:
    frame = pd.DataFrame({"name": ["<script>alert(1)</script>", "b"], "n": [1, 2]})
    said = entries.list_html(frame, {"n": "<b>"}, links=['?open="x&y'])
    assert '<a href="?open=&quot;x&amp;y" target="_self">&lt;script&gt;alert(1)&lt;/script&gt;</a>' in said
    assert "<span>&lt;b&gt; <b>1</b></span>" in said
    assert '<p dir="auto">b</p>' in said


def test_of_a_long_table_the_first_rows_are_listed_and_the_others_counted() -> None:
    said = entries.list_html(pd.DataFrame({"name": [str(at) for at in range(entries.MOST + 3)]}), {})
    assert said.count("<p ") == entries.MOST
    assert "and 3 more rows, in the downloads" in said


def test_an_empty_table_is_an_empty_list() -> None:
    assert entries.list_html(pd.DataFrame({"name": []}), {}) == '<ol class="rows"></ol>'
