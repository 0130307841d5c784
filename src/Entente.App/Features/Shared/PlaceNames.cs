using Entente.App.Web;
using Entente.Evidence;

namespace Entente.App.Features;

/// <summary>
/// Places in the reader's language, where the program or the account has a name for them; else as they are printed.
/// </summary>
internal static class PlaceNames
{
    private const string Between = ", ";

    /// <summary>A place; of several parts (<c>ASEAN Secretariat, Jakarta</c>) each by itself.</summary>
    public static string? Of(PageRequest page, string? place) =>
        place is null ? null : string.Join(Between, place.Split(Between).Select(part => Part(page, part)));

    private static string Part(PageRequest page, string part) =>
        CityNames.Find(part, page.Texts.Locale.Code)
        ?? (page.View.Entities.FindByName(part, NameKind.Organisation) is { } named ? page.Name(named.Key).Name : part);
}
