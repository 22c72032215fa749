"""The lexicon of themes: looking up the words of a text."""

from pipeline.terms.thememap import LONGEST, ThemeMap


class Asked(frozenset):
    """Beginnings of words that note what they are asked for."""

    asked: list[object] = []  # noqa: RUF012 - one set in one test

    def __contains__(self, beginning: object) -> bool:
        self.asked.append(beginning)
        return super().__contains__(beginning)


def test_a_word_of_a_million_letters_is_looked_up_by_its_first_letters_only() -> None:
    beginnings = Asked({"migr*"})
    lexicon = ThemeMap(0.0, 1, (), {}, {"en": beginnings})
    assert lexicon.keys("migr" + "a" * 1_000_000, "en")[-1] == "migr*"
    assert len(beginnings.asked) == LONGEST - 2
