using System.Diagnostics;
using System.Globalization;
using Entente.Iati;
using Entente.Iati.Tests;

namespace Entente.Bench;

/// <summary>
/// Reads damaged copies of the real files beside the checkout, with all checks: none may make the reader throw, take
/// long, or leave memory behind. A seed that is printed gives the same copy again.
/// </summary>
internal static class Fuzz
{
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(10);

    /// <summary>The longest part of a file that is damaged, so that many copies can be read.</summary>
    private const int MostBytes = 24 * 1024;

    /// <summary>How often memory is looked at.</summary>
    private const int Round = 10_000;

    /// <param name="count">How many copies.</param>
    /// <param name="firstSeed">The seed of the first; the next have the next.</param>
    /// <returns>The exit status.</returns>
    public static int Run(int count, int firstSeed)
    {
        List<byte[]> files = [.. Material.Files().Select(File.ReadAllBytes)];
        if (files.Count == 0)
        {
            Console.WriteLine("skipped: no material at ../shared/iati/real");
            return 0;
        }
        var options = new ReadingOptions { Today = new DateOnly(2026, 11, 21) };
        using var watch = new Watch(MostTime);
        var findings = 0L;
        var clock = Stopwatch.StartNew();
        for (var number = 0; number < count; number++)
        {
            var seed = firstSeed + number;
            var bytes = Damaged(files, seed);
            watch.Begin(seed);
            try
            {
                findings += Mutation.Read(bytes, options, isSlow: number % 20 == 0);
            }
#pragma warning disable CA1031 // Whatever is thrown is what is looked for.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                Console.WriteLine($"seed {seed}: {fault}");
                File.WriteAllBytes(Path.Combine(Path.GetTempPath(), "fuzz-fault.xml"), bytes);
                return 1;
            }
            watch.End();
            if ((number + 1) % Round == 0)
            {
                Tell(number + 1, seed, findings, watch, clock.Elapsed);
            }
        }
        return 0;
    }

    private static byte[] Damaged(List<byte[]> files, int seed)
    {
        var random = new Random(seed);
        var file = files[random.Next(files.Count)];
        var other = files[random.Next(files.Count)];
        var part = random.Next(50) == 0 ? file : file[..Math.Min(file.Length, random.Next(200, MostBytes))];
        return new Mutation(seed).Of(part, other);
    }

    private static void Tell(int done, int seed, long findings, Watch watch, TimeSpan elapsed)
    {
        var kept = GC.GetTotalMemory(forceFullCollection: true) / 1024 / 1024;
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{done} copies to seed {seed}: {findings} findings, longest {watch.Longest.TotalMilliseconds:0} ms, ")
            + string.Create(CultureInfo.InvariantCulture,
                $"{kept} MiB kept, {process.PeakWorkingSet64 / 1024 / 1024} MiB at most, {elapsed.TotalSeconds:0} s"));
    }

    /// <summary>
    /// Ends the process, and says at which seed, where one copy takes too long, in time of the processor: others may
    /// use the machine too.
    /// </summary>
    private sealed class Watch : IDisposable
    {
        private readonly Timer _timer;
        private readonly TimeSpan _most;
        private long _begun = -1;
        private int _seed;

        public Watch(TimeSpan most)
        {
            _most = most;
            _timer = new Timer(_ => Look(), null, most, TimeSpan.FromSeconds(1));
        }

        public TimeSpan Longest { get; private set; }

        public void Begin(int seed)
        {
            _seed = seed;
            Volatile.Write(ref _begun, Spent());
        }

        public void End()
        {
            var taken = TimeSpan.FromMilliseconds(Spent() - _begun);
            Longest = taken > Longest ? taken : Longest;
            Volatile.Write(ref _begun, -1);
        }

        public void Dispose() => _timer.Dispose();

        private static long Spent() => (long)Environment.CpuUsage.TotalTime.TotalMilliseconds;

        private void Look()
        {
            var begun = Volatile.Read(ref _begun);
            if (begun >= 0 && Spent() - begun > _most.TotalMilliseconds)
            {
                Environment.FailFast($"Seed {_seed} takes more than {_most.TotalSeconds} s.");
            }
        }
    }
}
