using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Entente.Core;

/// <summary>The stable words of one enumeration, made once.</summary>
internal static class Words<T> where T : struct, Enum
{
    private static readonly T[] Values = (T[])typeof(T).GetEnumValues();

    private static readonly string[] All =
        [.. typeof(T).GetEnumNames().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];

    /// <summary>Whether a value is the first of all, which is left out where it is written.</summary>
    public static bool IsDefault(T value) => NumberOf(value) == 0;

    /// <summary>The word of a value; null where the enumeration has no such value.</summary>
    public static string? Find(T value)
    {
        for (var i = 0; i < Values.Length; i++)
        {
            if (NumberOf(Values[i]) == NumberOf(value))
            {
                return All[i];
            }
        }
        return null;
    }

    /// <summary>The value of a word; null where there is none.</summary>
    public static T? Find(string? word)
    {
        var at = Array.IndexOf(All, word);
        return at < 0 ? null : Values[at];
    }

    /// <summary>The value of the word at which a reader stands.</summary>
    /// <exception cref="JsonException">There is no such word.</exception>
    public static T Read(ref Utf8JsonReader reader)
    {
        for (var i = 0; i < Values.Length; i++)
        {
            if (reader.ValueTextEquals(All[i]))
            {
                return Values[i];
            }
        }
        throw new JsonException($"{typeof(T).Name} has no such word.");
    }

    private static int NumberOf(T value) => Unsafe.BitCast<T, int>(value);
}
