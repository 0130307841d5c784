using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using Entente.Tests;

namespace Entente.App.Tests;

/// <summary>One word for one thing: texts and samples use the terms of docs/TERMS.md.</summary>
public sealed partial class TermsTests
{
    /// <summary>Lists of words whose members mean the same, each with the prefixes of the keys.</summary>
    public static TheoryData<string, string, string> SameWords => new()
    {
        { "stage.", "record.kind.", "announced appropriated signed due received programmable allocated contracted "
            + "disbursed spent" },
        { "firmness.", "claim-word.", "shall will continue strive explore propose" },
        { "record.nearness.", "claim-word.", "about nearly almost more-than at-least up-to about-over" },
        { "state.", "claim-word.", "total ongoing completed approved pending planned" },
        { "mode.", "claim-word.", "in-person online hybrid" },
        { "change.", "claim-word.", "proposed adopted effective" },
        { "action.", "claim-word.", "announced issued signed implemented welcomed" },
        { "action.", "plans.act.", "announced adopted issued signed implemented welcomed proposed" },
        { "stance.", "claim-word.", "supports reaffirms appreciates requests opposes reports" },
        { "party-kind.", "record.organisation.", "unknown country intergovernmental government body group media "
            + "other" },
        { "funds.modality.", "record.modality.", "open-call template jointly-planned demand-driven pooled "
            + "procurement" },
        { "certainty.", "record.certainty.", "certified interim estimate" },
        { "record.kind.", "stub-sort.", "fund project meeting event person partnership" },
    };

    [Theory]
    [MemberData(nameof(SameWords))]
    public void What_means_the_same_is_called_the_same_in_each_language(string one, string other, string words)
    {
        foreach (var locale in Locale.All)
        {
            var texts = Texts.In(locale.Code);
            foreach (var word in words.Split(' '))
            {
                var key = other == "claim-word." ? word.Replace('-', '_') : word;
                texts[other + key].ToUpperInvariant()
                    .ShouldBe(texts[one + word].ToUpperInvariant(), $"{locale.Code}: {other}{key}");
            }
        }
    }

    [Theory]
    [InlineData("vi", 1, 2)]
    [InlineData("ko", 3, 4)]
    public void No_text_and_no_sample_has_a_word_that_was_given_up(string language, int term, int givenUp)
    {
        var rows = Rows().ToList();
        rows.Count.ShouldBeGreaterThan(30);
        var words = rows.SelectMany(r => r[givenUp].Split(',', StringSplitOptions.TrimEntries)).Where(w => w.Length > 0)
            .ToList();
        words.Count.ShouldBeGreaterThan(10);
        words.Intersect(rows.Select(r => r[term])).ShouldBeEmpty();
        var texts = TextsOf(language).Select(t => (Where: t.Key, What: t.Value))
            .Concat(SampleTexts(language).Select(l => (Where: "samples", What: l)));
        (from text in texts
         from word in words
         where text.What.Contains(word, StringComparison.OrdinalIgnoreCase)
         select $"{text.Where}: {word} in {text.What}").ShouldBeEmpty();
    }

    [Fact]
    public void A_Korean_sentence_is_polite() =>
        TextsOf("ko").Where(t => Plain().IsMatch(t.Value) || t.Value.Contains("세요", StringComparison.Ordinal))
            .Select(t => $"{t.Key}: {t.Value}").ShouldBeEmpty();

    private static IEnumerable<string[]> Rows() =>
        from line in File.ReadLines(Path.Combine(Checkout.Root, "docs", "TERMS.md"))
        where line.StartsWith("| ", StringComparison.Ordinal)
        let cells = line.Trim('|').Split('|', StringSplitOptions.TrimEntries)
        where cells.Length == 5
        select cells;

    private static IEnumerable<string> SampleTexts(string language) =>
        from file in Directory.EnumerateFiles(
            Path.Combine(Checkout.Root, "samples"), "*.entente", SearchOption.AllDirectories)
        from line in File.ReadLines(file)
        where line.Contains($" {language} \"", StringComparison.Ordinal)
        select line.Trim();

    private static IEnumerable<KeyValuePair<string, string>> TextsOf(string language) =>
        from set in Texts.Sets
        from text in Texts.SetIn(set, CultureInfo.GetCultureInfo(language)).Cast<DictionaryEntry>()
        select KeyValuePair.Create((string)text.Key, (string)text.Value!);

    [GeneratedRegex(@"(?<!니)다\.(\s|$)")]
    private static partial Regex Plain();
}
