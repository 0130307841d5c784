using System.Collections.Immutable;
using Entente.Store;

namespace Entente.App;

/// <summary>
/// The partnerships that ship with the program, each a folder of files in the notation beside the executable.
/// </summary>
public static class Samples
{
    private const string Extension = ".entente";

    /// <summary>The name under which the entries of a sample are written.</summary>
    private const string Author = "Entente sample";

    /// <summary>The sample that <c>serve</c> begins a new workspace with.</summary>
    public const string Default = "asean-rok";

    /// <summary>The word for no sample: a new workspace then begins empty.</summary>
    public const string None = "none";

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "samples");

    /// <summary>The names of all samples, in ordinal order.</summary>
    public static ImmutableArray<string> Names =>
        Directory.Exists(Folder)
            ? [.. Directory.GetDirectories(Folder).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)]
            : [];

    /// <summary>The folder of a sample; null where there is none of that name.</summary>
    public static string? Find(string name) =>
        Names.Contains(name, StringComparer.Ordinal) ? Path.Combine(Folder, name) : null;

    /// <summary>That there is no sample of a name, with those that there are.</summary>
    public static Finding Unknown(string name) => Finding.Of(
        "workspace.sample-unknown", null, ("sample", name), ("samples", string.Join(", ", [.. Names, None])));

    /// <summary>Records a sample in a journal that is still empty, all of it or nothing.</summary>
    /// <returns>What is wrong with the sample; empty where it was recorded.</returns>
    public static async Task<ImmutableArray<Finding>> LoadAsync(
        Journal journal, string name, CancellationToken cancellation)
    {
        var files = new List<(string Name, string Text)>();
        foreach (var path in Directory.GetFiles(Find(name)!, "*" + Extension).Order(StringComparer.Ordinal))
        {
            files.Add((Path.GetFileName(path), await File.ReadAllTextAsync(path, cancellation)));
        }
        var author = journal.Keys.SubjectOf(Author);
        var compiled = NotationCompiler.Compile(files, author, journal.Keys);
        if (compiled.Findings.Any(f => f.IsFault))
        {
            return compiled.Findings;
        }
        var drafts = new List<Draft>(compiled.Drafts.Length + 1) { Persons.Register(author, Author, journal.Keys) };
        drafts.AddRange(compiled.Drafts);
        var partnership = compiled.Drafts.Select(d => d.Fact).OfType<PartnershipOpened>().First().Key;
        var result = await journal.DecideAsync(
            view => view.EntryCount > 0 ? Decision.Nothing : Decision.Append(Batches.Of(drafts, partnership)),
            cancellation);
        return result.Findings;
    }
}
