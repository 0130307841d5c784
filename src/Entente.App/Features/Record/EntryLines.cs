using Entente.App.Web;

namespace Entente.App.Features.Record;

/// <summary>What has become of an entry since it was recorded.</summary>
public enum EntryState
{
    /// <summary>It counts.</summary>
    Standing,

    /// <summary>Another took its place.</summary>
    Corrected,

    /// <summary>It was taken back.</summary>
    Withdrawn,
}

/// <summary>An entry in a list.</summary>
/// <param name="Stream">Its stream.</param>
/// <param name="Sequence">Its number in the stream.</param>
/// <param name="Path">Its page.</param>
/// <param name="Type">The type of entry.</param>
/// <param name="What">What kind of statement it is.</param>
/// <param name="Text">What it names.</param>
/// <param name="Effective">When it holds, in words.</param>
/// <param name="Known">Since when it is known.</param>
/// <param name="Recorded">When the account took it in.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="State">standing, corrected or withdrawn.</param>
/// <param name="Corrects">The entry whose place it takes; null for none.</param>
public sealed record EntryLineView(
    string Stream, long Sequence, string Path, string Type, string What, string Text, string Effective, DateOnly Known,
    DateTimeOffset Recorded, string Author, string State, string? Corrects)
{
    /// <summary>Whether it counts as known only from a day after that of the page.</summary>
    public bool IsAhead { get; init; }
}

/// <summary>Makes entries ready to be listed.</summary>
public sealed class EntryLines
{
    /// <summary>How many entries that were taken back together are named.</summary>
    private const int MostNamed = 3;

    private readonly PageRequest _page;
    private readonly NotationWriter _writer;
    private readonly EntryWords _words;
    private readonly ClaimIndex _claims;

    /// <summary>For the entries of a page's account.</summary>
    public EntryLines(PageRequest page)
    {
        _page = page;
        Ground = new NotationGround(page.View);
        _writer = new NotationWriter(Ground);
        _words = new EntryWords(page, new KeyChoices(Ground.View));
        _claims = page.Claims;
    }

    /// <summary>The account that statements are written against.</summary>
    public NotationGround Ground { get; }

    /// <summary>Says keys and fields.</summary>
    public EntryWords Words => _words;

    /// <summary>The statement of an entry; null where it has none.</summary>
    public string? Statement(Entry entry) => _writer.Write(entry);

    /// <summary>An entry as a line.</summary>
    public EntryLineView Of(Entry entry)
    {
        var (what, text) = Said(entry);
        return new EntryLineView(
            entry.Stream, entry.Sequence, Addresses.Entry(entry.Ref), EntryTypes.Of(entry.Fact).Name, what, text,
            When(entry), entry.Known, entry.Recorded, _page.Author(entry.Author).Name, Keys.Of(StateOf(entry)),
            entry.Fact.Corrects?.ToString())
        {
            IsAhead = entry.Known > _page.View.AsOf.Known,
        };
    }

    /// <summary>When it holds, in words; empty where it has always held.</summary>
    public string When(Entry entry) =>
        entry.Effective == default ? "" : _page.Texts.Locale.Period(entry.Effective, _page.Texts);

    /// <summary>What kind of statement it is, and what it names.</summary>
    public (string What, string Text) Said(Entry entry)
    {
        if (entry.Fact is ClaimProposed or ClaimJudged)
        {
            var key = entry.Fact is ClaimProposed proposed ? proposed.Key : ((ClaimJudged)entry.Fact).Of;
            var claim = _claims.Find(key);
            return (
                entry.Fact is ClaimJudged judged
                    ? _page.Texts["claim-verdict." + Keys.Of(judged.Verdict)]
                    : _page.Texts["record.claim-proposed"],
                claim?.Claim?.Quote ?? key);
        }
        if (entry.Fact is CodelistsTaken release)
        {
            return (_page.Texts["check.codelists"], $"{release.Version} · {release.Source}");
        }
        if (entry.Fact is EntriesWithdrawn withdrawn)
        {
            var taken = withdrawn.Targets.Select(t => (Ref: t, Entry: _page.View.Find(t)))
                .Select(t => t.Entry is null ? t.Ref.ToString() : string.Join(": ", Parts(Said(t.Entry)))).ToList();
            var named = string.Join("; ", taken.Distinct(StringComparer.Ordinal).Take(MostNamed))
                + (taken.Count > MostNamed ? "; …" : "");
            return (
                _page.Texts["record.kind.withdrawn"],
                withdrawn.Reason.Length > 0 ? $"{named} · {withdrawn.Reason}" : named);
        }
        return Statement(entry) is { } statement && FormReader.Read(statement) is var (form, values)
            ? (_page.Texts["record.kind." + form.Kind], _words.Line(form, values))
            : (EntryTypes.Of(entry.Fact).Name, string.Join(" · ", KeyMentions.About(entry.Fact)));
    }

    private static IEnumerable<string> Parts((string What, string Text) said) =>
        new[] { said.What, said.Text }.Where(p => p.Length > 0);

    /// <summary>What has become of it, as far as the page's times show.</summary>
    public EntryState StateOf(Entry entry)
    {
        var later = _page.Work.View.Overruling(entry.Ref).ToList();
        return later.Exists(e => e.Fact is EntriesWithdrawn w && w.Targets.Contains(entry.Ref)) ? EntryState.Withdrawn
            : later.Count > 0 ? EntryState.Corrected
            : EntryState.Standing;
    }
}
