using System.Collections.Immutable;
using System.Globalization;
using Entente.App.Features.Documents;
using Entente.App.Web;

namespace Entente.App.Features.Inbox;

/// <summary>
/// How a claim is read, shown before it is recorded: the very drafts that accepting it would record, in the account as
/// it would then be. Of a claim that is accepted, what is on record.
/// </summary>
internal sealed class Rehearsal
{
    /// <summary>How many candidates of a name are named one by one.</summary>
    private const int MostCandidates = 200;

    private readonly PageRequest _page;
    private readonly ClaimJudging _judging;
    private readonly ClaimState _state;
    private readonly Claim? _corrected;
    private readonly string _partnership;
    private readonly FactWords _words;
    private readonly ImmutableArray<DateOnly> _days = [];

    public Rehearsal(
        PageRequest page, AccountView any, DocumentAtHand document, string partnership, ClaimState state,
        Claim? corrected)
    {
        var keys = new RehearsalKeys(any, page.Journal.Keys);
        var author = page.Who is { } who ? keys.SubjectOf(who) : "";
        _page = page;
        _state = state;
        _corrected = corrected;
        _partnership = partnership;
        _judging = new ClaimJudging(
            any, JudgingContext.Of(document, partnership, author), keys);
        IsRecorded = corrected is null && state.Verdict is ClaimVerdict.Accepted or ClaimVerdict.Corrected;
        if (IsRecorded && corrected is null)
        {
            View = any;
            var recorded = any.Entries().Where(e => e.Fact.Claim == state.Key && e.Fact is not EntriesWithdrawn)
                .ToList();
            Read = [.. recorded.Select(e => (e.Fact, e.Effective))];
            _days = [.. recorded.Select(e => e.EffectiveFrom is { } from && from > e.Known ? from : e.Known)];
        }
        else
        {
            IsRecorded = false;
            var judged = _judging.Judge(Decision(null, null));
            Findings = judged.Findings;
            View = any.With(judged.Drafts, partnership, keys);
            Read = [.. judged.Drafts.Where(d => d.Fact is not (ClaimJudged or EntriesWithdrawn))
                .Select(d => (d.Fact, d.Effective))];
        }
        Figures = FigureSet.Of(View);
        _words = new FactWords(page, View, Figures);
        Facts = [.. Read.Select((r, i) => WithPath(_words.Of(r.Fact, r.Effective), i))];
    }

    /// <summary>The account as it is or would be.</summary>
    public AccountView View { get; }

    /// <summary>Its figures.</summary>
    public FigureSet Figures { get; }

    /// <summary>Whether it is on record.</summary>
    public bool IsRecorded { get; }

    /// <summary>What the claim is read as.</summary>
    public ImmutableArray<(Fact Fact, Period Effective)> Read { get; }

    /// <summary>What the claim is read as, for a page.</summary>
    public IReadOnlyList<FactView> Facts { get; }

    /// <summary>Why it cannot be read.</summary>
    public ImmutableArray<Finding> Findings { get; } = [];

    /// <summary>What something is called, also where it is not recorded yet.</summary>
    public string Name(string key) => _words.Name(key);

    /// <summary>The rules that fit, with what the claim becomes by each; none where there is no choice.</summary>
    public IReadOnlyList<RuleView> Rules()
    {
        var fitting = (_corrected ?? _state.Claim) is { } claim ? ReadingRules.FittingFor(claim).ToList() : [];
        if (fitting.Count < 2)
        {
            return [];
        }
        var taken = Read.Select(r => r.Fact).OfType<FigureReported>().Select(f => f.Reading?.Rule)
            .FirstOrDefault(r => r is not null && fitting.Exists(f => f.Key == r)) ?? fitting[0].Key;
        return
        [
            .. fitting.Select(rule => new RuleView(
                rule.Key, _page.Texts["reading." + rule.Key], ResultOf(rule), rule == fitting[0], rule.Key == taken)),
        ];
    }

    /// <summary>The names that reading would bring in, each with what it may stand for.</summary>
    public IReadOnlyList<UnknownNameView> UnknownNames() =>
        IsRecorded
            ? []
            :
            [
                .. from fact in Read.Select(r => r.Fact).OfType<EntityFact>()
                   where fact.IsStub && fact is not EventHeld
                   let stub = View.Entities.Find(fact.Key)
                   where stub is not null && stub.Key == fact.Key
                   select new UnknownNameView(
                       fact.Key, Name(fact.Key), FactWords.SortOf(stub.Kind, fact, _page.Texts),
                       [.. StubMerging.CandidatesFor(View, stub)
                           .Where(c => _page.View.Entities.Find(c.Key) is not null)
                           .Take(MostCandidates).Select(c => _page.Name(c.Key))]),
            ];

    /// <summary>A figure that the account has only from a later day on is linked as of that day.</summary>
    private FactView WithPath(FactView fact, int at)
    {
        if (!IsRecorded || fact.Figure is not { Id.Length: > 0 } figure)
        {
            return fact;
        }
        var day = _days[at].ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var path = Addresses.Figure(figure.Id);
        return fact with
        {
            FigurePath = _page.Figures.Find(figure.Id) is null
                ? _page.Link(path, ("effective", day), ("known", day))
                : _page.Link(path),
        };
    }

    private ClaimDecision Decision(string? rule, string? reason) =>
        new(_state.Key, _corrected is null ? ClaimVerdict.Accepted : ClaimVerdict.Corrected)
        {
            Seen = _state.Judged?.Ref, Corrected = _corrected, Rule = rule, Reason = reason,
        };

    private string ResultOf(ReadingRule rule)
    {
        var drafts = _judging.Judge(Decision(rule.Key, "-")).Drafts;
        return drafts.Select(d => d.Fact).OfType<FigureReported>().FirstOrDefault() is { } figure
            ? _words.LineOf(figure)
            : _page.Texts["quantity." + rule.Quantity];
    }
}
