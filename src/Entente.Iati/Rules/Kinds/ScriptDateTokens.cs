namespace Entente.Iati;

/// <summary>What a sign or word of a date is.</summary>
internal enum ScriptDateTokenKind
{
    /// <summary>Nothing is left.</summary>
    End,

    /// <summary>A number without a sign.</summary>
    Number,

    /// <summary>One of the signs that part a date or a time.</summary>
    Sign,

    /// <summary>The name of a month, of which three letters count.</summary>
    Month,

    /// <summary>Before or after noon.</summary>
    HalfDay,

    /// <summary>The name of a time zone.</summary>
    Zone,

    /// <summary>The letter between date and time.</summary>
    TimeMark,

    /// <summary>Any other word.</summary>
    Word,

    /// <summary>White space.</summary>
    Space,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>A number, word or sign of a date.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">The number, the sign, the month, the hours from noon or of the zone.</param>
/// <param name="Length">How many characters it has.</param>
internal readonly record struct ScriptDateToken(ScriptDateTokenKind Kind, int Value, int Length)
{
    /// <summary>Whether it is a plus or minus sign.</summary>
    public bool IsPlusOrMinus => IsSign('+') || IsSign('-');

    /// <summary>Whether it is the zone Z.</summary>
    public bool IsZ => Kind == ScriptDateTokenKind.Zone && Length == 1;

    /// <summary>Whether it is this sign.</summary>
    public bool IsSign(char sign) => Kind == ScriptDateTokenKind.Sign && Value == sign;

    /// <summary>Whether it is a number with so many digits, in this range.</summary>
    public bool IsNumber(int length, int least, int greatest) =>
        Kind == ScriptDateTokenKind.Number && Length == length && Value >= least && Value <= greatest;
}

/// <summary>Goes over the tokens of a date.</summary>
internal ref struct ScriptDateTokens
{
    /// <summary>How many digits of a number count.</summary>
    private const int MostDigits = 9;

    /// <summary>How many letters of a word count.</summary>
    private const int MostLetters = 3;

    private static readonly (string Word, ScriptDateTokenKind Kind, int Value)[] Words =
    [
        ("jan", ScriptDateTokenKind.Month, 1), ("feb", ScriptDateTokenKind.Month, 2),
        ("mar", ScriptDateTokenKind.Month, 3), ("apr", ScriptDateTokenKind.Month, 4),
        ("may", ScriptDateTokenKind.Month, 5), ("jun", ScriptDateTokenKind.Month, 6),
        ("jul", ScriptDateTokenKind.Month, 7), ("aug", ScriptDateTokenKind.Month, 8),
        ("sep", ScriptDateTokenKind.Month, 9), ("oct", ScriptDateTokenKind.Month, 10),
        ("nov", ScriptDateTokenKind.Month, 11), ("dec", ScriptDateTokenKind.Month, 12),
        ("am", ScriptDateTokenKind.HalfDay, 0), ("pm", ScriptDateTokenKind.HalfDay, 12),
        ("ut", ScriptDateTokenKind.Zone, 0), ("utc", ScriptDateTokenKind.Zone, 0),
        ("z", ScriptDateTokenKind.Zone, 0), ("gmt", ScriptDateTokenKind.Zone, 0),
        ("cdt", ScriptDateTokenKind.Zone, -5), ("cst", ScriptDateTokenKind.Zone, -6),
        ("edt", ScriptDateTokenKind.Zone, -4), ("est", ScriptDateTokenKind.Zone, -5),
        ("mdt", ScriptDateTokenKind.Zone, -6), ("mst", ScriptDateTokenKind.Zone, -7),
        ("pdt", ScriptDateTokenKind.Zone, -7), ("pst", ScriptDateTokenKind.Zone, -8),
        ("t", ScriptDateTokenKind.TimeMark, 0),
    ];

    private ReadOnlySpan<char> _rest;

    /// <summary>Begins with the first token of a text.</summary>
    public ScriptDateTokens(ReadOnlySpan<char> text)
    {
        _rest = text;
        Peek = Read();
    }

    /// <summary>The token that comes next.</summary>
    public ScriptDateToken Peek { get; private set; }

    /// <summary>Takes the next token.</summary>
    public ScriptDateToken Next()
    {
        var token = Peek;
        _rest = _rest[token.Length..];
        Peek = Read();
        return token;
    }

    /// <summary>Takes the next token where it is this sign.</summary>
    public bool Skip(char sign)
    {
        var isSign = Peek.IsSign(sign);
        if (isSign)
        {
            Next();
        }
        return isSign;
    }

    private readonly ScriptDateToken Read() => _rest switch
    {
        [] => default,
        [>= '0' and <= '9', ..] => ReadNumber(),
        [':' or '-' or '+' or '.' or ')', ..] => new(ScriptDateTokenKind.Sign, _rest[0], 1),
        [var letter, ..] when IsLetter(letter) => ReadWord(),
        [var space, ..] when ScriptValues.IsWhiteSpace(space) => new(ScriptDateTokenKind.Space, 0, 1),
        ['(', ..] => new(ScriptDateTokenKind.Other, 0, LengthOfRemark()),
        _ => new(ScriptDateTokenKind.Other, 0, 1),
    };

    private static bool IsLetter(char character) => character >= 'A' && !ScriptValues.IsWhiteSpace(character);

    private readonly ScriptDateToken ReadNumber()
    {
        var length = _rest.IndexOfAnyExceptInRange('0', '9');
        length = length < 0 ? _rest.Length : length;
        var number = 0;
        foreach (var digit in First(_rest[..length].TrimStart('0'), MostDigits))
        {
            number = (number * 10) + digit - '0';
        }
        return new(ScriptDateTokenKind.Number, number, length);
    }

    private readonly ScriptDateToken ReadWord()
    {
        var length = 1;
        while (length < _rest.Length && IsLetter(_rest[length]))
        {
            length++;
        }
        var begin = First(_rest[..length], MostLetters);
        foreach (var (word, kind, value) in Words)
        {
            if (begin.Equals(word, StringComparison.OrdinalIgnoreCase)
                && (length <= MostLetters || kind == ScriptDateTokenKind.Month))
            {
                return new(kind, value, length);
            }
        }
        return new(ScriptDateTokenKind.Word, 0, length);
    }

    /// <summary>What stands in brackets counts nothing, brackets in it included.</summary>
    private readonly int LengthOfRemark()
    {
        var open = 0;
        var length = 0;
        do
        {
            open += _rest[length] switch { '(' => 1, ')' => -1, _ => 0 };
            length++;
        }
        while (open > 0 && length < _rest.Length);
        return length;
    }

    private static ReadOnlySpan<char> First(ReadOnlySpan<char> text, int most) =>
        text[..Math.Min(text.Length, most)];
}
