"""Tables about what the texts are about: keywords and themes."""

from corpus.column import Column as C
from corpus.column import Table
from corpus.tables.shared import ARTICLE_ID, END, SENTENCE, START, SURFACE

TERM = C("term", "string", "Term", "Normal form of the keyword; joins the articles of one language.", "Lower case, inflection removed.", required=True)
THEME = C("theme", "string", "Theme", "Id of the theme in the lexicon.", "From the lexicon.", required=True)

KEYWORDS = Table("keywords", "Keywords", "a keyword of an article", (
    ARTICLE_ID,
    C("rank", "int32", "Rank", "1 is the best keyword of the article.", "By salience.", required=True),
    C("keyword", "string", "Keyword", "The keyword as shown.", "Its most frequent spelling in the article.", required=True),
    TERM,
    C("score", "float64", "YAKE score", "Score of the keyword in its article; lower is better.", "YAKE (Campos et al. 2020), through the package yake.", required=True),
    C("salience", "float64", "Salience", "How much the keyword stands for this article, from 0 to 1.",
      "From YAKE's score, how often the term's words stand in noun phrases, how early it comes and whether the headline holds it; "
      "less the more articles of the pile hold the term.", "share", required=True),
    C("mentions", "int32", "Mentions", "How often the article uses it.", "Rows of keyword_mentions.", "mention", required=True),
), ("article_id", "term"), ("article_id", "rank"))

KEYWORD_MENTIONS = Table("keyword_mentions", "Keywords in context", "one place of a keyword", (
    ARTICLE_ID, TERM, START, END, SURFACE, SENTENCE,
), ("article_id", "term", "start"), ("article_id", "start", "end", "term"))

THEMES = Table("themes", "Themes", "a theme of the lexicon in a language", (
    THEME,
    C("language", "string", "Language", "Language of name and description (BCP 47).", "From the lexicon.", required=True),
    C("name", "string", "Name", "Name of the theme.", "From the lexicon.", required=True),
    C("description", "string", "Description", "What belongs to the theme and what does not.", "From the lexicon."),
), ("theme", "language"), ("theme", "language"))

THEME_MENTIONS = Table("theme_mentions", "Words of themes", "a theme's term in the text", (
    ARTICLE_ID, THEME,
    C("term", "string", "Term", "The lexicon's term that was found.", "From the lexicon.", required=True),
    START, END, SURFACE, SENTENCE,
), ("article_id", "theme", "start", "end"), ("article_id", "start", "end", "theme"))

ARTICLE_THEMES = Table("article_themes", "Themes of articles", "a theme of an article", (
    ARTICLE_ID, THEME,
    C("mentions", "int32", "Mentions", "How many terms of the theme the article holds.", "Rows of theme_mentions.", "mention", required=True),
    C("score", "float64", "Score", "Strength of the theme: mentions per 100 words, longer terms count more.", "From theme_mentions.", "mention per 100 words", required=True),
    C("main", "bool", "Main theme", "Whether the theme counts as one of the article's themes.", "Score and mentions reach what the lexicon states.", required=True),
), ("article_id", "theme"), ("article_id", "theme"))
