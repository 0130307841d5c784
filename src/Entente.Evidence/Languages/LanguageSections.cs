using System.Collections.Immutable;

namespace Entente.Evidence;

/// <summary>A section that each language fills.</summary>
/// <param name="Name">Its heading in the files.</param>
/// <param name="Meaning">What it is for, and what its keys are.</param>
/// <param name="IsOptional">Whether a language may do without it.</param>
public sealed record LanguageSection(string Name, string Meaning, bool IsOptional = false);

/// <summary>The sections that a language's files have: the explicit list, which tests hold each language to.</summary>
public static class LanguageSections
{
    /// <summary>Every section.</summary>
    public static ImmutableArray<LanguageSection> All { get; } =
    [
        new("marks", "decimal-mark and thousands-mark: the signs inside numbers; heads: last where a name ends with its"
            + " noun; verb: last where verbs and marks of case come last; verb: second where the subject may stand"
            + " behind the verb; owners: follow where an owner stands right behind the noun; names: end where a name"
            + " ends with its noun"
            + " and has no capital letters; script: unspaced; ordinals: first; adjectives: first; groups: space;"
            + " pairs: small where the second word of a name may be small"),
        new("common", "the commonest words, by which the language is told"),
        new("number-words", "key: the number"),
        new("number-joiners", "signs and words inside a number in words", IsOptional: true),
        new("number-links", "words between a number with a multiplier and what it counts", IsOptional: true),
        new("count-modifiers", "words between a number and the noun that it counts", IsOptional: true),
        new("sentence-openers", "words that begin a sentence after white space alone", IsOptional: true),
        new("eras", "key: the year before the first of an era of the calendar", IsOptional: true),
        new("multipliers", "key: what the number before is multiplied by"),
        new("number-ambiguous", "number words that have another meaning when nothing counted follows"),
        new("not-before-number", "words after which an ambiguous number word is no number"),
        new("number-idioms", "phrases with a number word that count nothing"),
        new("percent", "the sign and the words for per cent"),
        new("currencies", "key: ISO 4217"),
        new("currency-signs", "key: ISO 4217; signs that stand before the number"),
        new("approximations", "key: the stable word; words before a number"),
        new("approximations-large", "words of approximations that mean something else before a small number"),
        new("approximations-after", "key: the stable word; words after a number"),
        new("equivalents", "words between an amount and the page's own conversion"),
        new("ranges", "words or signs between the two ends of a range"),
        new("range-openers", "words before a range whose ends a joining word links", IsOptional: true),
        new("level-openers", "words before the level that was, which make no range of it", IsOptional: true),
        new("increments", "words before what is added to a level"),
        new("level-words", "words between the level before and the level after"),
        new("ordinals", "key: the number, or n where digits follow"),
        new("ordinal-endings", "what follows the digits of an ordinal", IsOptional: true),
        new("ordinal-counters", "words after a number that make it an ordinal", IsOptional: true),
        new("ordinal-tails", "words that go on an ordinal", IsOptional: true),
        new("months", "key: 1 to 12; the names that {mon} stands for", IsOptional: true),
        new("weekdays", "key: 1 to 7 from Monday; the names that {wday} stands for", IsOptional: true),
        new("dates", "patterns: day, days, month, year, period, last-year, this-year, next-year"),
        new("count-nouns", "key: the stable unit of what is counted"),
        new("counters", "words between a number and what it counts; key none where that is nothing", IsOptional: true),
        new("partitives", "words between a number and the whole that it is part of", IsOptional: true),
        new("elliptic-before", "words before a number that counts what was counted before", IsOptional: true),
        new("elliptic", "words that stand for the noun counted before; key part for a part of those told of before",
            IsOptional: true),
        new("labels", "words before a number that goes with them, and counts nothing", IsOptional: true),
        new("list-nouns", "nouns whose number is the length of a list when items follow"),
        new("list-openers", "words that open the items of a list"),
        new("list-open", "openers and endings that leave the list open"),
        new("joiners", "words that join the last item"),
        new("states", "key: total, ongoing, completed, approved, pending"),
        new("amount-kinds", "key: the kind of amount that the word speaks of"),
        new("giving", "verbs and nouns of giving money; key: contribution, grant, investment, budget, allocation,"
            + " disbursement, promise"),
        new("amount-links", "words between an amount and the noun of what it is", IsOptional: true),
        new("given-things", "nouns of what is given, before a word of worth or after it", IsOptional: true),
        new("auxiliaries", "words between a subject and its verb; where given, capital words and nouns of givers right"
            + " before a verb of giving give", IsOptional: true),
        new("giver-nouns", "nouns that head an unnamed giver", IsOptional: true),
        new("works", "nouns of what is built or set up for an amount", IsOptional: true),
        new("until-now", "words that make what is said of money a sum of what was given so far", IsOptional: true),
        new("announcing", "verbs of announcing that make a promise of the amount they govern", IsOptional: true),
        new("same-figure", "words that say a figure again for another time", IsOptional: true),
        new("receiving", "verbs whose subject receives; key allocation where a budget gives"),
        new("each", "words for every single project of many", IsOptional: true),
        new("parts", "words before a part of the money that was told of before", IsOptional: true),
        new("limits", "words that make an amount the most that one may get", IsOptional: true),
        new("rates", "words that make an amount one for each person or thing", IsOptional: true),
        new("for-each", "words between two amounts of which one goes with each of the other", IsOptional: true),
        new("amounting", "verbs between what an amount is said of and the amount", IsOptional: true),
        new("purposes", "words before what an amount is for"),
        new("yearly", "words for every year; key none where the words mean another"),
        new("firmness", "key: shall, will, continue, strive, explore, propose"),
        new("done", "words that say a thing has happened"),
        new("planned", "words that say a thing is to come"),
        new("subject-marks", "endings of the one who does", true),
        new("present-endings", "endings by which a verb of giving tells of what is to come", true),
        new("object-marks", "endings of what a verb governs", true),
        new("name-modifiers", "words inside the name of a meeting or fund, before its noun", true),
        new("passives", "words that turn a verb round"),
        new("nominals", "words that make a noun of the verb behind them", IsOptional: true),
        new("both-sides", "words for all parties of the meeting"),
        new("negation", "words that deny what follows; key far where some words may stand between"),
        new("denials", "words that say at the end of a sentence that what it tells is not so", IsOptional: true),
        new("occasions", "words for what is said or written at a meeting, in a document's title", IsOptional: true),
        new("citing", "words before a meeting that is only cited"),
        new("counted-meetings", "short names of meetings that their number is written on", IsOptional: true),
        new("next-meeting", "words that make a meeting the one that follows", IsOptional: true),
        new("coming", "words on a date that put it behind the day of writing", IsOptional: true),
        new("last-meeting", "words for the meeting of the same kind before the one that is told of", IsOptional: true),
        new("editions", "nouns that an ordinal counts, for a meeting of the series told of before", IsOptional: true),
        new("attending", "verbs of attending, chairing or holding a meeting"),
        new("meeting-phases", "key: begins, ends; verbs of a meeting's first day and of its last; from and until stand on"
            + " a day"),
        new("meeting-lengths", "key: the number of days that a meeting takes"),
        new("meeting-verbs", "verbs of coming together, which tell of a meeting without a noun for it; key"
            + " again for one that is to come"),
        new("at-meeting", "words that open a sentence and place it at the meeting told of last"),
        new("meeting-pronouns", "words that open a sentence and stand for the meeting told of last"),
        new("definite", "words before a noun that has been named already", IsOptional: true),
        new("definite-plurals", "the same, and those before several", IsOptional: true),
        new("articles", "words before a noun that are no part of a name", IsOptional: true),
        new("name-particles", "small words that may stand inside a name", IsOptional: true),
        new("phrase-openers", "words before a noun that are no part of its phrase", IsOptional: true),
        new("verb-endings", "key: past, going; how verbs of the past, or of what goes on, end", IsOptional: true),
        new("group-marks", "words before 'the five countries' that make it no group known by its number, and behind"
            + " that make it one", IsOptional: true),
        new("group-nouns", "nouns of those who belong to a group", IsOptional: true),
        new("co-chairing", "verbs of chairing together"),
        new("meeting-nouns", "nouns that head the name of a meeting; key: summit, ministers, officials, meeting,"
            + " ceremony"),
        new("meeting-bodies", "nouns of standing bodies that meet; key: body"),
        new("meeting-modes", "key: online, in_person, hybrid, phone"),
        new("event-nouns", "nouns that head the name of an event that is no meeting"),
        new("fund-nouns", "nouns that head the name of a fund"),
        new("instrument-nouns", "key: the kind of instrument that the noun heads"),
        new("instrument-actions", "key: announced, adopted, issued, signed, implemented, welcomed, proposed"),
        new("name-links", "words after a noun that a name may go on with", IsOptional: true),
        new("name-purposes", "words of purpose inside a name, before a capital word", IsOptional: true),
        new("state-budgets", "words for the budget of a state", IsOptional: true),
        new("borrowing", "verbs of borrowing, before the one who lends", IsOptional: true),
        new("giving-things", "verbs of giving, sending, training or building what is counted", IsOptional: true),
        new("accomplishing", "verbs of building, training or giving what is counted, by which it is completed; key past"
            + " where the form says that it has happened", IsOptional: true),
        new("aiming", "verbs of aiming, which make what they govern a level to reach", IsOptional: true),
        new("uncounted", "plurals that a number makes no count of; where given, other plurals that a verb of giving"
            + " or building governs are counted", IsOptional: true),
        new("giver-groups", "words for several who give together", IsOptional: true),
        new("party-endings", "endings of names of institutions that no book knows", IsOptional: true),
        new("purses", "words for the money of somebody, behind his name: key any where also a country's is its own",
            IsOptional: true),
        new("no-parties", "words that look like a name and are none that gives", IsOptional: true),
        new("no-party-endings", "endings of words that are no names, mark of the subject included", true),
        new("list-givers", "words that head a list or column of those who give", IsOptional: true),
        new("apart", "words before a fund that what is told does not go through", IsOptional: true),
        new("phrase-stops", "words that end a name"),
        new("clause-stops", "words that end what a verb speaks of"),
        new("titles", "titles of persons; key state where the holder speaks for a country"),
        new("person-marks", "words before the name of a person"),
        new("speaking", "verbs of saying"),
        new("according", "words before the name of a source; key under where an instrument follows, never a source"),
        new("sides", "words before the name of a party"),
        new("belonging", "words that make what follows the owner, not the doer"),
        new("to-whom", "words before the one who receives"),
        new("from-whom", "words before the one who gives"),
        new("agents", "words before the one by whom something is given", IsOptional: true),
        new("with-whom", "words before the other side of an agreement", IsOptional: true),
        new("acting", "verb forms that make the name before them the doer, whatever leads to it", IsOptional: true),
        new("possessives", "words before an officer of the one named before", IsOptional: true),
        new("relatives", "words that begin a clause in which the subject may stand behind its verb", IsOptional: true),
        new("contrasts", "words of contrast, behind which another subject follows", IsOptional: true),
        new("relative-endings", "endings of a verb that describes the name behind it", IsOptional: true),
        new("family-names", "family names that begin a full name, of the country whose home the language is", true),
        new("organisation-nouns", "nouns that head the name of an institution", IsOptional: true),
        new("offices", "offices that speak for their country", IsOptional: true),
        new("place-marks", "words before a place"),
        new("pronouns", "words that stand for the one spoken of last"),
        new("first-person", "words by which a speaker speaks for those at home; verb endings likewise", true),
        new("carry-over", "words that continue what the sentence before spoke of"),
        new("these", "words that point back at a thing named before"),
        new("deadline-marks", "words before a date by which something shall be reached; key in where the words say no"
            + " more than when"),
        new("as-of", "words that mark the day up to which is counted", IsOptional: true),
        new("aliases", "words between two names of one meeting", IsOptional: true),
        new("compared", "words before the year of comparison"),
        new("stepwise", "words for step by step"),
        new("raising", "verbs of raising a level; key past where the form says that it has happened"),
        new("lowering", "verbs of lowering a level; key past likewise"),
        new("stances", "key: supports, reaffirms, appreciates, requests, opposes, reports"),
        new("relations", "nouns for the state of a relation"),
        new("abbreviations", "words whose full stop ends no sentence"),
        new("related-headings", "headings of lists of other articles"),
        new("comment-words", "words of comment forms"),
        new("share-words", "words of share bars"),
        new("notice-words", "words of cookie and consent notices"),
        new("tag-marks", "words before a list of tags"),
        new("caption-marks", "words that mark the caption of a picture"),
        new("title-marks", "words before the title of a document", IsOptional: true),
        new("source-marks", "words before the source at the end of an article"),
        new("relative-times", "words of times relative to the visit"),
        new("variants", "pairs of signs that two scripts write differently: the one that is matched on first", true),
        new("spellings", "two spellings of a word ending, made one", true),
        new("patterns-target", "sentences that set a level to reach"),
        new("patterns-ratio", "sentences that state a quotient"),
        new("patterns-rank", "sentences that state a rank"),
        new("patterns-status", "sentences that change what a relation is; key: the stage"),
        new("patterns-role", "sentences in which a party or person holds an office"),
        new("patterns-membership", "sentences in which one thing is part of another"),
        new("patterns-event", "sentences that tell of an event"),
        new("patterns-pair", "sentences that give a count before and after"),
    ];

    private static readonly HashSet<string> NotWords =
        [
            "marks", "common", "dates", "months", "weekdays", "family-names", "spellings", "eras", "sentence-openers",
            "variants", "definite", "meeting-pronouns", "counted-meetings", "coming", "no-party-endings",
            "at-meeting", "articles", "name-particles", "verb-endings", "group-marks", "definite-plurals",
            "phrase-openers",
        ];

    /// <summary>Sections of single small words that are asked for at one place, and marked nowhere.</summary>
    internal static ImmutableArray<string> Small { get; } =
        ["weekdays", "articles", "name-particles", "definite-plurals", "group-marks", "phrase-openers"];

    /// <summary>Whether a section's forms are words to be met in a text.</summary>
    internal static bool IsWordList(string section) =>
        !NotWords.Contains(section) && !section.StartsWith("patterns", StringComparison.Ordinal);

    /// <summary>Whether a section's forms are words of what is printed around an article.</summary>
    internal static bool IsFurniture(string section) =>
        section is "related-headings" or "comment-words" or "share-words" or "notice-words" or "tag-marks"
            or "caption-marks" or "title-marks" or "source-marks" or "relative-times";
}
