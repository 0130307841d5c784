using Entente.App.Web;

namespace Entente.App.Charts;

/// <summary>
/// Meetings, plans and policies as the periods they cover, and promises with their day and what became of them, on one
/// line of time. What has no day stands in the table, and is said to be left out.
/// </summary>
internal sealed class TimelineChart
{
    private readonly ChartGround _ground;
    private readonly Texts _t;
    private readonly AccountView _view;
    private readonly List<ChartRow> _rows = [];
    private readonly List<DateOnly> _days = [];
    private int _undated;

    private TimelineChart(ChartGround ground)
    {
        _ground = ground;
        _t = ground.Texts;
        _view = ground.Figures.View;
    }

    public static Chart Of(ChartGround ground) => new TimelineChart(ground).Make();

    private Chart Make()
    {
        var plans = new TimelineLane(_t["charts.lane-plans"], Plans());
        var meetings = new TimelineLane(_t["charts.lane-meetings"], Meetings());
        var promises = new TimelineLane(_t["charts.lane-promises"], Promises());
        var day = _view.AsOf.Effective;
        var (from, until) = _days.Count == 0 ? (day, day) : (_days.Min(), _days.Max());
        var (first, last) = (new DateOnly(from.Year, 1, 1), new DateOnly(until.Year, 12, 31));
        return new Chart(new TimelineBody(
                first, last, day, _t["charts.as-of-day", ("day", day)],
                [.. new[] { meetings, plans, promises }.Select(l => Clamped(l, first, last))], Legend(),
                _t["charts.nothing-timeline"]))
        {
            Name = "timeline",
            Title = _t["charts.timeline"],
            Description = _t["charts.timeline-desc", ("plans", plans.Rows.Count),
                ("meetings", meetings.Rows.Sum(r => r.Signs.Count)), ("promises", promises.Rows.Count)],
            Notes = _undated > 0 ? [_t["charts.note-undated", ("count", _undated)]] : [],
            Rows = _rows,
            Svg = ChartList.Address("timeline", "svg"),
            Csv = ChartList.Address("timeline", "csv"),
        };
    }

    /// <summary>Bars whose beginning is not known begin with the scale.</summary>
    private static TimelineLane Clamped(TimelineLane lane, DateOnly first, DateOnly last) =>
        lane with
        {
            Rows = [.. lane.Rows.Select(r => r with
            {
                Signs = [.. r.Signs.Select(s => s with
                {
                    From = s.From < first ? first : s.From,
                    Until = s.Until > last ? last : s.Until,
                })],
            })],
        };

    private List<TimelineRow> Plans() =>
    [
        .. _view.FactsOfAnyDay<FrameworkOpened>()
            .GroupBy(f => _view.Entities.Resolve(f.Fact.Key), StringComparer.Ordinal)
            .Select(g => (g.Key, g.Last().Fact, Entry: g.Select(f => f.Entry)
                .FirstOrDefault(e => e.Effective != default, g.First().Entry)))
            .OrderBy(f => f.Entry.EffectiveFrom ?? DateOnly.MinValue).ThenBy(f => f.Key, StringComparer.Ordinal)
            .Select(f => Plan(f.Key, f.Fact, f.Entry)),
    ];

    /// <summary>
    /// What took the place of a plan or policy first, with its first day; null where nothing with a known day did.
    /// </summary>
    private (string Key, DateOnly Day)? SuccessorOf(string key) =>
        (from link in _view.FactsOfAnyDay<LinkMade>()
         where link.Fact.Kind is LinkKind.Continues or LinkKind.Supersedes
            && _view.Entities.Resolve(link.Fact.To) == key
         let next = _view.Entities.Resolve(link.Fact.From)
         from opened in _view.FactsOfAnyDay<FrameworkOpened>()
         where _view.Entities.Resolve(opened.Fact.Key) == next && opened.Entry.Effective.FirstDay is not null
         orderby opened.Entry.Effective.FirstDay
         select ((string, DateOnly)?)(next, opened.Entry.Effective.FirstDay!.Value)).FirstOrDefault();

    private TimelineRow Plan(string key, FrameworkOpened fact, Entry entry)
    {
        var period = entry.Effective;
        var name = _ground.Name(key);
        var when = _t.Locale.Period(period, _t);
        Row(name, when, _t["charts.kind." + Keys.Of(fact.Kind)], period, Addresses.Of(NameKind.Framework, key), entry);
        if (period.FirstDay is null && period.LastDay is null)
        {
            _undated++;
            return new TimelineRow(name, []);
        }
        // What has no known end is drawn until another takes its place, or else up to the day asked about.
        _days.AddRange(new[] { period.FirstDay, period.LastDay }.OfType<DateOnly>());
        var today = _view.AsOf.Effective;
        var next = period.LastDay is null ? SuccessorOf(key) : null;
        var end = next is { } follower && follower.Day <= today ? follower.Day.AddDays(-1) : today;
        var last = period.LastDay ?? (period.FirstDay > end ? period.FirstDay.Value : end);
        var tip = next is { } after
            ? _t["charts.followed", ("when", when), ("next", _ground.Name(after.Key)), ("day", after.Day)]
            : when;
        return new TimelineRow(name, [new TimelineSign(
            period.IsClosed ? SignKind.Period : SignKind.Open, period.FirstDay ?? DateOnly.MinValue, last, "",
            $"{name}: {tip}")]);
    }

    private List<TimelineRow> Meetings()
    {
        var entries = _view.FactsOfAnyDay<MeetingHeld>()
            .GroupBy(m => _view.Entities.Resolve(m.Fact.Key), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Entry, StringComparer.Ordinal);
        return
        [
            .. MeetingIndex.Of(_view)
                .OrderBy(m => m.Date.Latest ?? m.Date.Earliest ?? DateOnly.MaxValue)
                .ThenBy(m => m.Key, StringComparer.Ordinal)
                .GroupBy(m => m.Series, StringComparer.Ordinal)
                .Select(g => new TimelineRow(
                    g.Key is { } series ? _ground.Name(series) : _t["charts.series-unnamed"],
                    [.. g.Select(m => Meeting(m, entries[m.Key])).OfType<TimelineSign>()])),
        ];
    }

    private TimelineSign? Meeting(MeetingHeld meeting, Entry entry)
    {
        var name = _ground.Name(meeting.Key);
        var when = _t.Locale.Date(meeting.Date, _t);
        Row(name, when, _t["charts.kind-meeting"], Period.Of(meeting.Date), Addresses.Meeting(meeting.Key), entry);
        var number = meeting.Ordinal is { } ordinal ? _t.Locale.Number(ordinal) : "";
        return Sign(SignKind.Meeting, meeting.Date, number, $"{name}: {when}");
    }

    private List<TimelineRow> Promises()
    {
        var restated = _view.FactsOfAnyDay<LinkMade>().Where(l => l.Fact.Kind == LinkKind.Restates)
            .Select(l => l.Fact.From).ToHashSet(StringComparer.Ordinal);
        var outcomes = _view.Facts<OutcomeReported>().ToLookup(o => o.Fact.Of, StringComparer.Ordinal);
        var verdicts = _view.Facts<VerdictGiven>().ToLookup(v => v.Fact.Of, v => v.Fact.Verdict);
        return
        [
            .. _view.Facts<CommitmentMade>()
                .Where(c => !restated.Contains(c.Fact.Key))
                .DistinctBy(c => c.Fact.Key, StringComparer.Ordinal)
                .OrderBy(c => c.Entry.EffectiveFrom ?? DateOnly.MaxValue).ThenBy(c => c.Entry.Sequence)
                .Select(c => Promise(c, outcomes[c.Fact.Key], [.. verdicts[c.Fact.Key]])),
        ];
    }

    private TimelineRow Promise(
        Recorded<CommitmentMade> promise, IEnumerable<Recorded<OutcomeReported>> outcomes,
        List<CommitmentVerdict> verdicts)
    {
        var (entry, fact) = promise;
        var text = _ground.Views.ScopeName(new Scope(ScopeKind.Commitment, fact.Key));
        var path = Addresses.Commitment(fact.Key);
        var verdict = verdicts.Count == 0 ? _t["verdict.none"] : _t["verdict." + Keys.Of(verdicts[^1])];
        var made = _t.Locale.Period(entry.Effective, _t);
        Row(text, made, $"{_t["charts.kind-promise"]} · {verdict}", entry.Effective, path, entry);
        var signs = new List<TimelineSign?>
        {
            Sign(SignKind.Promise, entry.Effective.Start, "", $"{_t["charts.kind-promise"]}: {made}"),
        };
        if (!fact.Deadline.IsUnknown)
        {
            var until = _t.Locale.Date(fact.Deadline, _t);
            Row(text, until, _t["charts.kind-deadline"], Period.Of(fact.Deadline), path, entry);
            var due = fact.Deadline.Latest is { } last ? PartialDate.On(last) : fact.Deadline;
            signs.Add(Sign(SignKind.Deadline, due, "", $"{_t["charts.kind-deadline"]}: {until}"));
        }
        foreach (var outcome in outcomes)
        {
            var when = _t.Locale.Period(outcome.Entry.Effective, _t);
            var words = outcome.Fact.WordsIn(_t.Locale.Code).Text;
            Row(text, when, $"{_t["charts.kind-outcome"]}: {words}", outcome.Entry.Effective, path, outcome.Entry);
            signs.Add(Sign(SignKind.Outcome, outcome.Entry.Effective.Start, "", $"{when}: {words}"));
        }
        return new TimelineRow(text, [.. signs.OfType<TimelineSign>()]);
    }

    /// <summary>A sign over the days that a date may stand for; null, and counted, where it has none.</summary>
    private TimelineSign? Sign(SignKind kind, PartialDate date, string label, string tip)
    {
        if ((date.Earliest ?? date.Latest) is not { } from)
        {
            _undated++;
            return null;
        }
        var until = date.Latest ?? from;
        _days.Add(from);
        _days.Add(until);
        return new TimelineSign(kind, from, until, label, tip);
    }

    private void Row(string what, string when, string shown, Period period, string? path, Entry entry) =>
        _rows.Add(new ChartRow
        {
            What = what,
            When = when,
            Start = period.Start.IsUnknown ? null : period.Start.ToIso(),
            End = period.End.IsUnknown ? null : period.End.ToIso(),
            Shown = shown,
            Path = path,
            Sources = [_ground.Views.BasisOf(new Basis(entry.Ref, entry.Source, entry.Fact.Claim, entry.Span))],
        });

    private List<TimelineLegend> Legend() =>
    [
        new(SignKind.Meeting, _t["charts.kind-meeting"]), new(SignKind.Period, _t["charts.legend-period"]),
        new(SignKind.Open, _t["charts.legend-open"]), new(SignKind.Promise, _t["charts.kind-promise"]),
        new(SignKind.Deadline, _t["charts.kind-deadline"]), new(SignKind.Outcome, _t["charts.kind-outcome"]),
    ];
}
