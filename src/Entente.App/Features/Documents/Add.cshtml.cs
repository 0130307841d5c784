using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Entente.App.Web;
using Entente.Evidence;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Entente.App.Features.Documents;

/// <summary>What became of one document that was given.</summary>
/// <param name="File">The name of the file.</param>
/// <param name="Document">The key of the document; null where it was refused.</param>
/// <param name="Claims">How many claims were proposed.</param>
/// <param name="Findings">What was found.</param>
public sealed record AddedView(string File, string? Document, int Claims, IReadOnlyList<FindingView> Findings)
{
    /// <summary>How many claims a rule accepted.</summary>
    public int ByRule { get; init; }
}

/// <summary>Takes documents in that a person uploads or pastes.</summary>
[RequestSizeLimit(MostBytesRead)]
[RequestFormLimits(MultipartBodyLengthLimit = MegabytesOfAll * 1_000_000, ValueLengthLimit = MostLettersPasted)]
public sealed class AddModel(PageRequest page, Workspace workspace, TimeProvider time) : PageModel
{
    /// <summary>How many megabytes a document may have.</summary>
    public static long MegabytesOfFile => DocumentLimits.Default.Bytes / 1_000_000;

    /// <summary>How many megabytes all documents of one form may have.</summary>
    public const long MegabytesOfAll = 100;

    /// <summary>What is read before the connection is cut: so much that a refusal still reaches the browser.</summary>
    private const long MostBytesRead = 1_000_000_000;

    /// <summary>How many characters of a pasted text are read; over the limit of a document it is said then.</summary>
    private const int MostLettersPasted = 50_000_000;

    private const string PastedName = DocumentFiles.PastedName;

    /// <summary>What became of the documents.</summary>
    public IReadOnlyList<AddedView> Results { get; private set; } = [];

    /// <summary>Why nothing was taken in.</summary>
    public IReadOnlyList<FindingView> Findings { get; private set; } = [];

    /// <summary>The address that is to be fetched.</summary>
    public string? Fetch { get; private set; }

    /// <summary>The endings of files that can be chosen.</summary>
    public static string Accept => string.Join(',', DocumentReader.MediaTypes.Keys.Order(StringComparer.Ordinal));

    /// <summary>The day that was written.</summary>
    public string? Known { get; private set; }

    /// <summary>The text that was pasted.</summary>
    public string? Text { get; private set; }

    /// <summary>The address that was written.</summary>
    public string? Address { get; private set; }

    /// <summary>The publisher that was written.</summary>
    public string? Publisher { get; private set; }

    /// <summary>Asks for documents.</summary>
    public void OnGet()
    {
    }

    /// <summary>Takes the documents in. It binds nothing, so that a form over the limit is met here and said.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var cancellation = HttpContext.RequestAborted;
        var (form, unread) = await FormAsync(cancellation);
        if (form is null)
        {
            return Refuse(unread!);
        }
        Known = form["known"];
        Text = form["text"];
        Fetch = form["fetch"];
        Address = form["address"];
        Publisher = form["publisher"];
        var who = page.TakeName(HttpContext, form);
        if (FaultOf(form) is { } fault)
        {
            return Refuse(fault);
        }
        if (who is null)
        {
            return Page();
        }
        var given = new GivenFacts(
            AsOfRequest.TryDay(Known, out var day) ? day : null, NullIfEmpty(Address), NullIfEmpty(Publisher));
        var results = form["fetch"].ToString().Trim() is { Length: > 0 } address
            ? await TakeAddressAsync(address, new Ingest(workspace, who, page.Partnership), given, cancellation)
            : await TakeAsync(
                await ContentsAsync(form, cancellation), new Ingest(workspace, who, page.Partnership), given,
                cancellation);
        Results = results;
        if (results is [{ Document: { } only } one] && one.Findings.All(f => f.Code == "document.known-before"))
        {
            return Redirect(page.Link(
                Addresses.Document(only), ("taken", one.Findings.Count == 0 ? "new" : "before"),
                ("rules", one.ByRule > 0 ? one.ByRule.ToString(CultureInfo.InvariantCulture) : null)));
        }
        Response.StatusCode = results.TrueForAll(r => r.Document is null)
            ? StatusCodes.Status422UnprocessableEntity
            : StatusCodes.Status200OK;
        return Page();
    }

    private async Task<List<AddedView>> TakeAddressAsync(
        string address, Ingest ingest, GivenFacts given, CancellationToken cancellation)
    {
        using var fetch = new PageFetch(FetchLimits.Default);
        var (document, fault) = await DocumentFiles.BytesAsync(address, fetch, cancellation);
        return document is null
            ? [new AddedView(address, null, 0, [FindingView.Of(fault!, page.Texts)])]
            : await TakeAsync([document], ingest, given, cancellation);
    }

    /// <summary>Takes documents in, and what is attached to them.</summary>
    private async Task<List<AddedView>> TakeAsync(
        IEnumerable<DocumentBytes> documents, Ingest ingest, GivenFacts given, CancellationToken cancellation)
    {
        var results = new List<AddedView>();
        // No claim is accepted here, so that no document brings in names for the next.
        var context = DocumentFiles.ContextOf(workspace.Journal.View(Reader.Keeper));
        using var model = ModelReader.FromEnvironment();
        foreach (var document in documents)
        {
            var file = DocumentFiles.Read(document, context, cancellation);
            foreach (var part in DocumentFiles.Attached(file, context, cancellation).Prepend(file))
            {
                var asked = model.IsOn && ingest.Knows(part) ? part : await model.AskAsync(part, context, cancellation);
                var taken = await ingest.TakeAsync(asked, given, acceptAll: false, cancellation);
                results.Add(new AddedView(
                    Called(part.Path) ?? part.Path, taken.Document, taken.Proposed,
                    [.. ToldOf(taken.Findings).Select(Told)])
                {
                    ByRule = taken.ByRule,
                });
            }
        }
        return results;
    }

    /// <summary>The form, or why it is not read: more was sent than is taken, or what is no form.</summary>
    private async Task<(IFormCollection? Form, Finding? Fault)> FormAsync(CancellationToken cancellation)
    {
        var tooLarge = Finding.Of("document.upload-too-large", null, ("limit", MegabytesOfAll));
        if (Request.ContentLength > MegabytesOfAll * 1_000_000)
        {
            return (null, tooLarge);
        }
        try
        {
            return (await Request.ReadFormAsync(cancellation), null);
        }
        catch (BadHttpRequestException)
        {
            return (null, tooLarge);
        }
        catch (InvalidDataException)
        {
            return (null, Request.ContentLength is null ? tooLarge : PostedForms.Unreadable);
        }
        catch (IOException)
        {
            // It ends before it is whole.
            return (null, PostedForms.Unreadable);
        }
    }

    private Finding? FaultOf(IFormCollection form)
    {
        string known = form["known"].ToString(), address = form["address"].ToString().Trim();
        if (known.Length > 0 && !AsOfRequest.TryDay(known, out _))
        {
            return Finding.Of("document.day-unfit", null, ("text", known));
        }
        if (AsOfRequest.TryDay(known, out var day) && GivenFacts.Ahead(day, time) is { } ahead)
        {
            return ahead;
        }
        if (!GivenFacts.IsName(form["publisher"].ToString()))
        {
            return Unfit("inbox.publisher");
        }
        if (form.Files.Any(f => !GivenFacts.IsName(f.FileName)))
        {
            return Unfit("inbox.files");
        }
        if (address.Length > 0 && !GivenFacts.IsAddress(address))
        {
            return Finding.Of("document.address-unfit", null, ("text", address));
        }
        if (form["fetch"].ToString().Trim() is { Length: > 0 } fetched && !GivenFacts.IsAddress(fetched))
        {
            return Finding.Of("document.address-unfit", null, ("text", fetched));
        }
        return form.Files.Count == 0 && string.IsNullOrWhiteSpace(form["text"])
            && string.IsNullOrWhiteSpace(form["fetch"])
            ? Finding.Of("document.nothing-given", null)
            : null;
    }

    private Finding Unfit(string field) => Finding.Of(
        "document.field-unfit", null, ("field", page.Texts[field]), ("limit", GivenFacts.LongestName));

    private static async Task<IReadOnlyList<DocumentBytes>> ContentsAsync(
        IFormCollection form, CancellationToken cancellation)
    {
        var contents = new List<DocumentBytes>();
        if (form.Files.Count == 0)
        {
            // A browser writes its own line ends into what was pasted: they are taken out again.
            var pasted = form["text"].ToString().Replace("\r\n", "\n", StringComparison.Ordinal);
            return [new DocumentBytes(PastedName, Encoding.UTF8.GetBytes(pasted), null)];
        }
        foreach (var file in form.Files)
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, cancellation);
            contents.Add(new DocumentBytes(Path.GetFileName(file.FileName), bytes.ToArray(), null));
        }
        return contents;
    }

    /// <summary>What a person is told: a document that was taken in before has the day given then.</summary>
    private static IEnumerable<Finding> ToldOf(IReadOnlyList<Finding> findings) =>
        findings.Any(f => f.Code == "document.known-before")
            ? findings.Where(f => f.Code != "document.undated")
            : findings;

    /// <summary>
    /// A finding in the words of this page, where those of a command would name what a person here has not.
    /// </summary>
    private FindingView Told(Finding finding)
    {
        var view = FindingView.Of(
            finding, page.Texts, a => a.Name == "path" && a.Value is string path ? Called(path) : null);
        return finding.Code == "document.undated" && finding["path"] is string of
            ? view with { Message = page.Texts["inbox.undated", ("path", Called(of) ?? of)] }
            : view;
    }

    /// <summary>What was pasted has no file: it is called what it is. Null for what has one.</summary>
    private string? Called(string path) =>
        path == PastedName && !string.IsNullOrWhiteSpace(Text) ? page.Texts["inbox.pasted"] : null;

    private PageResult Refuse(Finding finding)
    {
        Findings = [FindingView.Of(finding, page.Texts)];
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private static string? NullIfEmpty(string? text) => text?.Trim() is { Length: > 0 } said ? said : null;
}
