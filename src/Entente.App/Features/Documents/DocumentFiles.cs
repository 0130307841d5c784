using System.Collections.Immutable;
using System.Text;
using Entente.Evidence;

namespace Entente.App.Features.Documents;

/// <summary>Finds and reads files and folders of documents.</summary>
public static class DocumentFiles
{
    /// <summary>
    /// The files that paths name: a file as it is, a folder with all below it, in ordinal order of their paths.
    /// </summary>
    /// <returns>The paths as given, joined with what was found below; and a finding for each path that is not
    /// there.</returns>
    public static (ImmutableArray<string> Paths, ImmutableArray<Finding> Findings) Find(IEnumerable<string> paths)
    {
        var found = new List<string>();
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                AddFolder(path, found, findings);
            }
            else if (File.Exists(path))
            {
                found.Add(path);
            }
            else
            {
                findings.Add(Finding.Of("document.not-found", new Place(path), ("path", path)));
            }
        }
        return ([.. found.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], findings.ToImmutable());
    }

    /// <summary>
    /// A folder that may not be read is said, and the others are read all the same; one that is a link is not followed,
    /// since it may lead back.
    /// </summary>
    private static void AddFolder(string folder, List<string> found, ImmutableArray<Finding>.Builder findings)
    {
        try
        {
            found.AddRange(Directory.EnumerateFiles(folder)
                .Where(f => DocumentReader.MediaTypes.ContainsKey(Path.GetExtension(f))));
            foreach (var below in new DirectoryInfo(folder).GetDirectories().Where(d => d.LinkTarget is null))
            {
                AddFolder(Path.Combine(folder, below.Name), found, findings);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            findings.Add(Finding.Of(
                "document.unreadable", new Place(folder), ("path", folder), ("reason", fault.Message)));
        }
    }

    /// <summary>Reads one file and extracts its claims; never throws on content or access.</summary>
    public static async Task<ReadFile> ReadAsync(string path, ExtractionContext context, CancellationToken cancellation)
    {
        var limits = DocumentLimits.Default;
        try
        {
            var length = new FileInfo(path).Length;
            if (length > limits.Bytes)
            {
                return Refused(path, DocumentReader.TooLarge(path, length, limits.Bytes));
            }
            return Read(path, await File.ReadAllBytesAsync(path, cancellation), context, cancellation);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Refused(
                path, Finding.Of("document.unreadable", new Place(path), ("path", path), ("reason", fault.Message)));
        }
    }

    /// <summary>Reads bytes as a document of that name and extracts its claims.</summary>
    public static ReadFile Read(
        string path, byte[] content, ExtractionContext context, CancellationToken cancellation = default)
    {
        var reading = DocumentReader.Read(content, path, DocumentLimits.Default, cancellation);
        var extracted = reading.Text is { } text && reading.Article is { } article
            ? ClaimExtractor.ExtractAll(text, article, context)
            : new Extracted([], []);
        return new ReadFile(
            path, content, reading, [.. extracted.Claims.Select(c => Doubted(c, reading.Sureness))], extracted.Persons);
    }

    /// <summary>The text of a document that was taken in; null where the account does not hold it any more.</summary>
    public static async Task<SourceText?> TextOfAsync(
        Store.Journal journal, TakenIn content, CancellationToken cancellation) =>
        await journal.GetBlobAsync(content.TextSha256 ?? content.Sha256, cancellation) is not { } bytes ? null
            : content.TextSha256 is null
                ? DocumentReader.Read(bytes, content.FileName, DocumentLimits.Default, cancellation).Text
            : new SourceText(Encoding.UTF8.GetString(bytes));

    /// <summary>A claim from letters that were recognised is as sure as they are, and never more than likely.</summary>
    private static Claim Doubted(Claim claim, decimal? sureness) => sureness is { } sure
        ? claim with { Confidence = decimal.Round(claim.Confidence * Math.Min(sure, MostSure), 2) }
        : claim;

    private const decimal MostSure = 0.8m;

    /// <summary>
    /// What documents are matched against: the shipped names, and those of the account where there is one.
    /// </summary>
    public static ExtractionContext ContextOf(AccountView? view) =>
        view is null
            ? new ExtractionContext()
            : new ExtractionContext
            {
                Names = NameBook.With(view.Entities.KnownNames),
                Meetings =
                [
                    .. view.FactsOfAnyDay<MeetingHeld>()
                        .Where(m => m.Fact.Series is not null)
                        .Select(m => new KnownMeeting(
                            m.Fact.Key, view.Entities.Resolve(m.Fact.Series!), m.Fact.Ordinal, m.Fact.Date)),
                ],
            };

    /// <summary>
    /// The ids of documents: the name without extension, with as many folders before it as tell two apart.
    /// </summary>
    public static ImmutableArray<string> Ids(ImmutableArray<string> paths)
    {
        var bare = paths.Select(p => Path.GetFileNameWithoutExtension(p)).ToList();
        var twice = bare.GroupBy(b => b, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. paths.Select((path, i) => twice.Contains(bare[i])
                ? Path.ChangeExtension(path, null).Replace('\\', '/').TrimStart('.', '/')
                : bare[i]),
        ];
    }

    private static ReadFile Refused(string path, Finding finding) =>
        new(path, [], new DocumentReading { Findings = [finding] }, [], []);
}
