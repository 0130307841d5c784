using System.Collections.Immutable;
using System.Text;
using Entente.Core;

namespace Entente.Evidence.Tests;

/// <summary>Reads test texts as documents.</summary>
internal static class Reading
{
    public static DocumentReading Text(string text, string name = "test.txt") =>
        DocumentReader.Read(Encoding.UTF8.GetBytes(text), name, DocumentLimits.Default);

    public static DocumentReading Html(string html) => Text(html, "test.html");

    public static ImmutableArray<Claim> Claims(string text, params KnownName[] names)
    {
        var reading = Text(text);
        reading.Text.ShouldNotBeNull();
        return ClaimExtractor.Extract(reading.Text, reading.Article!,
            new ExtractionContext { Names = NameBook.With(names) });
    }

    /// <summary>The claims of one sentence, read as the whole body of an article in a language.</summary>
    public static ImmutableArray<Claim> Sentence(string sentence, string language = "vi")
    {
        var source = new SourceText(sentence);
        var article = new Article { Language = language, Parts = [new ArticlePart(new TextSpan(0, source.Length))] };
        return ClaimExtractor.Extract(source, article, new ExtractionContext());
    }

    public static string Body(DocumentReading reading) =>
        string.Join("\n", reading.Article!.Parts.Where(p => p.Kind == PartKind.Body)
            .Select(p => reading.Text!.Slice(p.Span)));
}
