using System.Collections.Immutable;
using Entente.Iati;

namespace Entente.App.Features.Checking;

/// <summary>The codelists of a workspace: those that ship, and in their place those that its journal took in.</summary>
internal static class KeptCodelists
{
    /// <summary>The releases that a workspace took in, the latest last.</summary>
    public static ImmutableArray<Recorded<CodelistsTaken>> Releases(AccountView view) =>
        [.. view.FactsOfAnyDay<CodelistsTaken>()];

    /// <summary>The lists that a workspace took in; of each the latest.</summary>
    public static IReadOnlyDictionary<string, Codelist> Lists(AccountView view)
    {
        var lists = new SortedDictionary<string, Codelist>(StringComparer.Ordinal);
        var taken = Releases(view).SelectMany(r => r.Fact.Lists);
        foreach (var list in taken.Where(l => CodelistSet.Names.Contains(l.Name)))
        {
            lists[list.Name] = new Codelist(
                list.Name, list.Codes.Select(c => new CodelistItem(c.Code, c.Name, c.IsWithdrawn, c.Category)));
        }
        return lists;
    }

    /// <summary>What files are held against in a workspace.</summary>
    public static CodelistSet SetOf(AccountView view) =>
        Lists(view) is { Count: > 0 } lists ? new CodelistSet(lists.Values) : CodelistSet.Shipped;

    /// <summary>A list as the journal keeps it.</summary>
    public static CodelistTaken Taken(Codelist list) =>
        new(list.Name, [.. list.Items.Select(i => new CodeTaken(i.Code, i.Name, i.IsWithdrawn, i.Category))]);
}
