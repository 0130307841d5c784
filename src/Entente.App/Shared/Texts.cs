using System.Globalization;
using System.Resources;
using System.Text;

namespace Entente.App;

/// <summary>
/// The sentences of the program in the reader's language, from the resource files <c>Shared/Texts*.resx</c>. English
/// is the neutral one; another language is one more file.
/// </summary>
public sealed class Texts
{
    private static readonly ResourceManager Resources = new(typeof(Texts));

    private readonly CultureInfo _culture;

    private Texts(Locale locale)
    {
        Locale = locale;
        _culture = CultureInfo.GetCultureInfo(locale.Code);
    }

    /// <summary>The language, and how it writes numbers and dates.</summary>
    public Locale Locale { get; }

    /// <summary>The sentence of a key; the key itself, in brackets, where no resource has it.</summary>
    public string this[string key] => Resources.GetString(key, _culture) ?? $"[{key}]";

    /// <summary>The sentence of a key with its named places filled in.</summary>
    public string this[string key, params ReadOnlySpan<(string Name, object? Value)> values]
    {
        get
        {
            var sentence = this[key];
            foreach (var (name, value) in values)
            {
                sentence = sentence.Replace("{" + name + "}", Print(value), StringComparison.Ordinal);
            }
            return sentence;
        }
    }

    /// <summary>The sentence of a key, or null where no resource has it.</summary>
    public string? Find(string key) => Resources.GetString(key, _culture);

    /// <summary>The texts of a language; English for a language that the program does not speak.</summary>
    public static Texts In(string? language) => new(Locale.Of(language));

    /// <summary>What was found, as a sentence: what, where, what to do.</summary>
    public string Say(Finding finding)
    {
        var sentence = new StringBuilder(this["finding." + finding.Code]);
        foreach (var argument in finding.Arguments)
        {
            // The notation's own words are not translated: they are what stands in the file.
            var isWord = finding.Code.StartsWith("notation.", StringComparison.Ordinal);
            sentence.Replace("{" + argument.Name + "}", isWord ? Print(argument.Value) : PrintArgument(argument));
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
