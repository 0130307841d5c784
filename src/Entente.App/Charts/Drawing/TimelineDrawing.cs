namespace Entente.App.Charts;

/// <summary>Draws lanes over one scale of days: each row has its name on a line of its own, so that none is cut short
/// by what lies beside it.</summary>
internal sealed class TimelineDrawing(SvgCanvas canvas, TimelineBody body)
{
    private const decimal Edge = 8;
    private const decimal Track = 14;

    /// <summary>Draws all, and says how high the picture became.</summary>
    public decimal Draw()
    {
        var lanes = body.Lanes.Where(l => l.Rows.Count > 0).ToList();
        if (lanes.Count == 0)
        {
            canvas.TryText(TextWidth.Cut(body.Nothing, SvgCanvas.TextSize, canvas.Width - 2 * Edge), Edge, 20,
                Anchor.Start, "quiet");
            return 30;
        }
        var bottom = 22 + lanes.Sum(LaneHeight);
        Years(bottom);
        var y = 22m;
        foreach (var lane in lanes)
        {
            Lane(lane, y);
            y += LaneHeight(lane);
        }
        return Legend(y + 6);
    }

    private static decimal LaneHeight(TimelineLane lane) => 24 + lane.Rows.Count * (SvgCanvas.LineHeight + Track + 5);

    private void Years(decimal bottom)
    {
        var years = body.Until.Year - body.From.Year + 1;
        var perYear = (canvas.Width - 2 * Edge) / years;
        var every = new[] { 1, 2, 5, 10, 20, 50, 100 }.FirstOrDefault(n => perYear * n >= 44, 200);
        for (var year = body.From.Year; year <= body.Until.Year; year++)
        {
            var first = new DateOnly(year, 1, 1);
            if (year % every != 0 || first < body.From)
            {
                continue;
            }
            canvas.Line(X(first), 18, X(first), bottom, "rule");
            canvas.TryText(
                year.ToString(System.Globalization.CultureInfo.InvariantCulture), X(first), 13, Anchor.Middle, "quiet");
        }
        if (body.Day > body.From && body.Day < body.Until)
        {
            canvas.Shape(
                $"path d=\"M{SvgCanvas.Of(X(body.Day))} 18V{SvgCanvas.Of(bottom)}\"", "wait", body.DayLabel);
        }
    }

    private void Lane(TimelineLane lane, decimal y)
    {
        canvas.TryText(
            TextWidth.Cut(lane.Heading, SvgCanvas.TextSize, canvas.Width - 2 * Edge), Edge, y + 14, Anchor.Start,
            "quiet");
        canvas.Line(Edge, y + 19, canvas.Width - Edge, y + 19, "base");
        y += 24;
        foreach (var row in lane.Rows)
        {
            canvas.TryText(
                TextWidth.Cut(row.Label, SvgCanvas.TextSize, canvas.Width - 2 * Edge), Edge, y + 11, Anchor.Start);
            Row(row, y + SvgCanvas.LineHeight);
            y += SvgCanvas.LineHeight + Track + 5;
        }
    }

    private void Row(TimelineRow row, decimal y)
    {
        var middle = y + Track / 2;
        var promise = row.Signs.FirstOrDefault(s => s.Kind == SignKind.Promise);
        var due = row.Signs.FirstOrDefault(s => s.Kind == SignKind.Deadline);
        if (promise is not null && due is not null)
        {
            canvas.Line(X(promise.From), middle, X(due.From), middle, "wait");
        }
        foreach (var sign in row.Signs)
        {
            Sign(sign.Kind, X(sign.From), X(sign.Until), middle, sign.Tip);
            Label(row, sign, middle);
        }
    }

    /// <summary>Writes what stands at a sign, where it is done before the next one.</summary>
    private void Label(TimelineRow row, TimelineSign sign, decimal middle)
    {
        var start = X(sign.Until) + 9;
        var end = start + TextWidth.Of(sign.Label, SvgCanvas.TextSize);
        var isFree = row.Signs.All(other => other == sign || Middle(other) <= Middle(sign) || Middle(other) - 7 >= end);
        if (sign.Label.Length > 0 && isFree)
        {
            canvas.TryText(sign.Label, start, middle + 4, Anchor.Start, "quiet");
        }
    }

    private decimal Middle(TimelineSign sign) => (X(sign.From) + X(sign.Until)) / 2;

    private void Sign(SignKind kind, decimal from, decimal until, decimal middle, string? tip)
    {
        var (x, y) = (SvgCanvas.Of((from + until) / 2), SvgCanvas.Of(middle));
        switch (kind)
        {
            case SignKind.Period:
                canvas.Box(from, middle - 5, until - from, 10, "bar", tip);
                break;
            case SignKind.Open:
                canvas.Box(from, middle - 5, until - from, 10, "open", tip);
                break;
            case SignKind.Meeting:
                canvas.Shape($"circle cx=\"{x}\" cy=\"{y}\" r=\"5\"", "bar", tip);
                break;
            case SignKind.Promise:
                canvas.Shape($"circle cx=\"{x}\" cy=\"{y}\" r=\"5\"", "ring", tip);
                break;
            case SignKind.Deadline:
                canvas.Shape(
                    $"path d=\"M{x} {SvgCanvas.Of(middle - 7)}V{SvgCanvas.Of(middle + 7)}\"", "due", tip);
                break;
            default:
                canvas.Box((from + until) / 2 - 5, middle - 5, 10, 10, "outcome", tip);
                break;
        }
    }

    private decimal Legend(decimal y)
    {
        foreach (var item in body.Legend)
        {
            var wide = item.Kind is SignKind.Period or SignKind.Open;
            Sign(item.Kind, wide ? Edge : Edge + 8, wide ? Edge + 18 : Edge + 8, y + 8, null);
            foreach (var line in TextWidth.Lines(item.Text, SvgCanvas.TextSize, canvas.Width - 2 * Edge - 26))
            {
                canvas.TryText(
                    TextWidth.Cut(line, SvgCanvas.TextSize, canvas.Width - 2 * Edge - 26), Edge + 26, y + 12,
                    Anchor.Start);
                y += SvgCanvas.LineHeight;
            }
            y += 4;
        }
        return y + 4;
    }

    /// <summary>Where a day lies; what lies outside of the scale stands at its end.</summary>
    private decimal X(DateOnly day)
    {
        var days = Math.Max(1, body.Until.DayNumber - body.From.DayNumber);
        var at = Math.Clamp(day.DayNumber - body.From.DayNumber, 0, days);
        return Edge + (canvas.Width - 2 * Edge) * at / days;
    }
}
