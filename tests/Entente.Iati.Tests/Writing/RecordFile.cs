using System.Text;

namespace Entente.Iati.Tests;

/// <summary>A whole file as records.</summary>
internal sealed record RecordFile(FileHeader Header, ValueList<FileItem> Items)
{
    /// <summary>Reads a file by the public way; it has to be well-formed.</summary>
    public static RecordFile Parse(string xml) => Read(new MemoryStream(Encoding.UTF8.GetBytes(xml)));

    /// <summary>Reads a file by the public way; it has to be well-formed.</summary>
    public static RecordFile Read(Stream file) => TryRead(file).ShouldNotBeNull();

    /// <summary>Reads a file by the public way; null where it is not well-formed, or not of the Standard.</summary>
    public static RecordFile? TryRead(Stream file)
    {
        FileHeader? header = null;
        var items = new List<FileItem>();
        foreach (var read in IatiReader.Read(file, new ReadingOptions { HasChecks = false }))
        {
            switch (read)
            {
                case FileBegun begun:
                    header = begun.Header;
                    break;
                case ElementRead element:
                    items.Add(new FileItem(element.Activity, element.Organisation, element.Other));
                    break;
                case FileEnded { IsWellFormed: false }:
                    return null;
                case FileEnded { Findings: var findings }:
                    findings.ShouldNotContain(f => f.Id.StartsWith("E0.5", StringComparison.Ordinal));
                    break;
            }
        }
        return header is null ? null : new RecordFile(header, [.. items]);
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
        reader.ReadWhole(structure.Book);
        var faults = new List<SchemaFault>();
        var type = structure.FindGlobal(FileNames.RootOf(kind)).ShouldNotBeNull();
        new SchemaCheck(structure, reader.Tree, faults).Check(0, type);
        return [.. faults.Select(f => $"{f.Kind} {reader.Tree.NameOf(f.Name)} '{f.Value}' {f.Expected}")];
    }
}
