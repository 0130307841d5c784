using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Resources;
using System.Text;

namespace Entente.App;

/// <summary>
/// The sentences of the program in the reader's language, from resource files: <c>Shared/Texts*.resx</c>, and one set
/// beside each larger feature. English is the neutral one; another language is one more file a set.
/// </summary>
public sealed class Texts
{
    private static readonly ConcurrentDictionary<string, Texts> ByLanguage = new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<string, Texts> ByLanguageOfPages = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _sentences;

    private Texts(Locale locale, Dictionary<string, string> sentences) => (Locale, _sentences) = (locale, sentences);

    /// <summary>
    /// The sets of texts: the explicit list, each the full name of a resource file. A key stands in one set only.
    /// </summary>
    public static ImmutableArray<string> Sets { get; } =
    [
        "Entente.App.Texts",
        "Entente.App.Charts.ChartsTexts",
        "Entente.App.Commands.CommandsTexts",
        "Entente.App.Commands.UpgradeTexts",
        "Entente.App.Features.Checking.CheckTexts",
        "Entente.App.Features.Design.DesignTexts",
        "Entente.App.Features.Documents.DocumentsTexts",
        "Entente.App.Features.Funds.FundsTexts",
        "Entente.App.Features.Guide.GuideTexts",
        "Entente.App.Features.Inbox.InboxTexts",
        "Entente.App.Features.Meetings.MeetingsTexts",
        "Entente.App.Features.Parties.PartiesTexts",
        "Entente.App.Features.Plans.PlansTexts",
        "Entente.App.Features.Record.RecordTexts",
        "Entente.App.Features.Rules.RulesTexts",
        "Entente.App.Features.Search.SearchTexts",
        "Entente.App.Shared.WordsTexts",
        "Entente.App.Web.WebTexts",
    ];

    /// <summary>The language, and how it writes numbers and dates.</summary>
    public Locale Locale { get; }

    /// <summary>The sentence of a key; the key itself, in brackets, where no resource has it.</summary>
    public string this[string key] => Find(key) ?? $"[{key}]";

    /// <summary>
    /// The sentence of a key with its named places filled in. A sentence that counts has forms, <c>key.one</c> and
    /// <c>key.other</c>, of which the place <c>count</c> chooses as the language does.
    /// </summary>
    public string this[string key, params ReadOnlySpan<(string Name, object? Value)> values]
    {
        get
        {
            var sentence = Find(key) ?? Find(key + FormOf(values)) ?? $"[{key}]";
            foreach (var (name, value) in values)
            {
                sentence = sentence.Replace("{" + name + "}", Print(value), StringComparison.Ordinal);
            }
            return sentence;
        }
    }

    /// <summary>The sentence of a key, or null where no resource has it.</summary>
    public string? Find(string key) => _sentences.GetValueOrDefault(key);

    /// <summary>The texts whose keys begin alike, by key.</summary>
    public IEnumerable<KeyValuePair<string, string>> Below(string prefix) =>
        _sentences.Where(s => s.Key.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>Whether a sentence that counts has this key, without the ending of its forms.</summary>
    public bool Counts(string key) => _sentences.ContainsKey(key + Locale.Other);

    /// <summary>The texts of a language; English for a language that the program does not speak.</summary>
    public static Texts In(string? language) =>
        ByLanguage.GetOrAdd(Locale.Of(language).Code, static code => new Texts(Locale.Of(code), Read(Locale.Of(code))));

    /// <summary>The same texts for pages: a date stays on one line.</summary>
    public static Texts OfPages(string? language) =>
        ByLanguageOfPages.GetOrAdd(
            Locale.Of(language).Code,
            static code => new Texts(Locale.Of(code) with { Space = "\u00A0" }, In(code)._sentences));

    /// <summary>The texts of a set that are written in a language itself, without those that it would borrow.</summary>
    public static ResourceSet SetIn(string set, CultureInfo language) =>
        new ResourceManager(set, typeof(Texts).Assembly)
            .GetResourceSet(language, createIfNotExists: true, tryParents: false)!;

    /// <summary>What was found, as a sentence: what, where, what to do.</summary>
    /// <param name="finding">What was found.</param>
    /// <param name="named">What an argument is called in the sentence; null, or null of it: as it stands.</param>
    public string Say(Finding finding, Func<FindingArgument, string?>? named = null)
    {
        var sentence = new StringBuilder(this["finding." + finding.Code]);
        foreach (var argument in finding.Arguments)
        {
            // The notation's own words are not translated: they are what stands in the file.
            var isWord = finding.Code.StartsWith("notation.", StringComparison.Ordinal);
            sentence.Replace(
                "{" + argument.Name + "}",
                named?.Invoke(argument)
                ?? (isWord ? Print(argument.Value) : PrintArgument(argument)));
        }
        return sentence.ToString();
    }

    /// <summary>Where it was found: file and line, or stream and entry; empty where there is no place.</summary>
    public string SayWhere(Place? place) => place switch
    {
        null => "",
        { EntrySequence: { } entry } => $"{place.Source}#{entry}",
        { LineNumber: { } line, ColumnNumber: { } column } => $"{place.Source}:{line}:{column}",
        { LineNumber: { } line } => $"{place.Source}:{line}",
        _ => place.Source,
    };

    private static Dictionary<string, string> Read(Locale locale)
    {
        var sentences = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var set in Sets)
        {
            foreach (DictionaryEntry own in SetIn(set, CultureInfo.InvariantCulture))
            {
                sentences.Add((string)own.Key, (string)own.Value!);
            }
            if (locale.Code != "en")
            {
                foreach (DictionaryEntry own in SetIn(set, CultureInfo.GetCultureInfo(locale.Code)))
                {
                    sentences[(string)own.Key] = (string)own.Value!;
                }
            }
        }
        return sentences;
    }

    private string FormOf(ReadOnlySpan<(string Name, object? Value)> values)
    {
        foreach (var (name, value) in values)
        {
            if (name == "count" && value is int or long or decimal)
            {
                return Locale.FormOf(Convert.ToDecimal(value, CultureInfo.InvariantCulture));
            }
        }
        return Locale.Other;
    }

    private string PrintArgument(FindingArgument argument) =>
        argument.Value is string word
        && Find($"{TermGroup(argument.Name)}.{word}") is { } translated
            ? translated
            : Print(argument.Value);

    /// <summary>
    /// Arguments that name a kind, stage, state or operation are words of the program and are translated.
    /// </summary>
    private static string TermGroup(string argument) => argument switch
    {
        "kind" or "otherKind" => "kind",
        "stage" or "otherStage" => "stage",
        "state" or "otherState" or "residual" => "state",
        "operation" => "operation",
        "unit" or "otherUnit" => "unit",
        "quantity" or "otherQuantity" => "quantity",
        "field" => "claim-field",
        "reason" => "reason",
        _ => "none",
    };

    private string Print(object? value) => value switch
    {
        null => "",
        decimal number => Locale.Number(number),
        int or long => Locale.Number(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
        PartialDate date => Locale.Date(date, this),
        DateOnly day => Locale.Date(PartialDate.On(day), this),
        DateTimeOffset instant => Locale.Instant(instant),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
