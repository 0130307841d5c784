using System.Globalization;

namespace Entente.Core;

/// <summary>
/// Figures that sources report. Reports of the same value for the same quantity, scope and time are one figure with
/// several legs; other values stay figures of their own. A report that names no state joins those that name the only
/// one; and what a story says without a day, "not after" its own day, joins what other reports of that fortnight say.
/// </summary>
internal static class ReportedFigures
{
    /// <summary>The id of the figure that an entry reports.</summary>
    public static string IdOf(Entry entry) => IdOf(entry.Ref);

    /// <summary>The id of the figure that the entry of a name reports.</summary>
    public static string IdOf(EntryRef entry) => "r" + entry.Sequence.ToString(CultureInfo.InvariantCulture);

    /// <summary>For so many days reports of one thing may follow each other, to be of one story.</summary>
    private const int DaysOfAStory = 14;

    public static IEnumerable<Figure> Of(AccountView view) =>
        view.Facts<FigureReported>()
            .GroupBy(r => IdentityOf(view, r.Fact))
            .SelectMany(ByState)
            .SelectMany(ByTime)
            .OrderBy<List<Recorded<FigureReported>>, IComparable>(g => g[0].Entry.Sequence)
            .Select(g => ToFigure(view, g));

    private static Identity IdentityOf(AccountView view, FigureReported f) =>
        new(f.Quantity, Resolve(view, f.Scope), f.Stage, f.Unit, Resolve(view, f.From),
            f.Over, f.Value.Value, f.Value.High, f.Value.Approximation.Kind, f.IsBaseUnknown);

    /// <summary>What reports must have in common to be one figure.</summary>
    private sealed record Identity(
        string Quantity, Scope Scope, MoneyStage? Stage, Unit Unit, string? From, Period? Over,
        decimal? Low, decimal? High, ApproximationKind Word, bool IsBaseUnknown)
    {
        public bool Equals(Identity? other) =>
            other is not null && Quantity == other.Quantity && Scope == other.Scope && Stage == other.Stage
            && Unit == other.Unit && From == other.From && Over == other.Over && Low == other.Low
            && High == other.High && Word == other.Word && IsBaseUnknown == other.IsBaseUnknown;

        public override int GetHashCode() => HashCode.Combine(Quantity, Scope.Key, From);
    }

    private static IEnumerable<IEnumerable<Recorded<FigureReported>>> ByState(
        IEnumerable<Recorded<FigureReported>> reports)
    {
        var states = reports.Select(r => r.Fact.State).OfType<string>().Distinct(StringComparer.Ordinal).Count();
        return states <= 1 ? [reports] : reports.GroupBy(r => r.Fact.State);
    }

    private static List<List<Recorded<FigureReported>>> ByTime(IEnumerable<Recorded<FigureReported>> reports)
    {
        var groups = new List<List<Recorded<FigureReported>>>();
        // What has a day of its own comes first: what has none may join it.
        foreach (var report in reports.OrderBy(r => r.Fact.At.Qualifier == DateQualifier.NotAfter ? 1 : 0))
        {
            var group = groups.Find(g => IsOneTime(g[0].Fact.At, report.Fact.At));
            if (group is null)
            {
                groups.Add([report]);
            }
            else
            {
                group.Add(report);
            }
        }
        groups.ForEach(g => g.Sort((a, b) => a.Entry.Sequence.CompareTo(b.Entry.Sequence)));
        return groups;
    }

    private static bool IsOneTime(PartialDate known, PartialDate said) =>
        known == said
        || (said.Qualifier == DateQualifier.NotAfter && said.Latest is { } latest
            && known is { Qualifier: DateQualifier.At or DateQualifier.NotAfter, Day: not null, Latest: { } day }
            && latest.DayNumber - day.DayNumber is var days
            && days <= DaysOfAStory
            && (days >= 0 || (known.Qualifier == DateQualifier.NotAfter && days >= -DaysOfAStory)));

    /// <summary>The time that most is known of: a day where one is named, else the earliest by which it held.</summary>
    private static PartialDate TimeOf(List<Recorded<FigureReported>> reports) =>
        reports.OrderBy(r => r.Fact.At.Qualifier == DateQualifier.NotAfter ? 1 : 0)
            .ThenBy(r => (r.Fact.At.Latest ?? DateOnly.MaxValue).DayNumber)
            .First().Fact.At;

    private static Figure ToFigure(AccountView view, List<Recorded<FigureReported>> reports)
    {
        var (entry, fact) = reports[0];
        var basis = reports.Select(r => Computed.BasisOf(r.Entry)).ToList();
        return new Figure
        {
            Id = IdOf(entry),
            Quantity = fact.Quantity,
            Kind = FigureCatalogueKinds.Of(fact.Quantity),
            Stage = fact.Stage,
            Unit = fact.Unit,
            Scope = Resolve(view, fact.Scope),
            State = reports.Select(r => r.Fact.State).FirstOrDefault(state => state is not null),
            From = Resolve(view, fact.From),
            At = TimeOf(reports),
            Over = fact.Over,
            Value = fact.Value,
            Standing = Standing.Reported,
            Certainty = fact.Certainty,
            Printed = reports.Select(r => r.Fact.Printed).FirstOrDefault(p => p is not null),
            Reading = reports.Select(r => r.Fact.Reading).FirstOrDefault(r => r is not null),
            Key = reports.Select(r => r.Fact.Key).FirstOrDefault(k => k is not null),
            IsBaseUnknown = fact.IsBaseUnknown,
            Basis = fact.Value.IsUnknown && !fact.IsBaseUnknown ? [] : basis,
            LeftOpenBy = fact.Value.IsUnknown && !fact.IsBaseUnknown ? basis : [],
        };
    }

    private static Scope Resolve(AccountView view, Scope scope) =>
        scope.Kind is ScopeKind.Subject or ScopeKind.Pillar or ScopeKind.Area
            ? scope
            : scope with { Key = view.Entities.Resolve(scope.Key) };

    private static string? Resolve(AccountView view, string? key) => key is null ? null : view.Entities.Resolve(key);
}
