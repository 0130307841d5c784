using Entente.App.Web;

namespace Entente.App;

/// <summary>
/// The further names of something, for people: a name that another one repeats in other capitals, blanks or hyphens is
/// kept in the account, since sources print it so, and not shown a second time.
/// </summary>
internal static class FurtherNames
{
    /// <summary>The names beside those that are shown, in their order.</summary>
    public static IReadOnlyList<string> Of(Entity entity, NameView shown)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { Bare(shown.Name), Bare(shown.Short) };
        return [.. entity.Names.All.Where(name => seen.Add(Bare(name)))];
    }

    private static string Bare(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
