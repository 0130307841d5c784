using System.Collections.Immutable;
using Entente.App.Web;
using Entente.Iati;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Entente.App.Features.Checking;

/// <summary>Checks an IATI file that a person uploads, and shows its report; nothing of it is kept.</summary>
[RequestSizeLimit(MostBytesRead)]
[RequestFormLimits(MultipartBodyLengthLimit = Megabytes * 1_000_000)]
public sealed class CheckModel(PageRequest page, Workspace workspace, TimeProvider time) : PageModel
{
    /// <summary>How many megabytes are taken.</summary>
    public const long Megabytes = 40;

    /// <summary>What is read before the connection is cut: so much that a refusal still reaches the browser.</summary>
    private const long MostBytesRead = 1_000_000_000;

    /// <summary>How many entries of an archive are checked.</summary>
    private const int MostFiles = 20;

    private static readonly ReadingLimits Limits = ReadingLimits.Default with
    {
        InflatedBytes = 200_000_000, Findings = 10_000, Breaks = 100,
    };

    private static readonly ReportLimits Shown = new(100, 15, 3);

    /// <summary>How many files are checked at once; who comes then waits, and is sent away at last.</summary>
    private static readonly SemaphoreSlim Room = new(Math.Max(1, Environment.ProcessorCount / 2));

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>The reports; several of an archive.</summary>
    internal IReadOnlyList<FileReport> Reports { get; private set; } = [];

    /// <summary>Whether an archive has entries that were not checked.</summary>
    public bool HasMore { get; private set; }

    /// <summary>Why nothing was checked; null where something was, or nothing was asked.</summary>
    public string? Refused { get; private set; }

    /// <summary>Asks for a file.</summary>
    public void OnGet()
    {
    }

    /// <summary>Checks the file. It binds nothing, so that a form over the limit is met here and said.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var cancellation = HttpContext.RequestAborted;
        var (form, isTooLarge) = await FormAsync(cancellation);
        if (isTooLarge)
        {
            return Refuse(
                page.Texts["check.upload-too-large", ("limit", Megabytes)], StatusCodes.Status413PayloadTooLarge);
        }
        if (form is null || form.Files.Count == 0 || form.Files[0].Length == 0)
        {
            var isEmpty = form?.Files is [{ FileName.Length: > 0 }, ..];
            return Refuse(
                page.Texts[isEmpty ? "check.upload-empty" : "check.upload-none"],
                StatusCodes.Status422UnprocessableEntity);
        }
        if (!await Room.WaitAsync(Patience, cancellation))
        {
            return Refuse(page.Texts["check.upload-busy"], StatusCodes.Status503ServiceUnavailable);
        }
        try
        {
            var file = form.Files[0];
            (Reports, HasMore) = await Task.Run(() => Check(file, cancellation), cancellation);
        }
        finally
        {
            Room.Release();
        }
        return Page();
    }

    private (ImmutableArray<FileReport> Reports, bool HasMore) Check(IFormFile file, CancellationToken cancellation)
    {
        var asked = new CheckQuestion(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime))
        {
            Limits = Limits, Codelists = KeptCodelists.SetOf(workspace.Journal.View(Reader.Keeper)),
        };
        var reports = ImmutableArray.CreateBuilder<FileReport>();
        foreach (var found in new IatiFileCheck(asked).Check(
            Path.GetFileName(file.FileName), file.OpenReadStream, cancellation))
        {
            if (reports.Count == MostFiles)
            {
                return (reports.ToImmutable(), true);
            }
            reports.Add(FileReport.Of(found, Shown, cancellation));
        }
        return (reports.ToImmutable(), false);
    }

    /// <summary>
    /// The form; null where more was sent than is taken, or what is no form. Where the length was told and is not too
    /// much, it is no form.
    /// </summary>
    private async Task<(IFormCollection? Form, bool IsTooLarge)> FormAsync(CancellationToken cancellation)
    {
        if (Request.ContentLength > Megabytes * 1_000_000)
        {
            return (null, true);
        }
        try
        {
            return (await Request.ReadFormAsync(cancellation), false);
        }
        catch (Exception fault) when (fault is BadHttpRequestException or InvalidDataException or IOException)
        {
            return (null, fault is BadHttpRequestException
                || (fault is InvalidDataException && Request.ContentLength is null));
        }
    }

    private PageResult Refuse(string why, int status)
    {
        Refused = why;
        Response.StatusCode = status;
        return Page();
    }
}
