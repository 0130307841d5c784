using System.Globalization;

namespace Entente.App.Web;

/// <summary>A value that a list can be narrowed to.</summary>
/// <param name="Value">The stable word or key, as it stands in the address.</param>
/// <param name="Text">What it is called in the reader's language.</param>
/// <param name="Count">How many items of the list have it, under the other filters of the address.</param>
public sealed record FilterOption(string Value, string Text, int Count);

/// <summary>A filter of a list, which stands in the address.</summary>
/// <param name="Name">Its name in the address.</param>
/// <param name="Value">What it is set to; null where it is open.</param>
/// <param name="Options">What it can be set to.</param>
public sealed record FilterView(string Name, string? Value, IReadOnlyList<FilterOption> Options);

/// <summary>Where a list goes on: lists page by a cursor, the key of the last item shown.</summary>
/// <param name="Total">How many items the list has, on all its pages.</param>
/// <param name="Next">The cursor of the next page; null on the last one.</param>
public sealed record PagingView(int Total, string? Next);

/// <summary>One way to narrow a list.</summary>
/// <param name="Name">Its name in the address.</param>
/// <param name="ValuesOf">The stable words or keys that an item has.</param>
/// <param name="TextOf">What such a word is called in the reader's language.</param>
public sealed record Filter<T>(string Name, Func<T, IEnumerable<string>> ValuesOf, Func<string, string> TextOf)
{
    /// <summary>Whether the options stand in the order of what they are called; else as the list has them.</summary>
    public bool IsSorted { get; init; } = true;

    /// <summary>Whether an item fits a value that is asked for; null: where it is among the item's values.</summary>
    public Func<T, string, bool>? Fits { get; init; }
}

/// <summary>Narrows lists by the filters of an address, and cuts them into pages.</summary>
public static class Filters
{
    /// <summary>How many rows a page shows where the address does not say.</summary>
    public const int PageRows = 200;

    /// <summary>The items that fit all filters of the address, and the filters with what they may be set to.</summary>
    public static (List<T> Items, List<FilterView> Filters) Apply<T>(
        PageRequest page, IReadOnlyList<T> items, params IReadOnlyList<Filter<T>> filters)
    {
        var asked = filters.ToDictionary(f => f.Name, f => page.Single(f.Name), StringComparer.Ordinal);
        var views = filters.Select(f => new FilterView(f.Name, asked[f.Name], OptionsOf(f))).ToList();
        return ([.. items.Where(i => filters.All(f => Fits(f, i)))], views);

        bool Fits(Filter<T> filter, T item) =>
            asked[filter.Name] is not { } value
            || (filter.Fits?.Invoke(item, value) ?? filter.ValuesOf(item).Contains(value, StringComparer.Ordinal));

        List<FilterOption> OptionsOf(Filter<T> filter)
        {
            var options = items.Where(i => filters.All(other => other == filter || Fits(other, i)))
                .SelectMany(i => filter.ValuesOf(i).Distinct(StringComparer.Ordinal))
                .CountBy(v => v, StringComparer.Ordinal)
                .Select(v => new FilterOption(v.Key, filter.TextOf(v.Key), v.Value));
            return [.. filter.IsSorted ? options.OrderBy(o => o.Text, page.Texts.Locale.Order) : options];
        }
    }

    /// <summary>
    /// The part of a list that the address asks for: the rows after <c>cursor</c>, at most <c>limit</c> of them. A page
    /// shows <see cref="PageRows"/> where no limit is named; a twin, which a program reads, shows the whole list.
    /// </summary>
    public static (List<T> Rows, PagingView Paging) Page<T>(
        PageRequest page, IReadOnlyList<T> items, Func<T, string> keyOf)
    {
        var limit = int.TryParse(page.Single("limit"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked)
            && asked > 0 ? asked : page.IsTwin ? int.MaxValue : PageRows;
        var after = page.Single("cursor");
        var rest = after is null ? items : [.. items.SkipWhile(i => keyOf(i) != after).Skip(1)];
        List<T> rows = [.. rest.Take(limit)];
        return (rows, new PagingView(items.Count, rows.Count < rest.Count ? keyOf(rows[^1]) : null));
    }
}
