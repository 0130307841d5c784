using System.Text;

namespace Entente.Iati.Tests;

/// <summary>A whole file as records.</summary>
internal sealed record RecordFile(FileHeader Header, ValueList<FileItem> Items)
{
    public static RecordFile Parse(string xml) => Read(new StringReader(xml));

    public static RecordFile Read(TextReader text)
    {
        using var reader = TreeReader.Open(text);
        var kind = FileNames.KindOf(reader.FindRoot().ShouldNotBeNull()).ShouldNotBeNull();
        var version = reader.RootAttribute("version");
        reader.TakeRoot(FileStructures.Of(
            FileStructures.Versions.Contains(version, StringComparer.Ordinal) ? version! : "2.03", kind).Book);
        var records = new RecordReader(kind, reader.Tree);
        var items = new List<FileItem>();
        while (reader.ReadNext(out _))
        {
            items.Add(records.Read(reader.Tree));
        }
        reader.ReadEnd();
        return new RecordFile(records.Header, [.. items]);
    }

    public async Task<string> WriteAsync()
    {
        using var stream = new MemoryStream();
        var writer = new IatiWriter(stream, Header);
        foreach (var item in Items)
        {
            await (item switch
            {
                { Activity: { } activity } => writer.WriteAsync(activity),
                { Organisation: { } organisation } => writer.WriteAsync(organisation),
                _ => writer.WriteAsync(item.Other!),
            });
        }
        await writer.CompleteAsync();
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>What the schema of the file's version finds wrong with what is written.</summary>
    public static IReadOnlyList<string> SchemaFaults(string xml)
    {
        using var reader = TreeReader.Open(new StringReader(xml));
        var kind = FileNames.KindOf(reader.FindRoot().ShouldNotBeNull()).ShouldNotBeNull();
        var structure = FileStructures.Of(reader.RootAttribute("version").ShouldNotBeNull(), kind);
        reader.TakeRoot(structure.Book);
        reader.ReadWhole();
        var faults = new List<SchemaFault>();
        var type = structure.FindGlobal(FileNames.RootOf(kind)).ShouldNotBeNull();
        new SchemaCheck(structure, reader.Tree, faults).Check(0, type);
        return [.. faults.Select(f => $"{f.Kind} {reader.Tree.NameOf(f.Name)} '{f.Value}' {f.Expected}")];
    }
}
