using System.Text;
using System.Text.RegularExpressions;

namespace Entente.Iati;

/// <summary>How the encoding of a file is known from its first bytes.</summary>
/// <param name="Encoding">The encoding in which the file is read.</param>
/// <param name="MarkLength">How many bytes the byte order mark has; 0 for none.</param>
/// <param name="Stated">The name that the XML declaration states; null where it states none.</param>
/// <param name="Fault">The id of the finding that this gives; null where the name and the bytes agree.</param>
internal sealed partial record EncodingSign(Encoding Encoding, int MarkLength, string? Stated, string? Fault)
{
    /// <summary>How many bytes are looked at; a declaration that is longer is not seen.</summary>
    public const int Length = 1024;

    private static readonly (byte[] Bytes, string Name)[] Marks =
    [
        ([0xEF, 0xBB, 0xBF], "utf-8"),
        ([0xFF, 0xFE, 0, 0], "utf-32"),
        ([0, 0, 0xFE, 0xFF], "utf-32BE"),
        ([0xFF, 0xFE], "utf-16"),
        ([0xFE, 0xFF], "utf-16BE"),
    ];

    /// <summary>What a file without a mark begins with, in a wide encoding or an EBCDIC code page.</summary>
    private static readonly (byte[] Bytes, string Name)[] Beginnings =
    [
        ([0x3C, 0, 0, 0], "utf-32"),
        ([0, 0, 0, 0x3C], "utf-32BE"),
        ([0x3C, 0], "utf-16"),
        ([0, 0x3C], "utf-16BE"),
        ([0x4C, 0x6F, 0xA7, 0x94], "IBM037"),
    ];

    /// <summary>The encoding of a file that begins with these bytes.</summary>
    public static EncodingSign Of(ReadOnlySpan<byte> bytes)
    {
        var (mark, marked) = Find(Marks, bytes);
        var (_, begun) = mark > 0 ? (0, null) : Find(Beginnings, bytes);
        var seen = Named(marked ?? begun ?? "iso-8859-1")!;
        var stated = StatedIn(seen.GetString(bytes[mark..]));
        var fallback = (marked ?? begun) is null ? Named("utf-8")! : seen;
        if (stated is null)
        {
            return new EncodingSign(fallback, mark, null, null);
        }
        if (Named(stated) is not { } named)
        {
            return new EncodingSign(fallback, mark, stated, ReadingFindings.EncodingUnknown);
        }
        // A stated code page says more than the first bytes, but cannot be of another width than they are.
        var holds = (marked, begun) switch
        {
            (not null, _) => IsSame(named, seen),
            (_, "IBM037") => !IsWide(named) && named.GetString(bytes[..Math.Min(5, bytes.Length)]) == "<?xml",
            (_, not null) => IsSame(named, seen),
            _ => !IsWide(named) && IsAscii(named),
        };
        return holds
            ? new EncodingSign(marked is null && begun is null or "IBM037" ? named : seen, mark, stated, null)
            : new EncodingSign(fallback, mark, stated, ReadingFindings.EncodingContradicted);
    }

    private static (int Length, string? Name) Find((byte[] Bytes, string Name)[] signs, ReadOnlySpan<byte> bytes)
    {
        foreach (var (sign, name) in signs)
        {
            if (bytes.StartsWith(sign))
            {
                return (sign.Length, name);
            }
        }
        return (0, null);
    }

    private static string? StatedIn(string beginning)
    {
        var match = Declaration().Match(beginning);
        return match.Success ? match.Groups["name"].Value : null;
    }

    private static Encoding? Named(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>UTF-16 and UTF-32 are one, whichever byte comes first.</summary>
    private static bool IsSame(Encoding one, Encoding other) => Family(one) == Family(other);

    private static int Family(Encoding encoding) => encoding.CodePage switch
    {
        1200 or 1201 => 1200,
        12000 or 12001 => 12000,
        var page => page,
    };

    private static bool IsWide(Encoding encoding) => Family(encoding) is 1200 or 12000;

    private static bool IsAscii(Encoding encoding) => encoding.GetString("<?xml"u8) == "<?xml";

    [GeneratedRegex(
        @"\A\s*<\?xml\s[^>]*?\bencoding\s*=\s*[""']\s*(?<name>[^""'>\s]{1,100})\s*[""']",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Declaration();
}
