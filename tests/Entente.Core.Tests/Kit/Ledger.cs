using System.Collections.Immutable;
using System.Globalization;

namespace Entente.Core.Tests;

/// <summary>
/// An account in memory, made from lines of the notation: entries have sequence numbers and recorded times as a journal
/// would give them, one second apart from the first of January 2026 on.
/// </summary>
internal sealed class Ledger
{
    private static readonly DateTimeOffset Begin = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<string, long> _lengths = new(StringComparer.Ordinal);
    private int _recorded;

    private Ledger() => Account = new Account(Keys);

    public TestKeys Keys { get; } = new();

    public Account Account { get; }

    public List<Entry> Entries { get; } = [];

    /// <summary>The account of these lines; a fault in them fails the test.</summary>
    public static Ledger Of(string text) => Of([("test", text)]);

    public static Ledger Of(IEnumerable<(string Name, string Text)> files)
    {
        var ledger = new Ledger();
        var result = NotationCompiler.Compile(files, "tester", ledger.Keys);
        result.Findings.Select(FigureLines.Of).ShouldBeEmpty();
        foreach (var draft in result.Drafts)
        {
            ledger.Record(draft);
        }
        return ledger;
    }

    /// <summary>What is wrong with these lines, by code.</summary>
    public static ImmutableArray<Finding> Faults(string text) =>
        NotationCompiler.Compile([("test", text)], "tester", new TestKeys()).Findings;

    /// <summary>Adds lines to the account as it is: what is wrong with them, and then nothing is recorded.</summary>
    public ImmutableArray<Finding> Add(string text)
    {
        var result = NotationCompiler.Compile([("added", text)], "tester", Keys, Ground);
        foreach (var draft in result.Findings.IsEmpty ? result.Drafts : [])
        {
            Record(draft);
        }
        return result.Findings;
    }

    /// <summary>What statements can be added to.</summary>
    public NotationGround Ground => new(Account.View(
        new AsOf(DateOnly.MaxValue, DateOnly.MaxValue, DateTimeOffset.MaxValue), Reader.Keeper));

    /// <summary>Records one more fact as the journal would.</summary>
    public Entry Record(Draft draft)
    {
        var stream = StreamRule.StreamOf(draft.Fact, "test");
        var sequence = _lengths[stream] = _lengths.GetValueOrDefault(stream) + 1;
        var recorded = Begin.AddSeconds(_recorded++);
        var entry = new Entry
        {
            Stream = stream,
            Sequence = sequence,
            Effective = draft.Effective,
            Known = draft.Known ?? DateOnly.FromDateTime(recorded.UtcDateTime),
            KnownTo = draft.KnownTo,
            Recorded = recorded,
            Author = draft.Author,
            Source = draft.Source,
            Span = draft.Span,
            Fact = draft.Fact,
            Previous = default,
        };
        Account.Apply(entry);
        Entries.Add(entry);
        return entry;
    }

    public AccountView View(string effective = "2030-12-31", string known = "2030-12-31") =>
        Account.View(new AsOf(Day(effective), Day(known), DateTimeOffset.MaxValue), Reader.Public);

    public FigureSet Figures(string effective = "2030-12-31", string known = "2030-12-31") =>
        FigureSet.Of(View(effective, known));

    /// <summary>The figures of a quantity as lines, in the order of the set.</summary>
    public IEnumerable<string> Report(string? quantity = null, string? scope = null, string effective = "2030-12-31",
        string known = "2030-12-31") =>
        Figures(effective, known).Where(quantity, scope).Select(FigureLines.Of);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
