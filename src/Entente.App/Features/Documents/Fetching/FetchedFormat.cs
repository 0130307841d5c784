using System.Net.Http.Headers;
using System.Text;

namespace Entente.App.Features.Documents;

/// <summary>Tells the format of what an address gave: by the bytes' own signs first, then by what was said.</summary>
internal static class FetchedFormat
{
    private const int Looked = 2048;

    /// <summary>The ending of a file of that format; null where it is not one that can be read.</summary>
    public static string? EndingOf(byte[] content, MediaTypeHeaderValue? said)
    {
        var head = content.AsSpan(0, Math.Min(content.Length, Looked));
        if (head[..Math.Min(head.Length, 1024)].IndexOf("%PDF-"u8) >= 0)
        {
            return ".pdf";
        }
        if (head.StartsWith("PK\u0003\u0004"u8))
        {
            return content.AsSpan().IndexOf("word/"u8) >= 0 ? ".docx" : null;
        }
        var looksHtml = LooksHtml(Encoding.Latin1.GetString(head));
        return said?.MediaType?.ToLowerInvariant() switch
        {
            "text/html" or "application/xhtml+xml" => ".html",
            "message/rfc822" => ".eml",
            "text/plain" => looksHtml ? ".html" : ".txt",
            null or "application/octet-stream" or "binary/octet-stream" or "text/xml" or "application/xml" =>
                looksHtml ? ".html" : head.Contains((byte)0) ? null : ".txt",
            var other when other.StartsWith("text/", StringComparison.Ordinal) => looksHtml ? ".html" : ".txt",
            _ => null,
        };
    }

    private static bool LooksHtml(string head) =>
        head.Contains("<html", StringComparison.OrdinalIgnoreCase)
        || head.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase)
        || head.Contains("<body", StringComparison.OrdinalIgnoreCase);
}
