using System.Collections.Immutable;
using Entente.Evidence;

namespace Entente.App.Features.Documents;

/// <summary>What reading the claims of a document needs: the same when it is taken in and when it is judged.</summary>
public static class JudgingContext
{
    /// <summary>The context of a document's claims, without the claims.</summary>
    /// <param name="source">The document.</param>
    /// <param name="partnership">The partnership whose account it is.</param>
    /// <param name="author">The key of who judges.</param>
    /// <param name="persons">The persons whom the document names.</param>
    public static ReadingContext Of(
        SourceRegistered source, string partnership, string author, ImmutableArray<string> persons) =>
        new()
        {
            Document = source.Key,
            CopyOf = source.CopyOf,
            Published = source.Published,
            Known = source.Published.Latest,
            Language = source.Language ?? NameForm.NoLanguage,
            Partnership = partnership,
            Author = author,
            Claims = [],
            ShippedNames = NameBook.Shipped.Names,
            Persons = persons,
        };

    /// <summary>The context of the claims of a document that was read again, without the claims.</summary>
    /// <param name="document">The document.</param>
    /// <param name="partnership">The partnership whose account it is.</param>
    /// <param name="author">The key of who judges.</param>
    public static ReadingContext Of(DocumentAtHand document, string partnership, string author) =>
        Of(document.Source, partnership, author, document.Persons) with { Turns = document.Turns };
}

/// <summary>A document as it was taken in, read again: its text, and the persons whom it names.</summary>
/// <param name="Source">What is known of it.</param>
/// <param name="Text">Its text; null where the account does not hold it any more.</param>
/// <param name="Persons">The persons whom it names.</param>
public sealed record DocumentAtHand(SourceRegistered Source, SourceText? Text, ImmutableArray<string> Persons)
{
    /// <summary>Where it turns to something new; the default where its text is gone.</summary>
    public ImmutableArray<int> Turns { get; init; }

    /// <summary>Reads a document again; null where the account has none of that key.</summary>
    public static async Task<DocumentAtHand?> OfAsync(
        Store.Journal journal, AccountView view, string document, CancellationToken cancellation)
    {
        if (new SourceIndex(view).Find(document) is not { } source)
        {
            return null;
        }
        if (source.Content is not { } content
            || await DocumentFiles.TextOfAsync(journal, content, cancellation) is not { } text)
        {
            return new DocumentAtHand(source, null, []);
        }
        var article = new Article { Parts = [.. content.Parts], Language = source.Language };
        var extracted = ClaimExtractor.ExtractAll(text, article, DocumentFiles.ContextOf(view));
        return new DocumentAtHand(source, text, extracted.Persons) { Turns = extracted.Turns };
    }
}
