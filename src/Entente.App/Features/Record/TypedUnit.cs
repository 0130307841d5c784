using Entente.Iati;

namespace Entente.App.Features.Record;

/// <summary>
/// A unit as a person types it: its code, or the word by which pages call it (<c>projects</c>, <c>dự án</c>), and a
/// currency in small letters too. What is neither is a unit of the source's own and stays as it is.
/// </summary>
public static class TypedUnit
{
    private const string Prefix = "unit.";

    /// <summary>The unit that is meant, as it stands in the account.</summary>
    public static string Of(string typed, Locale locale)
    {
        var own = Texts.In(locale.Code);
        if (own.Find(Prefix + typed) is not null || Codelists.Currency.Find(typed) is not null)
        {
            return typed;
        }
        foreach (var texts in Locale.All.Select(l => Texts.In(l.Code)).OrderByDescending(t => t.Locale == locale))
        {
            var codes = texts.Below(Prefix)
                .Where(u => string.Equals(u.Value, typed, StringComparison.OrdinalIgnoreCase))
                .Select(u => u.Key[Prefix.Length..]).ToList();
            if (codes is [var only])
            {
                return only;
            }
        }
        var capitals = typed.ToUpperInvariant();
        return Codelists.Currency.Find(capitals) is not null ? capitals : typed;
    }
}
