using Entente.App.Features.Figures;
using Entente.App.Web;

namespace Entente.App.Features.Record;

/// <summary>One entry of the journal.</summary>
/// <param name="AsOf">The three times of the page.</param>
/// <param name="Line">The entry as a line.</param>
/// <param name="Statement">The entry in the notation; null where no statement says it.</param>
/// <param name="Kind">The form of its kind; null where it has none.</param>
/// <param name="Rows">Its fields in words.</param>
/// <param name="KnownTo">The body to which alone it is known; null for the public.</param>
/// <param name="Source">The source it rests on.</param>
/// <param name="Quote">The sentence of the source.</param>
/// <param name="Corrects">The entry whose place it takes.</param>
/// <param name="Overruled">The entries that correct or withdraw it.</param>
/// <param name="Keys">What it is about, for their histories.</param>
public sealed record EntryView(
    AsOfView AsOf, EntryLineView Line, string? Statement, string? Kind, IReadOnlyList<RowView> Rows, NameView? KnownTo,
    CellView? Source, string? Quote, EntryLineView? Corrects, IReadOnlyList<EntryLineView> Overruled,
    IReadOnlyList<NamedKeyView> Keys)
{
    /// <summary>What is to be withdrawn so that nothing of it stays: the entry, and those that it corrects.</summary>
    public required IReadOnlyList<string> Whole { get; init; }

    /// <summary>The view; null where the account has no such entry.</summary>
    public static EntryView? Of(PageRequest page, string stream, string number)
    {
        if (NameOf(stream, number) is not { } name || page.Work.View.Find(name) is not { } entry)
        {
            return null;
        }
        // Who recorded an entry finds it, also where it counts as known only from a later day.
        var view = page.Work.View;
        var lines = new EntryLines(page);
        var statement = lines.Statement(entry);
        var read = statement is null ? null : FormReader.Read(statement);
        return new EntryView(
            page.AsOf, lines.Of(entry), statement, read?.Form.Kind,
            read is { } found
                ? lines.Words.Rows(found.Form, found.Values)
                : ReleaseRows.Of(entry.Fact, page.Texts),
            entry.KnownTo is { } body ? page.Name(body) : null,
            entry.Source is { } source ? lines.Words.Named(source, isSource: true) : null,
            entry.Fact.Claim is { } claim ? page.Claims.Find(claim)?.Claim?.Quote : null,
            entry.Fact.Corrects is { } corrected && view.Find(corrected) is { } before ? lines.Of(before) : null,
            [.. view.Overruling(entry.Ref).Select(lines.Of)],
            [
                .. KeyMentions.About(entry.Fact).Where(k => k.Length > 0).Distinct(StringComparer.Ordinal)
                    .Select(k => new NamedKeyView(
                        k, lines.Words.Named(k, entry.Fact is SourceRegistered))),
            ])
        {
            Whole = [.. Chain(view, entry).Select(e => e.Ref.ToString())],
        };
    }

    private static IEnumerable<Entry> Chain(AccountView view, Entry entry)
    {
        for (Entry? next = entry; next is not null; next = next.Fact.Corrects is { } before ? view.Find(before) : null)
        {
            yield return next;
        }
    }

    /// <summary>The name of an entry from the steps of its path; null where they name none.</summary>
    public static EntryRef? NameOf(string stream, string number) =>
        EntryRef.TryParse(Uri.UnescapeDataString(stream) + "#" + number, out var name) ? name : null;
}

/// <summary>A key and what it stands for.</summary>
/// <param name="Key">The key.</param>
/// <param name="Name">What it is called.</param>
public sealed record NamedKeyView(string Key, CellView Name);
