using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Entente.Core;

namespace Entente.Evidence;

/// <summary>A number as it was read.</summary>
/// <param name="Start">First position in the folded text.</param>
/// <param name="End">Position after the last.</param>
/// <param name="Value">The number, multipliers applied.</param>
/// <param name="Scale">What the digits were multiplied by; 1 where nothing follows them.</param>
/// <param name="InWords">Whether it begins with a number word rather than digits.</param>
/// <param name="EndToken">The token after it.</param>
internal readonly record struct ReadNumber(int Start, int End, decimal Value, decimal Scale, bool InWords,
    int EndToken);

/// <summary>Reads numbers in digits and words, with multipliers, by the marks and words of a language.</summary>
internal sealed class NumberReader
{
    private readonly FrozenDictionary<string, decimal> _digits;
    private readonly FrozenDictionary<string, decimal>.AlternateLookup<ReadOnlySpan<char>> _digitLookup;
    private readonly FrozenDictionary<string, decimal> _multipliers;
    private readonly FrozenDictionary<string, decimal>.AlternateLookup<ReadOnlySpan<char>> _multiplierLookup;
    private const decimal Myriad = 10_000;

    private readonly bool _countsByMyriads;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _phraseFirsts;
    private readonly FrozenSet<string> _joiners;
    private readonly ImmutableArray<string> _signs;

    /// <summary>Single letters that stand for money on a large number.</summary>
    private readonly FrozenSet<char> _letters;

    /// <summary>What a number may begin with in a script with white space.</summary>
    private readonly SearchValues<char> _firsts;

    private readonly char _decimalMark;
    private readonly ILookup<string, string> _phrases;
    private readonly ImmutableArray<(string Part, decimal Value)> _compounds;
    private readonly bool _groupsBySpace;
    private readonly FrozenSet<char> _some;

    /// <summary>Takes the marks and words of a language.</summary>
    /// <param name="language">The language.</param>
    /// <param name="isTyped">Whether it also takes what only people type.</param>
    public NumberReader(Language language, bool isTyped = false)
    {
        _decimalMark = language.DecimalMark;
        _groupsBySpace = language.GroupsBySpace;
        _some = language["approximations-after"].Where(f => f.Text.Length == 1 && Syllables.IsIdeograph(f.Text[0]))
            .Select(f => f.Text[0]).ToFrozenSet();
        _digits = Table(language, "number-words");
        _digitLookup = _digits.GetAlternateLookup<ReadOnlySpan<char>>();
        _phrases = _digits.Keys.Where(w => w.AsSpan().ContainsAny(' ', '-')).OrderByDescending(w => w.Length)
            .ToLookup(w => w.Split(' ', '-')[0], StringComparer.Ordinal);
        _phraseFirsts = _phrases.Select(p => p.Key).ToFrozenSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _multipliers = isTyped
            ? Table([.. language["multipliers"], .. language["multipliers-typed"]])
            : Table(language, "multipliers");
        _multiplierLookup = _multipliers.GetAlternateLookup<ReadOnlySpan<char>>();
        _compounds = [.. _multipliers.Where(m => m.Value is 100 or 1000 && m.Key.Length > 5 && char.IsAscii(m.Key[0]))
            .OrderByDescending(m => m.Value).Select(m => (m.Key, m.Value))];
        _countsByMyriads = _multipliers.Values.Contains(Myriad * Myriad);
        _joiners = language["number-joiners"].Select(f => f.Text).ToFrozenSet(StringComparer.Ordinal);
        _signs = [.. language["currency-signs"].Select(f => f.Text).Where(t => t.All(char.IsLetter))];
        _letters = language["letter-currencies"].Select(f => f.Text[0]).ToFrozenSet();
        _firsts = SearchValues.Create(
            [.. "0123456789", .. _letters, .. _digits.Keys.Select(w => w[0]),
                .. _multipliers.Where(m => m.Value is 100 or 1000).Select(m => m.Key[0]),
                .. _signs.Where(s => s.Length > 0).Select(s => s[0])]);
    }

    /// <summary>
    /// The number that begins at a token; null where none does, or where it is too large for the account.
    /// </summary>
    /// <param name="text">The words and signs.</param>
    /// <param name="token">The token.</param>
    /// <param name="endToken">The token that ends what is read.</param>
    /// <param name="bySpace">Whether white space may group thousands where the language has another mark.</param>
    public ReadNumber? At(TokenText text, int token, int endToken, bool bySpace = false)
    {
        try
        {
            return Any(text, token, endToken, bySpace) is { } number && Measure.Takes(number.Value) ? number : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private ReadNumber? Any(TokenText text, int token, int endToken, bool bySpace)
    {
        var lower = text.Lower(token);
        if (!_firsts.Contains(lower[0]) && !Syllables.IsUnspaced(lower[0]))
        {
            return null;
        }
        var lead = char.IsAsciiDigit(lower[0]) ? 0 : SignLength(lower);
        return lead >= 0 ? Digits(text, token, endToken, lead, bySpace)
            : Syllables.IsIdeograph(lower[0]) ? Ideographs(text, token, endToken)
            : Syllables.Is(lower[0]) ? Syllabic(text, token, endToken)
            : (_digitLookup.ContainsKey(lower) || _phraseFirsts.Contains(lower) || Opens(text, token, endToken)
                    || Compound(lower) is not null) && !Syllables.IsUnspaced(lower[0]) ? InWords(text, token, endToken)
            : Syllables.IsUnspaced(lower[0]) ? Clusters(text, token, endToken) : null;
    }

    /// <summary>How long a currency's letters are that digits stand on ("RM46"); -1 where there are none.</summary>
    private int SignLength(ReadOnlySpan<char> word)
    {
        if (!word.ContainsAnyInRange('0', '9'))
        {
            return -1;
        }
        if (word.Length > 1 && char.IsAsciiDigit(word[1]) && _letters.Contains(word[0]))
        {
            return 1;
        }
        foreach (var sign in _signs)
        {
            if (word.Length > sign.Length && char.IsAsciiDigit(word[sign.Length])
                && word.StartsWith(sign, StringComparison.Ordinal))
            {
                return sign.Length;
            }
        }
        return -1;
    }

    private ReadNumber? Digits(TokenText text, int token, int endToken, int lead, bool bySpace)
    {
        var start = text.Tokens[token].Start + lead;
        if ((lead == 0 && IsJoined(text.Folded.Lower, start))
            || WrittenNumber.GoesBack(text.Folded.Lower, start, _countsByMyriads)
            || Literal(text, ref token, endToken, start, bySpace) is not { } digits)
        {
            return null;
        }
        var end = text.Tokens[token - 1].End;
        if (_countsByMyriads)
        {
            return Myriads(text, start, digits.Value, token, endToken);
        }
        var scale = digits.Scale > 1 ? digits.Scale : Multiplier(text, ref token, endToken, ref end, minimum: 100);
        if (lead == 1 && scale < 1000 && _letters.Contains(text.Folded.Lower[start - 1]))
        {
            // "P5" is money only where it is much.
            return null;
        }
        var total = checked(digits.Value * scale);
        // "613 triệu 500 ngàn": a smaller part follows with its own multiplier.
        var part = token;
        if (scale >= 1000 && token < endToken && char.IsAsciiDigit(text.Lower(token)[0])
            && text.Folded.Lower.AsSpan(end, text.Tokens[token].Start - end).Trim(' ').IsEmpty
            && Literal(text, ref part, endToken, text.Tokens[token].Start) is { Scale: 1, Value: < 1000 } rest)
        {
            var restEnd = text.Tokens[part - 1].End;
            var restScale = Multiplier(text, ref part, endToken, ref restEnd, minimum: 100);
            if (restScale > 1 && restScale < scale)
            {
                (total, end, token) = (total + rest.Value * restScale, restEnd, part);
            }
        }
        return new ReadNumber(start, end, Bare(total), scale, false, token);
    }

    /// <summary>A number word of several syllables, or of one, at the beginning of a word.</summary>
    private ReadNumber? Syllabic(TokenText text, int token, int endToken)
    {
        var start = text.Tokens[token].Start;
        return start > 0 && Syllables.Is(text.Folded.Lower[start - 1]) ? null
            : Spelled(_digits, text, token, endToken) is var (_, after) && after > token + 1
            ? Clusters(text, token, endToken)
            : _digitLookup.ContainsKey(text.Lower(token)) ? InWords(text, token, endToken) : null;
    }

    /// <summary>A number word in a script without white space, with the multipliers that follow it.</summary>
    private ReadNumber? Clusters(TokenText text, int token, int endToken)
    {
        if (Spelled(_digits, text, token, endToken) is null)
        {
            return null;
        }
        decimal total = 0, group = 0, scale = 1, small = 1;
        decimal? pending = null;
        var (start, end) = (text.Tokens[token].Start, text.Tokens[token].Start);
        while (token < endToken && (end == start || IsNear(text, end, token)))
        {
            if (text.Tokens[token].Start == Math.Max(end, start)
                && Spelled(_digits, text, token, endToken) is var (value, after)
                && (pending is null || (pending < 10 && value == 10)
                    || (pending >= 10 && pending % 10 == 0 && value < 10)))
            {
                pending = pending is < 10 ? pending * 10 : (pending ?? 0) + value;
                token = after;
            }
            else if ((pending is not null || group > 0) && MultiplierAt(text, token, endToken) is var (by, next)
                && by >= 100 && total < Myriad * Myriad * Myriad)
            {
                (group, total) = by < 1_000_000 ? (group + (pending ?? 1) * by, total)
                    : (0, checked((total + group + (pending ?? 0)) * by));
                (small, scale) = by < 1_000_000 ? (by, Math.Max(scale, by)) : (1, by * small);
                (pending, token) = (null, next);
            }
            else
            {
                break;
            }
            end = text.Tokens[token - 1].End;
        }
        return new ReadNumber(start, end, total + group + (pending ?? 0), scale, true, token);
    }

    /// <summary>
    /// The word of a table that begins at a token, over as many tokens as it has; null where none does.
    /// </summary>
    private static (decimal Value, int Token)? Spelled(FrozenDictionary<string, decimal> table, TokenText text,
        int token, int endToken)
    {
        if (token >= endToken || !Syllables.IsSingle(text.Lower(token)[0]))
        {
            return null;
        }
        var rest = text.Folded.Lower.AsSpan(text.Tokens[token].Start);
        (decimal Value, int Token)? best = null;
        var length = 0;
        foreach (var (word, value) in table)
        {
            var after = word.Length > length && rest.StartsWith(word, StringComparison.Ordinal)
                ? text.IndexAt(text.Tokens[token].Start + word.Length) : -1;
            if (after > token && after <= endToken
                && text.Tokens[after - 1].End == text.Tokens[token].Start + word.Length)
            {
                (best, length) = ((value, after), word.Length);
            }
        }
        return best;
    }

    /// <summary>
    /// A number in ideographs: digits with small multipliers, groups of them with large ones. A small multiplier may
    /// stand without a digit.
    /// </summary>
    private ReadNumber? Ideographs(TokenText text, int token, int endToken)
    {
        decimal total = 0, group = 0, scale = 1;
        decimal? digit = null;
        var (start, end, first) = (text.Tokens[token].Start, text.Tokens[token].Start, token);
        for (; token < endToken && (token == first || text.IsAttached(token)); token++)
        {
            if (_digitLookup.TryGetValue(text.Lower(token), out var one) && digit is null)
            {
                digit = one;
            }
            else if (digit is { } tens && one == decimal.Truncate(one) && IsDigitSign(text, token, one)
                && !IsUnit(text, token - 1))
            {
                // "一八五億": digits one behind the other.
                digit = checked(tens * 10 + one);
            }
            else if (_multiplierLookup.TryGetValue(text.Lower(token), out var by)
                && (digit is not null || group > 0 || total > 0 || by is 10 or 100))
            {
                (group, total) = by < Myriad ? (group + (digit ?? 1) * by, total)
                    : (0, checked((group + (digit ?? 0) + (group + (digit ?? 0) == 0 ? total : 0)) * by
                        + (group + (digit ?? 0) == 0 ? 0 : total)));
                (digit, scale) = (null, Math.Max(scale, by));
            }
            else
            {
                break;
            }
            end = text.Tokens[token].End;
        }
        return token == first ? null
            : new ReadNumber(start, end, total + group + (digit ?? 0), scale, true, token);
    }

    private bool IsUnit(TokenText text, int token) => _multiplierLookup.ContainsKey(text.Lower(token));

    private bool IsDigitSign(TokenText text, int token, decimal one) => one is >= 0 and < 10
        && text.Tokens[token].End - text.Tokens[token].Start == 1 && _digitLookup.ContainsKey(text.Lower(token));

    /// <summary>
    /// "3 thousand 364 myriads", "1 hundred million 7300 myriads": parts of falling scale, each with its multipliers.
    /// </summary>
    private ReadNumber? Myriads(TokenText text, int start, decimal first, int token, int endToken)
    {
        decimal total = 0, group = 0, last = decimal.MaxValue, scale = 1;
        var (value, end) = (first, text.Tokens[token - 1].End);
        while (true)
        {
            decimal small = 1, large = 1;
            // "50 and more myriads": the word stands between the digits and their multiplier.
            if (token + 1 < endToken && _some.Contains(text.Lower(token)[0]) && IsNear(text, end, token)
                && _multiplierLookup.ContainsKey(text.Lower(token + 1)))
            {
                end = text.Tokens[token].End;
                token++;
            }
            while (token < endToken && _multiplierLookup.TryGetValue(text.Lower(token), out var by)
                && IsNear(text, end, token) && large < Myriad * Myriad * Myriad)
            {
                (small, large) = by < Myriad ? (small * by, large) : (small, large * by);
                end = text.Tokens[token].End;
                token++;
            }
            group += value * small;
            if (large > 1)
            {
                (total, group, last) = (checked(total + group * large), 0, large);
            }
            scale = Math.Max(scale, small * large);
            if (small * large == 1 || !Follows(text, token, endToken, end)
                || Next(text, token, endToken) is not { } next
                || next.Value >= (large > 1 ? last : small))
            {
                return new ReadNumber(start, end, Bare(total + group), scale, false, token);
            }
            (value, token, end) = (next.Value, next.Token, text.Tokens[next.Token - 1].End);
        }
    }

    private static bool Follows(TokenText text, int token, int endToken, int end) =>
        token < endToken && char.IsAsciiDigit(text.Lower(token)[0]) && IsNear(text, end, token);

    /// <summary>The next part of a number: after white space, only where a multiplier follows it.</summary>
    private (decimal Value, int Token)? Next(TokenText text, int token, int endToken)
    {
        var after = token;
        return Literal(text, ref after, endToken, text.Tokens[token].Start) is { Value: var value }
            && (text.IsAttached(token)
                || (after < endToken && _multiplierLookup.ContainsKey(text.Lower(after))))
            ? (value, after) : null;
    }

    private static bool IsNear(TokenText text, int end, int token) =>
        text.Folded.Lower.AsSpan(end, text.Tokens[token].Start - end).Trim(' ').IsEmpty;

    /// <summary>
    /// Digits with their marks: a single mark before three digits groups thousands, unless it is the decimal mark
    /// and a multiplier follows. A multiplier may stand on the digits ("160m"); other letters make them no number.
    /// </summary>
    private (decimal Value, decimal Scale)? Literal(TokenText text, ref int token, int endToken, int start,
        bool bySpace = false, bool fractions = true)
    {
        var source = text.Folded.Lower;
        var written = WrittenNumber.At(source, start, _groupsBySpace || bySpace, _countsByMyriads, fractions);
        if (written.IsNone)
        {
            return null;
        }
        var (end, first) = (written.End, token);
        decimal scale = 1;
        var letters = end;
        while (letters < source.Length && char.IsLetter(source[letters]) && !Syllables.IsSingle(source[letters]))
        {
            letters++;
        }
        if (letters > end && (!_multiplierLookup.TryGetValue(source.AsSpan(end, letters - end), out scale)
            || (letters < source.Length && char.IsAsciiDigit(source[letters]))))
        {
            return null;
        }
        while (token < endToken && text.Tokens[token].Start < letters)
        {
            token++;
        }
        var multiplied = scale > 1 || (token < endToken && (IsMillion(text, token, endToken)
            || _multiplierLookup.ContainsKey(text.Lower(token))
            || Spelled(_multipliers, text, token, endToken) is not null));
        if (written.NeedsScale && !multiplied)
        {
            token = first;
            return Literal(text, ref token, endToken, start, bySpace, fractions: false);
        }
        return (written.Value ?? Parse(source[start..end], multiplied)) is { } value ? (value, scale) : null;
    }

    /// <summary>Reads digits with marks; null where the marks make no number.</summary>
    internal decimal? Parse(string literal, bool multiplied)
    {
        var marks = literal.Count(c => c is '.' or ',');
        if (marks == 0)
        {
            return WrittenNumber.Plain(literal);
        }
        var last = literal.LastIndexOfAny(['.', ',']);
        var tail = literal.Length - last - 1;
        var both = literal.Contains('.', StringComparison.Ordinal) && literal.Contains(',', StringComparison.Ordinal);
        var grouped = literal.Split('.', ',') is var groups && groups[0].Length is > 0 and <= 3
            && groups.Skip(1).Take(groups.Length - (both ? 2 : 1)).All(g => g.Length == 3);
        if (!grouped && marks > 1)
        {
            return null;
        }
        var isDecimal = both
            || (marks == 1 && (tail != 3 || literal[0] == '0' || (literal[last] == _decimalMark && multiplied)));
        if (!isDecimal)
        {
            return WrittenNumber.Plain(literal.Replace(".", "", StringComparison.Ordinal)
                .Replace(",", "", StringComparison.Ordinal));
        }
        var whole = literal[..last].Replace(".", "", StringComparison.Ordinal)
            .Replace(",", "", StringComparison.Ordinal);
        return WrittenNumber.Plain(whole + "." + literal[(last + 1)..]);
    }

    /// <summary>Without the zeros behind the point that a multiplication leaves.</summary>
    private static decimal Bare(decimal value) => value / 1.000000000000000000000000000000000m;

    private decimal Multiplier(TokenText text, ref int token, int endToken, ref int end, decimal minimum)
    {
        decimal scale = 1;
        while (token < endToken && MultiplierAt(text, token, endToken) is var (by, after) && by >= minimum
            && IsNear(text, end, token) && scale <= 1_000_000_000m)
        {
            scale = checked(scale * by);
            end = text.Tokens[after - 1].End;
            token = after;
        }
        return scale;
    }

    private (decimal Value, int Token)? MultiplierAt(TokenText text, int token, int endToken) =>
        _multiplierLookup.TryGetValue(text.Lower(token), out var by) ? (by, token + 1)
            // "A 284-million loan"
            : token + 1 < endToken && text.Lower(token) is "-" && text.IsAttached(token) && text.IsAttached(token + 1)
                && _multiplierLookup.TryGetValue(text.Lower(token + 1), out var joined) ? (joined, token + 2)
            : Spelled(_multipliers, text, token, endToken)
                ?? (IsMillion(text, token, endToken) ? (1_000_000m, token + 1) : null);

    /// <summary>"40 M€", "30 M NZD": a capital letter before a sign or code of money stands for millions.</summary>
    private static bool IsMillion(TokenText text, int token, int endToken) =>
        token + 1 < endToken && text.Cased(token) is "M" && text.Cased(token + 1) is var unit
        && (unit is "€" or "$" or "£" or "¥" or "US" or "FCFA" or "FC"
            || (unit.Length == 3 && unit.IndexOfAnyExceptInRange('A', 'Z') < 0));

    private ReadNumber? InWords(TokenText text, int token, int endToken)
    {
        var start = text.Tokens[token].Start;
        decimal total = 0, group = 0, scale = 1;
        decimal? pending = null;
        var end = start;
        for (; token < endToken
            && (end == start || text.Folded.Lower.AsSpan(end, text.Tokens[token].Start - end).Trim(' ')
            .IsEmpty); token++)
        {
            token += JoinerLength(text, token, endToken, pending, group + total);
            if (pending is null && Phrase(text, token, endToken) is var (value, last))
            {
                (pending, token) = (value, last);
            }
            else if (pending is null && _digitLookup.TryGetValue(text.Lower(token), out var digit))
            {
                // "doscientos treinta": hundreds in one word stand before what is added to them.
                (group, pending) = digit >= 100 && digit % 100 == 0 && group == 0
                    ? (digit, default(decimal?)) : (group, digit);
            }
            else if (pending is null && group == 0 && Compound(text.Lower(token)) is { } whole)
            {
                pending = whole;
            }
            else if (pending is { } tens && (tens > 10 ? tens % 10 == 0 : tens == 10 && group == 0)
                && _digitLookup.TryGetValue(text.Lower(token), out var unit) && unit < 10)
            {
                pending = tens + unit;
            }
            else if (_multiplierLookup.TryGetValue(text.Lower(token), out var by)
                && (pending is not null || group > 0 || by >= 1000 || end == start))
            {
                if (by < 1000)
                {
                    (group, pending) = (group + (pending ?? 1) * by, null);
                }
                else
                {
                    total = group == 0 && pending is null ? checked(Math.Max(total, 1) * by)
                        : checked(total + (group + (pending ?? 0)) * by);
                    (group, pending, scale) = (0, null, by);
                }
            }
            else
            {
                break;
            }
            end = text.Tokens[token].End;
        }
        return new ReadNumber(start, end, total + group + (pending ?? 0), scale, true, token);
    }

    /// <summary>"cent vingt", "mil quinientos": a hundred or thousand that begins a number.</summary>
    private bool Opens(TokenText text, int token, int endToken) => token + 1 < endToken
        && _multiplierLookup.TryGetValue(text.Lower(token), out var by) && by is 100 or 1000
        && text.Tokens[token].End - text.Tokens[token].Start > 2 && token + 1 < endToken
        && text.Lower(token + 1) is var next && (_digitLookup.ContainsKey(next) || _phraseFirsts.Contains(next))
        && (token == 0 || !_multiplierLookup.ContainsKey(text.Lower(token - 1)))
        && text.Folded.Lower.AsSpan(text.Tokens[token].End,
            text.Tokens[token + 1].Start - text.Tokens[token].End).IsWhiteSpace();

    /// <summary>"zweihundertdreißig": a hundred or thousand inside one word; null for other words.</summary>
    private decimal? Compound(ReadOnlySpan<char> word)
    {
        foreach (var (part, by) in _compounds)
        {
            var at = word.Length > part.Length ? word.IndexOf(part, StringComparison.Ordinal) : -1;
            if (at < 0)
            {
                continue;
            }
            var left = word[..at];
            var right = word[(at + part.Length)..];
            return (left.IsEmpty ? 1 : Part(left)) is { } many
                && (right.IsEmpty ? 0 : Part(right)) is { } rest ? many * by + rest : null;
        }
        return null;
    }

    private decimal? Part(ReadOnlySpan<char> word) =>
        _digitLookup.TryGetValue(word, out var digit) ? digit : Compound(word);

    /// <summary>A number word of several parts ("dix-sept", "dua belas"), with its last token; null for none.</summary>
    private (decimal Value, int Last)? Phrase(TokenText text, int token, int endToken)
    {
        if (_phrases.Count == 0)
        {
            return null;
        }
        var start = text.Tokens[token].Start;
        foreach (var word in _phrases[text.Lower(token).ToString()])
        {
            var after = text.IndexAt(start + word.Length);
            if (text.Folded.Lower.AsSpan(start).StartsWith(word, StringComparison.Ordinal) && after <= endToken
                && text.Tokens[after - 1].End == start + word.Length)
            {
                return (_digits[word], after - 1);
            }
        }
        return null;
    }

    /// <summary>One where a joiner stands between two parts of one number ("twenty-five"), else none.</summary>
    private int JoinerLength(TokenText text, int token, int endToken, decimal? pending, decimal before)
    {
        if (_joiners.Count == 0 || token + 1 >= endToken || !_joiners.Contains(text.Lower(token).ToString())
            || !_digitLookup.TryGetValue(text.Lower(token + 1), out var next))
        {
            return 0;
        }
        var isUnit = pending is >= 20 && pending % 10 == 0 && next < 10;
        return isUnit || (text.Tokens[token].IsWord && pending is null && before >= 100) ? 1 : 0;
    }

    /// <summary>Digits that belong to a word before them ("COVID-19", "G7") are no number.</summary>
    private static bool IsJoined(string text, int start) =>
        start > 0 && ((char.IsLetter(text[start - 1]) && !Syllables.IsSingle(text[start - 1]))
            || (text[start - 1] is '-' or '/' or '.' && start > 1 && char.IsLetterOrDigit(text[start - 2])
                && !Syllables.IsUnspaced(text[start - 2])
                && !(text[start - 1] == '-' && char.IsAsciiDigit(text[start - 2]))));

    private static FrozenDictionary<string, decimal> Table(Language language, string section) =>
        Table(language[section]);

    private static FrozenDictionary<string, decimal> Table(ImmutableArray<WordForm> words) =>
        words.ToFrozenDictionary(
            f => f.Text, f => decimal.Parse(f.Key, NumberStyles.Number, CultureInfo.InvariantCulture),
                StringComparer.Ordinal);
}
