using Xunit.Abstractions;

namespace Entente.Iati.Tests;

/// <summary>Damaged copies of our own files are upgraded as far as they can be read.</summary>
public sealed class UpgradeFuzzTests(ITestOutputHelper output)
{
    private const int Seed = 20261123;
    private const int Count = 500;

    [Fact]
    public async Task What_is_written_of_a_damaged_file_is_well_formed_and_valid_only_where_the_report_says_so()
    {
        output.WriteLine($"seed {Seed}");
        var files = Fixture.Names.Select(Fixture.Bytes).ToList();
        for (var number = 0; number < Count; number++)
        {
            var random = new Random(Seed + number);
            var bytes = new Mutation(Seed + number).Of(
                files[random.Next(files.Count)], files[random.Next(files.Count)]);
            try
            {
                await UpgradeAsync(bytes);
            }
            catch (Exception fault)
            {
                throw new InvalidOperationException($"Seed {Seed + number}: {fault.Message}", fault);
            }
        }
    }

    private static async Task UpgradeAsync(byte[] bytes)
    {
        var upgraded = await Upgraded.FileAsync(bytes);
        if (upgraded.Text.Length == 0)
        {
            upgraded.Report.IsValid.ShouldBeFalse();
            return;
        }
        var found = upgraded.Checked();
        found.IsWellFormed.ShouldBeTrue();
        if (upgraded.Report.IsValid)
        {
            found.IsSchemaValid.ShouldBe(true, string.Join('\n', found.Findings.Where(f => f.Category == "schema")));
        }
    }
}
