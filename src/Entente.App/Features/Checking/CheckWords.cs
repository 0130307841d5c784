using System.Collections.Immutable;
using Entente.Iati;

namespace Entente.App.Features.Checking;

/// <summary>What checking gave, in words.</summary>
internal static class CheckWords
{
    /// <summary>The identifier of findings that belong to the file as a whole.</summary>
    public const string WholeFile = "file";

    /// <summary>The identifier of findings whose activity or organisation has none.</summary>
    public const string NoIdentifier = "noIdentifier";

    /// <summary>The words of severities, the worst first.</summary>
    public static ImmutableArray<string> Severities { get; } = ["critical", "error", "warning", "advisory"];

    /// <summary>What findings may be about, in the official words.</summary>
    public static ImmutableArray<string> Categories { get; } =
    [
        "classifications", "documents", "financial", "geo", "iati", "identifiers", "information", "organisation",
        "participating", "performance", "relations", "schema",
    ];

    /// <summary>What the official validator would say of a file.</summary>
    public static string Verdict(CheckedIatiFile file, Texts texts) =>
        !file.IsWellFormed ? texts["check.broken"]
        : file.IsValid is null ? texts["check.valid-unknown"]
        : file.IsValid == false ? texts["check.invalid"]
        : file.Counts.All == 0 ? texts["check.clean"]
        : texts["check.valid"];

    /// <summary>How many files are valid and how many are not, and of how many that is not known.</summary>
    public static string ValidOf(CheckSummary summary, Texts texts) =>
        texts["check.of-them", ("valid", summary.Valid), ("invalid", summary.Invalid)]
        + (summary.Unknown > 0 ? texts["check.of-them-unknown", ("count", summary.Unknown)] : "");

    /// <summary>What a file is, what it holds, and how many findings it has.</summary>
    public static string FactsOf(CheckedIatiFile file, Texts texts)
    {
        string?[] facts =
        [
            CheckLine.FileTypeOf(file.Kind) is { } type
                ? type + " " + ShownText.Of(file.Version ?? texts["check.version-none"])
                : texts["check.kind-none"],
            file.Kind switch
            {
                FileKind.Activities => texts["check.activities-count", ("count", file.Elements)],
                FileKind.Organisations => texts["check.organisations-count", ("count", file.Elements)],
                _ => null,
            },
            file.Counts.All == 0 ? null : CountsOf(file.Counts, texts),
        ];
        return string.Join(" · ", facts.Where(f => f is not null));
    }

    /// <summary>How many findings there are.</summary>
    public static string CountsOf(SeverityCounts counts, Texts texts) => string.Join(", ", new[]
    {
        counts.Critical > 0 ? texts["check.critical-count", ("count", counts.Critical)] : null,
        counts.Error > 0 ? texts["check.error-count", ("count", counts.Error)] : null,
        counts.Warning > 0 ? texts["check.warning-count", ("count", counts.Warning)] : null,
        counts.Advisory > 0 ? texts["check.advisory-count", ("count", counts.Advisory)] : null,
    }.OfType<string>().DefaultIfEmpty(texts["check.nothing-found"]));

    /// <summary>What findings of a category are about.</summary>
    public static string Category(string category, Texts texts) =>
        Categories.Contains(category) ? texts["check.category." + category] : category;
}
