using System.Xml;

namespace Entente.Iati;

/// <summary>Holds a file against the schema of a version that is asked for, and against nothing else.</summary>
internal static class SchemaPass
{
    /// <summary>Whether the file keeps the schema, of which any element may be the root; null where it is not
    /// well-formed, or goes over a limit of reading.</summary>
    /// <param name="text">The file; it is closed.</param>
    /// <param name="version">The version.</param>
    public static bool? IsValid(TextReader text, string version)
    {
        try
        {
            using var reader = TreeReader.Open(text);
            return reader.FindRoot() is { } root && IsValid(reader, root, version);
        }
        catch (Exception fault) when (fault is XmlException or ReadingLimitException)
        {
            return null;
        }
    }

    private static bool IsValid(TreeReader reader, string root, string version)
    {
        var structures = new[] { FileKind.Activities, FileKind.Organisations }
            .Select(kind => FileStructures.Of(version, kind))
            .Where(structure => structure.FindGlobal(root) is not null);
        var faults = new List<SchemaFault>();
        if (structures.FirstOrDefault() is not { } found)
        {
            reader.ReadEnd();
            return false;
        }
        reader.TakeRoot(found.Book);
        var check = new SchemaCheck(found, reader.Tree, faults);
        if (FileNames.KindOf(root) is null)
        {
            reader.ReadWhole();
            check.Check(0, found.FindGlobal(root)!.Value);
        }
        else
        {
            CheckEach(reader, found, check, faults);
        }
        reader.ReadEnd();
        return faults.Count == 0;
    }

    private static void CheckEach(
        TreeReader reader, FileStructure structure, SchemaCheck check, List<SchemaFault> faults)
    {
        var tree = reader.Tree;
        var type = structure[structure.FindGlobal(tree.NameOf(tree[0].Name))!.Value];
        check.CheckAttributes(0, type);
        var content = new RootContent(type);
        while (reader.ReadNext(out var hasText) && faults.Count == 0)
        {
            if (content.Take(tree[0].Name, tree.IsForeign(tree[0].Name), hasText) is { } known)
            {
                check.Check(0, known);
            }
        }
        if (!content.IsWhole || (faults.Count == 0 && !content.MayEnd))
        {
            faults.Add(new SchemaFault(SchemaFaultKind.ElementMissing, 0, 0, "", ""));
        }
    }
}
