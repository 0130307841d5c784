namespace Entente.Core;

/// <summary>
/// The money of one fund in one currency: the fund's own entries, and those that stand under its projects and promises.
/// What stands under them may stand in the fund's own entries too, and is never added to those.
/// </summary>
internal sealed class FundLedger
{
    private readonly MoneyLedger? _own;
    private readonly IReadOnlyList<MoneyUnder> _under;

    private FundLedger(
        AccountView view, Scope scope, Currency currency, MoneyLedger? own, IReadOnlyList<MoneyUnder> under)
    {
        (Scope, Currency, _own) = (scope, currency, own);
        _under = [.. NotInOwn(view, own, under)];
    }

    /// <summary>The fund.</summary>
    public Scope Scope { get; }

    /// <summary>The currency.</summary>
    public Currency Currency { get; }

    /// <summary>Whether the fund has entries of its own in the currency.</summary>
    public bool HasOwn => _own is not null;

    /// <summary>All entries that count for the fund.</summary>
    public IEnumerable<Entry> All => (_own?.All ?? []).Concat(_under.Select(u => u.Move.Entry));

    /// <summary>The ledgers of a view's funds, in the order of their first entries.</summary>
    public static IReadOnlyList<FundLedger> Of(AccountView view)
    {
        var (projects, promises) = FundsOf(view);
        var found = new Dictionary<(string Fund, string Currency), (MoneyLedger? Own, List<MoneyUnder> Under)>();
        foreach (var ledger in view.Ledgers)
        {
            var fund = ledger.Scope.Kind switch
            {
                ScopeKind.Fund => ledger.Scope.Key,
                ScopeKind.Project => projects.GetValueOrDefault(ledger.Scope.Key).Fund,
                ScopeKind.Commitment => promises.GetValueOrDefault(ledger.Scope.Key).Fund,
                _ => null,
            };
            if (fund is null)
            {
                continue;
            }
            var (own, under) = found.GetValueOrDefault((fund, ledger.Currency.Code), (null, []));
            if (ledger.Scope.Kind == ScopeKind.Fund)
            {
                own = ledger;
            }
            else
            {
                var giver = promises.GetValueOrDefault(ledger.Scope.Key).Giver;
                under.AddRange(ledger.Moves
                    .Where(m => ledger.Scope.Kind != ScopeKind.Commitment || m.Fact.Stage != MoneyStage.Announced)
                    .Select(m => new MoneyUnder(m, ledger.Scope, GiverOf(view, m) ?? giver)));
            }
            found[(fund, ledger.Currency.Code)] = (own, under);
        }
        return
        [
            .. found.Where(f => f.Value.Own is not null || f.Value.Under.Count > 0).Select(f => new FundLedger(
                view, new Scope(ScopeKind.Fund, f.Key.Fund), Currency.Parse(f.Key.Currency), f.Value.Own,
                f.Value.Under)),
        ];
    }

    /// <summary>The money of a stage.</summary>
    public FundMoney At(MoneyStage stage) =>
        new(_own?.At(stage) ?? [], [.. _under.Where(u => u.Move.Fact.Stage == stage)]);

    /// <summary>Who gives, by the entry itself.</summary>
    public static string? GiverOf(AccountView view, Recorded<MoneyMoved> move) =>
        move.Fact.From is { } from ? view.Entities.Resolve(from) : null;

    /// <summary>
    /// The fund of each project and of each promise, with who alone made the promise: its payments are taken for
    /// theirs where an entry names nobody.
    /// </summary>
    private static (Dictionary<string, (string? Fund, string? Giver)> Projects,
        Dictionary<string, (string? Fund, string? Giver)> Promises) FundsOf(AccountView view)
    {
        var projects = new Dictionary<string, (string? Fund, string? Giver)>(StringComparer.Ordinal);
        foreach (var (_, project) in view.FactsOfAnyDay<ProjectRegistered>().Where(p => p.Fact.Fund is not null))
        {
            projects[view.Entities.Resolve(project.Key)] = (view.Entities.Resolve(project.Fund!), null);
        }
        var promises = new Dictionary<string, (string? Fund, string? Giver)>(StringComparer.Ordinal);
        foreach (var (_, promise) in view.FactsOfAnyDay<CommitmentMade>().Where(c => c.Fact.Fund is not null))
        {
            promises[view.Entities.Resolve(promise.Key)] = (
                view.Entities.Resolve(promise.Fund!),
                promise.Actors is [var only] ? view.Entities.Resolve(only) : null);
        }
        return (projects, promises);
    }

    /// <summary>
    /// What stands under projects and promises and not in the fund's own entries. Where the fund's own entries of a
    /// stage, time, sign and giver come to no less, they are taken to hold it.
    /// </summary>
    internal static IEnumerable<MoneyUnder> NotInOwn(
        AccountView view, MoneyLedger? own, IReadOnlyList<MoneyUnder> under)
    {
        if (own is null || under.Count == 0)
        {
            return under;
        }
        var byTime = own.Moves.ToLookup(m => (m.Fact.Stage, m.Entry.Effective, IsBack(m)));
        return under
            .GroupBy(u => (u.Of.Kind, u.Move.Fact.Stage, u.Move.Entry.Effective, IsBack: IsBack(u.Move), u.From))
            .Where(g => !Holds(view, byTime[(g.Key.Stage, g.Key.Effective, g.Key.IsBack)], [.. g]))
            .SelectMany(g => g);
    }

    private static bool Holds(AccountView view, IEnumerable<Recorded<MoneyMoved>> own, List<MoneyUnder> parts)
    {
        var giver = parts[0].From;
        var same = own.Where(m => giver is null || GiverOf(view, m) is not { } own || own == giver);
        return Size(same) is { } whole && Size(parts.Select(p => p.Move)) is { } part && whole >= part;
    }

    private static decimal? Size(IEnumerable<Recorded<MoneyMoved>> moves) =>
        MoneyLedger.Sum(moves, Measure.Of(0)) is { IsExact: true, Value: { } value } ? Math.Abs(value) : null;

    private static bool IsBack(Recorded<MoneyMoved> move) => move.Fact.Amount.Amount.Value < 0;
}

/// <summary>An entry that stands under a project or a promise of a fund.</summary>
/// <param name="Move">The entry.</param>
/// <param name="Of">The project or promise.</param>
/// <param name="From">Who gives; null where it is not said.</param>
internal sealed record MoneyUnder(Recorded<MoneyMoved> Move, Scope Of, string? From);

/// <summary>
/// Money of one stage of a fund. Where a part of it stands only under projects or promises, whether that is all is not
/// known, and whether two such records tell of the same money neither: the sum is at least the largest that one level
/// alone comes to.
/// </summary>
/// <param name="Own">The fund's own entries.</param>
/// <param name="Under">Entries under projects and promises that the own ones do not hold.</param>
internal sealed record FundMoney(IReadOnlyList<Recorded<MoneyMoved>> Own, IReadOnlyList<MoneyUnder> Under)
{
    /// <summary>Whether there is no entry.</summary>
    public bool IsEmpty => Own.Count == 0 && Under.Count == 0;

    /// <summary>All entries.</summary>
    public IEnumerable<Entry> Entries => Own.Select(m => m.Entry).Concat(Under.Select(u => u.Move.Entry));

    /// <summary>How many entries.</summary>
    public int Count => Own.Count + Under.Count;

    /// <summary>Those of its entries that fit.</summary>
    public FundMoney Where(Func<Entry, bool> fits) =>
        new([.. Own.Where(m => fits(m.Entry))], [.. Under.Where(u => fits(u.Move.Entry))]);

    /// <summary>Who gives; null among them where an entry names nobody.</summary>
    public HashSet<string?> Givers(AccountView view) =>
        [.. Own.Select(m => FundLedger.GiverOf(view, m)), .. Under.Select(u => u.From)];

    /// <summary>What one giver gives; null asks for what nobody is named for.</summary>
    public FundMoney Of(AccountView view, string? giver) =>
        new([.. Own.Where(m => FundLedger.GiverOf(view, m) == giver)], [.. Under.Where(u => u.From == giver)]);

    /// <summary>The sum; <paramref name="none"/> where there is no entry.</summary>
    public Measure Sum(Measure none)
    {
        if (Under.Count == 0)
        {
            return MoneyLedger.Sum(Own, none);
        }
        var levels = Under.GroupBy(u => u.Of.Kind)
            .Select(level => level.GroupBy(u => u.Of).Select(g => g.Select(u => u.Move).ToList()).ToList())
            .Append(Own.Count == 0 ? [] : [[.. Own]])
            .ToList();
        // What went back on one level, in all of a project or promise, may not stand on another: it lowers the bound.
        var bounds = levels.Where(l => l.Count > 0).Select(level => MoneyLedger.Sum(
            level.Concat(levels.Where(l => l != level).SelectMany(l => l)
                .Where(moves => MoneyLedger.Sum(moves, Measure.Of(0)).Value < 0)).SelectMany(moves => moves),
            Measure.Unknown) + Measure.Unknown).Where(b => !b.IsUnknown).ToList();
        return bounds.Count == 0 ? Measure.Unknown : bounds.MaxBy(b => b.Value);
    }

    /// <summary>The note to a figure made of it; none where all of it stands in the fund's own entries.</summary>
    /// <param name="figure">The figure's id.</param>
    /// <param name="parts">The money that the figure was made of.</param>
    public static IReadOnlyList<Finding> NotesOf(string figure, params IEnumerable<FundMoney> parts)
    {
        var under = parts.SelectMany(p => p.Under).Select(u => u.Of.ToString()).Distinct(StringComparer.Ordinal)
            .ToList();
        return under.Count == 0 ? []
            : [Finding.Of("figure.money-under", null, ("figure", figure), ("under", string.Join(", ", under)))];
    }
}
