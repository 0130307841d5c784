using System.Collections.Immutable;
using System.Globalization;
using Entente.Iati;

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
/// <param name="First">The place in the list of the first item shown, counted from 1; 0 where none is shown.</param>
/// <param name="Last">The place in the list of the last item shown.</param>
/// <param name="Next">The cursor of the next page; null on the last one.</param>
public sealed record PagingView(int Total, int First, int Last, string? Next);

/// <summary>One way to narrow a list.</summary>
/// <param name="Name">Its name in the address.</param>
/// <param name="ValuesOf">The stable words or keys that an item has.</param>
/// <param name="TextOf">What such a word is called in the reader's language.</param>
/// <param name="Takes">
/// Whether a value that no item of the list has may stand in the address all the same: a word of its kind, or a key
/// that the account has at other times. Any other value is refused.
/// </param>
public sealed record Filter<T>(
    string Name, Func<T, IEnumerable<string>> ValuesOf, Func<string, string> TextOf, Predicate<string> Takes)
{
    /// <summary>Whether the options stand in the order of what they are called; else as the list has them.</summary>
    public bool IsSorted { get; init; } = true;

    /// <summary>Whether an item fits a value that is asked for; null: where it is among the item's values.</summary>
    public Func<T, string, bool>? Fits { get; init; }
}

/// <summary>What may stand in an address for a filter, of each kind.</summary>
public static class FilterValues
{
    /// <summary>The word for what has none.</summary>
    public const string None = "none";

    /// <summary>A word of an enumeration, or one of some others.</summary>
    public static Predicate<string> Word<T>(params ImmutableArray<string> others) where T : struct, Enum =>
        word => Keys.Find<T>(word) is not null || others.Contains(word);

    /// <summary>One of some words.</summary>
    public static Predicate<string> Word(params ImmutableArray<string> words) => word => words.Contains(word);

    /// <summary>Whether a text is a year of four digits.</summary>
    public static bool IsYear(string text) => text.Length == 4 && text.All(char.IsAsciiDigit);

    /// <summary>Whether a text is the code of a language.</summary>
    public static bool IsLanguage(string text) => text == NameForm.NoLanguage || Codelists.Language.Contains(text);
}

/// <summary>
/// Narrows lists by the filters of an address, and cuts them into pages. One rule holds for all lists, as pages and as
/// twins: what can never be the value of a filter, a cursor or a limit is refused; a value that only no item has gives
/// an empty list.
/// </summary>
public static class Filters
{
    /// <summary>How many rows a list shows, as page and as twin, where the address does not say.</summary>
    public const int Rows = 25;

    /// <summary>The items that fit all filters of the address, and the filters with what they may be set to.</summary>
    public static (List<T> Items, List<FilterView> Filters) Apply<T>(
        PageRequest page, IReadOnlyList<T> items, params IReadOnlyList<Filter<T>> filters)
    {
        var asked = filters.ToDictionary(f => f.Name, f => page.Single(f.Name), StringComparer.Ordinal);
        foreach (var filter in filters)
        {
            if (asked[filter.Name] is { } value && !items.Any(i => Fits(filter, i)) && !filter.Takes(value))
            {
                throw Refusal(filter.Name, value);
            }
        }
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
    /// The part of a list that the address asks for: the rows after <c>cursor</c>, at most <c>limit</c> of them,
    /// <paramref name="usual"/> where none is named. A page and its twin show the same rows.
    /// </summary>
    public static (List<T> Rows, PagingView Paging) Page<T>(
        PageRequest page, IReadOnlyList<T> items, Func<T, string> keyOf, int usual = Rows)
    {
        var limit = LimitOf(page) ?? usual;
        var rest = After(page, "cursor", items, keyOf);
        List<T> rows = [.. rest.Take(limit)];
        var before = items.Count - rest.Count;
        return (rows, new PagingView(
            items.Count, rows.Count > 0 ? before + 1 : 0, before + rows.Count,
            rows.Count < rest.Count ? keyOf(rows[^1]) : null));
    }

    /// <summary>
    /// Holds the address of a list that is always shown whole against it: such a list has no cursor, and no limit that
    /// would leave rows out.
    /// </summary>
    /// <param name="page">The question.</param>
    /// <param name="count">How many rows the list has.</param>
    public static void Whole(PageRequest page, int count)
    {
        if (page.Single("cursor") is { } cursor)
        {
            throw Refusal("cursor", cursor);
        }
        if (LimitOf(page) < count)
        {
            throw new QuestionFault(Finding.Of(
                "question.whole", null, ("name", "limit"), ("text", page.Single("limit")!), ("count", count)));
        }
    }

    /// <summary>The rows behind the one that the address names; all where it names none.</summary>
    public static IReadOnlyList<T> After<T>(
        PageRequest page, string name, IReadOnlyList<T> items, Func<T, string> keyOf)
    {
        if (page.Single(name) is not { } cursor)
        {
            return items;
        }
        for (var i = 0; i < items.Count; i++)
        {
            if (keyOf(items[i]) == cursor)
            {
                return [.. items.Skip(i + 1)];
            }
        }
        throw Refusal(name, cursor);
    }

    /// <summary>Refuses a value that can never be one.</summary>
    internal static QuestionFault Refusal(string name, string value) =>
        new(Finding.Of("question.choice", null, ("name", name), ("text", value)));

    /// <summary>How many rows the address asks for; null where it does not say.</summary>
    internal static int? LimitOf(PageRequest page) =>
        page.Single("limit") is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit > 0 ? limit
        : throw Refusal("limit", text);
}
