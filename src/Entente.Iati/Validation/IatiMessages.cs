using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Entente.Iati;

/// <summary>
/// What findings say, and how to mend what they speak of (<c>data/iati/messages.tsv</c>, and a file with the ending of
/// each other language).
/// </summary>
public static class IatiMessages
{
    private const string English = "en";
    private const string ValueForm = "value-form";

    private static readonly NumberFormatInfo Vietnamese = new()
    {
        NumberGroupSeparator = ".",
        NumberDecimalSeparator = ",",
    };

    private static readonly ConcurrentDictionary<string, FrozenDictionary<string, (string Says, string Mend)>> Known =
        new(StringComparer.Ordinal);

    /// <summary>The languages in which findings are told, by their ISO 639-1 codes; English is the first.</summary>
    public static ImmutableArray<string> Languages { get; } = [English, "ko", "vi"];

    /// <summary>What is wrong, in a sentence.</summary>
    /// <param name="finding">What was found.</param>
    /// <param name="language">One of <see cref="Languages"/>; English is taken in place of any other.</param>
    public static string Say(IatiFinding finding, string language = English)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return Fill(Find(finding, language).Says, finding, language);
    }

    /// <summary>How to mend it, in a sentence; empty where nobody can say.</summary>
    /// <param name="finding">What was found.</param>
    /// <param name="language">One of <see cref="Languages"/>; English is taken in place of any other.</param>
    public static string Mend(IatiFinding finding, string language = English)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return Fill(Find(finding, language).Mend, finding, language);
    }

    private static (string Says, string Mend) Find(IatiFinding finding, string language)
    {
        var messages = Known.GetOrAdd(Languages.Contains(language) ? language : English, Read);
        var own = finding.Id.TrimStart('E');
        return (finding.Detail.Length > 0 && messages.TryGetValue($"{own} {finding.Detail}", out var message))
            || messages.TryGetValue(finding.Id, out message) || messages.TryGetValue(own, out message)
            ? message
            : (finding.Id, "");
    }

    private static FrozenDictionary<string, (string Says, string Mend)> Read(string language) =>
        DataTable.Read(language == English ? "messages.tsv" : $"messages.{language}.tsv")
            .ToFrozenDictionary(r => r["id"], r => (r["says"], r["mend"]), StringComparer.Ordinal);

    /// <summary>
    /// Fills the places of a message. It goes over the message once, so that what stands in a file is never taken for
    /// a place.
    /// </summary>
    private static string Fill(string message, IatiFinding finding, string language)
    {
        var filled = new StringBuilder(message.Length);
        for (var rest = message.AsSpan(); !rest.IsEmpty;)
        {
            var begin = rest.IndexOf('{');
            var end = begin < 0 ? -1 : rest[begin..].IndexOf('}') + begin;
            if (end <= begin)
            {
                filled.Append(rest);
                break;
            }
            filled.Append(rest[..begin]).Append(ValueOf(rest[(begin + 1)..end], finding, language));
            rest = rest[(end + 1)..];
        }
        return filled.ToString();
    }

    private static string ValueOf(ReadOnlySpan<char> place, IatiFinding finding, string language) => place switch
    {
        "value" or "code" or "date" => finding.Value,
        "sum" or "count" => Number(finding.Value, language),
        "limit" => Number(finding.Expected, language),
        "expected" when finding.Detail == ValueForm => ValueFormWords.Of(finding.Expected, language),
        "list" or "expected" => finding.Expected,
        "path" => finding.Path,
        "name" => finding.Path[(finding.Path.LastIndexOf('/') + 1)..].TrimStart('@'),
        _ => "",
    };

    /// <summary>What was counted, as the language writes numbers; what is no number stands as it is.</summary>
    private static string Number(string text, string language) =>
        !decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? text
        : number.ToString("#,0.####", language == "vi" ? Vietnamese : CultureInfo.InvariantCulture.NumberFormat);
}
