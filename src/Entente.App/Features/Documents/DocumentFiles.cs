using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Entente.Evidence;
using Entente.Store;

namespace Entente.App.Features.Documents;

/// <summary>Finds and reads files and folders of documents.</summary>
public static class DocumentFiles
{
    /// <summary>What a text is called that was pasted, and came as no file.</summary>
    public const string PastedName = TakenIn.PastedName;

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
                var (before, unread) = (found.Count, findings.Count);
                AddFolder(path, found, findings);
                if (found.Count == before && findings.Count == unread)
                {
                    findings.Add(Finding.Of("document.none-below", new Place(path), ("path", path)));
                }
            }
            else if (PageFetch.IsAddress(path) || File.Exists(path))
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
                "document.unreadable", new Place(folder), ("path", folder), ("reason", FileReasons.Of(fault))));
        }
    }

    /// <summary>Reads one file or address and extracts its claims; never throws on content or access.</summary>
    public static async Task<ReadFile> ReadAsync(
        string path, ExtractionContext context, PageFetch fetch, CancellationToken cancellation)
    {
        var (file, fault) = await BytesAsync(path, fetch, cancellation);
        return file is null ? Refused(path, fault!) : Read(file, context, cancellation);
    }

    /// <summary>The bytes of a file or address, or why there are none.</summary>
    public static async Task<(DocumentBytes? Document, Finding? Fault)> BytesAsync(
        string path, PageFetch fetch, CancellationToken cancellation)
    {
        if (!PageFetch.IsAddress(path))
        {
            return BytesOfFile(path, cancellation);
        }
        var (document, fault) = await fetch.FetchAsync(path, cancellation);
        return (document is null ? null : new DocumentBytes(path, document.Content, document), fault);
    }

    /// <summary>The bytes of a file, or why there are none.</summary>
    public static (DocumentBytes? Document, Finding? Fault) BytesOfFile(string path, CancellationToken cancellation)
    {
        var (content, missing) = FileBytes.Read(path, cancellation);
        return (content is null ? null : new DocumentBytes(path, content, null), missing);
    }

    /// <summary>What could not be had.</summary>
    public static ReadFile Refused(string path, Finding finding) =>
        new(path, [], new DocumentReading { Findings = [finding] }, [], []);

    /// <summary>Reads bytes as a document of that name and extracts its claims.</summary>
    public static ReadFile Read(
        string path, byte[] content, ExtractionContext context, CancellationToken cancellation = default) =>
        Read(new DocumentBytes(path, content, null), context, cancellation);

    /// <summary>Reads bytes and extracts their claims.</summary>
    public static ReadFile Read(
        DocumentBytes document, ExtractionContext context, CancellationToken cancellation)
    {
        var said = document.Origin is { } origin
            ? new SaidOfDocument(Path.GetExtension(origin.FileName), origin.Charset)
            : null;
        var limits = DocumentLimits.Default with { LatestDay = DayOfTaking() };
        var reading = Guarded(document.Path, () => DocumentReader.Read(
            document.Content, document.Path, said, limits, cancellation), out var unread)
            ?? new DocumentReading();
        var extracted = reading.Text is { } text && reading.Article is { } article
            ? Guarded(document.Path, () => ClaimExtractor.ExtractAll(text, article, context), out unread)
            : null;
        extracted ??= new Extracted([], []);
        return new ReadFile(
            document.Path, document.Content,
            unread is null ? reading : reading with { Findings = reading.Findings.Add(unread) },
            [.. extracted.Claims.Select(c => Doubted(c, reading.Sureness))], extracted.Persons)
        {
            Origin = document.Origin,
            Turns = extracted.Turns,
        };
    }

    /// <summary>The day on which something is taken in, by the clock that is farthest ahead.</summary>
    private static DateOnly DayOfTaking() =>
        DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(FarthestAhead));

    private const int FarthestAhead = 14;

    /// <summary>
    /// What a step of reading gives; null and a finding where the program itself fails on what it meets: one document
    /// must not keep a folder of others from being read.
    /// </summary>
    private static T? Guarded<T>(string path, Func<T> step, out Finding? fault)
        where T : class
    {
        try
        {
            fault = null;
            return step();
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            // A program of its own reads the format in a folder for the time: that one failed, and not the document.
            fault = Finding.Of(
                "document.no-room", new Place(path), ("path", path), ("reason", FileReasons.Of(failed)));
            return null;
        }
        catch (Exception failed) when (failed is ArgumentException or InvalidOperationException or FormatException
            or ArithmeticException or NullReferenceException or IndexOutOfRangeException or KeyNotFoundException
            or InvalidCastException)
        {
            fault = Finding.Of("document.reader-fault", new Place(path), ("path", path), ("fault", failed.Message));
            return null;
        }
    }

    /// <summary>
    /// The documents that are attached to one, and those attached to them, each under the name of what it is attached
    /// to.
    /// </summary>
    public static IEnumerable<ReadFile> Attached(
        ReadFile file, ExtractionContext context, CancellationToken cancellation)
    {
        var open = new Stack<(ReadFile File, int Depth)>([(file, 0)]);
        var left = DocumentLimits.Default.Attachments;
        while (open.TryPop(out var at))
        {
            var all = at.File.Reading.Attachments;
            var taken = at.Depth < DeepestAttachment ? Math.Min(left, all.Length) : 0;
            left -= taken;
            if (at.Depth > 0)
            {
                yield return taken == all.Length ? at.File : at.File.With(
                    DocumentReader.AttachmentsCut(at.File.Path, all.Length - taken));
            }
            foreach (var attachment in all.Take(taken).Reverse())
            {
                open.Push((
                    Read(at.File.Path + "/" + attachment.Name, attachment.Content, context, cancellation),
                    at.Depth + 1));
            }
        }
    }

    private const int DeepestAttachment = 3;

    /// <summary>The text of a document that was taken in; null where the account does not hold it any more.</summary>
    public static async Task<SourceText?> TextOfAsync(
        Store.Journal journal, TakenIn content, CancellationToken cancellation) =>
        await journal.GetBlobAsync(content.TextSha256 ?? content.Sha256, cancellation) is not { } bytes ? null
            : content.TextSha256 is null
                ? DocumentReader.Read(bytes, content.FileName, DocumentLimits.Default, cancellation).Text
            : new SourceText(Encoding.UTF8.GetString(bytes));

    /// <summary>A claim from letters that were recognised is as sure as they are, and never more than likely.</summary>
    internal static Claim Doubted(Claim claim, decimal? sureness) => sureness is { } sure
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
    /// The ids of documents: the name without extension; where two are the same, with the folders before it; where they
    /// are still the same, with the extension too, and a number behind what is named twice.
    /// </summary>
    public static ImmutableArray<string> Ids(ImmutableArray<string> paths)
    {
        var ids = paths.Select(BareName).ToArray();
        foreach (var longer in new Func<string, string>[] { p => Path.ChangeExtension(Folders(p), null), Folders })
        {
            var twice = ids.GroupBy(i => i, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key)
                .ToHashSet(StringComparer.Ordinal);
            for (var i = 0; i < ids.Length; i++)
            {
                ids[i] = twice.Contains(ids[i]) ? longer(paths[i]) : ids[i];
            }
        }
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. ids.Select(id =>
            {
                var own = id;
                for (var number = 2; !seen.Add(own); number++)
                {
                    own = string.Create(CultureInfo.InvariantCulture, $"{id}-{number}");
                }
                return own;
            }),
        ];
    }

    private static string Folders(string path) => path.Replace('\\', '/').TrimStart('.', '/');

    /// <summary>
    /// What a source without a title is called: by its file, where it came as one; null where it did not.
    /// </summary>
    public static string? NameOf(SourceRegistered source) =>
        source.Content?.FileName is { Length: > 0 } name && name != PastedName ? name : null;

    private static string BareName(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path.TrimEnd('/'));
        return name.Length > 0 ? name : Path.GetFileName(path);
    }
}
