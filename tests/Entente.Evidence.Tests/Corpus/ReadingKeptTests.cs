using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Entente.Core;

namespace Entente.Evidence.Tests;

/// <summary>
/// What is read of the texts that are developed on is kept beside the version of the reader, as a sum of each text and
/// one of its claims: where claims change, the version does.
/// </summary>
public sealed class ReadingKeptTests
{
    private const string Kept = "tests/Entente.Evidence.Tests/Corpus/reading.kept";
    private const string Asked = "ENTENTE_KEEP_READING";
    private const int SumLength = 12;
    private const int Named = 10;

    private static readonly string File = Checkout.PathOf(Kept.Split('/'));

    [Fact]
    public void What_is_read_changes_with_the_version_alone()
    {
        var (version, kept) = Read();
        var now = Texts().DistinctBy(t => t.Id)
            .ToDictionary(t => t.Id, t => (Text: Sum(t.Text), Claims: SumOf(t.Text)), StringComparer.Ordinal);
        var changed = now.Where(t => kept.TryGetValue(t.Key, out var before) && before.Text == t.Value.Text
            && before.Claims != t.Value.Claims).Select(t => t.Key).ToList();
        if (version == ClaimExtractor.Version && changed.Count > 0)
        {
            Assert.Fail($"What is read of {changed.Count} texts changed ({string.Join(", ", changed.Take(Named))}), and "
                + $"ClaimExtractor.Version is {version} as before. If that is meant, raise the version, then keep what is "
                + $"read now: {Asked}=1 dotnet test tests/Entente.Evidence.Tests --filter {nameof(ReadingKeptTests)}");
        }
        if (Environment.GetEnvironmentVariable(Asked) is "1")
        {
            Write(now);
            (version, kept) = Read();
        }
        (version == ClaimExtractor.Version && kept.Count == now.Count
            && now.All(t => kept.GetValueOrDefault(t.Key) == t.Value)).ShouldBeTrue($"{Kept} is of other texts or of version {version}, not {ClaimExtractor.Version}. Keep what is "
                + $"read now: {Asked}=1 dotnet test tests/Entente.Evidence.Tests --filter {nameof(ReadingKeptTests)}");
    }

    private static IEnumerable<(string Id, string Text)> Texts() =>
        MiniDocuments.All.Select(d => ("mini/" + d.Name, d.Text))
            .Concat(Corpus.All.Where(d => !d.IsScored).Select(d => (d.Id, d.Text)))
            .Concat(Corpus.Short.Where(d => !d.IsScored).Select(d => ("short/" + d.Id, d.Text)))
            .Concat(Corpus.Passages.Where(d => !d.IsScored).Select(d => ("passages/" + d.Id, d.Text)))
            .Concat(Corpus.Gatherings.Where(d => !d.IsScored).Select(d => ("gatherings/" + d.Id, d.Text)));

    private static string SumOf(string text)
    {
        var reading = Reading.Text(text);
        var claims = reading.Article is { } article
            ? ClaimExtractor.Extract(reading.Text!, article, new ExtractionContext()) : [];
        return Sum(JsonSerializer.Serialize<IReadOnlyList<Claim>>(claims));
    }

    private static string Sum(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..SumLength];

    private static (string Version, Dictionary<string, (string Text, string Claims)> Kept) Read()
    {
        var lines = System.IO.File.Exists(File) ? System.IO.File.ReadAllLines(File) : [];
        return (lines.FirstOrDefault(l => l.StartsWith("version ", StringComparison.Ordinal))?[8..] ?? "none",
            lines.Select(l => l.Split('\t')).Where(c => c.Length == 3)
                .ToDictionary(c => c[0], c => (c[1], c[2]), StringComparer.Ordinal));
    }

    private static void Write(Dictionary<string, (string Text, string Claims)> now) => System.IO.File.WriteAllText(File,
        $"# What ReadingKeptTests hold: a text, its sum, the sum of its claims.\nversion {ClaimExtractor.Version}\n"
        + string.Concat(now.OrderBy(t => t.Key, StringComparer.Ordinal)
            .Select(t => $"{t.Key}\t{t.Value.Text}\t{t.Value.Claims}\n")));
}
