using System.Net;
using System.Text;
using Entente.Core;
using MimeKit;

namespace Entente.Evidence;

/// <summary>The text of a letter, or the finding that says why its bytes are none.</summary>
internal sealed record MailText(string Text, bool IsHtml, string Encoding)
{
    /// <summary>Whether a space at the end of a line says that it goes on.</summary>
    public bool IsFlowed { get; init; }

    /// <summary>What is wrong with its bytes.</summary>
    public Finding? Fault { get; init; }
}

/// <summary>
/// The text of a letter over its parts: of those that say the same the one in html, and of those that follow each
/// other,
/// as around a picture, all.
/// </summary>
internal static class MailTexts
{
    private const int Deepest = 32;

    /// <summary>The parts that are the letter, in order.</summary>
    public static List<TextPart> Of(MimeEntity? body, int most)
    {
        var own = new List<TextPart>();
        Add(body, own, 0, most);
        return own;
    }

    private static void Add(MimeEntity? part, List<TextPart> own, int depth, int most)
    {
        switch (part)
        {
            case TextPart text when IsOwn(text) && own.Count < most:
                own.Add(text);
                break;
            case MultipartAlternative alternative when depth < Deepest:
                own.AddRange(Best(alternative, depth, most));
                break;
            case MultipartRelated related when depth < Deepest:
                Add(related.Root, own, depth + 1, most);
                break;
            case Multipart several when depth < Deepest:
                foreach (var one in several.Take(most))
                {
                    Add(one, own, depth + 1, most);
                }
                break;
        }
    }

    /// <summary>Of parts that say the same: the last one in html, else the first that says something.</summary>
    private static List<TextPart> Best(MultipartAlternative alternative, int depth, int most)
    {
        var kinds = alternative.Take(most).Select(one =>
        {
            var texts = new List<TextPart>();
            Add(one, texts, depth + 1, most);
            return texts;
        }).Where(k => k.Count > 0).ToList();
        return kinds.FindLast(k => k.Exists(t => t.IsHtml)) ?? kinds.FirstOrDefault() ?? [];
    }

    private static bool IsOwn(TextPart text) => !text.IsAttachment && (text.IsHtml || text.IsPlain)
        && text.ContentDisposition?.FileName is null && text.ContentType.Name is null
        && text.Content is not null && !string.IsNullOrWhiteSpace(text.Text);

    /// <summary>The text of the parts: html where one of them is.</summary>
    public static MailText Read(List<TextPart> own, string path)
    {
        var isHtml = own.Exists(p => p.IsHtml);
        var whole = new StringBuilder();
        var encoding = "";
        foreach (var part in own)
        {
            var decoded = Decoded(part, path);
            if (decoded.Fault is not null)
            {
                return new MailText("", isHtml, decoded.Encoding) { Fault = decoded.Fault };
            }
            encoding = encoding.Length == 0 ? decoded.Encoding : encoding;
            whole.Append(part.IsHtml || !isHtml ? decoded.Text : Html(decoded.Text, part.IsFlowed)).Append("\n\n");
        }
        return new MailText(whole.ToString(), isHtml, encoding) { IsFlowed = own.TrueForAll(p => p.IsFlowed) };
    }

    private static DecodedText Decoded(TextPart part, string path)
    {
        using var bytes = new MemoryStream();
        part.Content!.DecodeTo(bytes);
        return TextDecoder.Decode(bytes.ToArray(), path, part.ContentType.Charset, part.IsHtml, isLetter: true);
    }

    private static string Html(string text, bool isFlowed)
    {
        var writer = new BlockWriter();
        MailLines.Write(text, isFlowed, leavesQuotes: false, writer);
        return string.Concat(writer.Blocks().Where(b => !b.IsOutside)
            .Select(b => "<p>" + WebUtility.HtmlEncode(b.Text) + "</p>"));
    }
}
