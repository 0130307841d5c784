using System.Runtime.InteropServices;

namespace Entente.Core;

/// <summary>The money entries of one fund or project in one currency, in the order of recording.</summary>
/// <param name="Scope">The fund or project; what a stub was merged into stands for the stub.</param>
/// <param name="Currency">The currency.</param>
/// <param name="Moves">The entries that the view shows.</param>
internal sealed record MoneyLedger(Scope Scope, Currency Currency, IReadOnlyList<Recorded<MoneyMoved>> Moves)
{
    /// <summary>All entries.</summary>
    public IEnumerable<Entry> All => Moves.Select(m => m.Entry);

    /// <summary>The ledgers of a view, in the order of their first entries.</summary>
    public static IReadOnlyList<MoneyLedger> Of(AccountView view)
    {
        var ledgers = new Dictionary<(Scope, Currency), List<Recorded<MoneyMoved>>>();
        foreach (var move in view.Facts<MoneyMoved>())
        {
            var scope = move.Fact.Scope with { Key = view.Entities.Resolve(move.Fact.Scope.Key) };
            ref var moves = ref CollectionsMarshal.GetValueRefOrAddDefault(
                ledgers, (scope, move.Fact.Amount.Currency), out _);
            (moves ??= []).Add(move);
        }
        return [.. ledgers.Select(l => new MoneyLedger(l.Key.Item1, l.Key.Item2, l.Value))];
    }

    /// <summary>The entries of some stages.</summary>
    public IEnumerable<Entry> Entries(params MoneyStage[] stages) =>
        Moves.Where(m => stages.Contains(m.Fact.Stage)).Select(m => m.Entry);

    /// <summary>The sum of a stage; unknown where it has no entry.</summary>
    public Measure Sum(MoneyStage stage) => SumOr(stage, Measure.Unknown);

    /// <summary>The sum of a stage; zero where it has no entry.</summary>
    public Measure SumOrZero(MoneyStage stage) => SumOr(stage, Measure.Of(0));

    private Measure SumOr(MoneyStage stage, Measure none) =>
        Moves.Where(m => m.Fact.Stage == stage).Select(m => m.Fact.Amount.Amount)
            .DefaultIfEmpty(none).Aggregate((a, b) => a + b);
}
