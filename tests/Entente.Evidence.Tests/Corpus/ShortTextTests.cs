using Xunit.Abstractions;

namespace Entente.Evidence.Tests;

/// <summary>
/// How well texts of a few lines are read that were written to say the same things in as many ways as the press, the
/// ministries and the banks have. They are harder than pages: there is little around a figure that would tell its kind.
/// </summary>
public sealed class ShortTextTests(ITestOutputHelper output)
{
    /// <summary>What the part that is only scored reached, rounded down: to fall behind it is a fault.</summary>
    private static readonly Dictionary<string, (double F1, double Meetings)> Floors = new(StringComparer.Ordinal)
    {
        ["vi"] = (0.75, 0.27),
        ["en"] = (0.75, 0.47),
        ["ko"] = (0.58, 0.30),
        ["others"] = (0.80, 0.60),
    };

    public static TheoryData<string> Groups => [.. Floors.Keys];

    [Theory, MemberData(nameof(Groups))]
    public void The_scored_part_is_read_as_well_as_before(string group)
    {
        var score = ScoreOf(group, isScored: true);
        score.F1.ShouldBeGreaterThanOrEqualTo(Floors[group].F1);
        score.MeetingRecall.ShouldBeGreaterThanOrEqualTo(Floors[group].Meetings);
    }

    [Theory, MemberData(nameof(Groups))]
    public void The_part_that_is_developed_on_is_printed_with_what_is_wrong_in_it(string group)
    {
        var score = ScoreOf(group, isScored: false);
        score.Notes.ForEach(output.WriteLine);
        score.F1.ShouldBeGreaterThan(0.5);
    }

    [Fact]
    public void Every_key_stands_in_its_text()
    {
        foreach (var text in Corpus.Short)
        {
            foreach (var claim in text.Claims)
            {
                text.Text.ShouldContain((string)claim["key"]!, Case.Sensitive, text.Id);
            }
        }
    }

    private CorpusScore ScoreOf(string group, bool isScored)
    {
        var texts = Corpus.Short.Where(t => t.IsScored == isScored
            && (Floors.ContainsKey(t.Language) ? t.Language : "others") == group).ToList();
        var score = new CorpusScore();
        texts.ForEach(score.Take);
        output.WriteLine(score.Row($"{group} short {(isScored ? "scored" : "dev")}", texts.Count));
        return score;
    }
}
