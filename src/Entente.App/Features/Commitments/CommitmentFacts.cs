using Entente.App.Features.Figures;
using Entente.App.Web;

namespace Entente.App.Features.Commitments;

/// <summary>What the account says around its promises, by their keys.</summary>
internal sealed class CommitmentFacts
{
    private readonly PageRequest _page;
    private readonly Dictionary<string, Recorded<CommitmentMade>> _made = new(StringComparer.Ordinal);
    private readonly ILookup<string, Recorded<OutcomeReported>> _outcomes;
    private readonly ILookup<string, Recorded<CommitmentDescribed>> _described;
    private readonly ILookup<string, Recorded<VerdictGiven>> _verdicts;
    private readonly ILookup<string, Figure> _figures;
    private readonly ILookup<string, Figure> _byKey;
    private readonly List<LinkMade> _links;
    private readonly Lazy<ILookup<string, string>> _sayAgain;

    public CommitmentFacts(PageRequest page)
    {
        _page = page;
        foreach (var made in page.View.Facts<CommitmentMade>())
        {
            _made[made.Fact.Key] = made;
        }
        _outcomes = page.View.Facts<OutcomeReported>().ToLookup(o => o.Fact.Of, StringComparer.Ordinal);
        _described = page.View.Facts<CommitmentDescribed>().ToLookup(d => d.Fact.Commitment, StringComparer.Ordinal);
        _verdicts = page.View.Facts<VerdictGiven>().ToLookup(v => v.Fact.Of, StringComparer.Ordinal);
        _figures = page.Figures.All.Where(f => f.Key is not null || f.Scope.Kind == ScopeKind.Commitment)
            .ToLookup(f => f.Scope.Kind == ScopeKind.Commitment ? f.Scope.Key : f.Key!, StringComparer.Ordinal);
        _byKey = page.Figures.All.Where(f => f.Key is not null).ToLookup(f => f.Key!, StringComparer.Ordinal);
        _links = [.. page.View.Facts<LinkMade>().Select(l => l.Fact)];
        _sayAgain = new(() => _links.Where(l => l.Kind == LinkKind.Restates && _made.ContainsKey(l.From))
            .Select(l => l.From).Distinct(StringComparer.Ordinal)
            .SelectMany(key => EarlierOf(key).Select(earlier => (Earlier: earlier, Key: key)))
            .ToLookup(s => s.Earlier, s => s.Key, StringComparer.Ordinal));
    }

    /// <summary>All promises, in the order in which they were made.</summary>
    public IEnumerable<Recorded<CommitmentMade>> All =>
        _made.Values.OrderBy(c => (c.Entry.EffectiveFrom ?? DateOnly.MaxValue).DayNumber)
            .ThenBy<Recorded<CommitmentMade>, IComparable>(c => c.Entry.Sequence);

    /// <summary>A promise; null where the view has none of that key.</summary>
    public Recorded<CommitmentMade>? Find(string key) => _made.TryGetValue(key, out var made) ? made : null;

    /// <summary>
    /// The promise that counts for a promise: itself, or the one that it says again, over any number of steps. Where
    /// promises say each other again in a ring, the first by its key counts.
    /// </summary>
    public string RootOf(string key)
    {
        var seen = new List<string> { key };
        while (Restated(seen[^1]) is { } earlier)
        {
            var ring = seen.IndexOf(earlier);
            if (ring >= 0)
            {
                return seen.Skip(ring).Min(StringComparer.Ordinal)!;
            }
            seen.Add(earlier);
        }
        return seen[^1];
    }

    /// <summary>The last verdict on a promise and on what says it again; null where nobody judged.</summary>
    public Recorded<VerdictGiven>? LastVerdict(string key)
    {
        var root = RootOf(key);
        var all = _verdicts.Where(g => g.Key == root || RootOf(g.Key) == root).SelectMany(g => g)
            .OrderBy<Recorded<VerdictGiven>, IComparable?>(v => v.Entry.EffectiveFrom).ToList();
        return all.Count == 0 ? null : all[^1];
    }

    /// <summary>A promise with all that the account says around it.</summary>
    public CommitmentView ViewOf(Recorded<CommitmentMade> commitment)
    {
        var (entry, made) = commitment;
        var words = _page.WordsOf(commitment);
        var last = LastVerdict(made.Key)?.Fact;
        var reason = last is null ? null : _page.Words(last);
        return new CommitmentView
        {
            Key = made.Key,
            Text = words.Text,
            Lang = words.Lang,
            IsQuote = made.Text.Length == 0 && _page.FigureViews.WordsOf(commitment) is not null,
            Firmness = Keys.Of(made.Firmness),
            Measure = MeasureOf(made),
            Actors = [.. made.Actors.Select(_page.Name)],
            Beneficiaries = [.. made.Beneficiaries.Select(_page.Name)],
            Made = _page.WhenOf(entry),
            Year = entry.Effective.Start.Year,
            Meeting = NameOf(made.Meeting),
            Framework = NameOf(made.Framework),
            Fund = NameOf(made.Fund),
            Figures = [.. _figures[made.Key].Select(_page.FigureViews.Of)],
            Deadline = made.Deadline.IsUnknown ? null : _page.Texts.Locale.Date(made.Deadline, _page.Texts),
            IsPastDeadline = made.Deadline.Latest is { } until ? until < _page.View.AsOf.Effective : null,
            AttributedTo = made.AttributedTo is { } by ? _page.Name(by).Name : null,
            Restates = [.. _links.Where(l => l.Kind == LinkKind.Restates && l.From == made.Key).Select(l => l.To)],
            Links = LinksOf(made.Key),
            Verdict = last is null ? null : Keys.Of(last.Verdict),
            VerdictReason = reason?.Text,
            VerdictLang = reason?.Lang,
            Verdicts =
            [
                .. _verdicts[made.Key]
                    .OrderByDescending<Recorded<VerdictGiven>, IComparable?>(v => v.Entry.EffectiveFrom)
                    .Select(VerdictOf),
            ],
            Outcomes = [.. _outcomes[made.Key].Select(o => Outcome(o.Entry, _page.Words(o.Fact)))],
            Sources =
            [
                .. TellingsOf(commitment)
                    // A sentence of which several claims were accepted tells it once.
                    .DistinctBy(s => s.Basis is { Document: { } document, Quote: { } quote }
                        ? (document, quote)
                        : (s.Basis.Entry, "")),
            ],
        };
    }

    /// <summary>All that tells of a promise: what makes it, what describes it, and the same of all that say it again.
    /// </summary>
    private IEnumerable<OutcomeView> TellingsOf(Recorded<CommitmentMade> commitment)
    {
        return _sayAgain.Value[commitment.Fact.Key].Select(Find).OfType<Recorded<CommitmentMade>>().Prepend(commitment)
            .SelectMany(c => _described[c.Fact.Key].Select(d => Outcome(d.Entry, _page.Words(d.Fact)))
                .Prepend(Outcome(c.Entry, _page.WordsOf(c))));
    }

    /// <summary>What a promise says again, over any number of steps, the nearest first.</summary>
    private List<string> EarlierOf(string key)
    {
        var earlier = new List<string>();
        for (var next = Restated(key); next is not null && next != key && !earlier.Contains(next);
            next = Restated(next))
        {
            earlier.Add(next);
        }
        return earlier;
    }

    private string? Restated(string key) =>
        _links.Find(l => l.Kind == LinkKind.Restates && l.From == key && _made.ContainsKey(l.To))?.To;

    private string MeasureOf(CommitmentMade made) =>
        made.Amount is not null || (made.Target is not null && made.Unit.IsMoney)
            || _figures[made.Key].Any(f => f.Unit.IsMoney)
            || made.Quantity?.StartsWith("fund.", StringComparison.Ordinal) == true ? "money"
        : made.Target is not null || made.Multiplier is not null || _figures[made.Key].Any() ? "number"
        : "words";

    private List<LinkView> LinksOf(string key) =>
    [
        .. _links.Where(l => l.From == key).Select(l => LinkTo(l.Kind, "-to", l.To)),
        .. _links.Where(l => l.To == key).Select(l => LinkTo(l.Kind, "-from", l.From)),
    ];

    private LinkView LinkTo(LinkKind kind, string side, string key)
    {
        var relation = Keys.Of(kind) + side;
        if (_made.TryGetValue(key, out var made))
        {
            var words = _page.WordsOf(made);
            return new LinkView(relation, key, words.Text, words.Lang, Addresses.Commitment(key));
        }
        if (_byKey[key].FirstOrDefault() is { } figure)
        {
            var view = _page.FigureViews.Of(figure);
            return new LinkView(
                relation, key, $"{view.ScopeName}, {view.QuantityName}: {view.Shown}, {view.When}", null,
                Addresses.Figure(figure.Id));
        }
        var name = _page.Name(key);
        return new LinkView(relation, key, name.Name, null, name.Path);
    }

    private VerdictView VerdictOf(Recorded<VerdictGiven> verdict)
    {
        var reason = _page.Words(verdict.Fact);
        return new VerdictView(
            Keys.Of(verdict.Fact.Verdict), reason.Text, reason.Lang,
            _page.WhenOf(verdict.Entry), _page.Author(verdict.Entry.Author), _page.BasisOf(verdict.Entry));
    }

    private NameView? NameOf(string? key) => key is null ? null : _page.Name(key);

    private OutcomeView Outcome(Entry entry, WordsView words) =>
        new(_page.WhenOf(entry), words.Text, words.Lang, _page.BasisOf(entry));
}
