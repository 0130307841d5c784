using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Entente.Core;

namespace Entente.Evidence;

/// <summary>Bytes that became text, or the finding that says why not.</summary>
internal readonly record struct DecodedText(string Text, string Encoding, Finding? Fault);

/// <summary>
/// Bytes to text, strictly: by the byte order mark, else by what an html document declares, else UTF-8. What is not
/// valid is a finding with the byte; nothing is replaced in silence.
/// </summary>
internal static partial class TextDecoder
{
    private const int DeclarationBytes = 4096;

    private const string DeclarationPattern =
        """(?:<meta[^>]{0,200}charset\s*=\s*["']?|<\?xml[^>]{0,200}encoding\s*=\s*["'])"""
        + """(?<name>[A-Za-z0-9_:.\-]{2,40})""";

    /// <summary>Makes text of bytes.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="path">Findings name it.</param>
    /// <param name="charset">What was said of them beside them; it counts before what they say.</param>
    /// <param name="html">Whether they may say by a tag what they are.</param>
    /// <param name="isLetter">Whether they are a part of a letter, which may truly be in UTF-16.</param>
    public static DecodedText Decode(byte[] content, string path, string? charset, bool html, bool isLetter = false)
    {
        if (content.Length == 0)
        {
            return new DecodedText("", "", Finding.Of("document.empty", new Place(path), ("path", path)));
        }
        var (encoding, mark) = ByMark(content);
        encoding ??= (isLetter ? Wide(charset) : null) ?? Named(charset) ?? (html ? Declared(content) : null);
        encoding ??= new UTF8Encoding(false, throwOnInvalidBytes: true);
        if (mark == 0 && encoding.CodePage is not (1200 or 1201) && content.AsSpan().Contains((byte)0))
        {
            return new DecodedText("", CharacterSets.NameOf(encoding), NotText(path));
        }
        try
        {
            var text = encoding.GetString(content, mark, content.Length - mark);
            return Judge(text, CharacterSets.NameOf(encoding), path);
        }
        catch (DecoderFallbackException wrong)
        {
            return new DecodedText("", CharacterSets.NameOf(encoding), mark == 0 && IsBinary(content)
                ? NotText(path)
                : Finding.Of("document.undecodable", new Place(path),
                    ("path", path), ("encoding", CharacterSets.NameOf(encoding)),
                        ("byte", FirstWrong(content, mark, encoding, wrong))));
        }
    }

    /// <summary>Signs that no text has many of: what is not printed, but for what white space is made of.</summary>
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(c => (char)c)
            .Where(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t' or '\f'))]);

    private static DecodedText Judge(string text, string encoding, string path)
    {
        var controls = 0;
        for (var rest = text.AsSpan(); rest.IndexOfAny(Controls) is >= 0 and var at; rest = rest[(at + 1)..])
        {
            controls++;
        }
        var fault = text.AsSpan().IsWhiteSpace() ? Finding.Of("document.empty", new Place(path), ("path", path))
            : text.Contains('\0', StringComparison.Ordinal) || controls * 20 > text.Length ? NotText(path)
            : null;
        return new DecodedText(fault is null ? text : "", encoding, fault);
    }

    private static (Encoding? Encoding, int Length) ByMark(byte[] content) => content switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (new UTF8Encoding(false, true), 3),
        [0xFF, 0xFE, ..] => (new UnicodeEncoding(false, false, true), 2),
        [0xFE, 0xFF, ..] => (new UnicodeEncoding(true, false, true), 2),
        _ => (null, 0),
    };

    private static Encoding? Declared(byte[] content)
    {
        var head = Encoding.Latin1.GetString(content, 0, Math.Min(content.Length, DeclarationBytes));
        return Charset().Match(head) is { Success: true } match ? Named(match.Groups["name"].Value) : null;
    }

    private static Encoding? Named(string? name)
    {
        if (name is null)
        {
            return null;
        }
        // A page that declares UTF-16 in ASCII letters is not UTF-16; the html standard reads it as UTF-8.
        return CharacterSets.Find(name) is { CodePage: not (1200 or 1201 or 12000 or 12001 or 65000) } named ? named
            : null;
    }

    /// <summary>A letter's head says in which order of bytes, else the smaller one stands first.</summary>
    private static Encoding? Wide(string? charset) => charset?.ToLowerInvariant() switch
    {
        "utf-16" or "utf-16le" or "unicode" => new UnicodeEncoding(false, false, true),
        "utf-16be" => new UnicodeEncoding(true, false, true),
        _ => null,
    };

    /// <summary>
    /// The decoder counts from the block it was in; halving finds the first byte that does not decode.
    /// </summary>
    private static long FirstWrong(byte[] content, int mark, Encoding encoding, DecoderFallbackException wrong)
    {
        if (encoding.CodePage != 65001)
        {
            return Math.Max(mark, wrong.Index + mark);
        }
        var at = mark;
        while (at < content.Length
            && Rune.DecodeFromUtf8(content.AsSpan(at), out _, out var taken) == System.Buffers.OperationStatus.Done)
        {
            at += taken;
        }
        return at;
    }

    private static bool IsBinary(byte[] content)
    {
        var head = content.AsSpan(0, Math.Min(content.Length, 8192));
        var controls = 0;
        foreach (var one in head)
        {
            controls += one < 32 && one is not (9 or 10 or 12 or 13) ? 1 : 0;
        }
        return controls * 20 > head.Length;
    }

    private static Finding NotText(string path) => Finding.Of("document.not-text", new Place(path), ("path", path));

    [GeneratedRegex(DeclarationPattern, RegexOptions.IgnoreCase, 500)]
    private static partial Regex Charset();
}
