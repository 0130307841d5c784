using System.Globalization;
using System.Text;

namespace Entente.Store;

/// <summary>
/// One term of a text. In a script that sets no blanks between words (Hangul, Han, Kana, Thai and their like) every
/// letter begins a term that reaches over the next letter, and the last letter of a run is a term alone.
/// </summary>
/// <param name="Plain">Folded: small letters, one width, no diacritics.</param>
/// <param name="Exact">The same with its diacritics.</param>
/// <param name="Start">Its first UTF-16 unit in the text.</param>
/// <param name="End">The first unit behind it.</param>
/// <param name="FirstEnd">The first unit behind its first letter.</param>
/// <param name="EndsRun">Whether it is the single last letter of a run.</param>
public readonly record struct SearchTerm(
    string Plain, string Exact, int Start, int End, int FirstEnd, bool EndsRun);

/// <summary>Cuts texts, and what people type, into the terms by which texts are found.</summary>
public static class SearchTerms
{
    /// <summary>
    /// The terms of a text, in its order. Any string is a text, also one that was cut inside a letter.
    /// </summary>
    public static List<SearchTerm> Of(string text)
    {
        var cutter = new Cutter();
        for (var at = 0; at < text.Length;)
        {
            if (IsInNumber(text, at) || IsInRun(text, at))
            {
                at++;
                continue;
            }
            var end = LetterForms.EndOfLetter(text, at);
            cutter.Take(LetterForms.Of(text.AsSpan(at, end - at)), at, end);
            at = end;
        }
        return cutter.Finish();
    }

    /// <summary>
    /// Whether a sign parts the thousands of a number, which is one number with it and without: one to three digits
    /// before the first such sign, and three behind each.
    /// </summary>
    private static bool IsInNumber(string text, int at)
    {
        if (text[at] is not (',' or '.' or '\'' or '’') || !IsDigits(text, at + 1, 3))
        {
            return false;
        }
        var first = at;
        while (first > 0 && char.IsAsciiDigit(text[first - 1]))
        {
            first--;
        }
        var isFurther = first > 0 && text[first - 1] == text[at] && IsDigits(text, first, 3);
        return at - first is >= 1 and <= 3
            && (isFurther || first == 0 || !(text[first - 1] is ',' or '.' && first > 1
                && char.IsAsciiDigit(text[first - 2])));
    }

    /// <summary>Whether so many digits stand at a place, and no digit behind them.</summary>
    private static bool IsDigits(string text, int at, int count) =>
        at + count <= text.Length && text.AsSpan(at, count).IndexOfAnyExceptInRange('0', '9') < 0
        && !(at + count < text.Length && char.IsAsciiDigit(text[at + count]));

    /// <summary>Whether a sign joins two words of a script that sets no blanks, which are one run with it.</summary>
    private static bool IsInRun(string text, int at) =>
        text[at] is '-' or '‐' or '‑' or '–' or '·' or 'ㆍ' or '・' or '‧' && at > 0 && at + 1 < text.Length
        && IsOfRun(text, at - 1) && IsOfRun(text, at + 1);

    private static bool IsOfRun(string text, int at) =>
        LetterForms.Of(text.AsSpan(at, 1)).Kind == LetterKind.OfRun;

    /// <summary>Gathers letters into words, and runs of letters into overlapping pairs.</summary>
    private sealed class Cutter
    {
        private readonly List<SearchTerm> _terms = [];
        private readonly StringBuilder _plain = new();
        private readonly StringBuilder _exact = new();
        private (LetterForm Form, int Start, int End)? _before;
        private int _start;
        private int _end;
        private int _firstEnd;

        public void Take(LetterForm form, int start, int end)
        {
            if (form.Kind == LetterKind.Ignored)
            {
                return;
            }
            if (form.Kind != LetterKind.OfWord)
            {
                EndWord();
            }
            if (form.Kind != LetterKind.OfRun)
            {
                EndRun();
            }
            switch (form.Kind)
            {
                case LetterKind.OfWord:
                    AddToWord(form, start, end);
                    break;
                case LetterKind.OfRun:
                    if (_before is { } before)
                    {
                        _terms.Add(new SearchTerm(
                            before.Form.Plain + form.Plain, before.Form.Exact + form.Exact, before.Start, end,
                            before.End, EndsRun: false));
                    }
                    _before = (form, start, end);
                    break;
                case LetterKind.Sign:
                    _terms.Add(new SearchTerm(form.Plain, form.Exact, start, end, end, EndsRun: false));
                    break;
                default:
                    break;
            }
        }

        public List<SearchTerm> Finish()
        {
            EndWord();
            EndRun();
            return _terms;
        }

        private void AddToWord(LetterForm form, int start, int end)
        {
            if (_plain.Length == 0)
            {
                (_start, _firstEnd) = (start, end);
            }
            _plain.Append(form.Plain);
            _exact.Append(form.Exact);
            _end = end;
        }

        private void EndWord()
        {
            if (_plain.Length > 0)
            {
                _terms.Add(new SearchTerm(
                    _plain.ToString(), _exact.ToString(), _start, _end, _firstEnd, EndsRun: false));
                _plain.Clear();
                _exact.Clear();
            }
        }

        private void EndRun()
        {
            if (_before is { } last)
            {
                _terms.Add(new SearchTerm(
                    last.Form.Plain, last.Form.Exact, last.Start, last.End, last.End, EndsRun: true));
                _before = null;
            }
        }
    }
}
