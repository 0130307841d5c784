namespace Entente.Core;

/// <summary>
/// The money entries of one fund, project or commitment in one currency, in the order of recording.
/// </summary>
/// <param name="Scope">The fund, project or commitment; what a stub was merged into stands for the stub.</param>
/// <param name="Currency">The currency.</param>
/// <param name="Moves">The entries that the view shows.</param>
internal sealed record MoneyLedger(Scope Scope, Currency Currency, IReadOnlyList<Recorded<MoneyMoved>> Moves)
{
    private readonly Lazy<Dictionary<int, List<Recorded<MoneyMoved>>>> _byStage = new(() => ByStage(Moves));

    /// <summary>All entries.</summary>
    public IEnumerable<Entry> All => Moves.Select(m => m.Entry);

    /// <summary>The ledgers of a view, in the order of their first entries.</summary>
    public static IReadOnlyList<MoneyLedger> Of(AccountView view)
    {
        var begun = new List<Begun>();
        var byKey = new Dictionary<string, List<Begun>>(StringComparer.Ordinal);
        foreach (var move in view.Facts<MoneyMoved>())
        {
            var scope = move.Fact.Scope with { Key = view.Entities.Resolve(move.Fact.Scope.Key) };
            if (!byKey.TryGetValue(scope.Key, out var ofKey))
            {
                byKey[scope.Key] = ofKey = [];
            }
            var ledger = Find(ofKey, scope.Kind, move.Fact.Amount.Currency);
            if (ledger is null)
            {
                ledger = new Begun(scope, move.Fact.Amount.Currency);
                ofKey.Add(ledger);
                begun.Add(ledger);
            }
            ledger.Moves.Add(move);
        }
        return [.. begun.Select(b => new MoneyLedger(b.Scope, b.Currency, b.Moves))];
    }

    /// <summary>The entries of some stages.</summary>
    public IEnumerable<Entry> Entries(params MoneyStage[] stages) =>
        Moves.Where(m => Array.IndexOf(stages, m.Fact.Stage) >= 0).Select(m => m.Entry);

    /// <summary>The moves of a stage, in the order of recording.</summary>
    public IReadOnlyList<Recorded<MoneyMoved>> At(MoneyStage stage) =>
        _byStage.Value.GetValueOrDefault((int)stage) ?? [];

    /// <summary>The sum of a stage; unknown where it has no entry.</summary>
    public Measure Sum(MoneyStage stage) => SumOr(stage, Measure.Unknown);

    /// <summary>The sum of a stage; zero where it has no entry.</summary>
    public Measure SumOrZero(MoneyStage stage) => SumOr(stage, Measure.Of(0));

    /// <summary>The sum of entries of one currency.</summary>
    /// <param name="moves">The entries.</param>
    /// <param name="none">What stands where there is none.</param>
    public static Measure Sum(IEnumerable<Recorded<MoneyMoved>> moves, Measure none)
    {
        var (sum, hasMoves) = (new MeasureSum(), false);
        foreach (var move in moves)
        {
            sum.Add(move.Fact.Amount.Amount);
            hasMoves = true;
        }
        return hasMoves ? sum.Total : none;
    }

    private Measure SumOr(MoneyStage stage, Measure none) => Sum(At(stage), none);

    private static Dictionary<int, List<Recorded<MoneyMoved>>> ByStage(IReadOnlyList<Recorded<MoneyMoved>> moves)
    {
        var found = new Dictionary<int, List<Recorded<MoneyMoved>>>();
        foreach (var move in moves)
        {
            if (!found.TryGetValue((int)move.Fact.Stage, out var same))
            {
                found[(int)move.Fact.Stage] = same = [];
            }
            same.Add(move);
        }
        return found;
    }

    /// <summary>One key has few ledgers: they are gone through, which costs a million entries nothing.</summary>
    private static Begun? Find(List<Begun> ofKey, ScopeKind kind, Currency currency)
    {
        foreach (var ledger in ofKey)
        {
            if (ledger.Scope.Kind == kind && ledger.Currency == currency)
            {
                return ledger;
            }
        }
        return null;
    }

    /// <summary>A ledger that is being filled.</summary>
    private sealed record Begun(Scope Scope, Currency Currency)
    {
        public List<Recorded<MoneyMoved>> Moves { get; } = [];
    }
}
