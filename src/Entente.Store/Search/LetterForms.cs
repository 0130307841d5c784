using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Entente.Store;

/// <summary>What a letter does to the terms around it.</summary>
internal enum LetterKind
{
    /// <summary>Divides terms: blanks, punctuation.</summary>
    Between,

    /// <summary>Is passed over: soft hyphens, joiners.</summary>
    Ignored,

    /// <summary>Stands in a word between blanks.</summary>
    OfWord,

    /// <summary>Stands in a run without blanks.</summary>
    OfRun,

    /// <summary>Is a term alone: emoji and other pictures.</summary>
    Sign,
}

/// <summary>A letter, with the marks it bears, as it is compared.</summary>
internal readonly record struct LetterForm(LetterKind Kind, string Plain = "", string Exact = "");

/// <summary>
/// Brings letters to the forms in which they are compared. A letter is what one writes as one: a base with its marks,
/// a Hangul syllable however it is composed.
/// </summary>
internal static class LetterForms
{
    private static readonly ConcurrentDictionary<int, LetterForm> Single = new();

    /// <summary>The marks that a reader may leave out; those of Thai, Kana or Devanagari make another letter.</summary>
    private static readonly (int First, int Last)[] Diacritics =
    [
        (0x0300, 0x036F), (0x0483, 0x0489), (0x0591, 0x05C7), (0x0610, 0x061A), (0x064B, 0x065F), (0x0670, 0x0670),
        (0x06D6, 0x06ED), (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x20D0, 0x20FF), (0xFE20, 0xFE2F),
    ];

    /// <summary>Scripts that set no blanks between words, or (Hangul) join words at will.</summary>
    private static readonly (int First, int Last)[] Runs =
    [
        (0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1100, 0x11FF), (0x1780, 0x17FF), (0x2E80, 0x2FDF), (0x3005, 0x3007),
        (0x3031, 0x3035), (0x3041, 0x30FF), (0x3105, 0x312F), (0x3130, 0x318F), (0x31F0, 0x31FF), (0x3400, 0x4DBF),
        (0x4E00, 0x9FFF), (0xA960, 0xA97F), (0xAC00, 0xD7FF), (0xF900, 0xFAFF), (0x1AFF0, 0x1B16F), (0x20000, 0x323AF),
    ];

    /// <summary>Letters whose stroke or tie is no mark of its own, as they are typed without it.</summary>
    private static readonly Dictionary<char, string> Strokes = new()
    {
        ['đ'] = "d", ['ð'] = "d", ['ø'] = "o", ['ł'] = "l", ['ħ'] = "h", ['ŧ'] = "t", ['ı'] = "i", ['ß'] = "ss",
        ['æ'] = "ae", ['œ'] = "oe", ['þ'] = "th", ['ς'] = "σ",
    };

    /// <summary>Where the letter ends that begins at a place.</summary>
    public static int EndOfLetter(string text, int start)
    {
        Rune.DecodeFromUtf16(text.AsSpan(start), out var first, out var length);
        var at = start + length;
        while (at < text.Length)
        {
            var status = Rune.DecodeFromUtf16(text.AsSpan(at), out var next, out length);
            if (status != System.Buffers.OperationStatus.Done || !Continues(next, first))
            {
                break;
            }
            at += length;
        }
        return at;
    }

    /// <summary>The forms of a letter.</summary>
    public static LetterForm Of(ReadOnlySpan<char> letter)
    {
        if (Rune.DecodeFromUtf16(letter, out var first, out var length) != System.Buffers.OperationStatus.Done
            || IsNoCharacter(first))
        {
            return default;
        }
        return length == letter.Length
            ? Single.GetOrAdd(first.Value, static value => Make(new Rune(value), new Rune(value).ToString()))
            : Make(first, letter.ToString());
    }

    private static LetterForm Make(Rune first, string letter)
    {
        var category = Rune.GetUnicodeCategory(first);
        if (category == UnicodeCategory.Format)
        {
            return new LetterForm(LetterKind.Ignored);
        }
        if (category == UnicodeCategory.OtherSymbol)
        {
            var sign = first.ToString();
            return new LetterForm(LetterKind.Sign, sign, sign);
        }
        var exact = Bare(letter.Normalize(NormalizationForm.FormKC), withMarks: true);
        var plain = Bare(letter.Normalize(NormalizationForm.FormKD), withMarks: false);
        return plain.Length == 0 ? default
            : new LetterForm(IsIn(Runs, Rune.GetRuneAt(plain, 0).Value) ? LetterKind.OfRun : LetterKind.OfWord,
                plain, exact);
    }

    /// <summary>Small letters and digits, with the marks that stay; nothing where it is neither.</summary>
    private static string Bare(string letter, bool withMarks)
    {
        var bare = new StringBuilder(letter.Length);
        foreach (var rune in letter.EnumerateRunes())
        {
            var isMark = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark;
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LetterNumber
                or UnicodeCategory.OtherNumber)
            {
                var small = Rune.ToLowerInvariant(rune);
                var stroke = small.IsBmp && (!withMarks || small.Value == 'ς')
                    ? Strokes.GetValueOrDefault((char)small.Value)
                    : null;
                bare.Append(stroke ?? small.ToString());
            }
            else if (isMark && bare.Length > 0 && !IsSelector(rune)
                && (withMarks || !IsIn(Diacritics, rune.Value)))
            {
                bare.Append(rune.ToString());
            }
        }
        return bare.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Marks, and the later parts of a Hangul syllable that is written in parts.</summary>
    private static bool Continues(Rune rune, Rune first) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark
        || rune.Value is 0xFF9E or 0xFF9F
        || (rune.Value is (>= 0x1160 and <= 0x11FF) or (>= 0xD7B0 and <= 0xD7FF)
            && first.Value is (>= 0x1100 and <= 0x115F) or (>= 0xA960 and <= 0xA97F) or (>= 0xAC00 and <= 0xD7A3));

    private static bool IsSelector(Rune rune) =>
        rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    /// <summary>Code points that will never be a character, which cannot be normalised either.</summary>
    private static bool IsNoCharacter(Rune rune) =>
        (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;

    private static bool IsIn((int First, int Last)[] ranges, int value)
    {
        foreach (var (first, last) in ranges)
        {
            if (first <= value && value <= last)
            {
                return true;
            }
        }
        return false;
    }
}
