using System.Collections.Frozen;
using System.Globalization;

namespace Entente.Iati;

/// <summary>
/// What 1.04 replaced within <c>location</c> and 2.01 took out: coordinates, type, gazetteer entry, and the country of
/// an administrative division.
/// </summary>
internal static class OldLocations
{
    private const string Geodetic = "http://www.opengis.net/def/crs/EPSG/0/4326";

    private const string CountryVocabulary = "A4";

    private static readonly Lazy<FrozenDictionary<string, string>> TypeCategories = new(() =>
        Codelist.Load("LocationType").Items.ToFrozenDictionary(i => i.Code, i => i.Category, StringComparer.Ordinal));

    /// <summary>Upgrades an activity.</summary>
    public static void Upgrade(UpgradeNode activity, UpgradeLog log)
    {
        foreach (var location in activity.All("location"))
        {
            if (location.First("coordinates") is { } coordinates)
            {
                MoveCoordinates(location, coordinates, log);
            }
            if (location.First("location-type") is { } type)
            {
                MoveType(location, type, log);
            }
            foreach (var entry in location.All("gazetteer-entry"))
            {
                MoveEntry(location, entry, log);
            }
            foreach (var division in location.All("administrative"))
            {
                MoveCountry(division, log);
            }
        }
    }

    private static void MoveCoordinates(UpgradeNode location, UpgradeNode coordinates, UpgradeLog log)
    {
        var exactness = coordinates["precision"] is { } precision
            ? UpgradeTables.CodeFor("GeographicalPrecision", precision)
            : null;
        if (exactness is not null && location.First("exactness") is null)
        {
            log.Changed(
                "exactness", coordinates, coordinates.Path + "/@precision", coordinates["precision"]!,
                $"exactness/@code {exactness}");
            location.Add(UpgradeNode.Element("exactness", coordinates)).Set("code", exactness);
            coordinates.Set("precision", null);
        }
        if (coordinates["latitude"] is not { } latitude || coordinates["longitude"] is not { } longitude
            || !IsDegrees(latitude) || !IsDegrees(longitude) || location.First("point") is not null)
        {
            return;
        }
        var position = $"{latitude.Trim(ValueForms.WhiteSpace)} {longitude.Trim(ValueForms.WhiteSpace)}";
        log.Changed("coordinates", coordinates, coordinates.Path, $"{latitude}, {longitude}", $"point/pos {position}");
        if (coordinates["precision"] is { Length: > 0 } unclear)
        {
            log.NotCarried("precision", coordinates, coordinates.Path + "/@precision", unclear);
        }
        location.Replace(coordinates, PointOf(coordinates, position));
    }

    private static UpgradeNode PointOf(UpgradeNode coordinates, string position)
    {
        var point = UpgradeNode.Element("point", coordinates).Set("srsName", Geodetic);
        point.Add(UpgradeNode.Element("pos", coordinates)).Add(UpgradeNode.OfText(position, coordinates));
        return point.TakeForeign(coordinates);
    }

    private static bool IsDegrees(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static void MoveType(UpgradeNode location, UpgradeNode type, UpgradeLog log)
    {
        if (type["code"] is not { Length: > 0 } code || location.First("feature-designation") is not null)
        {
            return;
        }
        log.Changed("location-type", type, type.Path, code, $"feature-designation/@code {code}");
        var category = TypeCategories.Value.GetValueOrDefault(code) ?? "";
        if (UpgradeTables.CodeFor("LocationType-category", category) is { } known
            && location.First("location-class") is null)
        {
            log.Changed("location-class", type, type.Path, code, $"location-class/@code {known}");
            location.Add(UpgradeNode.Element("location-class", type)).Set("code", known);
        }
        type.Name = "feature-designation";
    }

    private static void MoveEntry(UpgradeNode location, UpgradeNode entry, UpgradeLog log)
    {
        var code = entry.OwnText.Trim(ValueForms.WhiteSpace);
        if (entry["gazetteer-ref"] is { } agency && code.Length > 0
            && UpgradeTables.CodeFor("GazetteerAgency", agency) is { } vocabulary)
        {
            log.Changed("gazetteer", entry, entry.Path, $"{agency} {code}", $"location-id {vocabulary} {code}");
            location.Replace(entry, UpgradeNode.Element("location-id", entry)
                .Set("vocabulary", vocabulary).Set("code", code).TakeForeign(entry));
        }
    }

    private static void MoveCountry(UpgradeNode division, UpgradeLog log)
    {
        if (division["country"] is { Length: > 0 } country && division["code"] is null
            && division["vocabulary"] is null && Codelists.Country.Contains(country))
        {
            log.Changed(
                "administrative-country", division, division.Path + "/@country", country,
                $"@vocabulary {CountryVocabulary}, @code {country}");
            division.Set("country", null).Set("code", country).Set("vocabulary", CountryVocabulary);
        }
    }
}
