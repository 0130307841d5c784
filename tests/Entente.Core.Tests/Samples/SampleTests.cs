namespace Entente.Core.Tests;

/// <summary>
/// Each sample as a whole: it loads, everything has a source, and its own words stand in every language.
/// </summary>
public sealed class SampleTests
{
    public static TheoryData<string> Names => [.. Sample.Names];

    [Fact]
    public void Loads_without_a_finding() => Sample.AseanRok.Entries.Count.ShouldBeGreaterThan(500);

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_figure_rests_on_a_source(string name) =>
        Sample.Of(name).Figures().All
            .Where(f => f.Basis.Concat(f.LeftOpenBy).All(b => b.Source is null) && f.Quantity != "commitment.verdict")
            .Where(f => f.Standing == Standing.Reported)
            .Select(FigureLines.Of)
            .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Names))]
    public void Own_words_stand_in_three_languages(string name) =>
        (from entry in Sample.Of(name).Entries
         where entry.Fact is WordedFact
         let fact = (WordedFact)entry.Fact
         where fact.OwnWords.Any(w => w.Length > 0)
         from language in new[] { "en", "vi", "ko" }
         from words in fact.AllWordsIn(language)
         where words.Language != language || words.Text.Length == 0
         select $"{entry.Ref}: {language}: {words.Text}").ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Names))]
    public void What_has_a_name_has_one_in_three_languages(string name) =>
        (from entry in Sample.Of(name).Entries
         where entry.Fact is EntityFact { Names.Forms.IsEmpty: false }
         let fact = (EntityFact)entry.Fact
         from language in new[] { "en", "vi", "ko" }
         where fact.Names.Forms.All(f => f.Language != language)
         select $"{fact.Key}: {language}").ShouldBeEmpty();
}
