namespace Entente.Iati;

/// <summary>Everything that files of one version and kind are held against, made ready once.</summary>
internal sealed class VersionChecks
{
    /// <summary>Makes them ready; <see cref="CodelistSet.ChecksOf"/> does so once.</summary>
    public VersionChecks(string version, FileKind kind, CodelistSet lists)
    {
        Version = version;
        Structure = FileStructures.Of(version, kind);
        Codes = new CodeCheck(CodeRules.Of(version, FileNames.RootOf(kind), lists), Structure.Book);
        Rules = new RuleSet(
            RuleData.Of(version).Where(r => RuleSet.IsFor(r, FileNames.RootOf(kind))), Structure.Book);
        References = [.. PlacesOf(version, kind).Select(r => new ReadyReference(
            r.Id, PathParser.ParsePath(r.Path, Structure.Book)))];
        Identifier = Structure.Book.Find(kind == FileKind.Activities ? "iati-identifier" : "organisation-identifier");
    }

    /// <summary>The version.</summary>
    public string Version { get; }

    /// <summary>The elements and attributes.</summary>
    public FileStructure Structure { get; }

    /// <summary>The codes.</summary>
    public CodeCheck Codes { get; }

    /// <summary>The rules.</summary>
    public RuleSet Rules { get; }

    /// <summary>Where a file names other activities.</summary>
    public ReadyReference[] References { get; }

    /// <summary>The number of the name of the element that has the identifier.</summary>
    public int Identifier { get; }

    private static IEnumerable<(string Id, string Path)> PlacesOf(string version, FileKind kind)
    {
        if (kind == FileKind.Organisations)
        {
            yield break;
        }
        if (version is "2.02" or "2.03")
        {
            yield return ("1000.0.1", "participating-org/@activity-id");
            yield return ("1000.0.2", "planned-disbursement/provider-org/@provider-activity-id");
            yield return ("1000.0.3", "planned-disbursement/receiver-org/@receiver-activity-id");
        }
        yield return ("1000.0.4", "transaction/provider-org/@provider-activity-id");
        yield return ("1000.0.5", "transaction/receiver-org/@receiver-activity-id");
        yield return ("1000.0.6", "related-activity/@ref");
    }

    /// <summary>A place where a file names another activity.</summary>
    internal sealed record ReadyReference(string Id, PathLocation Path);
}
