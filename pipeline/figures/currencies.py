"""Currencies that share a name: which of them a text means, by the country that it is about. Units are found in units.py."""

from collections import Counter
from dataclasses import replace

from pipeline.figures.quantity import Quantity
from pipeline.text.tokened import Tokened
from pipeline.text.tokens import WORD
from pipeline.text.wordlists import wordlist


def local(text: Tokened, quantity: Quantity) -> Quantity:
    """The quantity in the currency of the country that the text names most, where currencies of several countries share the word.

    "rupees" are Pakistan's in a text about Pakistan that never names India; a sign or a code ("$", "INR") stays what it is.
    """
    family = wordlist("units", "shared").get("families", {}).get(quantity.unit or "", {})
    if quantity.kind != "money" or not family or text.run[quantity.last - 1].kind != WORD or quantity.last - 1 == quantity.core:
        return quantity
    if ("lands",) not in text.known:
        text.known["lands",] = Counter(str(row["country"]) for row in text.rows("mentions") if row.get("country")).most_common()
    codes = {code: country for country, code in family.items()}
    named = [country for country, _ in text.known["lands",] if country in family or country == codes.get(quantity.unit)]
    first = named[0] if named else None
    return replace(quantity, unit=family[first]) if first in family else quantity
