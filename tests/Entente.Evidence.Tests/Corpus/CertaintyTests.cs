using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Entente.Core;
using Xunit.Abstractions;

namespace Entente.Evidence.Tests;

/// <summary>
/// How sure an amount is said to be is how often it is right: its value, kind, payer and fund as annotated, measured on
/// documents and short texts that the reader was not developed on. Passages are harder than pages, and are told beside.
/// The points were fitted to all of them; that they hold is measured by fitting them again on one half.
/// </summary>
public sealed class CertaintyTests(ITestOutputHelper output)
{
    private const decimal ByChance = 0.06m;
    private const decimal ByChanceOfHalf = 0.15m;
    private const decimal HalfAStep = 0.05m;
    private const int FewestToTell = 40;

    private static readonly Lazy<List<ReadText>> Texts = new(() => [.. Corpus.All.Concat(Corpus.Short)
        .Select(d => (Document: d, IsPassage: false))
        .Concat(Corpus.Passages.Select(d => (Document: d, IsPassage: true)))
        .Where(d => d.Document.IsScored).Select((d, number) => Read(d.Document, d.IsPassage, number))
        .OfType<ReadText>()]);

    private static readonly Lazy<List<SeenAmount>> Scored = new(() => [.. Texts.Value.SelectMany(AmountsOf)]);

    [Fact]
    public void Amounts_proposed_at_a_confidence_are_right_so_often()
    {
        Tell("documents and short texts:", Scored.Value.Where(a => !a.IsOfPassage));
        Tell("passages:", Scored.Value.Where(a => a.IsOfPassage));
        Suggest().Where(a => !a.IsOfPassage).GroupBy(a => a.Sure).Where(s => s.Count() >= FewestToTell)
            .ShouldAllBe(s => Math.Abs(Share(s) - s.Key - HalfAStep) <= ByChanceOfHalf);
        Scored.Value.Where(a => !a.IsOfPassage).GroupBy(a => a.Sure).Where(s => s.Count() >= FewestToTell)
            .ShouldAllBe(s => Share(s) >= s.Key - ByChance);
    }

    /// <summary>
    /// What counts, targets and meetings are proposed at, set by hand, is what they keep: with the fund where one is
    /// annotated. Of meetings that are only cited those count that are annotated, since not all of them are.
    /// </summary>
    [Fact]
    public void Counts_targets_and_meetings_are_right_so_often()
    {
        var claims = Texts.Value.SelectMany(ClaimsOf).ToList();
        foreach (var step in claims.GroupBy(c => (c.Type, c.Sure)).OrderBy(g => g.Key.Type).ThenBy(g => g.Key.Sure))
        {
            output.WriteLine($"{step.Key.Type} {step.Key.Sure}: {step.Count(c => c.IsRight)} of {step.Count()}");
        }
        claims.GroupBy(c => (c.Type, c.Sure)).Where(s => s.Count() >= FewestToTell)
            .ShouldAllBe(s => (decimal)s.Average(c => c.IsRight ? 1 : 0) >= s.Key.Sure - ByChance);
    }

    private static IEnumerable<(string Type, decimal Sure, bool IsRight)> ClaimsOf(ReadText read)
    {
        var gold = read.Document.Claims.ToList();
        foreach (var claim in ClaimExtractor.Close(read.Draft).Claims
            .Where(c => c is CountClaim or TargetClaim or MeetingClaim))
        {
            var told = JsonSerializer.SerializeToNode<Claim>(claim, ClaimJson.Options)!.AsObject();
            var wanted = gold.Find(g => CorpusScore.Matches(g, told));
            if (wanted is not null || claim is not MeetingClaim { Main: not true })
            {
                yield return ((string)told["type"]!, claim.Confidence,
                    wanted is not null && (wanted["fund"] is null || CorpusScore.IsRight("fund", wanted, told)));
            }
            gold.Remove(wanted!);
        }
    }

    private void Tell(string of, IEnumerable<SeenAmount> amounts)
    {
        output.WriteLine(of);
        foreach (var step in amounts.GroupBy(a => a.Sure).OrderByDescending(g => g.Key))
        {
            output.WriteLine(Row(step));
        }
    }

    private static decimal Share(IEnumerable<SeenAmount> amounts) => (decimal)amounts.Average(a => a.IsRight ? 1 : 0);

    private static string Row(IGrouping<decimal, SeenAmount> step) => string.Create(CultureInfo.InvariantCulture,
        $"{step.Key}: {step.Count(a => a.IsRight)} of {step.Count()}, {Share(step):0.00}");

    /// <summary>
    /// Prints the points that these texts give now, and how sure such points are: fitted on one half of the texts and
    /// measured on the other.
    /// </summary>
    private List<SeenAmount> Suggest()
    {
        var amounts = Scored.Value;
        var measured = new List<SeenAmount>();
        foreach (var half in new[] { 0, 1 })
        {
            var points = CertaintyFit.Points([.. amounts.Where(a => a.Text % 2 == half)]);
            measured.AddRange(amounts.Where(a => a.Text % 2 != half)
                .Select(a => a with { Sure = AmountCertainty.Of(CertaintyFit.Of(points, a)) }));
        }
        Tell("fitted on one half, measured on the documents and short texts of the other:",
            measured.Where(a => !a.IsOfPassage));
        var all = CertaintyFit.Points(amounts);
        output.WriteLine($"base {all[0]}");
        foreach (var (sign, at) in AmountCertainty.Signs.Index().Select(s => (s.Item, s.Index)))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{all[at + 1],4} ({sign.Points}) {sign.Name}, {amounts.Count(a => a.Signs[at])}"));
        }
        return measured;
    }

    private static ReadText? Read(CorpusDocument document, bool isPassage, int number)
    {
        var reading = Reading.Text(document.Text);
        return reading.Text is { } text && Languages.Find(reading.Article?.Language) is { } language
            && !reading.Article!.Parts.IsEmpty
            ? new ReadText(number, isPassage, document,
                ClaimExtractor.Take(text, reading.Article, language, new ExtractionContext()))
            : null;
    }

    private static IEnumerable<SeenAmount> AmountsOf(ReadText read)
    {
        var gold = read.Document.Claims.Where(c => (string)c["type"]! == "amount").ToList();
        foreach (var claim in ClaimExtractor.Close(read.Draft).Claims.OfType<AmountClaim>())
        {
            var told = JsonSerializer.SerializeToNode<Claim>(claim, ClaimJson.Options)!.AsObject();
            var wanted = gold.Find(g => CorpusScore.Matches(g, told));
            if (wanted is not null)
            {
                gold.Remove(wanted);
            }
            var match = read.Draft.Amounts.Find(s => s.Claim.Start == claim.Start && s.Claim.Value == claim.Value
                && s.Claim.Currency == claim.Currency && s.Claim.Kind == claim.Kind);
            if (match.Claim is not null)
            {
                yield return new SeenAmount(
                    read.Number, read.IsPassage, claim.Confidence,
                    [.. AmountCertainty.Signs.Select(s => s.Holds(match.Seen))],
                    wanted is not null && Array.TrueForAll(["kind", "payer", "fund"],
                        f => CorpusScore.IsRight(f, wanted, told)));
            }
        }
    }

    private sealed record ReadText(int Number, bool IsPassage, CorpusDocument Document, Draft Draft);
}
