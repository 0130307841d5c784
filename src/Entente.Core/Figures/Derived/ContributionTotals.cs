namespace Entente.Core;

/// <summary>
/// What all givers together gave to a fund over a period, at one stage and in one currency, as far as the account's own
/// entries name them: what a report can be held against that tells of the fund and not of who gave. Where there is one
/// giver, its contribution is the total, and no figure of its own is made.
/// </summary>
public static class ContributionTotals
{
    /// <summary>The key of the rule, which is shown with each total.</summary>
    private const string Rule = "total-of-givers";

    internal static IEnumerable<Figure> Of(AccountView view, IReadOnlyList<Figure> figures) =>
        figures
            .Where(f => f.Quantity == "fund.contribution" && f.Standing == Standing.Computed)
            .GroupBy(f => (f.Scope, f.Over, f.Stage, f.Unit))
            .Where(g => g.Count() > 1)
            .Select(g => Total([.. g]));

    /// <summary>
    /// Whether a figure is such a total; without a giver it may also be one whose giver is not stated.
    /// </summary>
    public static bool IsTotal(Figure figure) => figure.Reading?.Rule == Rule;

    private static Figure Total(List<Figure> parts)
    {
        var like = parts[0];
        var sum = Measure.Sum(parts.Select(p => p.Value));
        List<Basis> legs = [.. parts.SelectMany(p => p.Basis.Concat(p.LeftOpenBy))];
        return like with
        {
            Id = Computed.Id(
                like.Quantity, like.Scope, like.Stage?.Key(), like.Over?.ToString(), like.Unit.Text, "total"),
            FormerId = null,
            From = null,
            Value = sum,
            Basis = sum.IsUnknown ? [] : legs,
            LeftOpenBy = sum.IsUnknown ? legs : [],
            MadeFrom = [.. parts.Select(p => p.Id)],
            Missing = [.. parts.Where(p => p.Value.IsUnknown).Select(p => p.Id)],
            Reading = new Reading(Rule, IsInferred: false, Rule),
        };
    }
}
