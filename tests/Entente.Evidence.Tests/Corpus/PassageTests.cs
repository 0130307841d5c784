using Xunit.Abstractions;

namespace Entente.Evidence.Tests;

/// <summary>
/// How well passages are read that were written, without looking at the program, to tell who pays, of what kind an
/// amount is and through which fund in as many ways as the press has. They are only scored: what was built on some of
/// them helped no other (<c>docs/decisions/0049</c>).
/// </summary>
public sealed class PassageTests(ITestOutputHelper output)
{
    /// <summary>What they reached, rounded down: to fall behind it is a fault.</summary>
    private static readonly Dictionary<string, (double F1, double Kind, double Payer, double Fund)> Floors =
        new(StringComparer.Ordinal)
        {
            ["vi"] = (0.90, 0.58, 0.45, 0.68),
            ["en"] = (0.90, 0.58, 0.55, 0.60),
            ["ko"] = (0.92, 0.55, 0.40, 0.48),
            ["others"] = (0.86, 0.54, 0.40, 0.65),
        };

    public static TheoryData<string> Groups => [.. Floors.Keys];

    [Theory, MemberData(nameof(Groups))]
    public void They_are_read_as_well_as_before(string group)
    {
        var texts = Corpus.Passages.Where(t => t.IsScored
            && (Floors.ContainsKey(t.Language) ? t.Language : "others") == group).ToList();
        var score = new CorpusScore();
        texts.ForEach(score.Take);
        var told = score.Row(group + " passages", texts.Count);
        output.WriteLine(told);
        score.F1.ShouldBeGreaterThanOrEqualTo(Floors[group].F1, told);
        score.Field("kind").ShouldBeGreaterThanOrEqualTo(Floors[group].Kind, told);
        score.Field("payer").ShouldBeGreaterThanOrEqualTo(Floors[group].Payer, told);
        score.Field("fund").ShouldBeGreaterThanOrEqualTo(Floors[group].Fund, told);
    }

    [Fact]
    public void Every_key_stands_in_its_passage_once()
    {
        foreach (var text in Corpus.Passages)
        {
            text.Claims.ShouldAllBe(c => text.Text.Split((string)c["key"]!).Length == 2, text.Id);
        }
    }
}
