using Entente.App.Features.Figures;
using Entente.App.Web;

namespace Entente.App.Features.Meetings;

/// <summary>A meeting in a list.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Series">Its series.</param>
/// <param name="Ordinal">Which one of the series.</param>
/// <param name="Day">Its first day in ISO form, as far as it is known; null where it is not.</param>
/// <param name="When">When, in the reader's language.</param>
/// <param name="Mode">in-person, online, hybrid; null where it is not known.</param>
/// <param name="Place">Where.</param>
/// <param name="CoChairs">Who chaired it together.</param>
/// <param name="Decisions">How many decisions of it are on record.</param>
/// <param name="Promises">How many promises made at it are on record.</param>
public sealed record MeetingView(
    NameView Name, NameView? Series, int? Ordinal, string? Day, string When, string? Mode, string? Place,
    IReadOnlyList<NameView> CoChairs, int Decisions, int Promises);

/// <summary>A series of meetings.</summary>
/// <param name="Name">What it is called; null for meetings of no series.</param>
/// <param name="Parties">Who meets.</param>
/// <param name="Planned">The meetings that lie ahead, the next first.</param>
/// <param name="Held">The meetings that were held, the latest first.</param>
public sealed record SeriesView(
    NameView? Name, IReadOnlyList<NameView> Parties, IReadOnlyList<MeetingView> Planned,
    IReadOnlyList<MeetingView> Held);

/// <summary>Something that happens and is no meeting of a series.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="When">When, in the reader's language.</param>
/// <param name="Place">Where.</param>
/// <param name="IsPlanned">Whether it lay ahead when the source spoke of it.</param>
/// <param name="AttributedTo">Who says so, where the source attributes it to another.</param>
/// <param name="Basis">What it rests on.</param>
public sealed record EventView(
    NameView Name, string When, string? Place, bool IsPlanned, string? AttributedTo, BasisView Basis);

/// <summary>The meetings of the partnership, by series.</summary>
/// <param name="AsOf">The three times.</param>
/// <param name="Count">How many meetings there are.</param>
/// <param name="Series">The series, in the order in which they came into the account; meetings of none last.</param>
/// <param name="Events">What else happens.</param>
/// <param name="Decided">All decisions and changes of status, the latest first.</param>
public sealed record MeetingsView(
    AsOfView AsOf, int Count, IReadOnlyList<SeriesView> Series, IReadOnlyList<EventView> Events,
    IReadOnlyList<DecisionView> Decided)
{
    /// <summary>The view.</summary>
    public static MeetingsView Of(PageRequest page)
    {
        var list = new MeetingList(page);
        var bySeries = page.Meetings.ToLookup(m => m.Series, StringComparer.Ordinal);
        var opened = page.View.FactsOfAnyDay<SeriesOpened>()
            .GroupBy(s => page.View.Entities.Resolve(s.Fact.Key), StringComparer.Ordinal)
            .ToDictionary(
                g => g.Key, g => g.SelectMany(s => s.Fact.Parties).Distinct(StringComparer.Ordinal).ToList(),
                StringComparer.Ordinal);
        var named = bySeries.Where(g => g.Key is not null).Select(g => g.Key!);
        var keys = opened.Keys.Union(named, StringComparer.Ordinal);
        Filters.Whole(page, page.Meetings.Count + page.View.FactsOfAnyDay<EventHeld>().Count());
        return new MeetingsView(
            page.AsOf, page.Meetings.Count,
            [
                .. keys.Select(k => list.SeriesOf(k, opened.GetValueOrDefault(k) ?? [], bySeries[k])),
                .. bySeries[null].Any() ? new[] { list.SeriesOf(null, [], bySeries[null]) } : [],
            ],
            [
                .. page.View.FactsOfAnyDay<EventHeld>()
                    .OrderByDescending(e => e.Fact.Date.Latest ?? e.Fact.Date.Earliest ?? DateOnly.MinValue)
                    .Select(e => EventOf(page, e)),
            ],
            DecisionView.All(page));
    }

    private static EventView EventOf(PageRequest page, Recorded<EventHeld> held) =>
        new(page.Name(held.Fact.Key), page.Texts.Locale.Period(Days(held), page.Texts),
            PlaceNames.Of(page, held.Fact.Place),
            held.Fact.IsPlanned && !(held.Fact.Date.Latest < page.View.AsOf.Effective),
            held.Fact.AttributedTo is { } by ? page.Name(by).Name : null, page.BasisOf(held.Entry));

    private static Period Days(Recorded<EventHeld> held) =>
        held.Fact.Date.IsUnknown ? held.Entry.Effective
        : new Period(held.Fact.Date, held.Fact.EndDate.IsUnknown ? held.Fact.Date : held.Fact.EndDate);
}

/// <summary>Puts meetings into lists: those held and those ahead, each in its order.</summary>
internal sealed class MeetingList(PageRequest page)
{
    private readonly Dictionary<string, int> _decisions = page.View.Facts<DecisionTaken>()
        .CountBy(d => page.View.Entities.Resolve(d.Fact.Meeting), StringComparer.Ordinal)
        .ToDictionary(StringComparer.Ordinal);

    private readonly Dictionary<string, int> _promises = page.View.Facts<CommitmentMade>()
        .Where(c => c.Fact.Meeting is not null)
        .CountBy(c => page.View.Entities.Resolve(c.Fact.Meeting!), StringComparer.Ordinal)
        .ToDictionary(StringComparer.Ordinal);

    public SeriesView SeriesOf(string? key, IEnumerable<string> parties, IEnumerable<MeetingHeld> meetings)
    {
        var all = meetings.ToList();
        var planned = all.Where(IsAhead).OrderBy(m => m.Date.Earliest).ThenBy(m => m.Key, StringComparer.Ordinal);
        return new SeriesView(
            key is null ? null : page.Name(key), [.. parties.Select(page.Name)], [.. planned.Select(ViewOf)],
            [.. Latest(all.Where(m => !IsAhead(m))).Select(ViewOf)]);
    }

    /// <summary>Whether a meeting lies ahead of the day asked about.</summary>
    public bool IsAhead(MeetingHeld meeting) => meeting.Date.Earliest > page.View.AsOf.Effective;

    /// <summary>
    /// The latest first. A meeting whose day is not known stands by its number in the series; without a number, at the
    /// end.
    /// </summary>
    public static List<MeetingHeld> Latest(IEnumerable<MeetingHeld> meetings)
    {
        var all = meetings.ToList();
        var list = all.Where(m => DayOf(m) is not null).OrderByDescending(m => DayOf(m)!.Value.DayNumber)
            .ThenByDescending(m => m.Ordinal ?? int.MinValue).ThenBy(m => m.Key, StringComparer.Ordinal).ToList();
        foreach (var undated in all.Where(m => DayOf(m) is null).OrderByDescending(m => m.Ordinal ?? 0).ThenBy(
            m => m.Key, StringComparer.Ordinal))
        {
            var before = list.FindIndex(m => m.Ordinal < undated.Ordinal);
            list.Insert(before < 0 ? list.Count : before, undated);
        }
        return list;
    }

    public MeetingView ViewOf(MeetingHeld m) =>
        new(
            page.Name(m.Key), m.Series is null ? null : page.Name(m.Series), m.Ordinal,
            m.Date.IsUnknown ? null : m.Date.ToString(), WhenOf(m),
            m.Mode == MeetingMode.Unknown ? null : Keys.Of(m.Mode), PlaceNames.Of(page, m.Place),
            [.. m.CoChairs.Select(page.Name)],
            _decisions.GetValueOrDefault(m.Key), _promises.GetValueOrDefault(m.Key));

    private string WhenOf(MeetingHeld m) =>
        m.EndDate.IsUnknown || m.EndDate == m.Date
            ? page.Texts.Locale.Date(m.Date, page.Texts)
            : page.Texts.Locale.Period(new Period(m.Date, m.EndDate), page.Texts);

    private static DateOnly? DayOf(MeetingHeld meeting) => meeting.Date.Latest ?? meeting.Date.Earliest;
}
