using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Entente.Repo.Tests;

/// <summary>
/// What the program says, it says in each of its languages: the resource files agree with each other.
/// </summary>
public sealed partial class TextTests
{
    private static readonly string[] Languages = ["vi", "ko"];

    [Fact]
    public void Every_text_is_there_in_every_language() => Faults.ShouldBeNone(
        "texts-in-all-languages",
        from neutral in Neutral()
        from language in Languages
        let file = $"{neutral[..^".resx".Length]}.{language}.resx"
        let translated = Texts(file)
        let english = Texts(neutral)
        from key in english.Keys.Except(translated.Keys).Where(k => !IsFormForOne(k, english))
            .Select(k => $"lacks {k}.")
            .Concat(translated.Keys.Except(english.Keys).Select(k => $"has {k}, which the English texts lack."))
        select new Fault(file, 0, key),
        "write the sentence in that language; a text that is gone goes in all of them.");

    /// <summary>A count's form for one, which not every language has: the program's tests know which do.</summary>
    private static bool IsFormForOne(string key, Dictionary<string, string> english) =>
        key.EndsWith(".one", StringComparison.Ordinal) && english.ContainsKey(key[..^".one".Length] + ".other");

    [Fact]
    public void A_text_has_the_same_places_in_every_language() => Faults.ShouldBeNone(
        "texts-places",
        from neutral in Neutral()
        from language in Languages
        let file = $"{neutral[..^".resx".Length]}.{language}.resx"
        let translated = Texts(file)
        from english in Texts(neutral)
        where translated.ContainsKey(english.Key)
        where !Places(english.Value).SetEquals(Places(translated[english.Key]))
        select new Fault(file, 0, $"{english.Key} has other places than '{english.Value}'."),
        "name the same arguments in braces in each language, in the order that the language wants.");

    [Fact]
    public void Every_finding_and_quantity_has_its_sentence()
    {
        var texts = Neutral().SelectMany(Texts).ToDictionary(t => t.Key, t => t.Value, StringComparer.Ordinal);
        var wanted = Core.FindingCodes.All.Select(c => "finding." + c.Code)
            .Concat(Core.FigureCatalogue.All.Select(q => "quantity." + q.Key));
        Faults.ShouldBeNone(
            "texts-complete",
            texts.Count == 0
                ? []
                : wanted.Where(k => !texts.ContainsKey(k)).Select(k => new Fault(Home, 0, $"lacks {k}.")),
            "write what it is; for a finding what, where, what to do.");
    }

    [Fact]
    public void The_sentence_of_a_finding_names_only_arguments_of_its_code() => Faults.ShouldBeNone(
        "texts-arguments",
        from neutral in Neutral()
        let texts = Texts(neutral)
        from code in Core.FindingCodes.All
        where texts.ContainsKey("finding." + code.Code)
        from place in Places(texts["finding." + code.Code]).Except(code.ArgumentNames)
        select new Fault(neutral, 0, $"finding.{code.Code} asks for {{{place}}}, which its code does not have."),
        "use an argument of FindingCodes.All, or add it there and where the finding is made.");

    private const string Home = "src/Entente.App/Shared/Texts.resx";

    /// <summary>The resource files without a language in their names: the English ones.</summary>
    private static IEnumerable<string> Neutral() =>
        Sources.WithExtension(".resx").Where(f => !LanguageInName().IsMatch(f));

    private static Dictionary<string, string> Texts(string file) =>
        Sources.Files.Contains(file)
            ? XDocument.Parse(Sources.Read(file)).Descendants("data")
                .ToDictionary(
                    d => (string)d.Attribute("name")!, d => d.Element("value")?.Value ?? "", StringComparer.Ordinal)
            : [];

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(m => m.Groups["it"].Value)];

    [GeneratedRegex(@"\{(?<it>\w+)\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"\.[a-z]{2}\.resx$")]
    private static partial Regex LanguageInName();
}
