using System.Globalization;
using System.Xml.Linq;
using Entente.App.Charts;

namespace Entente.App.Tests.Charts;

/// <summary>Reads drawn pictures back, as a viewer would.</summary>
internal static class Drawings
{
    public static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>A chart with a body and a row for each mark.</summary>
    public static Chart Of(ChartBody body) => new(body)
    {
        Name = "made",
        Title = "Made for a test: <title> & \"quotes\"",
        Description = "What it shows",
        Notes = [],
        Rows = [],
        Svg = "/charts/made.svg",
        Csv = "/charts/made.csv",
    };

    /// <summary>A panel chart with one mark a slot.</summary>
    public static Chart OfMarks(MarkKind kind, params (string Slot, decimal? Value)[] marks) =>
        Of(new PanelsBody(
            [new ChartPanel("USD", 1, [.. marks.Select(m => new ChartSlot(m.Slot, [Mark(kind, m.Value)]))])],
            [new LegendItem(kind, 0, "legend")], "nothing", Locale.All[0]));

    public static ChartMark Mark(MarkKind kind, decimal? value, int style = 0) => new()
    {
        Figure = "r1",
        Kind = kind,
        Style = style,
        Value = value,
        Label = value is { } number ? number.ToString(CultureInfo.InvariantCulture) : "unknown",
        Tip = "tip",
    };

    /// <summary>The three pictures of a chart, read as XML.</summary>
    public static IEnumerable<XElement> All(Chart chart) =>
        new[]
        {
            ChartDrawing.Alone(chart), ChartDrawing.InPage(chart, isNarrow: false),
            ChartDrawing.InPage(chart, isNarrow: true),
        }.Select(svg => XDocument.Parse(svg).Root!);

    public static decimal Number(XElement element, string attribute) =>
        decimal.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    /// <summary>Where a text stands, measured here again: ten above the baseline, three below it.</summary>
    public static LabelBox BoxOf(XElement text)
    {
        var (x, y) = (Number(text, "x"), Number(text, "y"));
        var length = TextWidth.Of(text.Value, 12);
        if (text.Attribute("transform") is not null)
        {
            return new LabelBox(x - 10, y - length, x + 3, y);
        }
        var left = text.Attribute("text-anchor")?.Value switch
        {
            "middle" => x - length / 2,
            "end" => x - length,
            _ => x,
        };
        return new LabelBox(left, y - 10, left + length, y + 3);
    }

    /// <summary>
    /// That a picture is whole: named, described, its texts apart from each other and within its edges.
    /// </summary>
    public static void ShouldBeWhole(this XElement svg)
    {
        svg.Name.ShouldBe(Svg + "svg");
        svg.Attribute("role")!.Value.ShouldBe("img");
        svg.Element(Svg + "title")!.Value.ShouldNotBeEmpty();
        svg.Element(Svg + "desc")!.Value.ShouldNotBeEmpty();
        svg.DescendantsAndSelf().Attributes("style").ShouldBeEmpty();
        svg.Descendants().Select(e => e.Name.LocalName).ShouldNotContain("script");
        var ids = svg.DescendantsAndSelf().Attributes("id").Select(a => a.Value).ToList();
        ids.Distinct().Count().ShouldBe(ids.Count);
        var view = svg.Attribute("viewBox")!.Value.Split(' ')
            .Select(n => decimal.Parse(n, CultureInfo.InvariantCulture)).ToList();
        var texts = svg.Descendants(Svg + "text").ToList();
        var boxes = texts.ConvertAll(BoxOf);
        for (var i = 0; i < boxes.Count; i++)
        {
            boxes[i].Left.ShouldBeGreaterThanOrEqualTo(-1, texts[i].Value);
            boxes[i].Right.ShouldBeLessThanOrEqualTo(view[2] + 1, texts[i].Value);
            boxes[i].Bottom.ShouldBeLessThanOrEqualTo(view[3] + 1, texts[i].Value);
            boxes.Take(i).Where(b => Shrunk(b).Overlaps(Shrunk(boxes[i]))).ShouldBeEmpty(texts[i].Value);
        }
        foreach (var shape in svg.Descendants(Svg + "rect").Where(r => r.Attribute("y") is not null))
        {
            var (y, height) = (Number(shape, "y"), Number(shape, "height"));
            y.ShouldBeInRange(-1, view[3]);
            (y + height).ShouldBeInRange(0, view[3] + 1);
        }
    }

    /// <summary>Rounding to a tenth may make edges meet.</summary>
    private static LabelBox Shrunk(LabelBox box) =>
        new(box.Left + 0.2m, box.Top + 0.2m, box.Right - 0.2m, box.Bottom - 0.2m);
}
