namespace Entente.Iati;

/// <summary>
/// Puts a date together from its tokens: first in the order of ISO 8601, and where that does not do in any order that
/// JavaScript knows. Only when all is read it is known which number is the day.
/// </summary>
internal ref struct ScriptDateReading
{
    private ScriptDateTokens _tokens;
    private ScriptDateNumbers _days = new(3);
    private ScriptDateNumbers _times = new(4);
    private int? _month;
    private int? _halfDay;
    private int? _zoneSign;
    private int? _zoneHour;
    private int? _zoneMinute;
    private bool _isIso;

    /// <summary>Begins with a text.</summary>
    public ScriptDateReading(ReadOnlySpan<char> text) => _tokens = new ScriptDateTokens(text);

    /// <summary>The year, the month and the day, which may lie beyond the month's last.</summary>
    public (int Year, int Month, int OfMonth) Day { get; private set; }

    /// <summary>The hour, which may be 24, the minute, the second and its thousandths.</summary>
    public (int Hour, int Minute, int Second, int Fraction) Time { get; private set; }

    /// <summary>How many seconds the zone is ahead of UTC.</summary>
    public long Offset { get; private set; }

    private readonly bool IsUtc => _zoneHour == 0 && _zoneMinute == 0;

    /// <summary>Reads everything; whether it is a date.</summary>
    public bool TryRead()
    {
        if (TryReadIso(out var token) is not { } isWhole)
        {
            return false;
        }
        _isIso = isWhole;
        var hasNumber = _days.Count > 0;
        for (; token.Kind != ScriptDateTokenKind.End; token = _tokens.Next())
        {
            if (!TryTake(token, ref hasNumber))
            {
                return false;
            }
        }
        return TryWriteDay() && TryWriteTime() && TryWriteZone();
    }

    /// <summary>
    /// Reads as far as the order of ISO 8601 is kept: true to the end, false up to a token, null where a time begins
    /// that is none.
    /// </summary>
    private bool? TryReadIso(out ScriptDateToken token)
    {
        token = default;
        if (!TryReadIsoDay(ref token))
        {
            return false;
        }
        if (_tokens.Peek.Kind == ScriptDateTokenKind.TimeMark)
        {
            token = default;
            _tokens.Next();
            return TryReadIsoTime() && TryReadIsoZone() && _tokens.Peek.Kind == ScriptDateTokenKind.End ? true : null;
        }
        token = _tokens.Next();
        return token.Kind == ScriptDateTokenKind.End;
    }

    private bool TryReadIsoDay(ref ScriptDateToken token)
    {
        if (_tokens.Peek.IsPlusOrMinus)
        {
            token = _tokens.Next();
            if (!_tokens.Peek.IsNumber(6, 0, 999_999))
            {
                return false;
            }
            var year = _tokens.Next().Value;
            if (year == 0 && token.IsSign('-'))
            {
                return false;
            }
            _days.Add(token.IsSign('-') ? -year : year);
        }
        else if (_tokens.Peek.IsNumber(4, 0, 9999))
        {
            _days.Add(_tokens.Next().Value);
        }
        else
        {
            token = _tokens.Next();
            return false;
        }
        for (var greatest = 12; greatest != 0 && _tokens.Skip('-'); greatest = greatest == 12 ? 31 : 0)
        {
            if (!_tokens.Peek.IsNumber(2, 1, greatest))
            {
                token = _tokens.Next();
                return false;
            }
            _days.Add(_tokens.Next().Value);
        }
        return true;
    }

    private bool TryReadIsoTime()
    {
        var isMidnight = _tokens.Peek.Value == 24;
        if (!TryAddTime(24) || !_tokens.Skip(':') || !TryAddTime(isMidnight ? 0 : 59))
        {
            return false;
        }
        if (!_tokens.Skip(':'))
        {
            return true;
        }
        if (!TryAddTime(isMidnight ? 0 : 59))
        {
            return false;
        }
        if (_tokens.Skip('.'))
        {
            if (_tokens.Peek.Kind != ScriptDateTokenKind.Number || (isMidnight && _tokens.Peek.Value > 0))
            {
                return false;
            }
            _times.Add(Thousandths(_tokens.Next()));
        }
        return true;
    }

    private bool TryAddTime(int greatest)
    {
        var isTime = _tokens.Peek.IsNumber(2, 0, greatest);
        if (isTime)
        {
            _times.Add(_tokens.Next().Value);
        }
        return isTime;
    }

    private bool TryReadIsoZone()
    {
        if (_tokens.Peek.IsZ)
        {
            _tokens.Next();
            (_zoneSign, _zoneHour, _zoneMinute) = (1, 0, 0);
            return true;
        }
        if (!_tokens.Peek.IsPlusOrMinus)
        {
            return true;
        }
        _zoneSign = _tokens.Next().IsSign('-') ? -1 : 1;
        if (_tokens.Peek.IsNumber(4, 0, 2359))
        {
            (_zoneHour, _zoneMinute) = Math.DivRem(_tokens.Next().Value, 100);
            return _zoneMinute <= 59;
        }
        if (!_tokens.Peek.IsNumber(2, 0, 23))
        {
            return false;
        }
        _zoneHour = _tokens.Next().Value;
        if (!_tokens.Skip(':') || !_tokens.Peek.IsNumber(2, 0, 59))
        {
            return false;
        }
        _zoneMinute = _tokens.Next().Value;
        return true;
    }

    private bool TryTake(ScriptDateToken token, ref bool hasNumber)
    {
        switch (token.Kind)
        {
            case ScriptDateTokenKind.Number:
                hasNumber = true;
                return TryTakeNumber(token.Value);
            case ScriptDateTokenKind.HalfDay when _times.Count > 0:
                _halfDay = token.Value;
                return true;
            case ScriptDateTokenKind.Month:
                _month = token.Value;
                _tokens.Skip('-');
                return true;
            case ScriptDateTokenKind.Zone when hasNumber:
                (_zoneSign, _zoneHour, _zoneMinute) = (token.Value < 0 ? -1 : 1, Math.Abs(token.Value), 0);
                return true;
            case ScriptDateTokenKind.HalfDay or ScriptDateTokenKind.Zone or ScriptDateTokenKind.TimeMark
                or ScriptDateTokenKind.Word:
                // Words may stand before the first number, if they do not touch it.
                return !hasNumber && _tokens.Peek.Kind != ScriptDateTokenKind.Number;
            case ScriptDateTokenKind.Sign when token.IsPlusOrMinus && (IsUtc || _times.Count > 0):
                hasNumber = true;
                return TryTakeZone(token);
            case ScriptDateTokenKind.Sign when token.IsPlusOrMinus || token.IsSign(')'):
                return !hasNumber;
            default:
                return true;
        }
    }

    private bool TryTakeNumber(int number)
    {
        if (_tokens.Skip(':'))
        {
            if (_tokens.Skip(':'))
            {
                return _times.Count == 0 && _times.Add(number) && _times.Add(0);
            }
            var isAdded = _times.Add(number);
            _tokens.Skip('.');
            return isAdded;
        }
        if (_tokens.Skip('.') && IsTimeNext(number))
        {
            _times.Add(number);
            if (_tokens.Peek.Kind != ScriptDateTokenKind.Number)
            {
                return false;
            }
            _times.AddLast(Thousandths(_tokens.Next()));
            return true;
        }
        if (_zoneHour is not null && _zoneMinute is null && number <= 59)
        {
            _zoneMinute = number;
            return true;
        }
        if (IsTimeNext(number))
        {
            _times.AddLast(number);
            return _tokens.Peek.Kind is ScriptDateTokenKind.End or ScriptDateTokenKind.Space
                || _tokens.Peek.IsZ || _tokens.Peek.IsPlusOrMinus;
        }
        var isDay = _days.Add(number);
        _tokens.Skip('-');
        return isDay;
    }

    private readonly bool IsTimeNext(int number) =>
        _times.Count is 1 or 2 ? number <= 59 : _times.Count == 3 && number <= 999;

    private bool TryTakeZone(ScriptDateToken sign)
    {
        _zoneSign = sign.IsSign('-') ? -1 : 1;
        var number = _tokens.Peek.Kind == ScriptDateTokenKind.Number ? _tokens.Next() : default;
        (_zoneHour, _zoneMinute) = _tokens.Peek.IsSign(':') ? (number.Value, (int?)null)
            : number.Length is 1 or 2 ? (number.Value, 0)
            : (number.Value / 100, number.Value % 100);
        return _tokens.Peek.IsSign(':') || number.Length is >= 1 and <= 4;
    }

    /// <summary>The first three digits behind a point.</summary>
    private static int Thousandths(ScriptDateToken number)
    {
        var value = number.Value;
        for (var length = Math.Min(number.Length, 9); length != 3; length += length < 3 ? 1 : -1)
        {
            value = length < 3 ? value * 10 : value / 10;
        }
        return value;
    }

    private bool TryWriteDay()
    {
        if (_days.Count == 0)
        {
            return false;
        }
        var (first, second, third, _) = _days.Filled(1);
        var (year, month, day) = _month is { } named
            ? IsDay(first) ? (second, named, first) : (first, named, second)
            : _isIso || !IsDay(first) ? (first, second, third) : (third, first, second);
        year += _isIso ? 0 : year switch { >= 0 and <= 49 => 2000, >= 50 and <= 99 => 1900, _ => 0 };
        Day = (year, month, day);
        return month is >= 1 and <= 12 && IsDay(day);
    }

    private static bool IsDay(int number) => number is >= 1 and <= 31;

    private bool TryWriteTime()
    {
        var (hour, minute, second, fraction) = _times.Filled(0);
        if (_halfDay is { } half)
        {
            if (hour > 12)
            {
                return false;
            }
            hour = (hour % 12) + half;
        }
        Time = (hour, minute, second, fraction);
        return (hour <= 23 && minute <= 59 && second <= 59 && fraction <= 999)
            || (hour == 24 && minute == 0 && second == 0 && fraction == 0);
    }

    private bool TryWriteZone()
    {
        var seconds = ((_zoneHour ?? 0) * 3600L) + ((_zoneMinute ?? 0) * 60L);
        Offset = (_zoneSign ?? 0) * seconds;
        return seconds <= int.MaxValue;
    }
}

/// <summary>The numbers of a day or a time, in the order in which they stand.</summary>
/// <param name="most">How many there can be.</param>
internal struct ScriptDateNumbers(int most)
{
    private (int First, int Second, int Third, int Fourth) _numbers;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a number; false where there are all.</summary>
    public bool Add(int number)
    {
        if (Count == most)
        {
            return false;
        }
        Set(Count++, number);
        return true;
    }

    /// <summary>Adds the last number, if there is room for one: those that could follow are nought.</summary>
    public void AddLast(int number)
    {
        Add(number);
        while (Add(0))
        {
        }
    }

    /// <summary>The numbers; those that are not there are as given.</summary>
    public readonly (int First, int Second, int Third, int Fourth) Filled(int missing)
    {
        var filled = this;
        while (filled.Add(missing))
        {
        }
        return filled._numbers;
    }

    private void Set(int place, int number)
    {
        switch (place)
        {
            case 0: _numbers.First = number; break;
            case 1: _numbers.Second = number; break;
            case 2: _numbers.Third = number; break;
            default: _numbers.Fourth = number; break;
        }
    }
}
