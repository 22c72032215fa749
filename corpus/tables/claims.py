"""Tables about what is claimed: statistics, dates, quotes, events, links."""

from corpus.column import Column as C
from corpus.column import Table
from corpus.tables.shared import ARTICLE_ID, CLAIM, COUNTRY, END, PRECISIONS, SENTENCE, START, SURFACE

SPEAKER = C("speaker", "string", "Speaker", "Who says it: the full name where known, else the article's own words.",
            "From the words around the quotation or the figure.")
SPEAKER_ID = C("speaker_id", "string", "Speaker id", "The speaker as an entity; empty where unresolved.", "The entity that the speaker's words name.")

STATISTICS = Table("statistics", "Statistics", "a figure claimed in the text", (
    ARTICLE_ID,
    C("statistic_id", "string", "Id", "Stands for this figure at this place.", "Hash of article and span.", required=True),
    START, END, SURFACE,
    C("kind", "string", "Kind", "What sort of figure it is.", "From the number's form and the words around it.",
      values=("count", "money", "percent", "measure", "duration", "age", "ratio", "ordinal"), required=True),
    C("value", "float64", "Value", "The number that the article names; empty for indefinite amounts (\"dozens\").", "Digits and number words with their scale."),
    C("low", "float64", "At least", "Smallest value that the words allow; empty when there is none.", "From the number and its qualifier."),
    C("high", "float64", "At most", "Largest value that the words allow; empty when there is none.", "From the number and its qualifier."),
    C("qualifier", "string", "Qualifier", "How the article limits the number: \"more than 170\" is more_than.", "Words just before or after the number.",
      values=("exact", "about", "more_than", "at_least", "less_than", "at_most", "between"), required=True),
    C("change", "string", "Change", "Whether the figure is a rise or a fall.", "Words such as \"rose by\" beside the figure.", values=("up", "down")),
    C("unit", "string", "Unit", "Unit of the value: English singular, or ISO 4217 for money; empty for plain counts.", "Unit words beside the number."),
    C("counted", "string", "What is counted", "The noun that the number counts.", "Noun phrase after (or before) the number."),
    C("about", "string", "About", "What the figure describes.", "The clause around the figure."),
    C("period", "string", "Period", "The time that the figure covers, in the article's words.", "Time words in the sentence."),
    C("period_earliest", "date32", "Period from", "First day of the period; empty when not known.", "From the period's words and the publication date."),
    C("period_latest", "date32", "Period to", "Last day of the period; empty when not known.", "From the period's words and the publication date."),
    COUNTRY, SPEAKER, SPEAKER_ID,
    C("attribution", "string", "Attributed to", "What kind of source the article gives for the figure.",
      "A quotation that holds it, \"according to\", a verb of saying; else the outlet itself.",
      values=("named_person", "named_office", "organisation", "unnamed", "outlet"), required=True),
    SENTENCE, CLAIM,
), ("statistic_id",), ("article_id", "start", "end"))

DATES = Table("dates", "Dates", "a calendar expression", (
    ARTICLE_ID, START, END, SURFACE,
    C("earliest", "date32", "Earliest", "First day that the words can mean; empty when open or unknown.", "From the words, and the publication date for \"last year\"."),
    C("latest", "date32", "Latest", "Last day that the words can mean; empty when open or unknown.", "From the words, and the publication date for \"last year\"."),
    C("precision", "string", "Known to the", "How exactly the date is known.", "From the words.", values=PRECISIONS, required=True),
    C("edtf", "string", "EDTF", "The date as far as it is known, in EDTF (XXXX-05-13: 13 May, year unknown).", "From the words."),
    SENTENCE,
), ("article_id", "start", "end"), ("article_id", "start", "end"))

QUOTES = Table("quotes", "Quotes", "a quotation", (
    ARTICLE_ID,
    C("quote_id", "string", "Id", "Stands for this quotation at this place.", "Hash of article and span.", required=True),
    C("part_of", "string", "Part of", "The quotation's first part, when the article splits it.", "Quotations that one speaker goes on with."),
    START, END,
    C("surface", "string", "Words", "What is said, without the marks; where \"said X\" interrupts a quotation, those words stand inside.",
      "Cut out of the article's text between start and end; checked on every build.", required=True),
    C("kind", "string", "Kind", "direct: between quotation marks; block: a passage under a speaker's name.", "From the marks or the label.",
      values=("direct", "block"), required=True),
    SPEAKER, SPEAKER_ID,
    C("cue", "string", "Cue", "The words that introduce the quotation (\"said\", \"according to\").", "Words between quotation and speaker."),
    C("about", "list<string>", "About", "Entities mentioned inside the quotation.", "Mentions between start and end.", required=True),
    SENTENCE,
), ("quote_id",), ("article_id", "start", "end"))

EVENTS = Table("events", "Events", "a happening that an article dates, or numbers and places", (
    ARTICLE_ID,
    C("event_id", "string", "Id", "Stands for this happening at this place of the text.", "Hash of article and span.", required=True),
    START, END,
    C("what", "string", "What", "What happened, in the article's words.", "The clause around the date.", required=True),
    C("earliest", "date32", "Earliest", "First day that it can have happened; empty when unknown.", "From the date in the clause, none for \"the first meeting was held in Almaty\"."),
    C("latest", "date32", "Latest", "Last day that it can have happened; empty when unknown.", "From the date in the clause."),
    C("place", "string", "Place", "Where it happened, as far as the clause says.", "Place named in the clause."),
    SENTENCE, CLAIM,
), ("event_id",), ("article_id", "start", "end"))

LINKS = Table("links", "Links", "a possible same or conflicting fact", (
    ARTICLE_ID,
    C("other_id", "string", "Other article", "The second article; its id is the larger one.", "From the pair test.", required=True),
    C("kind", "string", "Kind", "What the two have in common.", "From the pair test.",
      values=("same_claim", "conflicting_claim", "shared_quote", "near_copy", "same_event"), required=True),
    C("left_id", "string", "First item", "Statistic, quote or event of the first article; empty for near copies.", "From the pair test."),
    C("right_id", "string", "Second item", "Statistic, quote or event of the second article; empty for near copies.", "From the pair test."),
    C("confidence", "float64", "Confidence", "How sure the match is, from 0 to 1.", "From the parts that agree.", "share", required=True),
    C("why", "string", "Why", "What agrees and what does not, in words.", "Written by the pair test.", required=True),
), ("article_id", "other_id", "kind", "left_id", "right_id"), ("article_id", "other_id", "kind", "left_id", "right_id"))
