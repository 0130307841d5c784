using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Entente.Evidence;

/// <summary>One form of a word list: the stable key that code knows, and the words of the language.</summary>
/// <param name="Key">The stable key (<c>nearly</c>, <c>project</c>, <c>1000000</c>); the form itself where none is
/// given.</param>
/// <param name="Text">The words as the language writes them, in small letters unless a capital matters.</param>
public readonly record struct WordForm(string Key, string Text);

/// <summary>
/// A language as data: lists of words by section, and patterns. Code knows section names and keys, never words.
/// Which sections there must be, and what each is for, is <see cref="LanguageSections.All"/>.
/// </summary>
public sealed class Language
{
    private readonly FrozenDictionary<string, ImmutableArray<WordForm>> _sections;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _abbreviations;
    private readonly FrozenDictionary<string, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>> _small;
    private readonly Dictionary<string, PatternSet> _patterns = new(StringComparer.Ordinal);

    private Language(string code, Dictionary<string, List<WordForm>> sections)
    {
        Code = code;
        _sections = sections.ToFrozenDictionary(
            s => s.Key,
            s => s.Value.Select(f => f with { Text = Spellings.Unify(f.Text) }).ToImmutableArray());
        Scripts = this["common"].Aggregate(0, (scripts, f) => scripts | 1 << ScriptCount.Of(f.Text[0]));
        WritesKana = this["common"].Any(f => Syllables.IsKana(f.Text[0]));
        _abbreviations = this["abbreviations"].Select(f => f.Text).ToFrozenSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _small = LanguageSections.Small.ToFrozenDictionary(name => name, name => this[name].Select(f => f.Text)
            .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>(), StringComparer.Ordinal);
        DecimalMark = Single("decimal-mark");
        ThousandsMark = Single("thousands-mark");
        IsVerbLast = HasMark("verb", "last");
        IsVerbSecond = HasMark("verb", "second");
        OwnersFollow = HasMark("owners", "follow");
        HeadsLast = HasMark("heads", "last");
        IsUnspaced = HasMark("script", "unspaced");
        NamesEnd = IsVerbLast || HasMark("names", "end");
        OrdinalsFirst = HasMark("ordinals", "first");
        AdjectivesFirst = HeadsLast || HasMark("adjectives", "first");
        GroupsBySpace = HasMark("groups", "space");
        HasSmallPairs = HasMark("pairs", "small");
        YearsFirst = HasMark("years", "first");
        DaysStandAlone = HasMark("days", "alone");
        CurrencySigns = [.. this["currency-signs"].OrderByDescending(f => f.Text.Length)];
        Lexicon = new Lexicon(this, LanguageSections.IsWordList);
        Furniture = new Lexicon(this, LanguageSections.IsFurniture);
        Numbers = new NumberReader(this);
        Dates = new DateReader(this);
    }

    /// <summary>ISO 639-1 code.</summary>
    public string Code { get; }

    /// <summary>Whether the verb is the second part of a clause, and its subject before it or right behind.</summary>
    public bool IsVerbSecond { get; }

    /// <summary>Whether an owner stands right behind the noun, with no word between ("the grant A").</summary>
    public bool OwnersFollow { get; }

    /// <summary>Whether it is written with syllabaries beside the signs that it shares with another.</summary>
    public bool WritesKana { get; }

    /// <summary>The sign before decimals.</summary>
    public char DecimalMark { get; }

    /// <summary>The sign between groups of three digits.</summary>
    public char ThousandsMark { get; }

    /// <summary>
    /// Whether the head stands last: the noun of a name at its end, the verb after what it governs, marks of case after
    /// the name.
    /// </summary>
    public bool IsVerbLast { get; }

    /// <summary>Whether its script writes no white space between words.</summary>
    public bool IsUnspaced { get; }

    /// <summary>Whether a name ends with its noun, and no capital letter shows where it begins.</summary>
    public bool NamesEnd { get; }

    /// <summary>Whether an ordinal stands before what it counts, though names begin with their noun.</summary>
    public bool OrdinalsFirst { get; }

    /// <summary>Whether what describes a counted noun stands between it and its number.</summary>
    public bool AdjectivesFirst { get; }

    /// <summary>Whether white space may stand between groups of three digits.</summary>
    public bool GroupsBySpace { get; }

    /// <summary>Whether a year stands before its month.</summary>
    public bool YearsFirst { get; }

    /// <summary>
    /// Whether a day is often told by its number alone, in the month and year of a day told before it.
    /// </summary>
    public bool DaysStandAlone { get; }

    /// <summary>Whether the second word of a name may be small where a capital begins the first.</summary>
    public bool HasSmallPairs { get; }

    /// <summary>Whether the noun that a name is of ends it, and what describes a noun stands before it.</summary>
    public bool HeadsLast { get; }

    /// <summary>The names of the sections that the files have.</summary>
    public IEnumerable<string> SectionNames => _sections.Keys;

    /// <summary>The forms of a section; empty where the language has none.</summary>
    public ImmutableArray<WordForm> this[string section] => _sections.GetValueOrDefault(section, []);

    /// <summary>Whether a word in small letters is one of <see cref="LanguageSections.Small"/> of a name.</summary>
    internal bool IsSmall(string section, ReadOnlySpan<char> word) => _small[section].Contains(word);

    /// <summary>Whether a word in small letters ends as verbs of a time do (<c>[verb-endings]</c>).</summary>
    internal bool EndsAs(string time, ReadOnlySpan<char> word)
    {
        foreach (var ending in this["verb-endings"])
        {
            if (ending.Key == time && Syllables.EndsWith(word, ending.Text))
            {
                return true;
            }
        }
        return false;
    }

    internal Lexicon Lexicon { get; }

    /// <summary>The signs of currencies that stand before a number, the longest first.</summary>
    internal ImmutableArray<WordForm> CurrencySigns { get; }

    /// <summary>The words of what is printed around articles, alone.</summary>
    internal Lexicon Furniture { get; }

    internal NumberReader Numbers { get; }

    /// <summary>The same for what people type.</summary>
    internal NumberReader TypedNumbers => field ??= new NumberReader(this, isTyped: true);

    internal DateReader Dates { get; }

    /// <summary>Reads the files of a language.</summary>
    internal static Language Load(string code) => new(code, WordFiles.Read(code));

    /// <summary>Makes a language from sections, for tests.</summary>
    internal static Language From(string code, Dictionary<string, List<WordForm>> sections) => new(code, sections);

    /// <summary>The scripts of its commonest words, a bit each.</summary>
    internal int Scripts { get; }

    /// <summary>Whether a full stop after these letters ends no sentence.</summary>
    internal bool IsAbbreviation(ReadOnlySpan<char> letters) => _abbreviations.Contains(letters);

    /// <summary>The compiled patterns of a section.</summary>
    internal PatternSet Patterns(string section)
    {
        lock (_patterns)
        {
            if (!_patterns.TryGetValue(section, out var set))
            {
                _patterns.Add(section, set = PatternSet.Compile(this, section));
            }
            return set;
        }
    }

    private bool HasMark(string key, string value) => this["marks"].Any(f => f.Key == key && f.Text == value);

    private char Single(string key) =>
        this["marks"].FirstOrDefault(f => f.Key == key).Text is [var mark]
            ? mark
            : throw new FormatException($"Language {Code}: [marks] has no single sign for {key}.");
}
