namespace Entente.Iati;

/// <summary>What checking a file gave.</summary>
/// <param name="Kind">What the file is about; null where its root says neither.</param>
/// <param name="Version">The version it states; null where it states none.</param>
/// <param name="IsWellFormed">Whether it is well-formed XML.</param>
/// <param name="IsSchemaValid">Whether it keeps the schema; null where it was not held against one.</param>
/// <param name="Findings">What was found, in the order of the file.</param>
public sealed record CheckedFile(
    FileKind? Kind, string? Version, bool IsWellFormed, bool? IsSchemaValid, IReadOnlyList<IatiFinding> Findings)
{
    /// <summary>Whether the official validator calls the file valid: nothing critical was found.</summary>
    public bool IsValid => !Findings.Any(f => f.Severity == FindingSeverity.Critical);
}

/// <summary>Checks one file against schema, codelists and rules, as the official validator does.</summary>
internal static class FileCheck
{
    /// <summary>Checks a file that is there as characters.</summary>
    /// <param name="text">The file; it is closed.</param>
    /// <param name="facts">What rules may know besides.</param>
    /// <param name="limits">How much is read.</param>
    public static CheckedFile Run(TextReader text, RuleFacts facts, ReadingLimits limits)
    {
        using var reading = FileReading.Of(text, facts, limits);
        return Run(reading);
    }

    /// <summary>Checks a file.</summary>
    /// <param name="bytes">The file, not compressed; it stays open.</param>
    /// <param name="facts">What rules may know besides.</param>
    /// <param name="limits">How much is read.</param>
    public static CheckedFile Run(Stream bytes, RuleFacts facts, ReadingLimits limits)
    {
        using var reading = FileReading.Of(bytes, facts, limits);
        return Run(reading);
    }

    private static CheckedFile Run(FileReading reading)
    {
        if (reading.ReadRoot())
        {
            while (reading.ReadNext())
            {
            }
        }
        var findings = reading.Findings.Take();
        return new CheckedFile(
            reading.Kind, reading.Version, reading.IsWellFormed, reading.IsSchemaValid,
            reading.IsWellFormed ? findings : [.. findings.Select(IatiReader.AsOfBroken)]);
    }
}
