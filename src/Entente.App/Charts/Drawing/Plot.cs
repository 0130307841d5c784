using System.Globalization;

namespace Entente.App.Charts;

/// <summary>A line of the axis.</summary>
/// <param name="Value">The value, undivided.</param>
/// <param name="Text">The number as the axis shows it.</param>
internal readonly record struct Tick(decimal Value, string Text);

/// <summary>Where values and slots of one panel lie.</summary>
internal sealed class Plot
{
    private readonly decimal _low;
    private readonly decimal _high;

    private Plot(ChartPanel panel, Locale locale, decimal width, decimal top, decimal height)
    {
        var drawn = panel.Slots.SelectMany(s => s.Marks)
            .SelectMany(m => new[] { m.Value, m.High }).OfType<decimal>().ToList();
        var (low, high) = (Math.Min(0, drawn.DefaultIfEmpty(0).Min()), Math.Max(0, drawn.DefaultIfEmpty(0).Max()));
        (_low, _high) = low == 0 && high == 0 ? (0, 1) : (low, high);
        (Top, Bottom) = (top, top + height);
        Ticks = [.. Values(_low, _high).Select(v => new Tick(v, Text(v / panel.Divisor, locale)))];
        var labels = Ticks.Select(t => TextWidth.Of(t.Text, SvgCanvas.TextSize)).DefaultIfEmpty(0).Max();
        Left = 6 + labels + 6;
        Right = width - 6;
        SlotWidth = (Right - Left) / Math.Max(1, panel.Slots.Count);
        // What lies below zero has its labels below it.
        Bottom += _low < 0 ? 16 : 0;
        ScaleBottom = top + height;
    }

    /// <summary>The left end of the axis.</summary>
    public decimal Left { get; }

    /// <summary>The right end of the axis.</summary>
    public decimal Right { get; }

    /// <summary>The upper end of the scale.</summary>
    public decimal Top { get; }

    /// <summary>The lower end of what is drawn.</summary>
    public decimal Bottom { get; }

    /// <summary>How wide a slot is.</summary>
    public decimal SlotWidth { get; }

    /// <summary>The lines of the axis.</summary>
    public IReadOnlyList<Tick> Ticks { get; }

    /// <summary>Where zero lies.</summary>
    public decimal Zero => Y(0);

    private decimal ScaleBottom { get; }

    /// <summary>The plot of a panel.</summary>
    public static Plot Of(ChartPanel panel, Locale locale, decimal width, decimal top, decimal height) =>
        new(panel, locale, width, top, height);

    /// <summary>Where a value lies. The scale is taken in parts, so that the largest numbers do not overflow.</summary>
    public decimal Y(decimal value)
    {
        var size = Math.Max(_high, -_low);
        var span = _high / size - _low / size;
        return ScaleBottom - (value / size - _low / size) / span * (ScaleBottom - Top);
    }

    /// <summary>The upper edge and the height between two values.</summary>
    public (decimal Y, decimal Height) Span(decimal from, decimal to)
    {
        var (a, b) = (Y(from), Y(to));
        return (Math.Min(a, b), Math.Abs(a - b));
    }

    /// <summary>The middle of a slot.</summary>
    public decimal Middle(int slotIndex) => Left + (slotIndex + 0.5m) * SlotWidth;

    /// <summary>The part of a slot that marks share.</summary>
    public (decimal Left, decimal Width) Inner(int slotIndex)
    {
        var gap = Math.Min(10, SlotWidth * 0.15m);
        var inner = Math.Min(SlotWidth - 2 * gap, 120);
        return (Middle(slotIndex) - inner / 2, inner);
    }

    /// <summary>
    /// Zero and up to four round values within the scale, and the lowest and highest of them at most.
    /// </summary>
    private static IEnumerable<decimal> Values(decimal low, decimal high)
    {
        var size = Math.Max(high, -low);
        var step = Step(size);
        var first = decimal.Ceiling(low / step);
        var last = decimal.Floor(high / step);
        for (var i = first; i <= last; i++)
        {
            yield return i * step;
        }
    }

    /// <summary>A round step that divides the size into two to five.</summary>
    private static decimal Step(decimal size)
    {
        var power = 1m;
        while (power > 0.0000000000000000001m && power > size)
        {
            power /= 10;
        }
        while (power <= size / 10)
        {
            power *= 10;
        }
        return size / power >= 5 ? power * 2 : size / power >= 2 ? power : power / 2;
    }

    private static string Text(decimal value, Locale locale) =>
        Math.Abs(value) >= 1000 ? locale.Number(value)
        : value.ToString("0.####", CultureInfo.InvariantCulture).Replace(".", locale.Decimal, StringComparison.Ordinal)
            .Replace('-', '−');
}
