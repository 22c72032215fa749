"""Tables about the texts themselves: articles, copies, sentences, rejects, corrections."""

from corpus.column import Column as C
from corpus.column import Table
from corpus.tables.shared import ARTICLE_ID, END, KEY, PRECISIONS, START

ARTICLES = Table("articles", "Articles", "a text", (
    ARTICLE_ID,
    C("key", "string", "Key", "Where the text was first found: path below the source folder, or file#id for a record.",
      "The first of its copies in reading order.", required=True),
    C("title", "string", "Title", "The headline; empty when the article has none of its own.",
      "From the record or its metadata, else the first line that reads as a headline."),
    C("title_start", "int32", "Title start", "Where the headline begins in the text.", "Empty when the title does not stand in the text.", "character"),
    C("title_end", "int32", "Title end", "Where the headline ends in the text.", "Empty when the title does not stand in the text.", "character"),
    C("text", "string", "Text", "The whole text of the article.", "As read: Unicode NFC, one kind of line end, otherwise untouched.", required=True),
    C("language", "string", "Language", "Language of the text, as a BCP 47 code.", "From the record, else detected from the text."),
    C("source", "string", "Source", "Who published the article.", "From the record or its metadata; never guessed."),
    C("source_country", "string", "Country of the source", "Where the publisher is based (ISO 3166-1 alpha-3).", "From the record; never guessed."),
    C("url", "string", "Address", "Web address of the article.", "From the record."),
    C("author", "string", "Author", "Who wrote the article.", "From the record or its metadata."),
    C("place", "string", "Dateline", "The place that the article's first words name as where it was written.", "From the dateline (\"ASTANA –\")."),
    C("published_earliest", "date32", "Published, earliest", "The article was not published before this day.",
      "From the record or the text; a date that the article reports as past is a lower bound."),
    C("published_latest", "date32", "Published, latest", "The article was not published after this day; equal to the earliest when the day is known.",
      "From the record or the text."),
    C("published_precision", "string", "Publication date is known to the", "How exactly the publication date is known.",
      "From what the date was read from.", values=PRECISIONS, required=True),
    C("published_edtf", "string", "Published (EDTF)", "The publication date as far as it is known, in EDTF (XXXX-05-13: 13 May, year unknown).",
      "From the words that the date was read from."),
    C("published_start", "int32", "Date words start", "Where the words of the publication date begin.", "Empty when it came from a record.", "character"),
    C("published_end", "int32", "Date words end", "Where the words of the publication date end.", "Empty when it came from a record.", "character"),
    C("words", "int32", "Words", "Number of words in the text.", "Runs of letters and marks of any script.", "word", required=True),
    C("sentences", "int32", "Sentences", "Number of sentences in the text.", "Rows of the table sentences.", "sentence", required=True),
), ("article_id",), ("article_id",))

COPIES = Table("copies", "Copies", "an input that carries the text", (
    ARTICLE_ID, KEY,
    C("source", "string", "Source", "Who published this copy.", "From the record or its metadata."),
    C("url", "string", "Address", "Web address of this copy.", "From the record."),
    C("author", "string", "Author", "Author named with this copy.", "From the record or its metadata."),
    C("published", "string", "Published", "Publication date of this copy, as the record gives it.", "From the record."),
), ("key",), ("article_id", "key"))

SENTENCES = Table("sentences", "Sentences", "a sentence", (
    ARTICLE_ID,
    C("sentence", "int32", "Sentence", "Number of the sentence in its article, from 0.", "Counted in reading order.", required=True),
    START, END,
), ("article_id", "sentence"), ("article_id", "sentence"))

REJECTS = Table("rejects", "Rejected inputs", "an input that gave no article", (
    KEY,
    C("code", "string", "Code", "The kind of fault, for programs.", "Set where the input was refused.", required=True),
    C("reason", "string", "Reason", "What was found, and what to do about it.", "Set where the input was refused.", required=True),
), ("key",), ("key", "code"))

CORRECTIONS = Table("corrections", "Corrections", "a line of the corrections file", (
    C("line", "int32", "Line", "Line number in the corrections file, from 1.", "Counted while reading.", required=True),
    C("action", "string", "Action", "What the line asks for.", "From the corrections file.", required=True),
    C("target", "string", "Target", "What it asks it for.", "From the corrections file."),
    C("applied", "bool", "Applied", "Whether the build could do it.", "Set by the build.", required=True),
    C("reason", "string", "Reason", "Why it could not be done; empty when it was.", "Set by the build."),
), ("line",), ("line",))
