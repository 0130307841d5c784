namespace Entente.Iati;

/// <summary>Which schema a stated version means.</summary>
internal static class SchemaVersions
{
    /// <summary>
    /// The version whose schema is meant; null where there is none. What was called 1.0 before there was a second
    /// version is 1.01.
    /// </summary>
    public static string? Of(string? stated) => stated switch
    {
        "1" or "1.0" or "1.00" => "1.01",
        _ => FileStructures.Versions.FirstOrDefault(v => v == stated),
    };
}
