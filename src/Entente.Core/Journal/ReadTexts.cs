using System.Globalization;
using System.Text.Json;

namespace Entente.Core;

/// <summary>
/// Remembers what the texts that were read last mean. A journal says the same days, units, keys and authors over and
/// over: each is then parsed, and held in memory, once. It never grows: a new text takes the place of an older one.
/// </summary>
/// <param name="parse">What a text means; it gives the same for the same text.</param>
internal sealed class ReadTexts<T>(Func<string, T> parse)
{
    /// <summary>How many texts are remembered; a power of two.</summary>
    private const int Places = 1024;

    /// <summary>Longer texts are rarely said twice.</summary>
    private const int Longest = 64;

    private readonly Reading?[] _places = new Reading?[Places];

    /// <summary>What the text at which a reader stands means.</summary>
    /// <exception cref="JsonException">There is no text.</exception>
    /// <exception cref="FormatException">The text does not mean anything here.</exception>
    /// <exception cref="InvalidOperationException">The value is no text, or no valid UTF-8.</exception>
    public T Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            throw new JsonException("A text is null.");
        }
        if (reader.HasValueSequence || reader.ValueSpan.Length > Longest)
        {
            return parse(reader.GetString()!);
        }
        Span<char> text = stackalloc char[Longest];
        return Find(text[..reader.CopyString(text)]);
    }

    private T Find(ReadOnlySpan<char> text)
    {
        ref var place = ref _places[string.GetHashCode(text, StringComparison.Ordinal) & (Places - 1)];
        if (place is { } known && text.SequenceEqual(known.Text))
        {
            return known.Value;
        }
        var printed = text.ToString();
        var reading = new Reading(printed, parse(printed));
        // Several readers may stand here at once; whichever comes last stays, and each is right.
        Volatile.Write(ref place, reading);
        return reading.Value;
    }

    private sealed record Reading(string Text, T Value);
}

/// <summary>The texts of an entry's envelope, and of its payload where they have a form of their own.</summary>
internal static class ReadTexts
{
    /// <summary>Names and keys as they stand.</summary>
    public static ReadTexts<string> Plain { get; } = new(text => text);

    /// <summary>Days of knowledge, as <c>2026-11-22</c>.</summary>
    public static ReadTexts<DateOnly> Days { get; } =
        new(text => DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture));

    /// <summary>Periods of effect.</summary>
    public static ReadTexts<Period> Periods { get; } = new(Period.Parse);
}
