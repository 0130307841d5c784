using System.Collections.Immutable;
using Entente.Store;

namespace Entente.App.Features.Documents;

/// <summary>
/// Which documents need not be read again: the account has them, holds their bytes, and nothing of them waits for what
/// is asked. So a run over a large folder that was broken off goes on where it stopped.
/// </summary>
public sealed class KnownDocuments
{
    private readonly HashSet<string> _done;

    private KnownDocuments(HashSet<string> done) => _done = done;

    /// <summary>The documents of an account as it is now.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="acceptAll">Whether documents with open claims are still to be gone through.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<KnownDocuments> OfAsync(
        Journal journal, bool acceptAll, CancellationToken cancellation)
    {
        var now = journal.View(Reader.Keeper);
        var view = now.At(now.AsOf with { Effective = DateOnly.MaxValue, Known = DateOnly.MaxValue });
        var kept = (await journal.ListBlobsAsync(cancellation)).ToHashSet(StringComparer.Ordinal);
        var open = acceptAll
            ? new ClaimIndex(view).All.Where(c => c.Verdict is null).Select(c => c.Document)
                .ToHashSet(StringComparer.Ordinal)
            : [];
        return new KnownDocuments(
        [
            .. view.FactsOfAnyDay<SourceRegistered>().Select(s => s.Fact)
                .Where(s => s.Content is { } content && !open.Contains(s.Key)
                    // What is attached to a letter is taken in with it.
                    && content.MediaType != "message/rfc822"
                    && kept.Contains(content.Sha256) && (content.TextSha256 is not { } text || kept.Contains(text)))
                .Select(s => s.Key),
        ]);
    }

    /// <summary>The key of a document that need not be read again; null where it is new.</summary>
    public string? Find(byte[] content)
    {
        var key = Ingest.DocumentKeyOf(Blob.Of(content).Sha256);
        return _done.Contains(key) ? key : null;
    }

    /// <summary>What taking in such a document gives.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="path">The path of the file.</param>
    /// <param name="document">The key of the document.</param>
    /// <param name="given">The day that a person gives for it now; null for none.</param>
    public static Ingested Before(Journal journal, string path, string document, DateOnly? given)
    {
        var now = journal.View(Reader.Keeper);
        var view = now.At(now.AsOf with { Effective = DateOnly.MaxValue, Known = DateOnly.MaxValue });
        return new Ingested(document, 0, 0, Said(new SourceIndex(view), path, document, given));
    }

    /// <summary>
    /// What is said of such a document: that it is there, and that a day which a person gives for it was not used,
    /// where it carries none of its own and the account has it with another.
    /// </summary>
    internal static ImmutableArray<Finding> Said(SourceIndex sources, string path, string document, DateOnly? given)
    {
        var before = Finding.Of("document.known-before", new Place(path), ("path", path), ("document", document));
        // A day that the document itself says counts before any other, and stays.
        return given is { } day
            && sources.Find(document) is { PublishedBasis: DateBasis.Given or DateBasis.None } source
            && source.Published.Latest != day
            ? [
                before,
                Finding.Of(
                    "document.known-unused", new Place(path), ("path", path), ("document", document),
                    ("at", source.Published)),
            ]
            : [before];
    }
}
