using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Entente.Evidence;

/// <summary>
/// The names that patterns of dates mean by <c>{mon}</c>, <c>{wday}</c>, <c>{n}</c> and <c>{era}</c>.
/// </summary>
internal sealed class DateNames(Language language)
{
    public DateNameList Months { get; } = new(language["months"].Select(f => (f.Text, f.Key)));

    public DateNameList Weekdays { get; } = new(language["weekdays"].Select(f => (f.Text, f.Key)));

    public DateNameList Counts { get; } = new(language["number-words"].Where(f => f.Key.Length <= 2)
        .Select(f => (f.Text.ToLowerInvariant(), f.Key)));

    public DateNameList Eras { get; } = new(language["eras"].Select(f => (f.Text.ToLowerInvariant(), f.Key)));
}

/// <summary>Names that stand for a number, those that begin with one sign together, the longest first.</summary>
internal sealed class DateNameList
{
    private readonly FrozenDictionary<char, ImmutableArray<KeyValuePair<string, int>>> _byFirst;

    public DateNameList(IEnumerable<(string Name, string Number)> names)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, number) in names)
        {
            numbers[name] = int.Parse(number, CultureInfo.InvariantCulture);
        }
        _byFirst = numbers.OrderByDescending(n => n.Key.Length).GroupBy(n => n.Key[0])
            .ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray());
        Firsts = SearchValues.Create([.. _byFirst.Keys]);
    }

    /// <summary>The names.</summary>
    public IEnumerable<string> All => _byFirst.Values.SelectMany(names => names).Select(n => n.Key);

    /// <summary>The signs that they begin with, to be sought in a text.</summary>
    public SearchValues<char> Firsts { get; }

    /// <summary>The names that begin with a sign.</summary>
    public ImmutableArray<KeyValuePair<string, int>> From(char first) =>
        Firsts.Contains(first) ? _byFirst[first] : [];
}

/// <summary>
/// A pattern of dates. Words and signs stand for themselves, a space for white space, <c>_</c> for white space that may
/// be missing, <c>(a|b)</c> for either, <c>?</c> after what may be missing, <c>{d}</c> and the like for the parts of a
/// date; a sign behind <c>\</c> stands for itself.
/// </summary>
internal sealed class DatePattern
{
    private readonly string _form;
    private readonly DateNames _names;
    private readonly DateStep _first;
    private readonly List<SearchValues<char>> _needed = [];

    /// <summary>Reads a pattern.</summary>
    /// <exception cref="FormatException">It is not in the notation.</exception>
    public DatePattern(int number, WordForm form, DateNames names)
    {
        (Number, Key, _form, _names) = (number, form.Key, form.Text.ToLowerInvariant(), names);
        var at = 0;
        var link = Either(ref at, isTop: true);
        _first = at == _form.Length ? link(new DateEnd()) : throw Wrong("a bracket closes that was not opened");
    }

    /// <summary>Its place among the patterns of the language.</summary>
    public int Number { get; }

    public string Key { get; }

    /// <summary>How many digits its year has at least; null where it tells no year.</summary>
    public int? YearDigits { get; private set; }

    /// <summary>How it may begin, so many signs of it; a shorter one where anything may follow it.</summary>
    public IEnumerable<string> Beginnings(int length) => _first.Beginnings(length).Distinct(StringComparer.Ordinal);

    /// <summary>Whether a text has a sign of each kind that the pattern cannot do without.</summary>
    public bool MayMeet(ReadOnlySpan<char> text)
    {
        foreach (var needed in _needed)
        {
            if (!text.ContainsAny(needed))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Whether it stands at a place, which must be one where a date may begin.</summary>
    public bool Meets(ref DateScan scan, int at)
    {
        scan.Clear();
        return _first.Meets(ref scan, at);
    }

    /// <summary>What makes the steps of a piece of a pattern, given the step that follows it.</summary>
    private delegate DateStep Link(DateStep next);

    /// <summary>Sequences between bars.</summary>
    private Link Either(ref int at, bool isTop)
    {
        var ways = new List<Link> { Sequence(ref at, isTop) };
        while (at < _form.Length && _form[at] == '|')
        {
            at++;
            ways.Add(Sequence(ref at, isTop: false));
            _needed.Clear();
        }
        return ways is [var only] ? only : next => new DateChoice([.. ways.Select(w => w(next))]);
    }

    private Link Sequence(ref int at, bool isTop)
    {
        var items = new List<Link>();
        while (at < _form.Length && _form[at] is not ('|' or ')'))
        {
            var start = at;
            var item = Item(ref at);
            if (at < _form.Length && _form[at] == '?')
            {
                at++;
                var sure = item;
                item = next => new DateChoice([sure(next), next]);
            }
            else if (isTop && Needed(_form[start..at]) is { } needed)
            {
                _needed.Add(needed);
            }
            items.Add(item);
        }
        return next =>
        {
            for (var i = items.Count - 1; i >= 0; i--)
            {
                next = items[i](next);
            }
            return next;
        };
    }

    /// <summary>The signs one of which a text has where an item of the pattern meets it; null for any.</summary>
    private SearchValues<char>? Needed(string item) => item switch
    {
        "{mon}" or "{mon2}" => _names.Months.Firsts,
        "{wday}" => _names.Weekdays.Firsts,
        "{era}" => _names.Eras.Firsts,
        ['\\', var sign] => SearchValues.Create([sign]),
        [not '_'] => SearchValues.Create(item),
        _ => null,
    };

    private Link Item(ref int at)
    {
        var sign = _form[at++];
        switch (sign)
        {
            case ' ':
                return next => new DateSpaces(1, 3, next);
            case '_':
                return next => new DateSpaces(0, 2, next);
            case '{':
                var close = _form.IndexOf('}', at);
                var name = close < 0 ? throw Wrong("'{' is not closed") : _form[at..close];
                at = close + 1;
                return Part(name);
            case '\\' when at < _form.Length:
                var itself = _form[at++];
                return next => new DateSign(itself, next);
            case '(':
                var inside = Either(ref at, isTop: false);
                if (at >= _form.Length)
                {
                    throw Wrong("'(' is not closed");
                }
                at++;
                return inside;
            default:
                return next => new DateSign(sign, next);
        }
    }

    private Link Part(string name)
    {
        DatePart? number = name switch
        {
            "y" => DatePart.Year,
            "yy" => DatePart.ShortYear,
            "by" => DatePart.BuddhistYear,
            "bs" => DatePart.ShortBuddhistYear,
            "ey" => DatePart.EraYear,
            "m" => DatePart.Month,
            "d" => DatePart.Day,
            "y2" => DatePart.EndYear,
            "by2" => DatePart.EndBuddhistYear,
            "m2" => DatePart.EndMonth,
            "d2" => DatePart.EndDay,
            _ => null,
        };
        YearDigits = YearDigits < DigitsOfYear(number) ? YearDigits : DigitsOfYear(number) ?? YearDigits;
        return number is { } part ? next => new DateNumber(part, next) : name switch
        {
            "mon" => next => new DateName(DatePart.MonthName, _names.Months, next),
            "mon2" => next => new DateName(DatePart.EndMonthName, _names.Months, next),
            "wday" => next => new DateName(DatePart.Weekday, _names.Weekdays, next),
            "n" => next => new DateChoice([
                new DateName(DatePart.Count, _names.Counts, next), new DateNumber(DatePart.Count, next)]),
            "era" => next => new DateName(DatePart.Era, _names.Eras, next),
            "w" => next => new DateBracket(3, next),
            "b" => next => new DateChoice([new DateBracket(4, next), next]),
            _ => throw Wrong($"there is no part '{name}'"),
        };
    }

    private static int? DigitsOfYear(DatePart? part) => part switch
    {
        DatePart.Year or DatePart.BuddhistYear => 4,
        DatePart.ShortYear or DatePart.ShortBuddhistYear => 2,
        DatePart.EraYear => 0,
        _ => null,
    };

    private FormatException Wrong(string what) =>
        new($"The pattern of dates '{_form}' is not in the notation: {what}.");
}
