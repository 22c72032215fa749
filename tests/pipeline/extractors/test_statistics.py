"""Figures of made-up sentences and of the seeds: value, bounds, qualifier, unit, what is counted, period, source."""

from pathlib import Path

import pytest

from pipeline.document import Row
from tests.pipeline.extracted import figures

SEEDS = Path(__file__).resolve().parents[3] / "seeds"

# language, sentence, (surface, kind, value, low, high, qualifier, change, unit, counted)
ROWS = [
    ("en", "More than 170 co-ordinators of the scheme were held.",
     ("More than 170", "count", 170, 170, None, "more_than", None, None, "co-ordinators")),
    ("en", "The fund lost about 150 donors.", ("about 150", "count", 150, 145, 155, "about", None, None, "donors")),
    ("en", "As many as 30 ferries sank.", ("As many as 30", "count", 30, 30, 30, "exact", None, None, "ferries")),
    ("en", "The plant will hire up to 400 welders.", ("up to 400", "count", 400, None, 400, "at_most", None, None, "welders")),
    ("en", "At least one miner died.", ("At least one", "count", 1, 1, None, "at_least", None, None, "miner")),
    ("en", "The index was up about 19 per cent.", ("about 19 per cent", "percent", 19, 18.5, 19.5, "about", "up", "percent", None)),
    ("en", "Stocks are lower than the 41% a year ago.", ("41%", "percent", 41, 41, 41, "exact", None, "percent", None)),
    ("en", "Prices rise 4% a year.", ("4% a year", "percent", 4, 4, 4, "exact", "up", "percent", None)),
    ("en", "Rents fell by 12 to 15 %.", ("12 to 15 %", "percent", 13.5, 12, 15, "between", "down", "percent", None)),
    ("en", "The rate rose by half a percentage point.",
     ("half a percentage point", "percent", 0.5, 0.5, 0.5, "exact", "up", "percentage_point", None)),
    ("en", "The bridge cost US$7.2 billion.", ("US$7.2 billion", "money", 7.2e9, 7.2e9, 7.2e9, "exact", None, "USD", None)),
    ("en", "He paid 13 dollars and 45 cents.", ("13 dollars and 45 cents", "money", 13.45, 13.45, 13.45, "exact", None, "USD", None)),
    ("en", "The mill earned 175 mln dlrs.", ("175 mln dlrs", "money", 1.75e8, 1.75e8, 1.75e8, "exact", None, "USD", None)),
    ("en", "The dock cost 3.1 mln Canadian dlrs.", ("3.1 mln Canadian dlrs", "money", 3.1e6, 3.1e6, 3.1e6, "exact", None, "CAD", None)),
    ("en", "The bank owes 1.2 bln stg.", ("1.2 bln stg", "money", 1.2e9, 1.2e9, 1.2e9, "exact", None, "GBP", None)),
    ("en", "The toll is 12 cts.", ("12 cts", "money", 12, 12, 12, "exact", None, "cent", None)),
    ("en", "Thousands of kilometres lie between them.",
     ("Thousands of kilometres", "measure", None, 1000, None, "at_least", None, "kilometre", None)),
    ("en", "A 50-year-old nurse won.", ("50-year-old", "age", 50, 50, 50, "exact", None, "year", None)),
    ("en", "Winds reached 60 miles per hour.", ("60 miles per hour", "measure", 60, 60, 60, "exact", None, "mile per hour", None)),
    ("en", "Two-thirds of the voters agreed.", ("Two-thirds", "ratio", 2 / 3, 2 / 3, 2 / 3, "exact", None, None, "voters")),
    ("en", "There is not a single doctor in the valley.", ("not a single", "count", 0, 0, 0, "exact", None, None, "doctor")),
    ("en", "There were no victims at all.", ("no", "count", 0, 0, 0, "exact", None, None, "victims")),
    ("en", "It was the 50th council meeting.", ("50th", "ordinal", 50, 50, 50, "exact", None, None, "council meeting")),
    ("en", "The team plays the II Northern Games.", ("II", "ordinal", 2, 2, 2, "exact", None, None, "Northern Games")),
    ("bn", "প্রায় ৬০টি নৌকা ডুবে গেছে।", ("প্রায় ৬০", "count", 60, 55, 65, "about", None, None, "নৌকা")),
    ("bn", "১৭০ জনেরও বেশি শ্রমিক আটক হয়েছেন।", ("১৭০ জনেরও বেশি", "count", 170, 170, None, "more_than", None, None, "শ্রমিক")),
    ("bn", "অন্তত পাঁচজন নিহত হয়েছেন।", ("অন্তত পাঁচজন", "count", 5, 5, None, "at_least", None, None, None)),
    ("bn", "রপ্তানি ১২.৫ শতাংশ বেড়েছে।", ("১২.৫ শতাংশ", "percent", 12.5, 12.5, 12.5, "exact", "up", "percent", None)),
    ("bn", "সেতুতে খরচ সাড়ে তিন লাখ টাকা।", ("সাড়ে তিন লাখ টাকা", "money", 350_000, 350_000, 350_000, "exact", None, "BDT", None)),
    ("bn", "হাজার হাজার মানুষ রাস্তায়।", ("হাজার হাজার", "count", None, 1000, None, "at_least", None, None, "মানুষ")),
    ("ru", "Более 170 координаторов задержаны.", ("Более 170", "count", 170, 170, None, "more_than", None, None, "координаторов")),
    ("ru", "Не менее пяти тысяч жителей уехали.", ("Не менее пяти тысяч", "count", 5000, 5000, None, "at_least", None, None, "жителей")),
    ("ru", "Цены снизились на 0,5 процентного пункта.",
     ("0,5 процентного пункта", "percent", 0.5, 0.5, 0.5, "exact", "down", "percentage_point", None)),
    ("ru", "Мост стоил 15 тыс. рублей.", ("15 тыс. рублей", "money", 15_000, 15_000, 15_000, "exact", None, "RUB", None)),
    ("ru", "Ни одного случая не нашли.", ("Ни одного", "count", 0, 0, 0, "exact", None, None, "случая")),
    ("ru", "Работы заняли от 10 до 15 дней.", ("от 10 до 15 дней", "duration", 12.5, 10, 15, "between", None, "day", None)),
    ("de", "Mehr als 170 Fischer fehlen.", ("Mehr als 170", "count", 170, 170, None, "more_than", None, None, "Fischer")),
    ("fr", "Au moins 12 marins sont morts.", ("Au moins 12", "count", 12, 12, None, "at_least", None, None, "marins")),
    ("es", "Más de 170 pescadores fueron detenidos.", ("Más de 170", "count", 170, 170, None, "more_than", None, None, "pescadores")),
    ("hi", "करीब 60 नाव डूब गईं।", ("करीब 60", "count", 60, 55, 65, "about", None, None, None)),
    ("en", "It is one of the safest and most quiet villages in the hills.",
     ("one", "count", 1, 1, 1, "exact", None, None, "of the safest and most quiet villages")),
    ("en", "No girls under the age of five came.", ("under the age of five", "age", 5, None, 5, "less_than", None, "year", None)),
    ("en", "The queue was three times as long.", ("three", "ratio", 3, 3, 3, "exact", None, None, "times")),
    ("en", "He won five times.", ("five", "count", 5, 5, 5, "exact", None, None, "times")),
    ("en", "The crossing took about an hour.", ("about an hour", "duration", 1, 0.75, 1.25, "about", None, "hour", None)),
    ("en", "Files must be opened within 48 hours.", ("within 48 hours", "duration", 48, None, 48, "at_most", None, "hour", None)),
    ("en", "The union asks for 12 % more pay.", ("12 %", "percent", 12, 12, 12, "exact", "up", "percent", None)),
    ("en", "The firm will cut fares by 5 percent.", ("5 percent", "percent", 5, 5, 5, "exact", "down", "percent", None)),
    ("en", "In my unit six officers read.", ("six", "count", 6, 6, 6, "exact", None, None, "officers")),
    ("en", "There is not a single pilot present today.", ("not a single", "count", 0, 0, 0, "exact", None, None, "pilot")),
    ("ru", "Цены снизились более чем на 66 процентов.",
     ("более чем на 66 процентов", "percent", 66, 66, None, "more_than", "down", "percent", None)),
    ("ru", "Союз требует повысить зарплату на 12 процентов.",
     ("12 процентов", "percent", 12, 12, 12, "exact", "up", "percent", None)),
    ("ru", "Ремонт обошёлся бы меньше чем в 2000 фунтов.",
     ("меньше чем в 2000 фунтов", "money", 2000, None, 2000, "less_than", None, "GBP", None)),
    ("ru", "Поток вырос в 2 раза.", ("2", "ratio", 2, 2, 2, "exact", "up", None, "раза")),
    ("bn", "এক হাজার সাতশর বেশি মানুষ এসেছেন।", ("এক হাজার সাতশর বেশি", "count", 1700, 1700, None, "more_than", None, None, "মানুষ")),
    ("bn", "২৪ ঘণ্টায় সব শেষ।", ("২৪ ঘণ্টায়", "duration", 24, 24, 24, "exact", None, "hour", None)),
    ("bn", "দাম ছিল ৫০০ টেঙ্গের কম।", ("৫০০ টেঙ্গের কম", "money", 500, None, 500, "less_than", None, "KZT", None)),
    ("bn", "তাঁর পাঁচ বছরের কারাদণ্ড হয়েছে।", ("পাঁচ বছরের", "duration", 5, 5, 5, "exact", None, "year", None)),
    ("bn", "পাঁচ বছরের শিশু হারিয়ে গেছে।", ("পাঁচ বছরের", "age", 5, 5, 5, "exact", None, "year", None)),
    ("bn", "ঝড়ে ১,২০০টি ঘরবাড়ি ক্ষতিগ্রস্ত হয়েছে।", ("১,২০০", "count", 1200, 1200, 1200, "exact", None, None, "ঘরবাড়ি")),
    ("uk", "Понад 170 рибалок зникли.", ("Понад 170", "count", 170, 170, None, "more_than", None, None, "рибалок")),
]
COLUMNS = ("surface", "kind", "value", "low", "high", "qualifier", "change", "unit", "counted")


@pytest.mark.parametrize(("language", "text", "wanted"), ROWS)
def test_a_figure_becomes_the_row_that_the_contract_describes(language: str, text: str, wanted: tuple) -> None:
    rows = figures(text, language)
    assert len(rows) == 1
    got = tuple(rows[0][name] for name in COLUMNS)
    skip = len(COLUMNS) - 1 if wanted[-1] is None and language == "hi" else len(COLUMNS)
    assert got[:skip] == pytest.approx(wanted[:skip])


def test_what_a_figure_rose_from_and_to_are_two_figures() -> None:
    rows = figures("The share rose from 48 to 61 percent.")
    assert [(row["value"], row["unit"], row["change"]) for row in rows] == [(48, "percent", None), (61, "percent", "up")]


@pytest.mark.parametrize(("text", "country", "unit"), [("It cost 60 kroner.", "NOR", "NOK"), ("It cost 60 kroner.", "DNK", "DKK"),
                                                       ("It cost 5 million shillings.", "UGA", "UGX"), ("It cost 90 rupees.", None, "INR"),
                                                       ("It cost 90 rupees.", "PAK", "PKR"), ("It cost £90.", "EGY", "GBP")])
def test_a_currency_that_countries_share_is_that_of_the_country_in_the_text(text: str, country: str | None, unit: str) -> None:
    named = [{"start": 0, "end": 2, "kind": "country", "country": country, "entity_id": None, "surface": "It"}] if country else []
    assert [row["unit"] for row in figures(text, found={"mentions": named})] == [unit]


def test_a_number_between_commas_behind_a_person_is_an_age() -> None:
    text = "Ana Kito, 46, crossed the river with 3, 4 or 5 friends."
    person = {"start": 0, "end": 8, "kind": "person", "entity_id": "a", "surface": "Ana Kito"}
    rows = figures(text, found={"mentions": [person]})
    assert [(row["value"], row["kind"]) for row in rows] == [(46, "age"), (3, "count"), (4, "count"), (5, "count")]


@pytest.mark.parametrize(("text", "qualifier"), [("They want 6 million euros over five years.", "exact"),
                                                 ("The strike lasted over five years.", "more_than")])
def test_the_span_of_a_sum_is_no_lower_bound(text: str, qualifier: str) -> None:
    assert [row["qualifier"] for row in figures(text) if row["kind"] == "duration"] == [qualifier]


NOTHING = [
    ("en", "On May 13, 2024 and in 2014-18 the road was shut."), ("en", "Call +44 20 7946 0018 or write to ann7@mail.example."),
    ("en", "The hosts won 2-1 at 19:30."), ("en", "Article 5 and Section 427 apply."), ("en", "The G7 met beside an Airbus A320."),
    ("en", "The Boeing 747 took off."), ("en", "She saw https://site.example/12/345 and No. 7."), ("en", "The one you like is gone."),
    ("ru", "Рейс 1234 вылетел 13 мая 2024 года в 10:30 по статье 205."),
    ("bn", "১৩ ই মে ২০২৪ সালে ধারা ১৪৪ জারি হয়।"),
    ("en", "Call +880 1555-204455 for help."), ("bn", "ফোন করুন ০১৫৫৫-২০৪৪৫৫ নম্বরে।"),
    ("en", "The guests sang until ten."), ("en", "The court sits on Mondays at 10.30."), ("en", "The council voted 9 to 4."),
    ("en", "It is read under article 12(4)."), ("bn", "সময় নয়, ঘড়িই আসল।"),
    ("en", ""),
    ("bn", "একটি বৈঠক হয়েছে।"),
]


@pytest.mark.parametrize(("language", "text"), NOTHING)
def test_dates_phones_scores_clauses_and_names_are_no_figures(language: str, text: str) -> None:
    assert figures(text, language) == []


def _seed(name: str, language: str) -> list[Row]:
    return figures(next(SEEDS.glob(f"{name}_*.txt")).read_text(encoding="utf-8"), language)


@pytest.mark.parametrize(("seed", "surface", "value", "counted", "period"), [
    ("004", "over one and a half thousand", 1500, "detentions", "annually"), ("004", "about 60", 60, "channels", "past year"),
    ("004", "more than 170", 170, "co-ordinators", "past year"), ("004", "more than a hundred", 100, "cases", "past year"),
    ("004", "more than 380 thousand", 380_000, "detentions", None), ("004", "about 150", 150, "participants", None),
    ("001", "as many as 30", 30, "agreements", None), ("000", "213", 213, "individuals", "in six months"),
])
def test_the_figures_of_the_seeds_are_there(seed: str, surface: str, value: float, counted: str, period: str | None) -> None:
    row = next(row for row in _seed(seed, "en") if row["surface"] == surface)
    assert (row["value"], row["counted"], row["period"]) == (value, counted, period)


def test_a_figure_inside_a_quotation_has_its_speaker() -> None:
    text = "“We hired 40 guards,” said Ann Brown."
    quote = {"start": 1, "end": 20, "speaker": "Ann Brown", "speaker_id": "x:1"}
    found = {"quotes": [quote], "actors": [{"actor": "x:1", "kind": "person", "name": "Ann Brown"}]}
    row = figures(text, "en", found)[0]
    assert (row["speaker"], row["speaker_id"], row["attribution"]) == ("Ann Brown", "x:1", "named_person")


@pytest.mark.parametrize(("language", "text", "speaker", "attribution"), [
    ("en", "According to the ministry, 40 guards were hired.", "the ministry", "organisation"),
    ("en", "Police said that 40 guards were hired.", "Police", "organisation"),
    ("en", "Officials reported 40 cases.", "Officials", "unnamed"),
    ("en", "40 guards were hired.", None, "outlet"), ("ru", "По данным министерства, приняли 40 сторожей.", "министерства", "organisation"),
    ("bn", "পুলিশ জানিয়েছে, ১৫ জন শ্রমিক আটক।", "পুলিশ", "organisation"),
])
def test_a_figure_outside_quotations_is_attributed_by_its_sentence(language: str, text: str, speaker: str | None, attribution: str) -> None:
    row = figures(text, language)[0]
    assert (row["speaker"], row["attribution"]) == (speaker, attribution)


def test_a_period_from_the_sentence_has_its_days() -> None:
    row = figures("In 2023, the port handled 40 ships.")[0]
    assert (row["period"], str(row["period_earliest"]), str(row["period_latest"])) == ("2023", "2023-01-01", "2023-12-31")


def test_a_conversion_in_brackets_shares_the_limit() -> None:
    rows = figures("The hawk can fly more than 100 kilometres (60 miles).")
    assert [(row["unit"], row["qualifier"]) for row in rows] == [("kilometre", "more_than"), ("mile", "more_than")]


def test_a_second_conversion_shares_the_limit_too() -> None:
    rows = figures("It makes just under 296 hp (220 kW / 300 PS).")
    assert [(row["unit"], row["qualifier"]) for row in rows] == [
        ("horsepower", "less_than"), ("kilowatt", "less_than"), ("horsepower", "less_than")]


def test_what_a_sum_moved_from_has_the_unit_of_what_it_moved_to() -> None:
    rows = figures("Profit doubled to 3.2 million pounds from 1.5 million a year ago.")
    assert [(row["value"], row["unit"], row["change"]) for row in rows[:2]] == [(3.2e6, "GBP", "up"), (1.5e6, "GBP", None)]


def test_a_part_of_a_counted_whole_counts_the_same_things() -> None:
    assert [row["counted"] for row in figures("The club won six of its last eight games.")] == ["games", "games"]


def test_what_fell_by_a_number_to_a_number_are_two_figures() -> None:
    rows = figures("The workforce shrank by about 900 to 6,100.")
    assert [(row["value"], row["qualifier"], row["change"]) for row in rows] == [(900, "about", "down"), (6100, "exact", None)]


def test_a_persons_share_of_others_in_bengali_is_two_numbers() -> None:
    assert [row["value"] for row in figures("প্রতি দশজনের নয়জন দোকানি বিরুদ্ধে।", "bn")] == [10, 9]


def test_every_row_stands_in_the_text_to_the_letter() -> None:
    text = next(SEEDS.glob("002_*.txt")).read_text(encoding="utf-8") + " প্রায় ৬০টি নৌকা।"
    assert all(text[row["start"] : row["end"]] == row["surface"] for row in figures(text, "bn"))


@pytest.mark.timeout(60)
@pytest.mark.parametrize("code", [
    """}, width: "100%", ga: {}, code: encodeURI('<div style="padding-bottom: 56.25%; height: 0;">') });""",
    """window.adx = 974837; player.setup({ file: "https://video.example.org/12 34", ratio: 0.5 });""",
    """<iframe src="player" width="640" height="360" style="top: 25px"></iframe>""",
])
def test_the_numbers_of_a_program_left_in_a_text_are_no_figures(code: str) -> None:
    found = figures(f"The mill sold 213 looms; 40 went to Riga.\n\n{code}\n\nIt trained 17 weavers.")
    assert [row["value"] for row in found] == [213, 40, 17]


def test_prose_with_many_signs_keeps_its_figures() -> None:
    text = "The dead were Anna Berg, 88; Ilse Rand, 89 <...>; and Jan Kirt, 78, of the ward (built in 1990); 12 others were hurt."
    assert {88, 89, 78, 12} <= {row["value"] for row in figures(text)}


@pytest.mark.parametrize("piece", ["one ", "1 1-", "from 1 to ", "$$5 ", "(((1)))", "half of "])
def test_a_hostile_text_ends_in_time(piece: str) -> None:
    rows = figures(piece * 2000, "en")
    assert len(rows) <= 4000
