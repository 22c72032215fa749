"""Numbers that tell the time of day or a score, and so count nothing."""

from pipeline.figures.around import BEYOND, Around
from pipeline.figures.numerals import number_words
from pipeline.figures.units import unit_after
from pipeline.text.tokens import MARK, NUMERAL, WORD

HOURS, DAY, SMALL, REACH = range(1, 13), 24, 100, 4


def is_clock(around: Around) -> bool:
    """ "10:30", "5pm", "11 a.m.", "10.45pm"."""
    after, before = around.ahead(), around.back()
    if _hour_of_day(around):
        return True
    if around.run[around.number.first].kind == WORD:
        ends = after is BEYOND or (after.kind == MARK and after.word not in "-–/(")
        return ends and before.word in around.listed("clock_before") and around.number.value in HOURS
    if after.word == ":" and around.ahead(1).kind == NUMERAL and around.ahead(1).start == after.end:
        return True
    if before.word == ":" and around.glued_back and around.back(2).kind == NUMERAL:
        return True
    if before.word in around.listed("clock_before") and _half_past(around):
        return True
    dotted = after.word in ("a", "p") and around.ahead(1).word == "." and around.ahead(2).word == "m"
    return (dotted or (after.word != "" and after.word in around.listed("clock"))) and 0 <= around.number.value < 2400


def _hour_of_day(around: Around) -> bool:
    """ "সকাল ১০টা", and the minutes behind it: "বিকেল ৪টা ৩০ মিনিটে"."""
    times, suffixes = around.listed("day_times"), around.listed("hour_suffixes")
    if around.ahead().word in suffixes:
        return around.back().word in times and 0 < around.number.value <= DAY
    unit = unit_after(around.run, around.number.last, around.language)
    minutes = unit is not None and unit.name == "minute"
    return minutes and around.back().word in suffixes and around.back(2).kind == NUMERAL and around.back(3).word in times


def _half_past(around: Around) -> bool:
    """ "at 10.30": an hour and minutes with a point, and nothing that it measures."""
    hour, _, minutes = around.run[around.number.first].word.partition(".")
    after = around.ahead()
    free = around.unit is None and (after.kind == MARK or after.word in around.listed("stops"))
    return free and len(minutes) == 2 and hour.isdigit() and minutes.isdigit() and int(hour) < DAY and int(minutes) < 60


def is_score(around: Around) -> bool:
    """ "2-0", "3–1": two small whole numbers with a dash and nothing that they count."""
    number = around.number
    if _told_as_score(around):
        return True
    if around.run[number.first].kind == WORD:
        return False
    for dash, other, end in ((number.first - 1, number.first - 2, number.last), (number.last, number.last + 1, number.last + 2)):
        mark, rival, follows = around.token(dash), around.token(other), around.token(end)
        tight = mark.start == around.token(dash - 1).end and mark.end == around.token(dash + 1).start
        if mark.word not in ("-", "–") or rival.kind != NUMERAL or not tight:
            continue
        pair = [token.word for token in sorted((rival, around.run[number.first]))]
        if not all(word.isdigit() and len(word) <= 4 for word in pair):
            continue
        noun = follows.kind == WORD and (follows.shout[0].islower() or follows.start == around.token(end - 1).end)
        counted = noun or (follows.word != "" and follows.word in "%°-–$€£")
        if float(pair[0]) >= float(pair[1]) or (max(map(len, pair)) <= 2 and not counted):
            return True
    return False


def _told_as_score(around: Around) -> bool:
    """ "voted 9 to 4", "won three to one": two small numbers behind a word for a vote or a match."""
    number, links = around.number, around.listed("score_links")
    if number.value is None or number.value >= SMALL or around.unit is not None:
        return False
    other = around.token(number.last + 1) if around.ahead().word in links else around.token(number.first - 2)
    linked = around.ahead().word in links or around.back().word in links
    if not linked or not (other.word.isdigit() or other.word in number_words(around.language).of("values")):
        return False
    first = number.first if around.ahead().word in links else number.first - 2
    return any(token.word in around.listed("score_verbs") for token in around.run[max(0, first - REACH) : first])


def is_era(around: Around) -> bool:
    """ "A.D. 1000", "44 BC", and the year joined to one: "between A.D. 1000 and 1260"."""
    eras, number, run = tuple(around.listed("eras")), around.number, around.run
    year = run[number.first].word
    if not eras or not year.isdigit() or number.last > number.first + 1:
        return False
    before, after, earlier = ("".join(token.shout for token in run[max(0, first) : max(0, last)]) for first, last in (
        (number.first - 4, number.first), (number.last, number.last + 4), (number.first - 6, number.first - 2)))
    joined = len(year) in (3, 4) and around.back().word in around.listed("era_links") and around.back(2).word.isdigit()
    return before.endswith(eras) or after.startswith(eras) or (joined and earlier.endswith(eras))
