using System.Text.Json;

namespace Entente.App.Tests.Commands;

/// <summary>Every verb that prints results gives them in each of the four forms.</summary>
public sealed class ResultFormTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Workspace => Path.Combine(_folder.Path, "w");

    [Theory]
    [InlineData("read {a} --data {w}", "id,language,published,type,")]
    [InlineData("ingest {a} --by An --data {w}", "file,document,proposed,accepted,byRule,held,findings")]
    [InlineData("check {x}", "file,fileType,version,wellFormed,schemaValid,valid,id,severity,")]
    [InlineData("check {x} --summary", "id,severity,category,files,times,example,")]
    [InlineData("codelists list --data {w}", "list,codes,withdrawn,release")]
    [InlineData("codelists update {c} --by An --dry-run --data {w}", "list,codes,added,withdrawn,removed,renamed")]
    [InlineData("figures --data {w}", "id,quantity,scope,")]
    [InlineData("upgrade {o} --out {n}", "outcome,rule,identifier,line,path,from,to,message")]
    [InlineData("journal verify --data {w}", "stream,sequence,hash")]
    public async Task A_verb_gives_its_results_in_every_form(string line, string head)
    {
        await Verb.RunAsync("figures", "--sample", "asean-rok", "--data", Workspace);
        foreach (var format in new[] { "table", "json", "jsonl", "csv" })
        {
            var run = await Verb.RunAsync([.. Filled(line), "--format", format]);

            run.Status.ShouldBeLessThan(2, run.Errors);
            run.Output.ShouldNotBeEmpty(format);
            if (format == "json")
            {
                run.Json.ValueKind.ShouldBeOneOf(JsonValueKind.Array, JsonValueKind.Object);
            }
            else if (format == "jsonl")
            {
                foreach (var row in run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                {
                    JsonDocument.Parse(row).RootElement.ValueKind.ShouldBe(JsonValueKind.Object);
                }
            }
            else if (format == "csv")
            {
                run.Output.ShouldStartWith(head);
                run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBeGreaterThan(1, line);
            }
        }
    }

    [Fact]
    public async Task A_claim_is_a_row_with_its_fields_in_columns()
    {
        var run = await Verb.RunAsync([.. Filled("read {a}"), "--format", "csv"]);

        var rows = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var columns = rows[0].TrimEnd('\r').Split(',');
        columns.ShouldContain("value");
        columns.ShouldContain("quote");
        rows.ShouldContain(r => r.Contains("40000000", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_to_read_is_said_and_no_rows_are_an_empty_array()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "empty"));
        foreach (var line in new[] { "read {e}", "ingest {e} --by An --data {w}", "check {e}" })
        {
            var run = await Verb.RunAsync([.. Filled(line), "--format", "json"]);
            run.Status.ShouldBe(0, run.Errors);
            run.Errors.ShouldContain("document.none-below");
            run.Json.GetArrayLength().ShouldBe(0);
        }
    }

    [Theory]
    [InlineData("journal import {f}", "없음")]
    [InlineData("journal export --keys {f}/k --data {w}", "상위 폴더가 없음")]
    [InlineData("check {x} --page {f}/x.html", "상위 폴더가 없음")]
    [InlineData("codelists update {f} --by An --data {w}", "없음")]
    public async Task What_the_system_cannot_do_is_said_in_the_readers_language(string line, string said)
    {
        await Verb.RunAsync("figures", "--data", Workspace);
        var run = await Verb.RunAsync([.. Filled(line), "--lang", "ko"]);

        run.Status.ShouldBe(3, run.Errors);
        run.Errors.ShouldContain(said);
        run.Errors.ShouldNotContain("Could not");
        run.Errors.ShouldNotContain(".part");
    }

    public void Dispose() => _folder.Dispose();

    private string[] Filled(string line) =>
    [
        .. line.Split(' ').Select(a => a
            .Replace("{w}", Workspace, StringComparison.Ordinal)
            .Replace("{a}", _folder.Write("a.txt", Articles.Committee), StringComparison.Ordinal)
            .Replace("{x}", _folder.Write("x.xml", IatiFiles.WrongCode), StringComparison.Ordinal)
            .Replace("{o}", _folder.Write("o.xml", IatiFiles.Old), StringComparison.Ordinal)
            .Replace("{c}", _folder.Write("Language.csv", "code,name\nen,English\n"), StringComparison.Ordinal)
            .Replace("{n}", Path.Combine(_folder.Path, "n.xml"), StringComparison.Ordinal)
            .Replace("{e}", Path.Combine(_folder.Path, "empty"), StringComparison.Ordinal)
            .Replace("{f}", Path.Combine(_folder.Path, "nosuch"), StringComparison.Ordinal)),
    ];
}
