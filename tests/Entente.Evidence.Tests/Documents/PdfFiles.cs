using System.Globalization;
using System.Text;

namespace Entente.Evidence.Tests;

/// <summary>Writes PDFs: lines of Latin letters at their places, or one picture a page.</summary>
internal sealed class PdfFiles
{
    private readonly List<string> _pages = [];
    private readonly StringBuilder _page = new();

    /// <summary>A line, its left end and base in points from the upper left corner of A4.</summary>
    public PdfFiles Line(int left, int top, string text, int size = 11)
    {
        var letters = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal)
            .Replace(")", "\\)", StringComparison.Ordinal);
        _page.Append(CultureInfo.InvariantCulture, $"BT /F1 {size} Tf {left} {842 - top} Td ({letters}) Tj ET\n");
        return this;
    }

    /// <summary>Lines below each other.</summary>
    public PdfFiles Lines(int left, int top, params string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            Line(left, top + (i * 14), lines[i]);
        }
        return this;
    }

    /// <summary>Ends a page.</summary>
    public PdfFiles Next()
    {
        _pages.Add(_page.ToString());
        _page.Clear();
        return this;
    }

    /// <summary>The file.</summary>
    public byte[] Bytes(string info = "")
    {
        Next();
        var objects = new List<byte[]>
        {
            Latin("<< /Type /Catalog /Pages 2 0 R >>"),
            Latin("<< /Type /Pages /Count " + _pages.Count.ToString(CultureInfo.InvariantCulture) + " /Kids ["
                + string.Concat(Enumerable.Range(0, _pages.Count).Select(i => Reference(5 + (2 * i)))) + "] >>"),
            Latin("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"),
            Latin("<< " + info + " >>"),
        };
        for (var i = 0; i < _pages.Count; i++)
        {
            objects.Add(Latin("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents " + Reference(6 + (2 * i))
                + "/Resources << /Font << /F1 3 0 R >> >> >>"));
            objects.Add(Stream("", Latin(_pages[i])));
        }
        return Whole(objects);
    }

    /// <summary>A page that is one picture (JPEG) and nothing else.</summary>
    public static byte[] Picture(byte[] jpeg, int width, int height) => Whole(
    [
        Latin("<< /Type /Catalog /Pages 2 0 R >>"),
        Latin("<< /Type /Pages /Count 1 /Kids [5 0 R] >>"),
        Stream(
            string.Create(
                CultureInfo.InvariantCulture, $"/Type /XObject /Subtype /Image /Width {width} /Height {height} ")
            + "/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode ", jpeg),
        Latin("<< >>"),
        Latin("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] /Contents 6 0 R "
            + "/Resources << /XObject << /I 3 0 R >> >> >>"),
        Stream("", Latin("420 0 0 595 0 0 cm /I Do")),
    ]);

    private static string Reference(int number) => number.ToString(CultureInfo.InvariantCulture) + " 0 R ";

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    private static byte[] Stream(string facts, byte[] content) =>
    [
        .. Latin(string.Create(CultureInfo.InvariantCulture, $"<< {facts}/Length {content.Length} >>\nstream\n")),
        .. content, .. Latin("\nendstream"),
    ];

    private static byte[] Whole(List<byte[]> objects)
    {
        using var bytes = new MemoryStream();
        bytes.Write("%PDF-1.4\n"u8);
        var places = new List<long>();
        for (var i = 0; i < objects.Count; i++)
        {
            places.Add(bytes.Position);
            bytes.Write(Latin(string.Create(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n")));
            bytes.Write(objects[i]);
            bytes.Write("\nendobj\n"u8);
        }
        var table = bytes.Position;
        bytes.Write(Latin(string.Create(
            CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n")));
        foreach (var place in places)
        {
            bytes.Write(Latin(place.ToString("d10", CultureInfo.InvariantCulture) + " 00000 n \n"));
        }
        bytes.Write(Latin(string.Create(
            CultureInfo.InvariantCulture,
            $"trailer << /Size {objects.Count + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n{table}\n%%EOF")));
        return bytes.ToArray();
    }
}
