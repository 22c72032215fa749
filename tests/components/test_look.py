"""Every colour that means something can be read on the paper and the panel of its mode."""

import pytest

from components.look import LOOKS, mixed

MEANINGS = ("a", "b", "neutral", "person", "organisation", "place", "statistic", "theme", "muted", "ink")


def luminance(colour: str) -> float:
    parts = [value / 255 for value in bytes.fromhex(colour[1:])]
    red, green, blue = (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, two: str) -> float:
    light, dark = sorted((luminance(one), luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_is_that_of_the_guidelines() -> None:
    assert round(contrast("#FFFFFF", "#000000"), 1) == 21.0
    assert round(contrast("#777777", "#FFFFFF"), 2) == 4.48


@pytest.mark.parametrize("mode", LOOKS)
@pytest.mark.parametrize("meaning", MEANINGS)
def test_a_meaning_is_readable_on_paper_and_panel(mode: str, meaning: str) -> None:
    look = LOOKS[mode]
    assert contrast(getattr(look, meaning), look.paper) >= 5
    assert contrast(getattr(look, meaning), look.panel) >= 4.5


def test_colours_mix_by_share() -> None:
    assert mixed("#000000", "#FFFFFF", 0.5) == "#808080"
    assert mixed("#102030", "#102030", 0.7) == "#102030"
