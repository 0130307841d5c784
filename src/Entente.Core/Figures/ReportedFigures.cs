using System.Globalization;

namespace Entente.Core;

/// <summary>
/// Figures that sources report. Reports of the same value for the same quantity, scope and time are one figure with
/// several legs; other values stay figures of their own.
/// </summary>
internal static class ReportedFigures
{
    /// <summary>The id of the figure that an entry reports.</summary>
    public static string IdOf(Entry entry) => "r" + entry.Sequence.ToString(CultureInfo.InvariantCulture);

    public static IEnumerable<Figure> Of(AccountView view)
    {
        return view.Facts<FigureReported>()
            .GroupBy(r => IdentityOf(view, r.Fact))
            .Select(g => ToFigure(view, [.. g]));
    }

    private static Identity IdentityOf(AccountView view, FigureReported f) =>
        new(f.Quantity, Resolve(view, f.Scope), f.Stage, f.Unit, f.State, Resolve(view, f.From),
            f.At, f.Over, f.Value.Value, f.Value.High, f.Value.Approximation.Kind, f.IsBaseUnknown);

    /// <summary>What reports must have in common to be one figure.</summary>
    private sealed record Identity(
        string Quantity, Scope Scope, MoneyStage? Stage, Unit Unit, string? State, string? From,
        PartialDate At, Period? Over, decimal? Low, decimal? High, ApproximationKind Word, bool IsBaseUnknown);

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
            State = fact.State,
            From = Resolve(view, fact.From),
            At = fact.At,
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
