using System.Collections.Immutable;
using Entente.Iati;

namespace Entente.App.Features.Checking;

/// <summary>How many findings there are of each severity.</summary>
/// <param name="Critical">The file is not valid, or cannot be read.</param>
/// <param name="Error">Wrong.</param>
/// <param name="Warning">Probably wrong.</param>
/// <param name="Advisory">Worth looking at.</param>
public sealed record SeverityCounts(int Critical, int Error, int Warning, int Advisory)
{
    /// <summary>All of them.</summary>
    internal int All => checked(Critical + Error + Warning + Advisory);

    /// <summary>Whether one of them is an error or worse.</summary>
    internal bool HasFault => Critical + Error > 0;

    /// <summary>The counts of some findings.</summary>
    internal static SeverityCounts Of(IEnumerable<IatiFinding> findings)
    {
        Span<int> counts = stackalloc int[4];
        foreach (var finding in findings)
        {
            counts[(int)finding.Severity]++;
        }
        return new SeverityCounts(counts[3], counts[2], counts[1], counts[0]);
    }
}

/// <summary>What one publisher has in a file.</summary>
/// <param name="Reporter">The publisher, as the file names it.</param>
/// <param name="Elements">How many activities or organisations it reports there.</param>
/// <param name="Findings">How many findings these have.</param>
internal sealed record ReporterShare(ReporterName Reporter, int Elements, int Findings);

/// <summary>What checking a file gave.</summary>
/// <param name="File">The path as given, joined with what was found below it, also within an archive.</param>
internal sealed record CheckedIatiFile(string File)
{
    /// <summary>What the file is about; null where its root says neither.</summary>
    public FileKind? Kind { get; init; }

    /// <summary>The version it states; null where it states none.</summary>
    public string? Version { get; init; }

    /// <summary>Opens it once more; null where nothing was read.</summary>
    public SourceText? Source { get; init; }

    /// <summary>Whether it is well-formed XML.</summary>
    public bool IsWellFormed { get; init; }

    /// <summary>Whether it keeps the schema; null where it was not held against one.</summary>
    public bool? IsSchemaValid { get; init; }

    /// <summary>How many activities or organisations it has.</summary>
    public int Elements { get; init; }

    /// <summary>What was found, in the order of the file.</summary>
    public ImmutableArray<IatiFinding> Findings { get; init; } = [];

    /// <summary>The titles of what findings belong to, by its identifier.</summary>
    public IReadOnlyDictionary<string, string> Titles { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Who reports what is in the file.</summary>
    public ImmutableArray<ReporterShare> Reporters { get; init; } = [];

    /// <summary>Why the file could not be read; null where it could.</summary>
    public Finding? Unread { get; init; }

    /// <summary>How many findings there are.</summary>
    public SeverityCounts Counts => field ??= SeverityCounts.Of(Findings);

    /// <summary>
    /// Whether the official validator calls the file valid: nothing critical was found; null where that is not known,
    /// because not all of it was read or held against a schema.
    /// </summary>
    public bool? IsValid =>
        !IsWellFormed || Counts.Critical > 0 ? false
        : IsSchemaValid is null ? null
        : true;
}
