using System.Runtime.CompilerServices;
using Entente.Core;

namespace Entente.Evidence;

/// <summary>One word or sign of a folded text.</summary>
/// <param name="Start">First position in the folded text.</param>
/// <param name="End">Position after the last.</param>
/// <param name="IsWord">Letters or digits, rather than a sign.</param>
public readonly record struct Token(int Start, int End, bool IsWord);

/// <summary>A folded text cut into words and signs, once, for everything that matches phrases on it.</summary>
public sealed class TokenText
{
    private readonly Token[] _tokens;
    private readonly int[] _wordsBefore;

    /// <summary>Cuts a folded text.</summary>
    public TokenText(FoldedText folded)
    {
        Folded = folded;
        _tokens = Cut(folded.Lower);
        _wordsBefore = new int[_tokens.Length + 1];
        for (var i = 0; i < _tokens.Length; i++)
        {
            _wordsBefore[i + 1] = _wordsBefore[i] + (_tokens[i].IsWord ? SixthsOf(i) : 6);
        }
    }

    /// <summary>The words and signs of a document's text: cut once, and kept as long as the text is.</summary>
    internal static TokenText Of(SourceText text) => Cuts.GetValue(text, t => new TokenText(FoldedText.Of(t.Text)));

    private static readonly ConditionalWeakTable<SourceText, TokenText> Cuts = [];

    /// <summary>The text that was cut.</summary>
    public FoldedText Folded { get; }

    /// <summary>The words and signs in order; white space is between them.</summary>
    public ReadOnlySpan<Token> Tokens => _tokens;

    /// <summary>The letters of a token, small.</summary>
    public ReadOnlySpan<char> Lower(int index) =>
        Folded.Lower.AsSpan(_tokens[index].Start, _tokens[index].End - _tokens[index].Start);

    /// <summary>The letters of a token, as written.</summary>
    public ReadOnlySpan<char> Cased(int index) =>
        Folded.Cased.AsSpan(_tokens[index].Start, _tokens[index].End - _tokens[index].Start);

    /// <summary>Whether a token is a word that begins with a capital letter.</summary>
    public bool IsCapital(int index) => char.IsUpper(Folded.Cased[_tokens[index].Start]);

    /// <summary>How many words stand between two tokens; signs are none, and the syllables of a word are one.</summary>
    public int CountWords(int firstToken, int endToken)
    {
        var sixths = 0;
        for (var i = firstToken; i < endToken; i++)
        {
            sixths += _tokens[i].IsWord ? SixthsOf(i) : 0;
        }
        return (sixths + 5) / 6;
    }

    /// <summary>How much of a word a token is: none where it goes on a word that white space would end.</summary>
    private int SixthsOf(int index)
    {
        var letter = Folded.Lower[_tokens[index].Start];
        return Syllables.IsUnspaced(letter) ? Syllables.Sixths(letter)
            : IsAttached(index) && _tokens[index - 1].IsWord
                && !Syllables.IsUnspaced(Folded.Lower[_tokens[index - 1].Start]) ? 0 : 6;
    }

    /// <summary>Whether a token stands on the one before it, without white space.</summary>
    public bool IsAttached(int index) => index > 0 && _tokens[index - 1].End == _tokens[index].Start;

    /// <summary>Whether a token is a later syllable of a word.</summary>
    public bool IsInside(int index) =>
        IsAttached(index) && Syllables.Is(Folded.Lower[_tokens[index].Start])
        && Syllables.Is(Folded.Lower[_tokens[index - 1].Start]);

    /// <summary>How many words and signs begin between two positions; the syllables of a word are one.</summary>
    public int WordsBetween(int start, int end) =>
        _wordsBefore[IndexAt(end)] - _wordsBefore[IndexAt(start)] is var sixths && sixths > 0 ? (sixths + 5) / 6
            : sixths / 6;

    /// <summary>The first token that begins at a position or after it.</summary>
    public int IndexAt(int position)
    {
        int low = 0, high = _tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_tokens[middle].Start < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low;
    }

    /// <summary>Cuts small letters into words and signs.</summary>
    internal static Token[] Cut(string text)
    {
        var tokens = new List<Token>(text.Length / 4 + 1);
        for (var i = 0; i < text.Length;)
        {
            if (IsBlank(text[i]))
            {
                i++;
                continue;
            }
            var single = Syllables.IsSingle(text[i]);
            var end = single ? Syllables.EndOfToken(text, i) : i;
            while (end < text.Length && !single && IsWordSign(text[end]) && !Syllables.IsSingle(text[end])
                && !(char.IsAsciiDigit(text[end]) && end - i >= ShortestGlued && IsGlued(text, end)))
            {
                end++;
            }
            tokens.Add(end > i ? new Token(i, end, true) : new Token(i, i + 1, false));
            i = Math.Max(end, i + 1);
        }
        return [.. tokens];
    }

    private const int ShortestGlued = 5;

    /// <summary>
    /// Whether an ordinal or a year begins that was glued to the word before it, as lines of a list are that lost
    /// their ends ("Busan19th", "Manila2018").
    /// </summary>
    private static bool IsGlued(string text, int at)
    {
        if (!char.IsAsciiLetterLower(text[at - 1]))
        {
            return false;
        }
        var digits = 1;
        while (at + digits < text.Length && char.IsAsciiDigit(text[at + digits]))
        {
            digits++;
        }
        var rest = text.AsSpan(at + digits);
        return digits == 4 ? text.AsSpan(at, 2) is "19" or "20" && (rest.IsEmpty || rest[0] is '\n' or '\r')
            : digits <= 2 && rest.Length > 2 && rest[..2] is "st" or "nd" or "rd" or "th"
                && !char.IsLetterOrDigit(rest[2]);
    }

    private static bool IsBlank(char sign) =>
        sign is <= ' ' or (>= '\u007F' and <= '\u00A0') || (sign > '\u1000' && char.IsWhiteSpace(sign));

    /// <summary>
    /// A plus belongs to the word that it is written on, or stands as a word of its own ("ABC+3", "Plus +").
    /// </summary>
    private static bool IsWordSign(char sign) =>
        sign < '\u0080' ? char.IsAsciiLetterOrDigit(sign) || sign == '+'
        : sign is >= '\u1E00' and <= '\u1EFF' || char.IsLetterOrDigit(sign) || char.IsSurrogate(sign)
            || char.GetUnicodeCategory(sign) is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
