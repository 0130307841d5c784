using Entente.Iati;

namespace Entente.App.Features.Checking;

/// <summary>How files are checked.</summary>
/// <param name="Today">The day behind which the future begins.</param>
internal sealed record CheckQuestion(DateOnly Today)
{
    /// <summary>The version whose schema decides whether a file is schema-valid; null for the file's own.</summary>
    public string? SchemaVersion { get; init; }

    /// <summary>The codelists that files are held against.</summary>
    public CodelistSet Codelists { get; init; } = CodelistSet.Shipped;

    /// <summary>How much of anything is read.</summary>
    public ReadingLimits Limits { get; init; } = ReadingLimits.Default;
}
