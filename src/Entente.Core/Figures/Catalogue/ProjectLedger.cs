namespace Entente.Core;

/// <summary>
/// The money of one project in one currency: the project's own entries, and those of a fund or a promise that name the
/// project as who takes, or as who spends. Both may tell of the same money, and are never added up.
/// </summary>
/// <param name="Scope">The project; what a stub was merged into stands for the stub.</param>
/// <param name="Currency">The currency.</param>
/// <param name="Own">The project's own entries; null where it has none.</param>
/// <param name="Named">The entries that name it and that the own ones do not hold.</param>
internal sealed record ProjectLedger(
    Scope Scope, Currency Currency, MoneyLedger? Own, IReadOnlyList<MoneyUnder> Named)
{
    /// <summary>The ledgers of a view's projects, in the order of their first entries.</summary>
    public static IReadOnlyList<ProjectLedger> Of(AccountView view)
    {
        var projects = view.Entities.All.Where(e => e.Kind == NameKind.Project).Select(e => e.Key)
            .ToHashSet(StringComparer.Ordinal);
        var order = new List<(string Project, Currency Currency)>();
        var found = new Dictionary<(string Project, Currency Currency), (MoneyLedger? Own, List<MoneyUnder> Named)>();
        foreach (var ledger in view.Ledgers)
        {
            if (ledger.Scope.Kind == ScopeKind.Project)
            {
                var key = (ledger.Scope.Key, ledger.Currency);
                found[key] = (ledger, At(key).Named);
                continue;
            }
            foreach (var move in ledger.Moves)
            {
                if (ProjectOf(view, projects, move.Fact) is { } project)
                {
                    At((project, ledger.Currency)).Named.Add(
                        new MoneyUnder(move, ledger.Scope, FundLedger.GiverOf(view, move)));
                }
            }
        }
        return
        [
            .. order.Select(key => new ProjectLedger(
                new Scope(ScopeKind.Project, key.Project), key.Currency, found[key].Own,
                [.. FundLedger.NotInOwn(view, found[key].Own, found[key].Named)])),
        ];

        (MoneyLedger? Own, List<MoneyUnder> Named) At((string, Currency) key)
        {
            if (!found.TryGetValue(key, out var at))
            {
                order.Add(key);
                found[key] = at = (null, []);
            }
            return at;
        }
    }

    /// <summary>The money of a stage.</summary>
    public FundMoney At(MoneyStage stage) =>
        new(Own?.At(stage) ?? [], [.. Named.Where(u => u.Move.Fact.Stage == stage)]);

    /// <summary>Whether all of it stands in one place: the project's entries, its fund's or a promise's.</summary>
    public static bool IsOfOneLevel(FundMoney money) =>
        money.Under.Count == 0 || (money.Own.Count == 0 && money.Under.All(u => u.Of == money.Under[0].Of));

    /// <summary>
    /// What it comes to; where it stands in several places, which may tell of the same money, at least the largest
    /// that one comes to.
    /// </summary>
    public static Measure SumOf(FundMoney money) =>
        IsOfOneLevel(money)
            ? MoneyLedger.Sum(money.Own.Concat(money.Under.Select(u => u.Move)), Measure.Unknown)
            : money.Sum(Measure.Unknown);

    /// <summary>The project that another entry names: who takes; who spends where no project takes.</summary>
    private static string? ProjectOf(AccountView view, HashSet<string> projects, MoneyMoved move) =>
        Known(view, projects, move.To)
        ?? (move.Stage == MoneyStage.Spent ? Known(view, projects, move.From) : null);

    private static string? Known(AccountView view, HashSet<string> projects, string? key) =>
        key is not null && view.Entities.Resolve(key) is var meant && projects.Contains(meant) ? meant : null;
}
