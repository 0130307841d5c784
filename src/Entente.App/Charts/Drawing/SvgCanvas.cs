using System.Globalization;
using System.Text;
using System.Xml;
using Entente.App.Web;

namespace Entente.App.Charts;

/// <summary>Where a text stands on a canvas.</summary>
/// <param name="Left">The left edge.</param>
/// <param name="Top">The upper edge.</param>
/// <param name="Right">The right edge.</param>
/// <param name="Bottom">The lower edge.</param>
public readonly record struct LabelBox(decimal Left, decimal Top, decimal Right, decimal Bottom)
{
    /// <summary>Whether two texts would lie on each other.</summary>
    public bool Overlaps(LabelBox other) =>
        Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
}

/// <summary>Which side of its place a text stands on.</summary>
public enum Anchor
{
    /// <summary>It begins there.</summary>
    Start,

    /// <summary>It is centred there.</summary>
    Middle,

    /// <summary>It ends there.</summary>
    End,
}

/// <summary>
/// Writes SVG: shapes with a class and, for who sees the picture alone, the colours of the class as attributes; and
/// texts that never lie on each other. No style, no script; numbers with at most one decimal, the same on every host.
/// </summary>
public sealed class SvgCanvas(decimal width)
{
    /// <summary>The size of every text.</summary>
    public const decimal TextSize = 12;

    /// <summary>From one line of text to the next.</summary>
    public const decimal LineHeight = 15;

    private readonly StringBuilder _body = new();
    private readonly List<LabelBox> _labels = [];
    private readonly HashSet<int> _styles = [];

    /// <summary>How wide it is.</summary>
    public decimal Width => width;

    /// <summary>Appends a shape: the element's name with its attributes, its class, its tip.</summary>
    public void Shape(string element, string ink, string? tip = null, string? figure = null)
    {
        _body.Append('<').Append(element).Append(Inks.Of(ink));
        if (Inks.FilledBy(ink) is { } style)
        {
            _styles.Add(style);
        }
        if (figure is not null)
        {
            _body.Append(" data-figure=\"").Append(Escape(figure)).Append('"');
        }
        if (tip is null)
        {
            _body.Append("/>");
            return;
        }
        var name = element.Split(' ')[0];
        _body.Append("><title>").Append(Escape(tip)).Append("</title></").Append(name).Append('>');
    }

    /// <summary>A straight line.</summary>
    public void Line(decimal x1, decimal y1, decimal x2, decimal y2, string ink) =>
        Shape($"line x1=\"{Of(x1)}\" y1=\"{Of(y1)}\" x2=\"{Of(x2)}\" y2=\"{Of(y2)}\"", ink);

    /// <summary>A rectangle.</summary>
    public void Box(
        decimal x, decimal y, decimal boxWidth, decimal height, string ink, string? tip = null,
        string? figure = null) =>
        Shape(
            $"rect x=\"{Of(x)}\" y=\"{Of(y)}\" width=\"{Of(Math.Max(boxWidth, 0.5m))}\""
            + $" height=\"{Of(Math.Max(height, 0.5m))}\"",
            ink, tip, figure);

    /// <summary>
    /// Writes a text with its baseline at a place, where nothing is written yet and it stays on the canvas.
    /// </summary>
    /// <returns>Whether there was room.</returns>
    public bool TryText(string text, decimal x, decimal y, Anchor anchor, string ink = "ink")
    {
        var box = BoxOf(text, x, y, anchor);
        if (box.Left < -0.5m || box.Right > width + 0.5m || _labels.Exists(l => l.Overlaps(box)))
        {
            return false;
        }
        _labels.Add(box);
        var word = anchor switch { Anchor.Start => "start", Anchor.Middle => "middle", _ => "end" };
        _body.Append("<text x=\"").Append(Of(x)).Append("\" y=\"").Append(Of(y)).Append("\" text-anchor=\"")
            .Append(word).Append('"').Append(Inks.Of(ink)).Append('>').Append(Escape(text)).Append("</text>");
        return true;
    }

    /// <summary>Writes a text upwards, its middle at a place, where there is room.</summary>
    public bool TryTextUp(string text, decimal x, decimal bottom, string ink)
    {
        var length = TextWidth.Of(text, TextSize);
        var box = new LabelBox(x - 6, bottom - length, x + 6, bottom);
        if (box.Top < 0 || _labels.Exists(l => l.Overlaps(box)))
        {
            return false;
        }
        _labels.Add(box);
        // Behind a text that stands on hatching lies a strip of the ground.
        Box(x - 8, box.Top - 3, 16, length + 6, "ground");
        var (px, py) = (Of(x + 4), Of(bottom));
        _body.Append("<text x=\"").Append(px).Append("\" y=\"").Append(py).Append("\" transform=\"rotate(-90 ")
            .Append(px).Append(' ').Append(py).Append(")\"").Append(Inks.Of(ink)).Append('>')
            .Append(Escape(text)).Append("</text>");
        return true;
    }

    /// <summary>The whole picture.</summary>
    /// <param name="id">What the ids in it begin with.</param>
    /// <param name="cssClass">The class of the picture in a page; null for a picture that stands alone.</param>
    /// <param name="title">Its title.</param>
    /// <param name="description">Its description.</param>
    /// <param name="height">How high it is.</param>
    public string Finish(string id, string? cssClass, string title, string description, decimal height)
    {
        var svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 ")
            .Append(Of(width)).Append(' ').Append(Of(height)).Append('"');
        svg.Append(" font-family=\"system-ui, 'Noto Sans', 'Noto Sans CJK KR', sans-serif\" font-size=\"")
            .Append(Of(TextSize)).Append('"');
        svg.Append(cssClass is null
            ? $" width=\"{Of(width)}\" height=\"{Of(height)}\""
            : $" class=\"{cssClass}\"");
        svg.Append(CultureInfo.InvariantCulture, $" aria-labelledby=\"{id}-t\" aria-describedby=\"{id}-d\">")
            .Append(CultureInfo.InvariantCulture, $"<title id=\"{id}-t\">").Append(Escape(title)).Append("</title>")
            .Append(CultureInfo.InvariantCulture, $"<desc id=\"{id}-d\">").Append(Escape(description)).Append("</desc>")
            .Append(Inks.Patterns(id, _styles));
        if (cssClass is null)
        {
            svg.Append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>");
        }
        return svg.Append(_body.ToString().Replace("url(#", $"url(#{id}-", StringComparison.Ordinal))
            .Append("</svg>").ToString();
    }

    /// <summary>A number as it stands in an attribute.</summary>
    public static string Of(decimal number) =>
        decimal.Round(number, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture);

    private static LabelBox BoxOf(string text, decimal x, decimal y, Anchor anchor)
    {
        var length = TextWidth.Of(text, TextSize);
        var left = anchor switch { Anchor.Start => x, Anchor.Middle => x - length / 2, _ => x - length };
        return new LabelBox(left, y - 10, left + length, y + 3);
    }

    /// <summary>A text as XML, without what XML cannot hold.</summary>
    private static string Escape(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var rune in UnseenSigns.Shown(text).EnumerateRunes())
        {
            safe.Append(rune.Value switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '"' => "&quot;",
                _ when rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) => "\uFFFD",
                _ => rune.ToString(),
            });
        }
        return safe.ToString();
    }
}
