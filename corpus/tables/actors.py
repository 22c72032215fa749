"""Tables about who and where: entities, mentions, roles, blocs, article_countries."""

from corpus.column import Column as C
from corpus.column import Table
from corpus.tables.shared import ARTICLE_ID, COUNTRY, END, KINDS, SENTENCE, START, SURFACE

ENTITIES = Table("entities", "People, organisations and places", "an actor or place of the pile", (
    C("entity_id", "string", "Id", "Stands for one real person, organisation, place, event or programme.",
      "Hash of its kind and its earliest mention.", required=True),
    C("name", "string", "Name", "The name under which it is shown.", "Its fullest frequent name, in Latin script where the pile has one.", required=True),
    C("kind", "string", "Kind", "What it is.", "From the model, the gazetteer and the words around it.", values=KINDS, required=True),
    COUNTRY,
    C("aliases", "list<string>", "Also written", "Every other name the pile uses for it, in every script, without case endings; no roles.",
      "From its mentions.", required=True),
    C("articles", "int32", "Articles", "Number of articles that mention it.", "Counted over mentions.", "article", required=True),
    C("mentions", "int32", "Mentions", "Number of places where it is mentioned.", "Counted over mentions.", "mention", required=True),
), ("entity_id",), ("entity_id",))

MENTIONS = Table("mentions", "Mentions", "one place of an entity", (
    ARTICLE_ID,
    C("entity_id", "string", "Entity", "Who or what is meant; empty where unresolved, or where the word is a nationality.",
      "Names are joined across spellings, scripts and languages."),
    START, END, SURFACE,
    C("kind", "string", "Kind", "What the words name here; \"nationality\" for words such as Belarusian.",
      "From the model, the gazetteer and the words around it.", values=(*KINDS, "nationality"), required=True),
    COUNTRY,
    C("how", "string", "How found", "What recognised the words.", "Set by the extractor.",
      values=("model", "gazetteer", "title", "label", "known_name", "acronym", "pattern"), required=True),
    SENTENCE,
), ("article_id", "start", "end"), ("article_id", "start", "end"))

ROLES = Table("roles", "Roles", "a role an article gives a person", (
    C("entity_id", "string", "Person", "The person who holds the role.", "The name that the role stands beside.", required=True),
    ARTICLE_ID,
    C("role", "string", "Role", "The office or function, in the article's words.", "Words before or after the name that hold a title.", required=True),
    START, END, SURFACE,
), ("article_id", "start", "end", "entity_id"), ("article_id", "start", "end"))

BLOCS = Table("blocs", "Blocs", "a member of a bloc", (
    C("bloc", "string", "Bloc", "An organisation of states, by its name.", "From the list of blocs in the lexicon.", required=True),
    C("country", "string", "Member", "A member state (ISO 3166-1 alpha-3).", "From the list of blocs in the lexicon.", required=True),
), ("bloc", "country"), ("bloc", "country"))

ARTICLE_COUNTRIES = Table("article_countries", "Countries of articles", "a country of an article", (
    ARTICLE_ID,
    C("country", "string", "Country", "Country, as an ISO 3166-1 alpha-3 code.", "Mentions of the country, its people and its places.", required=True),
    C("mentions", "int32", "Mentions", "How often the article names the country, its people or its places.", "Counted over mentions.", "mention", required=True),
    C("share", "float64", "Share", "Share of the article's country mentions.", "Mentions divided by all country mentions of the article.", "share", required=True),
), ("article_id", "country"), ("article_id", "country"))
