"""Every colour that means something can be read on the paper and the panel of its mode."""

import pytest

from components.look import LOOKS, Look, contrast, legible, mixed

MEANINGS = ("a", "b", "neutral", "person", "organisation", "place", "statistic", "theme", "muted", "ink")


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


@pytest.mark.parametrize("look", LOOKS.values(), ids=list(LOOKS))
@pytest.mark.parametrize("kind", ["primary", "person", "organisation", "country", "statistic", "theme", "keyword"])
def test_a_number_can_be_read_on_every_cell_of_a_heat_map(look: Look, kind: str) -> None:
    (_, low), (_, high) = look.ramp(kind)
    cells = [mixed(low, high, share / 100) for share in range(101)]
    assert min(contrast(legible(cell), cell) for cell in cells) >= 4.5
