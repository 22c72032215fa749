"""Links between articles by their words: near copies and shared quotations."""

import pytest

from pipeline.across import nearcopies, sharedquotes
from tests.pipeline.decided import decided

STORY = ("The council met in the morning and spoke about the border for three hours. Its members agreed that patrols must be "
         "joint, that data must be shared within a day, and that the plan must be ready before winter.")
OTHER = "A football match in the northern town ended without goals while heavy rain kept most of the visitors at home that evening."
RUSSIAN = "Совет собрался утром и три часа обсуждал границу, а затем министры согласовали общий план патрулей до зимы этого года."
BENGALI = "পরিষদ সকালে বৈঠকে বসে তিন ঘণ্টা সীমান্ত নিয়ে আলোচনা করেছে এবং মন্ত্রীরা শীতের আগে যৌথ টহলের পরিকল্পনায় সম্মত হয়েছেন।"


def linked(*parts):
    found = []
    for step in (nearcopies.STEP, sharedquotes.STEP):
        rows, decision = decided(step, *parts)
        assert all(step.apply(part, decision) == {} for part in parts)
        found += rows.get("links", [])
    return found


def article(number, text):
    return {"article_id": number, "text": text}


def quote(number, own, surface, speaker=None):
    return {"article_id": number, "quote_id": own, "surface": surface, "speaker_id": speaker}


@pytest.mark.parametrize("text", [STORY, RUSSIAN, BENGALI])
def test_a_text_with_a_sentence_put_before_it_is_a_near_copy(text):
    found = linked({"articles": [article("b", text)]}, {"articles": [article("a", "News today: " + text), article("c", OTHER)]})
    assert [(row["article_id"], row["other_id"], row["kind"]) for row in found] == [("a", "b", "near_copy")]
    assert 0.8 < found[0]["confidence"] < 1


def test_the_confidence_is_the_share_of_common_sequences():
    # seven words make five sequences of three; the eighth word adds one: five of six are common
    seven = "one two three four five six seven"
    found = linked({"articles": [article("a", seven), article("b", seven + " eight")]})
    assert [(row["confidence"], row["why"]) for row in found] == [
        (0.833, "83 % of the sequences of three words in either text stand in both.")]


def test_texts_on_one_subject_are_no_near_copies():
    assert linked({"articles": [article("a", STORY), article("b", OTHER), article("c", ""), article("d", "two words")]}) == []


def test_a_quotation_inside_a_longer_one_is_shared_whoever_says_it():
    short = "We will keep the border open for families"
    found = linked({"quotes": [quote("b", "q2", f"{short}, I promise you that", "x")]}, {"quotes": [quote("a", "q1", short.upper(), "y")]})
    assert found == [{
        "article_id": "a", "other_id": "b", "kind": "shared_quote", "left_id": "q1", "right_id": "q2", "confidence": 0.9,
        "why": "6 of 6 three-word sequences of the shorter quotation stand in the other. Different speakers are named."}]


def test_quotations_of_one_article_and_short_ones_are_not_linked():
    words = "We will keep the border open for families"
    short = [quote("b", "q3", "We will keep"), quote("c", "q4", "We will keep")]
    assert linked({"quotes": [quote("a", "q1", words), quote("a", "q2", words), *short]}) == []


def test_the_order_of_parts_does_not_matter():
    parts = [{"articles": [article(name, STORY + extra)]} for name, extra in (("c", " One."), ("a", " Two."), ("b", " Three."))]
    assert linked(*parts) == linked(*reversed(parts))
    assert [(row["article_id"], row["other_id"]) for row in linked(*parts)] == [("a", "b"), ("a", "c"), ("b", "c")]


def test_a_crowd_of_copies_is_linked_without_every_pair():
    crowd = [article(f"{number:04}", STORY + f" Edition {number}.") for number in range(200)]
    found = linked({"articles": crowd})
    assert {row["other_id"] for row in found} == {f"{number:04}" for number in range(1, 200)}
    assert len(found) < 2000
