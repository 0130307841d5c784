using Xunit.Abstractions;

namespace Entente.Evidence.Tests;

/// <summary>
/// How well texts of a few lines are read that were written, without looking at the program, to say the same things in
/// as many ways as the press, the ministries and the banks have; <see cref="Corpus"/> tells what each set is for. They
/// are harder than pages: there is little around a figure that would tell its kind. Passages are only scored: what was
/// built on some of them helped no other (<c>docs/decisions/0049</c>).
/// </summary>
public sealed class ShortTextTests(ITestOutputHelper output)
{
    private const string Short = "short texts";
    private const string Passages = "passages";
    private const string Gatherings = "gatherings";

    /// <summary>What the part that is only scored reached, rounded down: to fall behind it is a fault.</summary>
    private static readonly Dictionary<(string Set, string Group), Floor> Floors = new()
    {
        [(Short, "vi")] = new(F1: 0.75, Meetings: 0.27),
        [(Short, "en")] = new(F1: 0.75, Meetings: 0.47),
        [(Short, "ko")] = new(F1: 0.58, Meetings: 0.30),
        [(Short, "others")] = new(F1: 0.80, Meetings: 0.60),
        [(Passages, "vi")] = new(F1: 0.90, Kind: 0.58, Payer: 0.45, Fund: 0.68),
        [(Passages, "en")] = new(F1: 0.90, Kind: 0.58, Payer: 0.55, Fund: 0.60),
        [(Passages, "ko")] = new(F1: 0.92, Kind: 0.55, Payer: 0.40, Fund: 0.48),
        [(Passages, "others")] = new(F1: 0.86, Kind: 0.54, Payer: 0.40, Fund: 0.65),
        [(Gatherings, "vi")] = new(F1: 0.90, Meetings: 0.70, Kind: 0.60, Payer: 0.40, Fund: 0.50),
        [(Gatherings, "en")] = new(F1: 0.90, Meetings: 0.60, Kind: 0.60, Payer: 0.60, Fund: 0.45),
        [(Gatherings, "ko")] = new(F1: 0.90, Meetings: 0.60, Kind: 0.60, Payer: 0.60, Fund: 0.50),
        [(Gatherings, "others")] = new(F1: 0.80, Meetings: 0.55, Kind: 0.55, Payer: 0.40, Fund: 0.45),
    };

    public static IEnumerable<object[]> Groups => Floors.Keys.Select(k => new object[] { k.Set, k.Group });

    public static IEnumerable<object[]> DevelopedOn =>
        Floors.Keys.Where(k => k.Set != Passages).Select(k => new object[] { k.Set, k.Group });

    [Theory, MemberData(nameof(Groups))]
    public void The_scored_part_is_read_as_well_as_before(string set, string group)
    {
        var score = ScoreOf(set, group, isScored: true);
        var floor = Floors[(set, group)];
        score.F1.ShouldBeGreaterThanOrEqualTo(floor.F1);
        Hold(score.MeetingRecall, floor.Meetings);
        Hold(score.Field("kind"), floor.Kind);
        Hold(score.Field("payer"), floor.Payer);
        Hold(score.Field("fund"), floor.Fund);
    }

    private static void Hold(double reached, double? floor)
    {
        if (floor is { } least)
        {
            reached.ShouldBeGreaterThanOrEqualTo(least);
        }
    }

    [Theory, MemberData(nameof(DevelopedOn))]
    public void The_part_that_is_developed_on_is_printed_with_what_is_wrong_in_it(string set, string group)
    {
        var score = ScoreOf(set, group, isScored: false);
        score.Notes.ForEach(output.WriteLine);
        score.F1.ShouldBeGreaterThan(0.5);
    }

    [Fact]
    public void Every_key_stands_in_its_text()
    {
        foreach (var text in Corpus.Short.Concat(Corpus.Passages).Concat(Corpus.Gatherings))
        {
            foreach (var claim in text.Claims)
            {
                text.Text.ShouldContain((string)claim["key"]!, Case.Sensitive, text.Id);
            }
        }
    }

    private CorpusScore ScoreOf(string set, string group, bool isScored)
    {
        var all = set switch { Short => Corpus.Short, Passages => Corpus.Passages, _ => Corpus.Gatherings };
        var texts = all.Where(t => t.IsScored == isScored
            && (Floors.ContainsKey((set, t.Language)) ? t.Language : "others") == group).ToList();
        var score = new CorpusScore();
        texts.ForEach(score.Take);
        output.WriteLine(score.Row($"{group} {set}, {(isScored ? "scored" : "dev")}", texts.Count));
        return score;
    }

    /// <summary>What a set is held to; null where its texts are not written to ask for that.</summary>
    private sealed record Floor(
        double F1, double? Meetings = null, double? Kind = null, double? Payer = null, double? Fund = null);
}
