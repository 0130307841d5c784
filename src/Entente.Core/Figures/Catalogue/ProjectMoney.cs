using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>
/// The money of single projects, in all to the day: what is foreseen for them, paid to them, used by them, and what
/// stands at any other stage.
/// </summary>
public static class ProjectMoney
{
    private static readonly ImmutableArray<MoneyStage> Named =
        [MoneyStage.Allocated, MoneyStage.Disbursed, MoneyStage.Spent];

    /// <summary>Budget, disbursed, spent, and the other stages.</summary>
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
        new("project.money", FigureKind.Stock, UnitClass.Money, ScopeKind.Project)
        {
            Compute = view => MoneyStages.All.Except(Named).SelectMany(s => Compute(view, "project.money", s)),
        },
    ];

    private static IEnumerable<Figure> Compute(AccountView view, string quantity, MoneyStage stage) =>
        view.Ledgers
            .Where(l => l.Scope.Kind == ScopeKind.Project && l.Entries(stage).Any())
            .Select(l => Computed.Figure(
                view, quantity, l.Scope, Unit.Of(l.Currency), l.Sum(stage), l.Entries(stage), stage));
}
