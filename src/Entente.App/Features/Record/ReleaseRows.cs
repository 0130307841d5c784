using System.Globalization;

namespace Entente.App.Features.Record;

/// <summary>Says the fields of an entry that takes codelists in, which no statement of the notation says.</summary>
public static class ReleaseRows
{
    /// <summary>Each field; none of an entry of another type.</summary>
    public static IReadOnlyList<RowView> Of(Fact fact, Texts texts) => fact is not CodelistsTaken taken ? [] :
    [
        new("release", texts["check.release-name"], [new CellView(taken.Version)]),
        new("released", texts["check.release-day"], [new CellView(
            taken.Released.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))]),
        new("from", texts["check.release-source"], [new CellView(taken.Source)]),
        new("sha256", texts["check.checksum"], [new CellView(taken.Sha256)]),
        new("lists", texts["check.codelists"], [.. taken.Lists.Select(l => new CellView(
            $"{l.Name} ({texts.Locale.Number(l.Codes.Count)})"))]),
    ];
}
