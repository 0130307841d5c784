namespace Entente.App.Charts;

/// <summary>Draws panels of slots: a pure function from the body to the canvas.</summary>
internal sealed class PanelsDrawing(SvgCanvas canvas, PanelsBody body)
{
    private const decimal Edge = 6;
    private const decimal PlotHeight = 150;
    private const decimal Headroom = 34;

    /// <summary>Draws all, and says how high the picture became.</summary>
    public decimal Draw()
    {
        var y = 4m;
        foreach (var panel in body.Panels.Where(p => p.Slots.Count > 0))
        {
            y = Panel(panel, y);
        }
        if (y == 4)
        {
            canvas.TryText(TextWidth.Cut(body.Nothing, SvgCanvas.TextSize, canvas.Width - 2 * Edge), Edge, 20,
                Anchor.Start, "quiet");
            return 30;
        }
        return Legend(y);
    }

    private decimal Panel(ChartPanel panel, decimal top)
    {
        foreach (var line in TextWidth.Lines(panel.Heading, SvgCanvas.TextSize, canvas.Width - 2 * Edge))
        {
            top += SvgCanvas.LineHeight;
            canvas.TryText(TextWidth.Cut(line, SvgCanvas.TextSize, canvas.Width - 2 * Edge), Edge, top, Anchor.Start);
        }
        var plot = Plot.Of(panel, body.Locale, canvas.Width, top + Headroom, PlotHeight);
        Axis(plot);
        for (var i = 0; i < panel.Slots.Count; i++)
        {
            Slot(plot, panel, i);
        }
        canvas.Line(plot.Left, plot.Zero, plot.Right, plot.Zero, "base");
        return SlotLabels(plot, panel) + 10;
    }

    private void Axis(Plot plot)
    {
        foreach (var tick in plot.Ticks.Where(t => t.Value != 0))
        {
            canvas.Line(plot.Left, plot.Y(tick.Value), plot.Right, plot.Y(tick.Value), "rule");
        }
        foreach (var tick in plot.Ticks)
        {
            canvas.TryText(tick.Text, plot.Left - 5, plot.Y(tick.Value) + 4, Anchor.End, "quiet");
        }
    }

    private void Slot(Plot plot, ChartPanel panel, int slotIndex)
    {
        var slot = panel.Slots[slotIndex];
        var beside = slot.Marks.Where(m => m.Kind != MarkKind.Target).ToList();
        var (left, inner) = plot.Inner(slotIndex);
        foreach (var target in slot.Marks.Where(m => m.Kind == MarkKind.Target && m.Value is not null))
        {
            var (y, height) = plot.Span(0, target.High ?? target.Value!.Value);
            canvas.Box(left - 2, y, inner + 4, height, "target", target.Tip, target.Figure);
        }
        var width = inner / Math.Max(1, beside.Count);
        for (var i = 0; i < beside.Count; i++)
        {
            var mark = beside[i];
            var x = left + i * width;
            if (mark.IsStep && slotIndex > 0)
            {
                Step(plot, panel, slotIndex, mark, x + width / 2);
            }
            Mark(plot, mark, x, width, beside.Count == 1 ? plot.SlotWidth : width, AnchorOf(beside, i, width));
        }
        foreach (var target in slot.Marks.Where(m => m.Kind == MarkKind.Target && m.Value is { }))
        {
            Above(target.Label, left + inner / 2, plot.Y(target.High ?? target.Value!.Value), plot.SlotWidth + 30);
        }
    }

    /// <summary>
    /// Where the label of a column stands: above its middle, or away from a neighbour that rises into it.
    /// </summary>
    private static Anchor AnchorOf(List<ChartMark> marks, int at, decimal width)
    {
        if (TextWidth.Of(marks[at].Label, SvgCanvas.TextSize) <= width)
        {
            return Anchor.Middle;
        }
        bool Rises(int other) => other >= 0 && other < marks.Count && marks[at].Kind == MarkKind.Column
            && marks[other] is { Kind: MarkKind.Column } mark
            && (mark.Value is null || (mark.High ?? mark.Value) > (marks[at].High ?? marks[at].Value));
        return (Rises(at - 1), Rises(at + 1)) switch
        {
            (false, true) => Anchor.End,
            (true, false) => Anchor.Start,
            _ => Anchor.Middle,
        };
    }

    private void Mark(Plot plot, ChartMark mark, decimal x, decimal width, decimal room, Anchor anchor)
    {
        var middle = x + width / 2;
        if (mark.Value is not { } value)
        {
            var column = Math.Min(width - 2, 40);
            var (top, height) = (plot.Top, plot.Zero - plot.Top);
            canvas.Box(middle - column / 2, top, column, height, "unknown", mark.Tip, mark.Figure);
            if (!canvas.TryTextUp(mark.Label, middle, plot.Zero - 6, "ink"))
            {
                Above(mark.Label, middle, top, room);
            }
            return;
        }
        if (mark.Kind == MarkKind.Point)
        {
            canvas.Line(middle, plot.Zero, middle, plot.Y(value), "rule");
            Marker(middle, plot.Y(value), mark.Style, mark.Tip, mark.Figure);
        }
        else
        {
            var column = Math.Min(width - 2, 48);
            var (y, height) = plot.Span(0, value);
            canvas.Box(middle - column / 2, y, column, height, "fill" + Number(mark.Style), mark.Tip, mark.Figure);
        }
        if (mark.High is { } high)
        {
            var column = Math.Min(width - 2, mark.Kind == MarkKind.Point ? 10 : 48);
            var (y, height) = plot.Span(value, high);
            canvas.Box(middle - column / 2, y, column, height, "between");
        }
        var end = mark.High ?? value;
        if (end < 0)
        {
            canvas.TryText(mark.Label, middle, plot.Y(end) + 13, Anchor.Middle);
            return;
        }
        var half = Math.Min(width - 2, 48) / 2;
        var at = anchor == Anchor.End ? middle + half : anchor == Anchor.Start ? middle - half : middle;
        Above(mark.Label, at, plot.Y(end) - (mark.Kind == MarkKind.Point ? 5 : 0), room, anchor);
    }

    /// <summary>
    /// Writes above a place, in as many lines as the room asks for; the table has what finds no room.
    /// </summary>
    private void Above(string label, decimal x, decimal y, decimal room, Anchor anchor = Anchor.Middle)
    {
        var lines = TextWidth.Of(label, SvgCanvas.TextSize) <= room - 2
            ? [label] : TextWidth.Lines(label, SvgCanvas.TextSize, room - 2);
        if (lines.Any(l => TextWidth.Of(l, SvgCanvas.TextSize) > room + 8) || lines.Count > 2)
        {
            return;
        }
        var bottom = y - 5;
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            if (!canvas.TryText(lines[i], x, bottom, anchor))
            {
                return;
            }
            bottom -= SvgCanvas.LineHeight - 1;
        }
    }

    /// <summary>
    /// A step from the mark of the same style in the slot before: level until the later day, then up.
    /// </summary>
    private void Step(Plot plot, ChartPanel panel, int slotIndex, ChartMark mark, decimal x)
    {
        var before = panel.Slots[slotIndex - 1].Marks.Where(m => m.Kind != MarkKind.Target).ToList();
        var at = before.FindIndex(m => m.Style == mark.Style && m.Value is not null);
        if (at < 0 || mark.Value is not { } value)
        {
            return;
        }
        var (left, inner) = plot.Inner(slotIndex - 1);
        var from = left + (at + 0.5m) * inner / before.Count;
        var (y1, y2) = (plot.Y(before[at].Value!.Value), plot.Y(value));
        canvas.Shape(
            $"path d=\"M{SvgCanvas.Of(from)} {SvgCanvas.Of(y1)}H{SvgCanvas.Of(x)}V{SvgCanvas.Of(y2)}\"",
            "stroke" + Number(mark.Style));
    }

    private void Marker(decimal x, decimal y, int style, string? tip, string? figure)
    {
        var ink = "fill" + Number(style);
        string Path(params ReadOnlySpan<(decimal X, decimal Y)> corners)
        {
            var d = "M";
            foreach (var (dx, dy) in corners)
            {
                d += $"{SvgCanvas.Of(x + dx)} {SvgCanvas.Of(y + dy)}L";
            }
            return $"path d=\"{d.TrimEnd('L')}Z\"";
        }
        switch (style % 4)
        {
            case 0:
                canvas.Shape($"circle cx=\"{SvgCanvas.Of(x)}\" cy=\"{SvgCanvas.Of(y)}\" r=\"6\"", ink, tip, figure);
                break;
            case 1:
                canvas.Box(x - 6, y - 6, 12, 12, ink, tip, figure);
                break;
            case 2:
                canvas.Shape(Path((-7, 6), (0, -7), (7, 6)), ink, tip, figure);
                break;
            default:
                canvas.Shape(Path((-7, 0), (0, -7), (7, 0), (0, 7)), ink, tip, figure);
                break;
        }
    }

    /// <summary>Labels below the slots: all where they fit in lines, else every second, third, ...</summary>
    private decimal SlotLabels(Plot plot, ChartPanel panel)
    {
        var every = 1;
        List<IReadOnlyList<string>> labels;
        do
        {
            var room = plot.SlotWidth * every - 4;
            labels = [.. panel.Slots.Select(s => TextWidth.Lines(s.Label, SvgCanvas.TextSize, room))];
            if (labels.TrueForAll(l => l.Count <= 3 && l.All(w => TextWidth.Of(w, SvgCanvas.TextSize) <= room)))
            {
                break;
            }
        }
        while (++every < panel.Slots.Count);
        for (var i = 0; i < labels.Count; i += every)
        {
            for (var line = 0; line < Math.Min(3, labels[i].Count); line++)
            {
                var text = TextWidth.Cut(labels[i][line], SvgCanvas.TextSize, plot.SlotWidth * every);
                canvas.TryText(
                    text, plot.Middle(i), plot.Bottom + 14 + line * SvgCanvas.LineHeight, Anchor.Middle, "quiet");
            }
        }
        return plot.Bottom + 14 + SvgCanvas.LineHeight * Math.Min(3, labels.Max(l => l.Count));
    }

    private decimal Legend(decimal y)
    {
        y += 2;
        foreach (var item in body.Legend)
        {
            var lines = TextWidth.Lines(item.Text, SvgCanvas.TextSize, canvas.Width - Edge - 28);
            Sign(item, Edge + 8, y + 8);
            foreach (var line in lines)
            {
                canvas.TryText(
                    TextWidth.Cut(line, SvgCanvas.TextSize, canvas.Width - Edge - 26), Edge + 24, y + 12, Anchor.Start);
                y += SvgCanvas.LineHeight;
            }
            y += 4;
        }
        return y + 4;
    }

    private void Sign(LegendItem item, decimal x, decimal y)
    {
        switch (item.Kind)
        {
            case null when item.Style < 0:
                break;
            case null:
                canvas.Box(x - 7, y - 6, 14, 12, "unknown");
                break;
            case MarkKind.Target:
                canvas.Box(x - 7, y - 6, 14, 12, "target");
                break;
            case MarkKind.Point:
                Marker(x, y, item.Style, null, null);
                break;
            default:
                canvas.Box(x - 7, y - 6, 14, 12, "fill" + Number(item.Style));
                break;
        }
    }

    private static string Number(int style) =>
        (style % Inks.Styles).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
