using System.Diagnostics;
using Xunit.Abstractions;

namespace Entente.Iati.Tests;

/// <summary>Damaged copies of our own files; many more, of the real ones, stand in the benchmark folder.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Seed = 20261122;
    private const int Count = 3_000;

    [Fact]
    public void No_damaged_file_makes_reading_throw_or_hang()
    {
        output.WriteLine($"seed {Seed}");
        var files = Fixture.Names.Select(Fixture.Bytes).ToList();
        var options = new ReadingOptions { Today = Fixture.Today };
        var clock = new Stopwatch();
        for (var number = 0; number < Count; number++)
        {
            var random = new Random(Seed + number);
            var file = files[random.Next(files.Count)];
            var bytes = new Mutation(Seed + number).Of(file, files[random.Next(files.Count)]);
            clock.Restart();
            try
            {
                Mutation.Read(bytes, options, isSlow: number % 5 == 0);
            }
            catch (Exception fault)
            {
                throw new InvalidOperationException($"Seed {Seed + number}: {fault.Message}", fault);
            }
            clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20), $"seed {Seed + number}");
        }
    }
}
