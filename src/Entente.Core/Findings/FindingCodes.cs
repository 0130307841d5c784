using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>
/// A kind of finding: its stable code, its severity, and the arguments its sentence may name. Every code has a
/// sentence in each language of the program and an example in the tests.
/// </summary>
/// <param name="Code">Feature and fault in field words, as <c>figure.stage-mixed</c>.</param>
/// <param name="Severity">How much a finding of this code matters.</param>
/// <param name="ArgumentNames">The names of its arguments.</param>
public sealed record FindingCode(string Code, Severity Severity, params ImmutableArray<string> ArgumentNames);

/// <summary>All codes of findings: the explicit list.</summary>
public static class FindingCodes
{
    private static readonly Dictionary<string, FindingCode> ByCode = new(StringComparer.Ordinal);

    static FindingCodes()
    {
        foreach (var code in All)
        {
            ByCode.Add(code.Code, code);
        }
    }

    /// <summary>Every code that the program may give, by feature.</summary>
    public static ImmutableArray<FindingCode> All { get; } =
    [
        // Documents
        new("document.not-found", Severity.Error, "path"),
        new("document.unreadable", Severity.Error, "path", "reason"),
        new("document.empty", Severity.Error, "path"),
        new("document.too-large", Severity.Error, "path", "bytes", "limit"),
        new("document.not-text", Severity.Error, "path"),
        new("document.undecodable", Severity.Error, "path", "encoding", "byte"),
        new("document.format-unknown", Severity.Error, "path", "extension"),
        new("document.language-unknown", Severity.Warning, "path"),
        new("document.no-article", Severity.Warning, "path"),
        new("document.undated", Severity.Warning, "path"),
        new("document.known-before", Severity.Advisory, "path", "document"),
        new("document.too-deep", Severity.Error, "path", "limit"),

        // Journal
        new("journal.unreadable", Severity.Critical, "reason"),
        new("journal.program-too-old", Severity.Critical, "type", "version"),
        new("journal.hash-differs", Severity.Critical, "expected", "found"),
        new("journal.gap", Severity.Critical, "expected", "found"),
        new("journal.previous-differs", Severity.Critical, "expected", "found"),
        new("journal.misplaced", Severity.Critical, "stream", "sequence"),
        new("journal.time-runs-back", Severity.Critical, "recorded", "before"),
        new("journal.truncated", Severity.Critical, "expected", "found"),
        new("journal.blob-differs", Severity.Critical, "sha256"),
        new("journal.blob-missing", Severity.Warning, "sha256"),
        new("journal.read-only", Severity.Error),
        new("journal.conflict", Severity.Error, "stream", "expected", "found"),
        new("journal.disk-full", Severity.Error, "reason"),
        new("journal.not-empty", Severity.Error, "path"),
        new("journal.import-line", Severity.Error, "reason"),
        new("journal.head-differs", Severity.Critical, "expected", "found"),
        new("journal.entry-too-large", Severity.Error, "bytes", "limit"),
        new("journal.engine-unknown", Severity.Error, "address"),
        new("journal.engine-not-supported", Severity.Error, "engine", "address"),
        new("journal.not-a-store", Severity.Error, "path"),
        new("journal.schema-newer", Severity.Critical, "path", "found", "known"),
        new("journal.not-writable", Severity.Error, "path", "reason"),
        new("journal.busy", Severity.Error, "path"),
        new("journal.damaged", Severity.Critical, "path", "reason"),
        new("journal.engine-failed", Severity.Error, "path", "reason"),
    ];

    /// <summary>The severity of a code.</summary>
    /// <exception cref="ArgumentException">The code is not registered.</exception>
    public static Severity SeverityOf(string code) =>
        ByCode.TryGetValue(code, out var known)
            ? known.Severity
            : throw new ArgumentException($"'{code}' is not in FindingCodes.All.", nameof(code));
}
