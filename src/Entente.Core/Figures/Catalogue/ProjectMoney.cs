using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>
/// The money of single projects, in all to the day: what is foreseen for them, paid to them, used by them, and what
/// stands at any other stage: by the project's own entries, and by those of its fund or of a promise that name it.
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
        from project in view.Projects
        let money = project.At(stage)
        where !money.IsEmpty
        select Noted(
            Computed.Figure(
                view, quantity, project.Scope, Unit.Of(project.Currency), ProjectLedger.SumOf(money), money.Entries,
                stage),
            money);

    /// <summary>Where entries of several places may tell of the same money, the figure says which.</summary>
    private static Figure Noted(Figure figure, FundMoney money) =>
        ProjectLedger.IsOfOneLevel(money) ? figure : figure with
        {
            Notes =
            [
                Finding.Of("figure.money-beside", null, ("figure", figure.Id), ("beside", string.Join(", ",
                    money.Under.Select(u => u.Of.ToString()).Distinct(StringComparer.Ordinal)))),
            ],
        };
}
