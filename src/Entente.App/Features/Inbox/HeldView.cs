using Entente.App.Features.Figures;
using Entente.App.Web;

namespace Entente.App.Features.Inbox;

/// <summary>A promise that may be the one that a claim makes.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Text">Its own words, or the sentence that makes it.</param>
/// <param name="When">When it was made.</param>
/// <param name="IsSame">Whether the claim is read as this very promise.</param>
public sealed record PromiseHeldView(string Key, string Text, string When, bool IsSame);

/// <summary>What the account holds already of what a claim says.</summary>
/// <param name="Figures">Figures of the same quantity and scope, the nearest in time first.</param>
/// <param name="Reconciled">How the claim's figure would stand to them.</param>
/// <param name="Meetings">The meetings that it names and the account knows.</param>
/// <param name="Promises">The promises that may be the same.</param>
/// <param name="Same">The ids of figures that the claim says again, as a further source.</param>
public sealed record HeldView(
    IReadOnlyList<FigureView> Figures, IReadOnlyList<ReconciledView> Reconciled, IReadOnlyList<NameView> Meetings,
    IReadOnlyList<PromiseHeldView> Promises, IReadOnlyList<string> Same)
{
    /// <summary>How many figures and promises are shown.</summary>
    private const int Most = 5;

    /// <summary>Whether the account holds nothing of it.</summary>
    public bool IsEmpty => Figures.Count + Reconciled.Count + Meetings.Count + Promises.Count == 0;

    /// <summary>What the account holds beside what a claim is read as.</summary>
    internal static HeldView Of(PageRequest page, Rehearsal rehearsal)
    {
        var facts = rehearsal.Read.Select(r => r.Fact).ToList();
        var read = facts.OfType<FigureReported>()
            .Select(f => (f.Quantity, Scope: rehearsal.View.Entities.Resolve(f.Scope.Key), Day: DayOf(f.At, f.Over)))
            .ToList();
        var claim = facts.Select(f => f.Claim).FirstOrDefault(c => c is not null);
        var figures = page.Figures.All
            .Where(f => read.Exists(r => r.Quantity == f.Quantity && r.Scope == f.Scope.Key)
                && (f.Basis.Count == 0 || f.Basis.Any(b => b.Claim != claim || claim is null)))
            .OrderBy(f => Distance(DayOf(f.At, f.Over), read.First(r => r.Quantity == f.Quantity).Day))
            .Take(Most)
            .Select(page.FigureViews.Of)
            .ToList();
        var own = rehearsal.Figures.All
            .Where(f => f.Basis.Any(b => b.Claim == claim && claim is not null)).Select(f => f.Id).ToHashSet();
        var beside = rehearsal.Figures.All
            .Where(f => read.Exists(r => r.Quantity == f.Quantity && r.Scope == f.Scope.Key));
        var views = new FigureViews(rehearsal.Figures, page.Claims, page.Texts);
        return new HeldView(
            figures,
            [.. Reconciling.Of(rehearsal.Figures, beside)
                .Where(r => r.Figures.Any(own.Contains) && r.Figures.Length > 1).Select(views.Of)],
            [.. facts.OfType<MeetingHeld>().Select(m => m.Key).Where(k => IsHeldElsewhere(page, k, claim))
                .Distinct(StringComparer.Ordinal).Select(page.Name)],
            PromisesOf(page, facts, claim),
            [.. figures.Select(f => f.Id).Where(own.Contains)]);
    }

    private static bool IsHeldElsewhere(PageRequest page, string meeting, string? claim) =>
        page.View.FactsOfAnyDay<MeetingHeld>()
            .Any(m => page.View.Entities.Resolve(m.Fact.Key) == page.View.Entities.Resolve(meeting)
                && m.Fact.Claim != claim);

    /// <summary>
    /// The promises that the claim is read as, then those of the same parties with the likeliest words.
    /// </summary>
    private static List<PromiseHeldView> PromisesOf(PageRequest page, List<Fact> facts, string? claim)
    {
        var same = facts.OfType<CommitmentDescribed>().Select(d => d.Commitment)
            .Concat(facts.OfType<LinkMade>().Where(l => l.Kind == LinkKind.Restates).Select(l => l.To))
            .ToHashSet(StringComparer.Ordinal);
        var actors = facts.OfType<CommitmentMade>().SelectMany(c => c.Actors).Select(page.View.Entities.Resolve)
            .ToHashSet(StringComparer.Ordinal);
        var quote = claim is null ? null : page.Claims.Find(claim)?.Claim?.Quote;
        return
        [
            .. (from made in page.View.FactsOfAnyDay<CommitmentMade>()
               where made.Fact.Claim is null || made.Fact.Claim != claim
               let isSame = same.Contains(made.Fact.Key)
               where isSame || made.Fact.Actors.Select(page.View.Entities.Resolve).Any(actors.Contains)
               let text = page.WordsOf(made).Text
               let likeness = isSame ? int.MaxValue : Likeness(made.Fact, text, quote ?? "")
               where likeness >= 30
               orderby likeness descending
               select new PromiseHeldView(
                   made.Fact.Key, text, page.WhenOf(made.Entry), isSame)).Take(Most),
        ];
    }

    /// <summary>
    /// How alike a promise and a sentence are, in whatever language the account tells the promise: the reader's own
    /// makes no difference to what the account holds.
    /// </summary>
    private static int Likeness(CommitmentMade made, string shown, string quote) =>
        Locale.All.Select(l => made.WordsIn(l.Code).Text).Append(shown).Distinct(StringComparer.Ordinal)
            .Max(text => Likeness(text, quote));

    /// <summary>Shared words over the fewer words of the two, in hundredths.</summary>
    private static int Likeness(string a, string b)
    {
        var (one, two) = (WordsOf(a), WordsOf(b));
        var fewer = Math.Min(one.Count, two.Count);
        return fewer == 0 ? 0 : 100 * one.Count(two.Contains) / fewer;
    }

    private static HashSet<string> WordsOf(string text) =>
        Folding.Fold(text).Split([' ', ',', '.', '-', ';'], StringSplitOptions.RemoveEmptyEntries)
            .Where(w => w.Length > 1).ToHashSet(StringComparer.Ordinal);

    private static DateOnly? DayOf(PartialDate at, Period? over) =>
        over is { } period ? period.FirstDay ?? period.LastDay : at.Latest ?? at.Earliest;

    private static int Distance(DateOnly? a, DateOnly? b) =>
        a is { } one && b is { } two ? Math.Abs(one.DayNumber - two.DayNumber) : int.MaxValue;
}
