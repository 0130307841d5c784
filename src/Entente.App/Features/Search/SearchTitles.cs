using Entente.App.Web;
using Entente.Store;

namespace Entente.App.Features.Search;

/// <summary>What a result is called, and where its page stands.</summary>
/// <param name="Text">The title.</param>
/// <param name="Path">The path.</param>
/// <param name="Detail">What else tells it apart; null for nothing.</param>
/// <param name="When">When it holds, in the reader's language, where its text alone does not say it.</param>
internal readonly record struct SearchTitle(string Text, string Path, string? Detail = null, string? When = null);

/// <summary>Gives results their titles, in the reader's language, and the paths of their pages.</summary>
internal sealed class SearchTitles
{
    /// <summary>How long a promise may be as the title of what became of it.</summary>
    private const int MaxLength = 120;

    /// <summary>A browser that can lights the sentence up; a longer one makes too long an address.</summary>
    private const int MaxFragmentLength = 300;

    private readonly PageRequest _page;
    private readonly Lazy<SourceIndex> _sources;
    private readonly Lazy<Dictionary<EntryRef, Figure>> _figures;
    private readonly Lazy<Dictionary<string, Recorded<CommitmentMade>>> _promises;
    private readonly Lazy<Dictionary<string, string>> _decisions;

    public SearchTitles(PageRequest page)
    {
        _page = page;
        _sources = new(() => new SourceIndex(page.View));
        _figures = new(() => page.Figures.All
            .SelectMany(f => f.Basis.Concat(f.LeftOpenBy).Select(b => (b.Entry, Figure: f)))
            .DistinctBy(f => f.Entry)
            .ToDictionary(f => f.Entry, f => f.Figure));
        _promises = new(() => page.View.Facts<CommitmentMade>()
            .GroupBy(c => c.Fact.Key, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal));
        _decisions = new(() => page.View.Facts<DecisionTaken>()
            .GroupBy(d => d.Fact.Key, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Fact.Meeting, StringComparer.Ordinal));
    }

    /// <summary>The figure that an entry reports; null where the view has none.</summary>
    public Figure? FigureOf(SearchRow row) => _figures.Value.GetValueOrDefault(row.RestsOn[0].Ref);

    /// <summary>The title and path of the thing that a text belongs to.</summary>
    public SearchTitle Of(SearchRow row) => (row.Kind, row.RestsOn[0].Fact) switch
    {
        (SearchKind.Document, _) => new(TitleOf(row.Key), Addresses.Document(row.Key)),
        (SearchKind.Sentence, _) => new(TitleOf(row.Key), Addresses.Document(row.Key) + Fragment(row.Text)),
        (SearchKind.Claim, _) => new(TitleOf(row.Document!), Addresses.Document(row.Document!, row.Claim)),
        (SearchKind.Promise, _) => Promise(row),
        (SearchKind.Figure, _) => FigureTitle(row),
        (SearchKind.Outcome, _) => Outcome(row),
        (SearchKind.Decision, _) => new(_page.Name(row.Key).Name, Addresses.Meeting(row.Key)),
        (_, PositionTaken position) => new(NamesOf(position.Actors), PlaceOf(row)),
        (_, StatusChanged status) => new(_page.Name(status.Subject).Name, PlaceOf(row)),
        (_, KeeperSet keeper) => new(keeper.Name, "/"),
        (_, TermDefined term) => Part(term.Of, term.Names),
        (_, ActivityRecorded activity) => Part(activity.Plan, activity.Names),
        _ => Named(row),
    };

    private SearchTitle Named(SearchRow row) => new(_page.Name(row.Key).Name, _page.Name(row.Key).Path ?? PlaceOf(row));

    private SearchTitle Part(string owner, Names names) =>
        new(
            names.In(_page.Texts.Locale.Code) ?? _page.Name(owner).Name, _page.Name(owner).Path ?? "/",
            _page.Name(owner).Name);

    private SearchTitle Promise(SearchRow row)
    {
        var actors = _promises.Value.GetValueOrDefault(row.Key)?.Fact.Actors ?? [];
        return new(
            actors.Count == 0 ? _page.Texts["search.kind.promise"] : NamesOf(actors), Addresses.Commitment(row.Key));
    }

    private SearchTitle FigureTitle(SearchRow row)
    {
        if (FigureOf(row) is not { } figure)
        {
            return new(row.Text, Addresses.Entry(row.RestsOn[0].Ref));
        }
        var view = _page.FigureViews.Of(figure);
        return new(
            $"{view.QuantityName}: {view.ScopeName}", Addresses.Figure(view.Id), view.Shown, view.When);
    }

    /// <summary>
    /// What became of something is found on its page: that of the promise, or of the deciding meeting.
    /// </summary>
    private SearchTitle Outcome(SearchRow row)
    {
        if (_promises.Value.TryGetValue(row.Key, out var promise))
        {
            return new(Shortened(_page.WordsOf(promise).Text), Addresses.Commitment(row.Key));
        }
        return _decisions.Value.TryGetValue(row.Key, out var meeting)
            ? new(_page.Name(meeting).Name, Addresses.Meeting(meeting))
            : Named(row);
    }

    /// <summary>What has no page of its own is shown in its source, or as the entry that it is.</summary>
    private string PlaceOf(SearchRow row)
    {
        var entry = row.RestsOn[0];
        return entry.Source is { } source && _sources.Value.Find(source) is not null
            ? Addresses.Document(source, entry.Fact.Claim)
            : Addresses.Entry(entry.Ref);
    }

    /// <summary>The heading of a source in the reader's language, or its key.</summary>
    public string TitleOf(string document) =>
        _sources.Value.Find(document)?.WordsIn(_page.Texts.Locale.Code).Text is { Length: > 0 } title
            ? title
            : document;

    private string NamesOf(IReadOnlyList<string> keys) => string.Join(", ", keys.Select(k => _page.Name(k).Name));

    private static string Fragment(string sentence) =>
        sentence.Length > MaxFragmentLength ? ""
            : "#:~:text=" + Uri.EscapeDataString(sentence).Replace("-", "%2D", StringComparison.Ordinal);

    private static string Shortened(string text)
    {
        if (text.Length <= MaxLength)
        {
            return text;
        }
        var end = text.LastIndexOf(' ', MaxLength);
        return text[..(end > 0 ? end : MaxLength - 1)] + "…";
    }
}
