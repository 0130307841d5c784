namespace Entente.Iati;

/// <summary>What checking a file gave.</summary>
/// <param name="File">The name of the entry in an archive; empty where the stream is one file.</param>
/// <param name="Kind">What the file is about; null where its root says neither.</param>
/// <param name="Version">The version it states; null where it states none.</param>
/// <param name="IsWellFormed">Whether it is well-formed XML, as far as it was read.</param>
/// <param name="IsSchemaValid">Whether it keeps the schema; null where it was not held against one whole.</param>
/// <param name="Findings">What was found, in the order of the file.</param>
public sealed record CheckedFile(
    string File, FileKind? Kind, string? Version, bool IsWellFormed, bool? IsSchemaValid,
    IReadOnlyList<IatiFinding> Findings)
{
    /// <summary>
    /// Whether the official validator calls the file valid: nothing critical was found; null where that is not known,
    /// because not all of it was read or held against a schema.
    /// </summary>
    public bool? IsValid =>
        !IsWellFormed || Findings.Any(f => f.Severity == FindingSeverity.Critical) ? false
        : IsSchemaValid is null ? null
        : true;
}
