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
        view.Facts<MoneyMoved>()
            .Where(m => m.Fact.Scope.Kind == ScopeKind.Project && m.Fact.Stage == stage)
            .GroupBy(m => (view.Entities.Resolve(m.Fact.Scope.Key), m.Fact.Amount.Currency))
            .Select(g => Computed.Figure(
                view, quantity, new Scope(ScopeKind.Project, g.Key.Item1), Unit.Of(g.Key.Currency),
                g.Select(m => m.Fact.Amount.Amount).Aggregate((a, b) => a + b),
                g.Select(m => m.Entry), stage));
}
