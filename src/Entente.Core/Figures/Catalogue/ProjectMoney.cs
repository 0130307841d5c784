using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>The money of single projects: what is foreseen for them, paid to them, used by them.</summary>
public static class ProjectMoney
{
    /// <summary>Budget, disbursed, spent.</summary>
    public static ImmutableArray<QuantityDefinition> All { get; } =
    [
        new("project.budget", FigureKind.Stock, UnitClass.Money, ScopeKind.Project)
        {
            Compute = view => Compute(view, "project.budget", MoneyStage.Allocated),
        },
        new("project.disbursed", FigureKind.Stock, UnitClass.Money, ScopeKind.Project)
        {
            DefaultStage = MoneyStage.Disbursed,
            Compute = view => Compute(view, "project.disbursed", MoneyStage.Disbursed),
        },
        new("project.spent", FigureKind.Stock, UnitClass.Money, ScopeKind.Project)
        {
            DefaultStage = MoneyStage.Spent,
            Compute = view => Compute(view, "project.spent", MoneyStage.Spent),
        },
    ];

    private static IEnumerable<Figure> Compute(AccountView view, string quantity, MoneyStage stage) =>
        view.Ledgers
            .Where(l => l.Scope.Kind == ScopeKind.Project && l.Entries(stage).Any())
            .Select(l => Computed.Figure(
                view, quantity, l.Scope, Unit.Of(l.Currency), l.Sum(stage), l.Entries(stage), stage));
}
