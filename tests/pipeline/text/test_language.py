"""Languages of texts: sentences in many scripts, mixed texts, nothing to go by."""

import pytest

from pipeline.text.language import detect

SENTENCES = (
    ("The ministers agreed on a joint plan against smuggling at the border.", "en"),
    ("Министры утвердили совместный план борьбы с контрабандой на границе.", "ru"),
    ("মন্ত্রীরা সীমান্তে চোরাচালানের বিরুদ্ধে একটি যৌথ পরিকল্পনায় সম্মত হয়েছেন।", "bn"),
    ("Міністри погодили спільний план протидії контрабанді на кордоні.", "uk"),
    ("Міністры ўзгаднілі сумесны план барацьбы з кантрабандай на мяжы.", "be"),
    ("Die Minister einigten sich auf einen gemeinsamen Plan gegen den Schmuggel.", "de"),
    ("Les ministres se sont mis d'accord sur un plan commun contre la contrebande.", "fr"),
    ("Los ministros acordaron un plan conjunto contra el contrabando en la frontera.", "es"),
    ("मंत्रियों ने सीमा पर तस्करी के खिलाफ एक संयुक्त योजना पर सहमति जताई है।", "hi"),
    ("Ministrowie uzgodnili wspólny plan walki z przemytem na granicy.", "pl"),
    ("Министрлер шекарадағы контрабандаға қарсы бірлескен жоспарды мақұлдады.", "kk"),
    ("部长们就打击走私的联合计划达成一致。", "zh"),
    ("大臣たちは密輸対策の共同計画に合意した。", "ja"),
    ("รัฐมนตรีเห็นชอบแผนร่วมปราบปรามการลักลอบขนสินค้า", "th"),
    ("Abantu bakhuluma kakhulu ngoba umsebenzi uqale izolo futhi uyaqhubeka.", "zu"),
    ("Dadka waxay sheegeen in heshiiska la saxiixay markii ay kulmeen wasiirrada.", "so"),
    ("Para menteri bersetuju bahawa kerajaan boleh membeli kereta kerana wang ada.", "ms"),
    ("Para menteri setuju bahwa pemerintah bisa membeli mobil karena uang ada.", "id"),
    ("Dei seier at ho ikkje kjem, men eg veit ikkje kva som skjer.", "nn"),
    ("Ministrene sier at hun ikke kommer, men jeg vet ikke hva som skjer nå.", "nb"),
    ("اتفق الوزراء على خطة مشتركة لمكافحة التهريب عند الحدود.", "ar"),
)


@pytest.mark.parametrize(("text", "language"), SENTENCES)
def test_a_sentence_is_known_by_its_language(text, language):
    assert detect(text) == language


@pytest.mark.parametrize("text", ["", "   \n", "2024 — 15.11", "https://example.org/a?b=c", "…!?"])
def test_a_text_without_letters_is_undetermined(text):
    assert detect(text) == "und"


def test_latin_names_and_addresses_do_not_outvote_the_script_of_the_prose():
    assert detect("Interpol https://example.org/news NCB Minsk: সভাপতির সাথে বৈঠকে মন্ত্রী এই ঘোষণা দিয়েছেন।") == "bn"


def test_capitals_and_line_breaks_do_not_matter():
    assert detect("МИНИСТРЫ УТВЕРДИЛИ\nСОВМЕСТНЫЙ ПЛАН\nБОРЬБЫ С КОНТРАБАНДОЙ") == "ru"


def test_a_latin_letter_typed_for_its_cyrillic_twin_does_not_matter():
    assert detect("Гэта быў першы сапраўдны снег у гэтым годзе, i дзецi вельмi радавалiся яму.") == "be"


@pytest.mark.parametrize("text", ["<" * 20000, "а" * 50000, "a\x0bb\u200d" * 9000, "@" * 9000, "é" * 9000])
def test_a_hostile_text_ends_with_some_answer(text):
    assert isinstance(detect(text), str)
