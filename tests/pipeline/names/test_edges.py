"""Where a person's name begins and ends."""

import pytest

from pipeline.names import combine, repair
from pipeline.names.spans import Name


def people(text: str, language: str) -> list[str]:
    """The words of every person's name."""
    return [text[name.start : name.end] for name in combine.find(text, language) if name.kind == "person"]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("ওলগা সামোইলোভা বলেন, কাজ শেষ।", "bn", ["ওলগা সামোইলোভা"]),
        ("লেখক নিকোলাই ভলকভ বইটি লেখেন। নিকোলাই ভলকভের বই বিক্রি হয়।", "bn", ["নিকোলাই ভলকভ", "নিকোলাই ভলকভের"]),
        ("মেয়র টোবিয়াস রেন-হ্যালাম মেলায় যান।", "bn", ["টোবিয়াস রেন-হ্যালাম"]),
        ("আদালতে আইনজীবী অস্কার ভিলদে কথা বলেন।", "bn", ["অস্কার ভিলদে"]),
        ("শ্রমমন্ত্রী লুসিয়া আন্দ্রাদে ভেলা প্রস্তাব দেন।", "bn", ["লুসিয়া আন্দ্রাদে ভেলা"]),
        ("Позже Новикова ответила. Судья Зорькин молчал.", "ru", ["Новикова", "Зорькин"]),
        ('"The boat floats," Ozolin told reporters. Tuksarbayev replied at once.', "en", ["Ozolin", "Tuksarbayev"]),
        ('"The boat floats," he told reporters. Police said no more.', "en", []),
        ("Rice prices rose. The rice came late.", "en", []),
        ("Elena Wells Beats Marco Porter Again\n\nElena Wells spoke. Marco Porter did not.", "en",
         ["Elena Wells", "Marco Porter", "Elena Wells", "Marco Porter"]),
        ("", "bn", []),
    ],
)
def test_a_name_has_its_given_name_and_nothing_else(text: str, language: str, expected: list[str]) -> None:
    assert people(text, language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marco Porter's Affordable Council", ["Marco Porter"]),
        ("Marco Porter‘s", ["Marco Porter"]),
        ("Marco Porter-Peter Wells", ["Marco Porter", "Peter Wells"]),
        ("Anna-Lena Wells", ["Anna-Lena Wells"]),
        ("Marco Porter-Wells", ["Marco Porter-Wells"]),
    ],
)
def test_a_span_of_a_model_ends_where_its_person_owns_something_or_another_begins(text: str, expected: list[str]) -> None:
    held = repair.repaired([Name(0, len(text), "person", "model")], text, "en")
    assert [text[name.start : name.end] for name in held] == expected
