using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Entente.App.Web;

/// <summary>
/// Reads what a form posts before its page does, so that one which cannot be read (too many fields, signs that are
/// none) is answered with the reason. Pages that take files have limits of their own, and read themselves.
/// </summary>
public static class PostedForms
{
    /// <summary>The paths of the pages with limits of their own.</summary>
    private static readonly string[] ReadThemselves = ["/documents/add", "/iati/check"];

    /// <summary>Lets a form through that can be read.</summary>
    public static async Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        if (IsOfUnknownCharset(http.Request.ContentType))
        {
            await Questions.RefuseAsync(http, StatusCodes.Status415UnsupportedMediaType, Unreadable);
            return;
        }
        // The page of problems is made for the same request: what it sent is not read once more.
        var isAnswered = http.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        if (isAnswered || !http.Request.HasFormContentType || ReadThemselves.Contains(http.Request.Path.Value))
        {
            await next(http);
            return;
        }
        if (await IsReadableAsync(http))
        {
            await next(http);
            return;
        }
        await Questions.RefuseAsync(http, StatusCodes.Status400BadRequest, Unreadable);
    }

    /// <summary>Whether letters are said to be written in a way that nothing here reads (UTF-7).</summary>
    private static bool IsOfUnknownCharset(string? contentType)
    {
        try
        {
            return MediaTypeHeaderValue.TryParse(contentType, out var said) && said.Charset.HasValue
                && said.Encoding is null;
        }
        catch (Exception fault) when (fault is NotSupportedException or ArgumentException)
        {
            return true;
        }
    }

    /// <summary>Why a form is not read.</summary>
    public static Finding Unreadable =>
        Finding.Of("form.unreadable", null, ("limit", MostFields));

    private static async Task<bool> IsReadableAsync(HttpContext http)
    {
        try
        {
            var form = await http.Request.ReadFormAsync(http.RequestAborted);
            return !form.Any(f => HasNul(f.Key) || f.Value.Any(HasNul));
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException)
        {
            return false;
        }
    }

    private static bool HasNul(string? text) => text?.Contains('\0', StringComparison.Ordinal) == true;

    /// <summary>How many fields a form may have.</summary>
    private static int MostFields => new FormOptions().ValueCountLimit;
}
