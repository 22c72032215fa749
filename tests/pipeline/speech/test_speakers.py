"""Who says a Bengali quotation: nouns that stand for a verb, adverbs between verb and speaker, "this officer" for whoever spoke before."""

import pytest

from tests.pipeline.extractors.test_quotes import rows_of

SAID = (
    ("রহিম উদ্দিনের পরামর্শ, “সীমান্ত খোলা রাখুন”।", ["রহিম উদ্দিনের"]),
    ("মন্ত্রী রহিম উদ্দিন জানতে চান, “সীমান্ত কেন খোলা থাকবে?”", ["মন্ত্রী রহিম উদ্দিন"]),
    ("“সীমান্ত সবার জন্য খোলা থাকবে,” ধীরে ধীরে বললেন রহিম উদ্দিন।", ["রহিম উদ্দিন"]),
    ("“সীমান্ত সবার জন্য খোলা থাকবে,” বলেন রহিম উদ্দিন। মন্ত্রী করিম শেখ বলেন, “সব বন্ধ থাকবে আজ।”", ["রহিম উদ্দিন", "মন্ত্রী করিম শেখ"]),
)


@pytest.mark.parametrize(("text", "speakers"), SAID)
def test_a_bengali_quotation_has_its_speaker(text: str, speakers: list[str]) -> None:
    assert [row["speaker"] for row in rows_of(text, "bn")] == speakers
