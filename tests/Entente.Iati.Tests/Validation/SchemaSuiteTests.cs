using Xunit.Abstractions;

namespace Entente.Iati.Tests;

/// <summary>The official files that a schema must take or refuse, of every version of the Standard.</summary>
public sealed class SchemaSuiteTests(ITestOutputHelper output)
{
    [MaterialFact("iati/suites/schemas")]
    public void Every_file_is_taken_or_refused_as_expected()
    {
        var folder = Checkout.MaterialPathOf("iati", "suites", "schemas");
        var rows = File.ReadLines(Path.Combine(folder, "expected.tsv")).Skip(1).Select(l => l.Split('\t'))
            .Where(r => !r[1].Contains("registry", StringComparison.Ordinal))
            .ToList();

        var wrong = rows
            .Select(r => (File: r[0], Expected: r[2], Found: Check(Path.Combine(folder, r[0]), r[1]),
                IsValid: IsValid(Path.Combine(folder, r[0]), r[1][..4])))
            .Where(r => (r.Found.Count == 0 ? "valid" : "invalid") != r.Expected
                || (r.IsValid == true ? "valid" : "invalid") != r.Expected)
            .Select(r => $"{r.File}: {r.Expected} expected, {r.IsValid}; {string.Join("; ", r.Found.Take(3))}")
            .ToList();

        output.WriteLine($"{rows.Count - wrong.Count} of {rows.Count} files as expected");
        wrong.ShouldBeEmpty();
    }

    [MaterialFact("iati/real")]
    public void Every_real_file_is_valid_or_not_as_the_schema_says()
    {
        var folder = Checkout.MaterialPathOf("iati", "real");
        var rows = File.ReadLines(Path.Combine(folder, "manifest.tsv")).Select(l => l.Split('\t')).ToList();
        int Column(string name) => Array.IndexOf(rows[0], name);
        var files = rows.Skip(1)
            .Where(r => r[Column("well_formed")] == "yes"
                && FileStructures.Versions.Contains(r[Column("version")], StringComparer.Ordinal))
            .Select(r => (
                File: r[0], Schema: $"{r[Column("version")]}/{r[Column("root")]}", Expected: r[Column("schema_valid")]))
            .ToList();

        var wrong = files
            .Select(f => (f.File, f.Expected, Found: Check(Path.Combine(folder, f.File), f.Schema)))
            .Where(f => (f.Found.Count == 0 ? "true" : "false") != f.Expected)
            .Select(f => $"{f.File}: {f.Expected} expected; {string.Join("; ", f.Found.Take(3))}")
            .ToList();

        output.WriteLine($"{files.Count - wrong.Count} of {files.Count} files as expected");
        wrong.ShouldBeEmpty();
    }

    /// <summary>What is said of a stream that can be read once.</summary>
    private static bool? IsValid(string path, string version)
    {
        var options = new CheckOptions(new DateOnly(2026, 11, 21)) { SchemaVersion = version };
        return IatiChecker.Check(new SlowStream(File.ReadAllBytes(path), 100_000), options).Single().IsSchemaValid;
    }

    private static IReadOnlyList<SchemaFault> Check(string path, string schema)
    {
        var structure = FileStructures.Of(
            schema[..4],
            schema.Contains("activities", StringComparison.Ordinal) ? FileKind.Activities : FileKind.Organisations);
        var faults = new List<SchemaFault>();
        using var reader = TreeReader.Open(new StreamReader(path));
        reader.FindRoot().ShouldNotBeNull();
        reader.ReadWhole(structure.Book);
        if (structure.FindGlobal(reader.Tree.NameOf(reader.Tree[0].Name)) is { } type)
        {
            new SchemaCheck(structure, reader.Tree, faults).Check(0, type);
        }
        else
        {
            faults.Add(new SchemaFault(SchemaFaultKind.ElementUnknown, 0, reader.Tree[0].Name, "", ""));
        }
        return faults;
    }
}
