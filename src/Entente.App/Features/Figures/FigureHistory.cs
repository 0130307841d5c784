using System.Globalization;
using Entente.App.Features.Inbox;
using Entente.App.Web;

namespace Entente.App.Features.Figures;

/// <summary>
/// How the matter of a figure, its quantity, scope and time, became known and was recorded. The account as known on a
/// day is asked again, so that the history says what the account would have answered then.
/// </summary>
internal sealed class FigureHistory
{
    /// <summary>How many days are told; a matter on which more was said is told from the latest of them.</summary>
    private const int MostDays = 40;

    private readonly PageRequest _page;
    private readonly Figure _figure;
    private readonly HashSet<string> _claims;
    private readonly List<Entry> _entries;

    public FigureHistory(PageRequest page, Figure figure)
    {
        _page = page;
        _figure = figure;
        _claims = [.. figure.Basis.Concat(figure.LeftOpenBy).Select(b => b.Claim).OfType<string>()];
        _entries = EntriesOf();
    }

    /// <summary>The address of the figure with all three times fixed.</summary>
    public string Cite()
    {
        var asOf = _page.View.AsOf;
        var last = _page.View.Entries().Select(e => e.Recorded).DefaultIfEmpty(asOf.Recorded).Max();
        return _page.Link(
            Addresses.Figure(_figure.Id), ("effective", Iso(asOf.Effective)), ("known", Iso(asOf.Known)),
            ("recorded", last.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)));
    }

    /// <summary>The matter as it was known from each day on which that changed, the latest first.</summary>
    public List<KnownView> Known()
    {
        var asOf = _page.View.AsOf;
        var days = _entries.Select(e => e.Known).Where(d => d <= asOf.Known).Distinct().OrderDescending()
            .Take(MostDays).Order();
        var (history, before) = (new List<KnownView>(), "");
        foreach (var day in days)
        {
            var set = FigureSet.Of(_page.View.At(asOf with { Known = day }));
            var views = new FigureViews(set, new ClaimIndex(set.View), _page.Texts);
            var known = set.All.Where(IsSameMatter).Select(views.Of).ToList();
            var said = string.Join('|', known.Select(f => $"{f.Id} {f.Shown} {f.Basis.Count} {f.LeftOpenBy?.Count}"));
            if (said != before)
            {
                history.Add(new KnownView(
                    Iso(day), _page.Texts.Locale.Date(PartialDate.On(day), _page.Texts), known));
                before = said;
            }
        }
        history.Reverse();
        return history;
    }

    /// <summary>
    /// The entries about the matter, the last recorded first: what was said and what was taken back stand beside each
    /// other, with who, when and why.
    /// </summary>
    public List<RecordedView> Recorded()
    {
        var words = new FactWords(_page, _page.View, _page.Figures);
        return
        [
            .. Enumerable.Reverse(_entries).Select(e => new RecordedView(
                e.Recorded.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
                _page.Texts.Locale.Instant(e.Recorded), _page.Texts.Locale.Date(PartialDate.On(e.Known), _page.Texts),
                ActOf(e), SaidIn(e, words), ReasonOf(e), _page.Author(e.Author), Addresses.Entry(e.Ref),
                e.Fact is EntriesWithdrawn or FigureChosen ? null : _page.BasisOf(e))),
        ];
    }

    /// <summary>The figures of the account that say the matter, or that its claims are read as now.</summary>
    public IEnumerable<Figure> Now() =>
        _page.Figures.All.Where(f => IsSameMatter(f)
            || f.Basis.Any(b => b.Claim is { } claim && _claims.Contains(claim)));

    /// <summary>
    /// The entries that report the matter, that it is made from, that its claims were read as at any time, and that
    /// overrule or choose among them; in the order of recording.
    /// </summary>
    private List<Entry> EntriesOf()
    {
        var ids = _page.Figures.All.Where(IsSameMatter).Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        var basis = PartsOf(_figure, []).SelectMany(f => f.Basis.Concat(f.LeftOpenBy)).Select(b => b.Entry).ToHashSet();
        var about = _page.View.History(f =>
            (f is FigureReported reported && (IsSameMatter(reported) || IsOfClaims(reported)))
            || (f is FigureChosen chosen
                && ids.Contains(_page.Figures.Find(chosen.Figure)?.Id ?? chosen.Figure))).ToList();
        basis.UnionWith(about.Select(e => e.Ref));
        return
        [
            .. _page.View.History(_ => true).Where(e => basis.Contains(e.Ref)
                || (e.Fact.Corrects is { } corrected && basis.Contains(corrected))
                || (e.Fact is EntriesWithdrawn withdrawn && withdrawn.Targets.Any(basis.Contains))),
        ];
    }

    /// <summary>What an entry says, or takes back, of figures; null where it says nothing of one.</summary>
    private string? SaidIn(Entry entry, FactWords words) => entry.Fact switch
    {
        FigureReported reported => words.LineOf(reported),
        MoneyMoved moved => words.LineOf(moved, entry.Effective),
        EntriesWithdrawn withdrawn => string.Join(
            "; ",
            _entries.Where(e => withdrawn.Targets.Contains(e.Ref)).Select(e => e.Fact).OfType<FigureReported>()
                .Select(words.LineOf).Distinct(StringComparer.Ordinal)),
        _ => null,
    };

    /// <summary>Why, in the words of who wrote the entry or judged the claim; null where nothing was said.</summary>
    private string? ReasonOf(Entry entry)
    {
        var reason = entry.Fact switch
        {
            EntriesWithdrawn withdrawn => withdrawn.Reason,
            FigureChosen chosen => chosen.Reason,
            // The verdict is recorded just before what it is read as.
            { Claim: { } claim, Corrects: null } => _page.View
                .History(f => f is ClaimJudged judged && judged.Of == claim)
                .Where(e => e.Recorded < entry.Recorded)
                .Select(e => ((ClaimJudged)e.Fact).Reason).LastOrDefault(),
            _ => null,
        };
        return string.IsNullOrEmpty(reason) ? null : reason;
    }

    /// <summary>A figure with all figures that it was made from, over any number of steps.</summary>
    private IEnumerable<Figure> PartsOf(Figure figure, HashSet<string> seen) =>
        !seen.Add(figure.Id) ? []
        : figure.MadeFrom.Select(_page.Figures.Find).OfType<Figure>().SelectMany(p => PartsOf(p, seen)).Prepend(figure);

    private bool IsSameMatter(Figure other) =>
        other.Id == _figure.Id
        || (other.Quantity == _figure.Quantity && other.Scope == _figure.Scope && other.From == _figure.From
            && other.Kind == _figure.Kind && IsSameTime(other.At, other.Over)
            && (other.Unit == _figure.Unit || other.Standing != _figure.Standing
                || other.Standing == Standing.Reported));

    private bool IsSameMatter(FigureReported other) =>
        other.Quantity == _figure.Quantity && IsSameTime(other.At, other.Over)
        && _page.View.Entities.Resolve(other.Scope.Key) == _figure.Scope.Key
        && (other.From is null ? null : _page.View.Entities.Resolve(other.From)) == _figure.From;

    private bool IsOfClaims(FigureReported other) => other.Claim is { } claim && _claims.Contains(claim);

    private bool IsSameTime(PartialDate at, Period? over) =>
        _figure.Over is { } period ? over == period : over is null && (at == _figure.At
            || (at.IsPlaced && _figure.At.IsPlaced && at.MayBe(_figure.At)));

    private static string ActOf(Entry entry) =>
        entry.Fact is EntriesWithdrawn ? "withdrawn"
        : entry.Fact is FigureChosen ? "chosen"
        : entry.Fact.Corrects is not null ? "corrected"
        : entry.Fact is FigureReported ? "reported"
        : "recorded";

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
