using Entente.App.Features.Figures;
using Entente.App.Web;

namespace Entente.App.Features.Record;

/// <summary>The latest entries of the account.</summary>
/// <param name="AsOf">The three times.</param>
/// <param name="Entries">The entries, the last recorded first.</param>
/// <param name="Before">The entry before which the next page begins; null at the end.</param>
public sealed record EntriesView(AsOfView AsOf, IReadOnlyList<EntryLineView> Entries, string? Before)
{
    private const int PageSize = 50;

    /// <summary>The view.</summary>
    public static EntriesView Of(PageRequest page)
    {
        // What was recorded is in the list, also where it counts as known only from a later day. The journal only grows
        // at its end: the cursor is the entry before which the next page begins.
        var view = page.Work.View;
        var name = page.Single("cursor") is null ? "before" : "cursor";
        EntryRef? before = page.Single(name) is not { } text ? null
            : EntryRef.TryParse(text, out var named) && view.Find(named) is not null ? named
            : throw Filters.Refusal(name, text);
        var limit = Filters.LimitOf(page) ?? PageSize;
        var entries = view.Latest(before).Take(limit).ToList();
        var isMore = entries.Count == limit && view.Latest(entries[^1].Ref).Any();
        var lines = new EntryLines(page);
        return new EntriesView(
            page.AsOf, [.. entries.Select(lines.Of)],
            isMore ? entries[^1].Ref.ToString() : null);
    }
}

/// <summary>The history of something: every entry about its key, and those that only name it.</summary>
/// <param name="AsOf">The three times.</param>
/// <param name="Key">The key; null where the address names none, and then there are no entries.</param>
/// <param name="Name">What it is called; null where the address names none.</param>
/// <param name="About">The entries about it, in the order of recording.</param>
/// <param name="Refers">The entries that only name it, in the order of recording.</param>
public sealed record HistoryView(
    AsOfView AsOf, string? Key, CellView? Name, IReadOnlyList<EntryLineView> About, IReadOnlyList<EntryLineView> Refers)
{
    /// <summary>The view; null where no entry names the key.</summary>
    public static HistoryView? Of(PageRequest page)
    {
        if (page.Single("key") is not { } key)
        {
            Filters.Whole(page, 0);
            return new HistoryView(page.AsOf, null, null, [], []);
        }
        var entities = page.View.Entities;
        var resolved = entities.Resolve(key);
        var about = new List<Entry>();
        var refers = new List<Entry>();
        var seen = new HashSet<EntryRef>();
        foreach (var entry in page.Work.View.History(_ => true))
        {
            if (KeyMentions.About(entry.Fact).Any(IsIt)
                || (entry.Fact is EntriesWithdrawn withdrawn && withdrawn.Targets.Any(seen.Contains)))
            {
                about.Add(entry);
                seen.Add(entry.Ref);
            }
            else if (KeyMentions.Refers(entry).Any(IsIt))
            {
                refers.Add(entry);
            }
        }
        if (about.Count + refers.Count == 0)
        {
            return null;
        }
        Filters.Whole(page, about.Count + refers.Count);
        var lines = new EntryLines(page);
        var isSource = lines.Ground.Source(key) is not null && entities.Find(key) is null;
        return new HistoryView(
            page.AsOf, key, lines.Words.Named(key, isSource), [.. about.Select(lines.Of)],
            [.. refers.Select(lines.Of)]);

        bool IsIt(string named) => named == key || entities.Resolve(named) == resolved;
    }
}
