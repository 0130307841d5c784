using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Entente.Evidence;
using Entente.Store;

namespace Entente.App.Features.Documents;

/// <summary>
/// What <c>read</c> prints for a document: its language, day of publication, article and proposed claims.
/// </summary>
/// <param name="Id">The name of the file without its extension, with the folders before it where two are the
/// same.</param>
/// <param name="Language">ISO 639-1 code; null where it could not be told.</param>
/// <param name="Published">When it was published, in ISO form; null where nothing says it.</param>
/// <param name="Article">What of it is the article.</param>
/// <param name="Claims">The proposed claims, in the order of the text, with their published field names.</param>
public sealed record ReadDocument(
    string Id,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Language,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Published,
    ReadArticle Article,
    IReadOnlyList<JsonElement> Claims);

/// <summary>What of a document is the article.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Address">The address that the document gives for itself.</param>
/// <param name="Parts">The parts, with offsets in code points.</param>
public sealed record ReadArticle(string? Title, string? Publisher, string? Address, IReadOnlyList<ReadPart> Parts)
{
    /// <summary>Who wrote it.</summary>
    public string? Byline { get; init; }

    /// <summary>How the day of publication was found: metadata, text, address; null where it was not.</summary>
    public string? PublishedBasis { get; init; }

    /// <summary>Whether the text was recognised from pictures; null where it stood in the document.</summary>
    public bool? Recognised { get; init; }
}

/// <summary>A part of an article.</summary>
/// <param name="Start">First code point.</param>
/// <param name="End">First code point after it.</param>
/// <param name="Kind">caption for a caption; null for running text.</param>
public sealed record ReadPart(int Start, int End, string? Kind);

/// <summary>A file that was read: its text, article and claims, or the findings that say why not.</summary>
/// <param name="Path">The path as given, joined with what was found below it.</param>
/// <param name="Content">The bytes as they came; empty where the file was refused before it was read.</param>
/// <param name="Reading">What reading gave.</param>
/// <param name="Claims">The proposed claims.</param>
/// <param name="Persons">The persons whom it names.</param>
public sealed record ReadFile(string Path, byte[] Content, DocumentReading Reading, ImmutableArray<Claim> Claims,
    ImmutableArray<string> Persons)
{
    /// <summary>Where it turns to something new; see <see cref="ReadingContext.Turns"/>.</summary>
    public ImmutableArray<int> Turns { get; init; }

    /// <summary>Where it was fetched; null where it is a file.</summary>
    public Fetched? Origin { get; init; }

    /// <summary>The name of its file, without folders, with the ending of its format.</summary>
    public string Name => Origin?.FileName ?? System.IO.Path.GetFileName(Path);

    /// <summary>What a language model proposed besides; null where none was asked.</summary>
    public Modelled? Modelled { get; init; }

    /// <summary>The claims of the rules, then those of the model.</summary>
    public ImmutableArray<Claim> AllClaims => Claims.AddRange(Modelled?.Claims ?? []);

    /// <summary>The version of what proposed a claim.</summary>
    /// <param name="index">The place of the claim among all, from 0.</param>
    public string ExtractorOf(int index) => index < Claims.Length ? ClaimExtractor.Version : Modelled!.Extractor;

    /// <summary>The same with something more to be said of it.</summary>
    public ReadFile With(Finding finding) =>
        this with { Reading = Reading with { Findings = Reading.Findings.Add(finding) } };

    /// <summary>Whether there is a document to work with.</summary>
    public bool IsReadable => Reading.Text is not null && Reading.Article is not null;

    /// <summary>The text to be kept beside the document, where a program of its own told it.</summary>
    public Blob? KeptText { get; } = Reading is { TextBy: not null, Text: { } text }
        ? Blob.Of(Encoding.UTF8.GetBytes(text.Text))
        : null;

    /// <summary>What <c>read</c> prints.</summary>
    public ReadDocument ToDocument(string id)
    {
        var article = Reading.Article!;
        return new ReadDocument(
            id, article.Language, article.Published.IsUnknown ? null : article.Published.ToIso(),
            new ReadArticle(
                article.Title, article.Publisher, article.Address,
                [.. article.Parts.Select(
                    p => new ReadPart(p.Span.Start, p.Span.End, p.Kind == PartKind.Body ? null : Keys.Of(p.Kind)))])
            {
                Byline = article.Byline,
                PublishedBasis = article.PublishedBasis == DateBasis.None ? null : Keys.Of(article.PublishedBasis),
                Recognised = Reading.Sureness is null ? null : true,
            },
            [.. AllClaims.Select(Printed)]);
    }

    /// <summary>A claim with its published fields, and who proposed it where that was a model.</summary>
    private JsonElement Printed(Claim claim, int index)
    {
        var json = JsonSerializer.SerializeToNode(claim, ClaimJson.Options)!.AsObject();
        if (index >= Claims.Length)
        {
            json["extractor"] = ExtractorOf(index);
        }
        return JsonSerializer.SerializeToElement(json, ClaimJson.Options);
    }
}

/// <summary>What a language model proposed, of which only what could be checked was kept.</summary>
/// <param name="Model">The name of the model.</param>
/// <param name="Claims">The claims.</param>
public sealed record Modelled(string Model, ImmutableArray<Claim> Claims)
{
    /// <summary>What stands as extractor of its claims.</summary>
    public string Extractor => ClaimProposed.ModelPrefix + Model;
}
