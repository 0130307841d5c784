using System.Globalization;
using Entente.App.Features.Commitments;
using Entente.App.Features.Figures;
using Entente.App.Web;

namespace Entente.App.Features.Meetings;

/// <summary>What a meeting decided, or how a relation changed at it.</summary>
/// <param name="Text">What.</param>
/// <param name="Lang">The language of the text where it is not the reader's.</param>
/// <param name="Number">Its number in the meeting's record; null where it has none.</param>
/// <param name="Closed">What became of it; null while it is open.</param>
/// <param name="ClosedLang">The language of that text where it is not the reader's.</param>
/// <param name="IsChange">Whether it is a change of a relation, which is never open.</param>
/// <param name="Basis">What it rests on.</param>
public sealed record DecidedView(
    string Text, string? Lang, string? Number, string? Closed, string? ClosedLang, bool IsChange, BasisView Basis)
{
    /// <summary>Whether it was taken between meetings, by letter; null where it was not.</summary>
    public bool? AdReferendum { get; init; }
}

/// <summary>What happened to a plan or policy at a meeting.</summary>
/// <param name="Framework">The plan or policy.</param>
/// <param name="Action">announced, adopted, issued, signed, implemented, welcomed, proposed, or as printed.</param>
/// <param name="By">Who acted.</param>
/// <param name="Basis">What it rests on.</param>
public sealed record ActedView(NameView Framework, string Action, IReadOnlyList<NameView> By, BasisView Basis);

/// <summary>A stance, an appreciation, a request: no promise.</summary>
/// <param name="Actors">Who takes it.</param>
/// <param name="Stance">supports, reaffirms, appreciates, requests, opposes, reports.</param>
/// <param name="Text">What about.</param>
/// <param name="Lang">The language of the text where it is not the reader's.</param>
/// <param name="AskedOf">Of whom something is asked.</param>
/// <param name="AttributedTo">Who says that it was so, where the source attributes it to another.</param>
/// <param name="When">When, in the reader's language.</param>
/// <param name="Basis">What it rests on.</param>
public sealed record PositionView(
    IReadOnlyList<NameView> Actors, string Stance, string Text, string? Lang, IReadOnlyList<NameView> AskedOf,
    string? AttributedTo, string When, BasisView Basis)
{
    /// <summary>The copies of the text that say the same.</summary>
    public IReadOnlyList<BasisView> Copies { get; init; } = [];
}

/// <summary>One meeting: what it decided, what was reported and promised at it, and what became of that.</summary>
public sealed record MeetingPageView
{
    /// <summary>The three times.</summary>
    public required AsOfView AsOf { get; init; }

    /// <summary>The meeting.</summary>
    public required MeetingView Meeting { get; init; }

    /// <summary>Whether it lies ahead of the day asked about.</summary>
    public required bool IsAhead { get; init; }

    /// <summary>The one before it in its series; null where there is none.</summary>
    public NameView? Previous { get; init; }

    /// <summary>The one after it in its series; null where there is none.</summary>
    public NameView? Next { get; init; }

    /// <summary>What it decided.</summary>
    public required IReadOnlyList<DecidedView> Decided { get; init; }

    /// <summary>Figures that hold at its day, and those whose source names it.</summary>
    public required IReadOnlyList<FigureView> Reported { get; init; }

    /// <summary>Promises made at it, and what became of them.</summary>
    public required IReadOnlyList<CommitmentView> Promises { get; init; }

    /// <summary>What happened to plans and policies at it.</summary>
    public required IReadOnlyList<ActedView> Acted { get; init; }

    /// <summary>Positions taken at it.</summary>
    public required IReadOnlyList<PositionView> Positions { get; init; }

    /// <summary>Lists that sources give of its day.</summary>
    public required IReadOnlyList<ReportedListView> Lists { get; init; }

    /// <summary>The sources that tell of the meeting itself.</summary>
    public required IReadOnlyList<BasisView> Sources { get; init; }

    /// <summary>The sources that tell of what was decided, reported, promised or said at it, each once.</summary>
    public IReadOnlyList<BasisView> FurtherSources
    {
        get
        {
            var own = Sources.Select(s => s.Document).ToHashSet(StringComparer.Ordinal);
            return
            [
                .. Decided.Select(d => d.Basis)
                    .Concat(Reported.SelectMany(f => f.Basis))
                    .Concat(Promises.SelectMany(p => p.Sources.Concat(p.Outcomes)).Select(o => o.Basis))
                    .Concat(Promises.SelectMany(p => p.Verdicts).Select(v => v.Basis))
                    .Concat(Acted.Select(a => a.Basis))
                    .Concat(Positions.Select(p => p.Basis))
                    .Concat(Lists.Select(l => l.Basis))
                    .Where(b => b.Document is not null && !own.Contains(b.Document))
                    .DistinctBy(b => b.Document),
            ];
        }
    }

    /// <summary>The day before it, in ISO form: what was known then is what it met with; null without a day.</summary>
    public string? DayBefore { get; init; }

    /// <summary>Where its history stands.</summary>
    public required string History { get; init; }

    /// <summary>The view; null where the account has no such meeting at these times.</summary>
    public static MeetingPageView? Of(PageRequest page, string key)
    {
        if (page.Meeting(key) is not { } meeting)
        {
            return null;
        }
        var list = new MeetingList(page);
        var series = meeting.Series is null
            ? [] : MeetingList.Latest(page.Meetings.Where(m => m.Series == meeting.Series));
        var place = series.FindIndex(m => m.Key == meeting.Key);
        var at = new MeetingFacts(page, meeting);
        return new MeetingPageView
        {
            AsOf = page.AsOf,
            Meeting = list.ViewOf(meeting),
            IsAhead = list.IsAhead(meeting),
            Previous = place >= 0 && place + 1 < series.Count ? page.Name(series[place + 1].Key) : null,
            Next = place > 0 ? page.Name(series[place - 1].Key) : null,
            Decided = at.Decided(),
            Reported = at.Reported(),
            Promises = at.Promises(),
            Acted = at.Acted(),
            Positions = at.Positions(),
            Lists = at.Lists(),
            Sources = at.Sources(),
            DayBefore = meeting.Date is { IsDay: true, Earliest: { } day } && day > DateOnly.MinValue
                ? day.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            History = Addresses.History(meeting.Key),
        };
    }
}
