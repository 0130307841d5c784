using Xunit.Abstractions;

namespace Entente.Evidence.Tests;

/// <summary>
/// The own documents cut and mixed at random: sentences without their beginnings, words of one language in another,
/// names within names. Whatever comes of it, it is read, and every claim quotes what stands there.
/// </summary>
public sealed class MixedTextTests(ITestOutputHelper output)
{
    private const int Mixtures = 600;

    [Fact]
    public void No_mixture_of_documents_is_too_much()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("ENTENTE_SEED"), out var said)
            ? said : Environment.TickCount;
        var mixtures = int.TryParse(Environment.GetEnvironmentVariable("ENTENTE_MIXTURES"), out var asked)
            ? asked : Mixtures;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var i = 0; i < mixtures; i++)
        {
            var text = Mixed(random);
            var about = $"seed {seed}, mixture {i}: {text[..Math.Min(text.Length, 400)]}";
            Should.NotThrow(() => Check(text), about);
        }
    }

    private static void Check(string text)
    {
        var reading = Reading.Text(text);
        foreach (var claim in Reading.Claims(text))
        {
            reading.Text!.Slice(claim.Span).ShouldBe(claim.Quote);
        }
    }

    private static string Mixed(Random random)
    {
        var (first, second) = (Any(random).Text, Any(random).Text);
        var lines = first.Split('\n').Concat(second.Split('\n')).Where(_ => random.Next(3) > 0).ToArray();
        random.Shuffle(lines);
        return string.Join(random.Next(4) == 0 ? " " : "\n", lines.Take(30).Select(l => Cut(l, random)));
    }

    private static string Cut(string line, Random random)
    {
        if (line.Length < 8 || random.Next(3) == 0)
        {
            return line;
        }
        var words = line.Split(' ');
        var (from, length) = (random.Next(words.Length), random.Next(1, 12));
        return random.Next(2) == 0
            ? string.Join(' ', words.Where((_, i) => i < from || i >= from + length))
            : line[random.Next(line.Length / 2)..];
    }

    private static CorpusDocument Any(Random random) => Corpus.All[random.Next(Corpus.All.Count)];
}
