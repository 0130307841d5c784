using Entente.App.Features.Commitments;
using Entente.App.Features.Figures;
using Entente.App.Web;

namespace Entente.App.Features.Meetings;

/// <summary>What the account says of one meeting.</summary>
internal sealed class MeetingFacts(PageRequest page, MeetingHeld meeting)
{
    public List<DecidedView> Decided()
    {
        var closed = page.View.Facts<DecisionClosed>()
            .ToLookup(d => d.Fact.Decision, d => page.Words(d.Fact), StringComparer.Ordinal);
        var decisions = page.View.Facts<DecisionTaken>().Where(d => IsThis(d.Fact.Meeting)).Select(d =>
        {
            var words = page.Words(d.Fact);
            var end = closed[d.Fact.Key].LastOrDefault();
            return new DecidedView(
                words.Text, words.Lang, d.Fact.Number, end?.Text, end?.Lang, false, page.BasisOf(d.Entry))
            {
                AdReferendum = d.Fact.IsAdReferendum ? true : null,
            };
        });
        var changes = page.View.Facts<StatusChanged>().Where(s => IsThis(s.Fact.Meeting)).Select(s =>
            new DecidedView(ChangeOf(page, s.Fact), null, null, null, null, true, page.BasisOf(s.Entry)));
        return [.. decisions, .. changes];
    }

    /// <summary>Reported figures of the meeting's day, and those whose claim names the meeting.</summary>
    public List<FigureView> Reported() =>
        [.. page.Figures.All
            .Where(f => f.Standing == Standing.Reported && (IsOfItsDay(f) || f.Basis.Any(NamesIt)))
            .Select(page.FigureViews.Of)];

    public List<CommitmentView> Promises()
    {
        var facts = new CommitmentFacts(page);
        return [.. facts.All.Where(c => IsThis(c.Fact.Meeting)).Select(facts.ViewOf)];
    }

    public List<ActedView> Acted() =>
        [.. page.View.Facts<FrameworkActed>().Where(a => IsThis(a.Fact.Meeting)).Select(a => new ActedView(
            page.Name(a.Fact.Framework), a.Fact.Action, [.. a.Fact.By.Select(page.Name)], page.BasisOf(a.Entry)))];

    public List<PositionView> Positions() =>
        [.. PositionsOf(page, page.View.Facts<PositionTaken>().Where(p => IsThis(p.Fact.Meeting)))];

    public List<ReportedListView> Lists() =>
        [.. ReportedListView.From(page, page.View.Facts<ListReported>()
            .Where(l => l.Entry.Effective.Start.IsDay && IsItsDay(l.Entry.Effective.Start)))];

    /// <summary>What tells of the meeting itself, with the sentences.</summary>
    public List<BasisView> Sources() =>
        [.. page.View.FactsOfAnyDay<MeetingHeld>().Where(m => IsThis(m.Fact.Key))
            .Select(m => page.BasisOf(m.Entry)).DistinctBy(b => (b.Document, b.Quote))];

    /// <summary>A change of a relation, in words.</summary>
    public static string ChangeOf(PageRequest page, StatusChanged change) =>
        page.Texts[
            "status.changed", ("subject", page.Name(change.Subject).Short),
            ("to", page.Texts.Find("status." + change.To) ?? change.To),
            ("stage", page.Texts["change." + Keys.Of(change.Stage)])];

    /// <summary>Positions, in the reader's language, what copies repeat once.</summary>
    public static IEnumerable<PositionView> PositionsOf(
        PageRequest page, IEnumerable<Recorded<PositionTaken>> positions) =>
        ToldOnce.Of(page, positions).Select(p => PositionOf(page, p.Fact) with { Copies = p.Copies });

    private static PositionView PositionOf(PageRequest page, Recorded<PositionTaken> position)
    {
        var words = page.Words(position.Fact);
        return new PositionView(
            [.. position.Fact.Actors.Select(page.Name)], position.Fact.Stance, words.Text, words.Lang,
            [.. position.Fact.AskedOf.Select(page.Name)],
            position.Fact.AttributedTo is { } by ? page.Name(by).Name : null,
            page.WhenOf(position.Entry), page.BasisOf(position.Entry));
    }

    private bool IsThis(string? key) => key is not null && page.View.Entities.Resolve(key) == meeting.Key;

    private bool IsOfItsDay(Figure figure) => figure.Over is null && figure.At.IsDay && IsItsDay(figure.At);

    private bool IsItsDay(PartialDate day) =>
        meeting.Date is { IsDay: true, Earliest: { } first } && day.Earliest is { } at && first <= at
        && at <= (meeting.EndDate.Latest ?? first);

    private bool NamesIt(Basis basis) =>
        basis.Claim is { } key && page.Claims.Find(key)?.Claim is AmountClaim { Meeting: { } name }
        && Called.Contains(Folding.Fold(name));

    /// <summary>What the meeting may be called in a text, in any language, folded.</summary>
    private HashSet<string> Called => field ??= Locale.All
        .Select(l => Texts.In(l.Code))
        .SelectMany(texts => SeriesNames().Select(series => meeting.Ordinal is { } ordinal
            ? texts["meeting.numbered", ("ordinal", ordinal), ("series", series)]
            : series))
        .Concat(page.View.Entities.Find(meeting.Key)?.Names.All ?? [])
        .Select(Folding.Fold)
        .ToHashSet(StringComparer.Ordinal);

    private IEnumerable<string> SeriesNames() =>
        (meeting.Series is { } series ? page.View.Entities.Find(series)?.Names.All : null) ?? [];
}
