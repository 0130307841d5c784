using System.Text;
using System.Xml;

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
internal sealed class FileCheck
{
    private const string WholeFile = "file";

    private readonly List<IatiFinding> _findings = [];
    private readonly RuleFacts _facts;

    private FileCheck(RuleFacts facts) => _facts = facts;

    /// <summary>Checks a file.</summary>
    /// <param name="text">The file; it is closed.</param>
    /// <param name="facts">What rules may know besides.</param>
    public static CheckedFile Run(TextReader text, RuleFacts facts) => new FileCheck(facts).Run(text);

    private CheckedFile Run(TextReader text)
    {
        FileKind? kind = null;
        string? version = null;
        try
        {
            using var reader = TreeReader.Open(text);
            var root = reader.FindRoot();
            if (root is null)
            {
                AddForFile("0.1.1", FindingSeverity.Critical, "iati", "");
                return new CheckedFile(null, null, false, null, _findings);
            }
            kind = FileNames.KindOf(root);
            version = reader.RootAttribute("version");
            if (kind is not { } known)
            {
                reader.ReadEnd();
                AddForFile("0.2.1", FindingSeverity.Critical, "iati", root);
                return new CheckedFile(null, version, true, null, _findings);
            }
            var isSchemaValid = version is "2.01" or "2.02" or "2.03"
                ? new TreeChecks(VersionChecks.Of(version, known), "", _facts, _findings).Run(reader)
                : CheckOldVersion(reader, known, version);
            return new CheckedFile(kind, version, true, isSchemaValid, _findings);
        }
        catch (Exception fault) when (fault is XmlException or DecoderFallbackException)
        {
            // What was found before the text broke off is not what the official validator says, which stops.
            _findings.Clear();
            AddForFile("0.1.1", FindingSeverity.Critical, "iati", fault.Message);
            return new CheckedFile(kind, version, false, null, _findings);
        }
    }

    /// <summary>
    /// The official validator stops at versions before 2.01. They are held against their own schema all the same, and
    /// what is found has an id of our own.
    /// </summary>
    private bool? CheckOldVersion(TreeReader reader, FileKind kind, string? version)
    {
        AddForFile("0.6.1", FindingSeverity.Critical, "documents", version ?? "");
        if (kind == FileKind.Organisations && version is not null && !Codelist.Load("Version").Contains(version))
        {
            AddForFile("E9.97.1", FindingSeverity.Error, "iati", version);
        }
        if (SchemaVersions.Of(version) is { } known)
        {
            return new TreeChecks(VersionChecks.Of(known, kind), "E", _facts, _findings).Run(reader);
        }
        reader.ReadEnd();
        return null;
    }

    private void AddForFile(string id, FindingSeverity severity, string category, string value) =>
        _findings.Add(new IatiFinding(id, severity, category, WholeFile, 0, 0, "", value, ""));
}
