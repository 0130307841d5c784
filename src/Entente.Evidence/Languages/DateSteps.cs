namespace Entente.Evidence;

/// <summary>What a pattern takes out of a date.</summary>
internal enum DatePart
{
    Year,
    ShortYear,
    BuddhistYear,
    ShortBuddhistYear,
    Era,
    EraYear,
    Month,
    MonthName,
    Day,
    Weekday,
    EndYear,
    EndBuddhistYear,
    EndMonth,
    EndMonthName,
    Count,
    EndDay,
}

/// <summary>A text in which a date is looked for: what was taken out of it so far, and where the date ends.</summary>
internal ref struct DateScan(ReadOnlySpan<char> text, Span<int> parts)
{
    /// <summary>How many parts there are.</summary>
    public const int PartCount = (int)DatePart.EndDay + 1;

    private const int Missing = -1;

    private readonly Span<int> _parts = parts;

    public ReadOnlySpan<char> Text { get; } = text;

    /// <summary>Where the date ends that was met.</summary>
    public int End { get; set; }

    /// <summary>What was taken out; null where the part is missing.</summary>
    public readonly int? this[DatePart part] => _parts[(int)part] is var number and not Missing ? number : null;

    public readonly void Clear() => _parts.Fill(Missing);

    /// <summary>Takes a part out and goes on; gives it back where the rest does not follow.</summary>
    public bool Takes(DatePart part, int? number, DateStep next, int at)
    {
        var before = _parts[(int)part];
        _parts[(int)part] = number ?? Missing;
        if (next.Meets(ref this, at))
        {
            return true;
        }
        _parts[(int)part] = before;
        return false;
    }

    /// <summary>The sign at a place; none beyond the end.</summary>
    public readonly char At(int at) => at < Text.Length ? Text[at] : '\0';

    public readonly bool IsDigit(int at) => at < Text.Length && char.IsAsciiDigit(Text[at]);
}

/// <summary>What must stand at a place of a date, and the steps that follow.</summary>
internal abstract class DateStep
{
    /// <summary>Whether this and all that follows stands at a place.</summary>
    public abstract bool Meets(ref DateScan scan, int at);

    /// <summary>
    /// How this and what follows may begin, as many signs of it as are asked for; a shorter one where anything may
    /// follow it.
    /// </summary>
    public abstract IEnumerable<string> Beginnings(int length);
}

/// <summary>The end of a date: no word and no number goes on it.</summary>
internal sealed class DateEnd : DateStep
{
    public override bool Meets(ref DateScan scan, int at)
    {
        if (at < scan.Text.Length && ((IsWordSign(scan.Text[at]) && !EndsUnspaced(scan.Text, at))
            || (scan.Text[at] is '/' or '-' or '.' or ',' && scan.IsDigit(at + 1))))
        {
            return false;
        }
        scan.End = at;
        return true;
    }

    /// <summary>"去年9月": behind a sign of a script without white space, anything may follow.</summary>
    private static bool EndsUnspaced(ReadOnlySpan<char> text, int at) =>
        at > 0 && text[at - 1] >= '\u0080' && !IsWordSign(text[at - 1]);

    public override IEnumerable<string> Beginnings(int length) => [""];

    /// <summary>Whether a date may begin at a place, for what stands before it.</summary>
    public static bool MayBegin(ReadOnlySpan<char> text, int at) =>
        at == 0 || (!IsWordSign(text[at - 1])
            && !(at > 1 && text[at - 1] is '.' or ',' or '/' or '-' && char.IsAsciiDigit(text[at - 2])));

    /// <summary>A letter, mark or number, but of the scripts that write dates and words without white space.</summary>
    private static bool IsWordSign(char sign)
    {
        if (sign < '\u0080')
        {
            return char.IsAsciiLetterOrDigit(sign);
        }
        return sign is not ((>= '\uAC00' and <= '\uD7A3') or (>= '\u3005' and <= '\u30FF')
            or (>= '\u3400' and <= '\u9FFF') or (>= '\u0E00' and <= '\u0E7F'))
            && char.GetUnicodeCategory(sign) <= System.Globalization.UnicodeCategory.OtherNumber;
    }
}

/// <summary>One sign.</summary>
internal sealed class DateSign(char sign, DateStep next) : DateStep
{
    public override bool Meets(ref DateScan scan, int at) =>
        at < scan.Text.Length && scan.Text[at] == sign && next.Meets(ref scan, at + 1);

    public override IEnumerable<string> Beginnings(int length) =>
        length == 0 ? [""] : next.Beginnings(length - 1).Select(b => sign + b);
}

/// <summary>White space, as many as there are up to a limit.</summary>
internal sealed class DateSpaces(int least, int most, DateStep next) : DateStep
{
    public override bool Meets(ref DateScan scan, int at)
    {
        var count = 0;
        while (count < most && scan.At(at + count) == ' ')
        {
            count++;
        }
        for (; count >= least; count--)
        {
            if (next.Meets(ref scan, at + count))
            {
                return true;
            }
        }
        return false;
    }

    public override IEnumerable<string> Beginnings(int length) => Enumerable.Range(least, most - least + 1)
        .SelectMany(count => count >= length ? [new string(' ', length)]
            : next.Beginnings(length - count).Select(b => new string(' ', count) + b));
}

/// <summary>A few signs in round brackets, such as a day of the week, after a space or without.</summary>
internal sealed class DateBracket(int most, DateStep next) : DateStep
{
    public override bool Meets(ref DateScan scan, int at)
    {
        var open = scan.At(at) == ' ' ? at + 1 : at;
        if (scan.At(open) != '(')
        {
            return false;
        }
        var inside = scan.Text[(open + 1)..];
        var length = inside.IndexOfAny('(', ')');
        return length > 0 && length <= most && inside[length] == ')' && next.Meets(ref scan, open + length + 2);
    }

    public override IEnumerable<string> Beginnings(int length) => length == 0 ? [""] : [" ", "("];
}

/// <summary>One of several ways to go on, tried in order.</summary>
internal sealed class DateChoice(DateStep[] ways) : DateStep
{
    public override bool Meets(ref DateScan scan, int at)
    {
        foreach (var way in ways)
        {
            if (way.Meets(ref scan, at))
            {
                return true;
            }
        }
        return false;
    }

    public override IEnumerable<string> Beginnings(int length) => ways.SelectMany(w => w.Beginnings(length));
}

/// <summary>One of the names of months, days of the week or eras, in order.</summary>
internal sealed class DateName(DatePart part, DateNameList names, DateStep next) : DateStep
{
    public override bool Meets(ref DateScan scan, int at)
    {
        if (at >= scan.Text.Length)
        {
            return false;
        }
        var rest = scan.Text[at..];
        foreach (var (name, number) in names.From(rest[0]))
        {
            if (rest.StartsWith(name, StringComparison.Ordinal) && scan.Takes(part, number, next, at + name.Length))
            {
                return true;
            }
        }
        return false;
    }

    public override IEnumerable<string> Beginnings(int length) => names.All.SelectMany(n => n.Length >= length
        ? [n[..length]] : next.Beginnings(length - n.Length).Select(b => n + b));
}

/// <summary>A number of the calendar: which digits it may have is told by the part that it is.</summary>
internal sealed class DateNumber(DatePart part, DateStep next) : DateStep
{
    private const char FirstOfEra = '元';

    public override bool Meets(ref DateScan scan, int at)
    {
        if (part == DatePart.EraYear && scan.At(at) == FirstOfEra)
        {
            return scan.Takes(part, null, next, at + 1);
        }
        if (HanNumbers.Begins(scan.At(at)))
        {
            return TakesHan(ref scan, at);
        }
        if (!scan.IsDigit(at) || (part == DatePart.Count && at > 0 && scan.Text[at - 1] == '-'))
        {
            return false;
        }
        return part switch
        {
            DatePart.Year or DatePart.EndYear => IsYear(scan, at, 19, 20) && Takes(ref scan, at, 4),
            DatePart.BuddhistYear or DatePart.EndBuddhistYear => IsYear(scan, at, 24, 26) && Takes(ref scan, at, 4),
            DatePart.ShortYear => scan.Text[at] <= '3' && Takes(ref scan, at, 2),
            DatePart.ShortBuddhistYear => scan.Text[at] >= '4' && Takes(ref scan, at, 2),
            DatePart.EraYear => Takes(ref scan, at, 3) || Takes(ref scan, at, 2) || Takes(ref scan, at, 1),
            DatePart.Month or DatePart.EndMonth => OneOrTwo(ref scan, at, 12),
            _ => OneOrTwo(ref scan, at, 31),
        };
    }

    public override IEnumerable<string> Beginnings(int length) => length == 0 ? [""]
        : "0123456789".Concat(HanNumbers.Signs).Concat(part == DatePart.EraYear ? [FirstOfEra] : [])
            .Select(sign => sign.ToString());

    /// <summary>
    /// A year sign by sign ("二〇二六"), a month or a day counted ("二十一"); a day stands behind its month, since it
    /// is a number of days elsewhere.
    /// </summary>
    private bool TakesHan(ref DateScan scan, int at)
    {
        var number = part switch
        {
            DatePart.Year or DatePart.EndYear => HanNumbers.Year(scan.Text[at..]),
            DatePart.Month or DatePart.EndMonth => HanNumbers.Counted(scan.Text[at..], 12),
            DatePart.Day or DatePart.EndDay when scan[DatePart.Month] is not null
                => HanNumbers.Counted(scan.Text[at..], 31),
            _ => default,
        };
        return number.Length > 0 && scan.Takes(part, number.Value, next, at + number.Length);
    }

    private static bool IsYear(in DateScan scan, int at, int first, int last) =>
        scan.IsDigit(at + 1) && Number(scan.Text.Slice(at, 2)) is var century && century >= first && century <= last;

    /// <summary>A number from 1 with a zero before it or without; one digit is tried before two.</summary>
    private bool OneOrTwo(ref DateScan scan, int at, int most) =>
        (scan.Text[at] != '0' && Takes(ref scan, at, 1))
        || (scan.IsDigit(at + 1) && Number(scan.Text.Slice(at, 2)) is var two && two > 0 && two <= most
            && Takes(ref scan, at, 2));

    private bool Takes(ref DateScan scan, int at, int digits)
    {
        for (var i = 1; i < digits; i++)
        {
            if (!scan.IsDigit(at + i))
            {
                return false;
            }
        }
        return scan.Takes(part, Number(scan.Text.Slice(at, digits)), next, at + digits);
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            number = number * 10 + digit - '0';
        }
        return number;
    }
}
