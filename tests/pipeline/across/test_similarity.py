"""How alike names are: one person in several spellings and scripts, two people with a shared word, and how often random names match."""

import random

import pytest

from pipeline.across.similarity import LIKELY, SAME, alike
from pipeline.names import people


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ivan Kubrakov", "ইভান কুব্রাকভ"),
        ("Park Ji-hoon", "Park Jihoon"),
        ("Park Seo-yeon", "Seoyeon Park"),
        ("Lin Mei-hua", "Lin Meihua"),
        ("Abdul Rahman al-Khatib", "Abdelrahman Al Khateeb"),
        ("Shafiq-ul-Alam", "Shafiqul Alam"),
        ("Ahmed Naser Al-Raisi", "আহমেদ নাসের আল রাইসি"),
        ("Aleksandr Lukashenko", "Alexander Lukashenko"),
        ("Alyaksandr Lukashenka", "Александр Лукашенко"),
        ("Guo Shengkun", "Guo Shenkun"),
        ("Mikhail Gorbachev", "Михаил Горбачёв"),
        ("Volodymyr Zelenskyy", "Володимир Зеленський"),
        ("Yerzhan Sadenov", "Ержан Саденов"),
        ("Sheikh Hasina", "শেখ হাসিনা"),
        ("Arvids Kalnins", "Арвид Калниньш"),
        ("William Baker", "উইলিয়াম বেকার"),
        ("Wayne Carter", "Уэйн Картер"),
        ("Wanjiru Otengo", "ওয়ানজিরু ওতেঙ্গো"),
        ("Volodymyr Zelenskyy", "Владимир Зеленский"),
        ("Sergei Orlov", "Siarhei Orlov"),
        ("Karim Hasan", "করিম হাসান"),
        ("Karim Hasan", "Карим Хасан"),
        ("Yulia Sokolova", "Юлия Соколова"),
        ("Viktor Petrov", "Victor Petrov"),
        ("ভিক্তর পেত্রোভ", "Viktor Petrov"),
        ("Виктор Петров", "ভিক্টর পেত্রভ"),
        ("Ержана Саденова", "Yerzhan Sadenov"),
        ("Olga Petrova", "ওলগা পেত্রোভা"),
        ("Olga Petrova", "Volha Piatrova"),
        ("Muhammad Rahman", "Mohammed Rahman"),
        ("মোহাম্মদ রহমান", "Mohammad Rahman"),
        ("Rahima Begum", "রহিমা বেগম"),
        ("Abdul Karim", "আব্দুল করিম"),
        ("Fatema Khatun", "ফাতেমা খাতুন"),
        ("Nasrin Akter", "নাসরিন আক্তার"),
        ("Nasrin Akter", "Насрин Актер"),
        ("Shafiqul Islam", "শফিকুল ইসলাম"),
        ("Tatyana Volskaya", "Татьяна Вольская"),
        ("Dzmitry Kruk", "Дмитрий Крук"),
        ("Elena Baranova", "ইয়েলেনা বারানোভা"),
        ("Marat Seitkaliyev", "Марат Сейткалиев"),
        ("Nurlan Abdirov", "নুরলান আবদিরভ"),
        ("Farhana Yasmin", "ফারহানা ইয়াসমিন"),
        ("Gulnara Seitkaliyeva", "Гульнара Сейткалиева"),
        ("Ekaterina Lobanova-Strelets", "Katsiaryna Labanava-Stralets"),
        ("Danylo Maslyuk", "Danilo Masliuk"),
        ("Cristina Fernández", "Кристина Фернандес"),
        ("Emmanuel Macron", "Эмманюэль Макрон"),
        ("Emmanuel Macron", "এমানুয়েল মাক্রোঁ"),
        ("Joseph Biden", "জোসেফ বাইডেন"),
        ("Nguyen Van Thanh", "Нгуен Ван Тхань"),
        ("Maria Gomez-Silva", "Мария Гомес-Сильва"),
    ],
)
def test_one_person_in_two_spellings_is_one(left: str, right: str) -> None:
    assert alike(left, right) >= SAME
    assert alike(left, right) == alike(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Aleksandr Volfovich", "Aleksandr Lukashenko"),
        ("Ivan Petrov", "Ivan Sidorov"),
        ("Maria Silva", "Maria Santos"),
        ("Anna Karlsson", "Anders Karlsson"),
    ],
)
def test_a_shared_word_is_not_enough(left: str, right: str) -> None:
    assert alike(left, right) < LIKELY


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Oleg Petrov", "Ольга Петрова"),
        ("Aleksandr Orlov", "Александра Орлова"),
        ("Karim Hasan", "করিমা হাসান"),
        ("Irina Belova", "Арина Белова"),
        ("Viktor Morozov", "Виктория Морозова"),
        ("Oleg Petrov", "Olga Petrov"),
        ("Viktor Morozov", "Виктория Морозов"),
        ("Marat Seitkaliyev", "Murat Seitkaliyev"),
        ("Marina Sidorova", "Maria Sidorova"),
        ("Sergei Ivanovich Orlov", "Sergei Igorevich Orlov"),
        ("Jamal Uddin", "জামিল উদ্দিন"),
        ("Jamal Hossain", "Камал Хоссейн"),
        ("Rahim Khan", "রহিমা খান"),
        ("Anton Belov", "Antonina Belova"),
        ("Sasha Petrov", "Саша Петрова"),
        ("Ivan Sidorov", "Иван Садыров"),
        ("Kamal Ahmed", "কামালা আহমেদ"),
        ("Selim Rahman", "সালমা রহমান"),
        ("Rashid Ali", "Rasheda Ali"),
        ("Daniel Silva", "Daniela Silva"),
        ("Daniel Silva", "Danielle Silva"),
        ("Paulo Costa", "Paula Costa"),
        ("Mario Rossi", "Maria Rossi"),
        ("Roman Volkov", "Рамина Волкова"),
        ("Timur Aliev", "Тамара Алиева"),
        ("Denis Kravets", "Дениза Кравец"),
        ("Ivan Kravets", "Ivanna Kravets"),
        ("Yevgeny Kravets", "Евгения Кравец"),
        ("Valery Kravets", "Валерия Кравец"),
        ("Yulian Kravets", "Ульяна Кравец"),
        ("Nikolai Kravets", "Николь Кравец"),
        ("Robert Meyer", "Roberta Meyer"),
        ("Nurlan Abdirov", "Nurlana Abdirova"),
        ("Ekaterina Lobanova-Strelets", "Kateryna Lobanova"),
        ("Ivan Karimov", "Ivan Kasimov"),
        ("Shamim Parvin", "Шамим Парвез"),
        ("Anna Volkova", "Anna Polkova"),
        ("John Carter", "Jane Carter"),
    ],
)
def test_two_given_names_with_the_same_consonants_and_a_mans_and_a_womans_surname_are_two_people(left: str, right: str) -> None:
    assert alike(left, right) < LIKELY
    assert alike(left, right) == alike(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Marek A. Prusak", "Marek Antonelli"),
        ("Oscar W. Hill", "Oscar Wallace"),
        ("Oscar W. Hill", "Oscar H. W. Hill"),
        ("Oscar W. Hill", "Oscar H.W. Hill"),
        ("Carl E. Grant", "Carl Ellison III"),
        ("Oscar Hill Jr.", "Oscar Hill Sr."),
        ("Bill Burton", "Bill Bratton"),
        ("Hugo Bossi", "Hugo Bois"),
        ("Daniel Petreus", "Daniel Peterson"),
    ],
)
def test_an_initial_is_no_surname_and_other_letters_make_another_name(left: str, right: str) -> None:
    assert alike(left, right) < LIKELY
    assert alike(left, right) == alike(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [("Oscar Hill", "Oscar W. Hill"), ("Oscar Wolf Hill", "Oscar W. Hill"), ("Oscar Hill", "Oscar Hill Jr.")],
)
def test_an_initial_stands_for_a_middle_name(left: str, right: str) -> None:
    assert alike(left, right) >= SAME


@pytest.mark.parametrize(
    ("left", "right"), [("Lukashenko", "Aleksandr Lukashenko"), ("Lukashenko", "Lukashenko"), ("", "Ivan Petrov"), ("J. K.", "John Kent")]
)
def test_one_word_alone_never_matches(left: str, right: str) -> None:
    assert alike(left, right) == 0.0


def test_random_names_hardly_ever_match() -> None:
    given, family = sorted(name for kind in people.GIVEN for name in people.given_names(kind)), people.surnames()
    order = random.Random(11)  # noqa: S311
    names = sorted({f"{order.choice(given)} {order.choice(family)}" for _ in range(400)})
    scores = [alike(left, right) for at, left in enumerate(names) for right in names[at + 1 :]]
    assert len(scores) > 75_000
    assert sum(score >= SAME for score in scores) * 100_000 / len(scores) < 2
    assert sum(score >= LIKELY for score in scores) * 100_000 / len(scores) < 4
