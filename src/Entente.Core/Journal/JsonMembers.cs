using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Entente.Core;

/// <summary>
/// How a value stands as a JSON object: the one description by which it is written and read. It names each member in
/// the order in which they are written, gives what the known value has there, and makes a value of what comes back.
/// </summary>
/// <param name="json">The members of the object.</param>
/// <param name="known">The value that is written; the default where one is read.</param>
internal delegate T JsonForm<T>(ref JsonMembers json, T? known);

/// <summary>
/// The members of one JSON object that is being written, or of one that is being read. Written, each call writes its
/// member and gives back the same value; read, each call gives what stands there. Nulls and defaults are left out.
/// Members may be read in any order; each stands once, and one that nobody asks for is refused.
/// No code of the framework is asked for over a type of ours: such code is made anew at each start of the program.
/// </summary>
internal ref struct JsonMembers
{
    private readonly Utf8JsonWriter? _writer;
    private readonly ReadOnlySpan<byte> _bytes;
    private Places _places;
    private int _count;
    private int _next;
    private int _taken;

    private JsonMembers(Utf8JsonWriter writer) => _writer = writer;

    private JsonMembers(ReadOnlySpan<byte> bytes)
    {
        _bytes = bytes;
        var reader = new Utf8JsonReader(bytes);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("There is no object.");
        }
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (_count == Places.Length || reader.ValueIsEscaped)
            {
                throw new JsonException("An object has members that no object here has.");
            }
            var (name, length) = ((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length);
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            _places[_count++] = new Place(name, length, start, (int)reader.BytesConsumed - start);
        }
        // Nothing may stand behind the object.
        reader.Read();
    }

    /// <summary>Writes a value as an object.</summary>
    public static void Write<T>(Utf8JsonWriter writer, T value, JsonForm<T> form)
    {
        writer.WriteStartObject();
        var members = new JsonMembers(writer);
        form(ref members, value);
        writer.WriteEndObject();
    }

    /// <summary>Reads an object.</summary>
    /// <exception cref="JsonException">It has not the members of the form.</exception>
    public static T Read<T>(ReadOnlySpan<byte> bytes, JsonForm<T> form)
    {
        var members = new JsonMembers(bytes);
        var value = form(ref members, default);
        return members._taken == members._count
            ? value
            : throw new JsonException("An object has a member twice, or one that it should not have.");
    }

    /// <summary>A text.</summary>
    public string Text(scoped ReadOnlySpan<byte> name, string? value) =>
        OptionalText(name, value) ?? throw Missing(name);

    /// <summary>A text; null where there is none.</summary>
    public string? OptionalText(scoped ReadOnlySpan<byte> name, string? value)
    {
        if (_writer is not null)
        {
            if (value is not null)
            {
                _writer.WriteString(name, value);
            }
            return value;
        }
        return Finds(name, out var reader) ? ReadTexts.Plain.Read(ref reader) : null;
    }

    /// <summary>Whether something is so.</summary>
    public bool Flag(scoped ReadOnlySpan<byte> name, bool? value)
    {
        if (_writer is not null)
        {
            if (value is true)
            {
                _writer.WriteBoolean(name, true);
            }
            return value is true;
        }
        return Finds(name, out var reader) && reader.GetBoolean();
    }

    /// <summary>A whole number.</summary>
    public long Number(scoped ReadOnlySpan<byte> name, long? value) =>
        OptionalNumber(name, value is 0 ? null : value) ?? 0;

    /// <summary>A whole number; null where there is none.</summary>
    public long? OptionalNumber(scoped ReadOnlySpan<byte> name, long? value)
    {
        if (_writer is not null)
        {
            if (value is { } number)
            {
                _writer.WriteNumber(name, number);
            }
            return value;
        }
        return Finds(name, out var reader) ? reader.GetInt64() : null;
    }

    /// <summary>A decimal number.</summary>
    public decimal Decimal(scoped ReadOnlySpan<byte> name, decimal? value) =>
        OptionalDecimal(name, value is 0 ? null : value) ?? 0;

    /// <summary>A decimal number; null where there is none.</summary>
    public decimal? OptionalDecimal(scoped ReadOnlySpan<byte> name, decimal? value)
    {
        if (_writer is not null)
        {
            if (value is { } number)
            {
                _writer.WriteNumber(name, number);
            }
            return value;
        }
        return Finds(name, out var reader) ? JournalNumber.Read(ref reader) : null;
    }

    /// <summary>One of the words of an enumeration; the first where none stands there.</summary>
    public T Word<T>(scoped ReadOnlySpan<byte> name, T? value)
        where T : struct, Enum =>
        OptionalWord(name, value is { } word && Words<T>.IsDefault(word) ? null : value) ?? default;

    /// <summary>One of the words of an enumeration; null where none stands there.</summary>
    public T? OptionalWord<T>(scoped ReadOnlySpan<byte> name, T? value)
        where T : struct, Enum
    {
        if (_writer is not null)
        {
            if (value is { } word)
            {
                _writer.WriteString(name, Words<T>.Find(word) ?? throw new JsonException($"{word} has no word."));
            }
            return value;
        }
        return Finds(name, out var reader) ? Words<T>.Read(ref reader) : null;
    }

    /// <summary>A value that is said as a text; the default where it is not said.</summary>
    public T Said<T>(scoped ReadOnlySpan<byte> name, T? value, JsonText<T> text)
        where T : struct, IEquatable<T> =>
        OptionalSaid(name, value is { } known && known.Equals(default) ? null : value, text) ?? default;

    /// <summary>A value that is said as a text; null where it is not said.</summary>
    public T? OptionalSaid<T>(scoped ReadOnlySpan<byte> name, T? value, JsonText<T> text)
        where T : struct
    {
        if (_writer is not null)
        {
            if (value is { } known)
            {
                _writer.WriteString(name, text.Print(known));
            }
            return value;
        }
        return Finds(name, out var reader) ? text.Read(ref reader) : null;
    }

    /// <summary>An object for a value type; the default where it does not stand there.</summary>
    public T Part<T>(scoped ReadOnlySpan<byte> name, T? value, JsonForm<T> form)
        where T : struct, IEquatable<T> =>
        OptionalPart(name, value is { } known && known.Equals(default) ? null : value, form) ?? default;

    /// <summary>An object for a value type; null where it does not stand there.</summary>
    public T? OptionalPart<T>(scoped ReadOnlySpan<byte> name, T? value, JsonForm<T> form)
        where T : struct
    {
        if (_writer is not null)
        {
            if (value is { } known)
            {
                _writer.WritePropertyName(name);
                Write(_writer, known, form);
            }
            return value;
        }
        return FindsValue(name, out var bytes) ? Read(bytes, form) : null;
    }

    /// <summary>An object.</summary>
    public T Object<T>(scoped ReadOnlySpan<byte> name, T? value, JsonForm<T> form)
        where T : class =>
        OptionalObject(name, value, form) ?? throw Missing(name);

    /// <summary>An object; null where it does not stand there.</summary>
    public T? OptionalObject<T>(scoped ReadOnlySpan<byte> name, T? value, JsonForm<T> form)
        where T : class
    {
        if (_writer is not null)
        {
            if (value is not null)
            {
                _writer.WritePropertyName(name);
                Write(_writer, value, form);
            }
            return value;
        }
        return FindsValue(name, out var bytes) ? Read(bytes, form) : null;
    }

    /// <summary>A list of texts.</summary>
    public IReadOnlyList<string> Texts(scoped ReadOnlySpan<byte> name, IReadOnlyList<string>? value) =>
        OptionalTexts(name, value) ?? throw Missing(name);

    /// <summary>A list of texts; null where there is none.</summary>
    public IReadOnlyList<string>? OptionalTexts(scoped ReadOnlySpan<byte> name, IReadOnlyList<string>? value)
    {
        if (_writer is null)
        {
            return FindsValue(name, out var bytes) ? ReadTextList(bytes) : null;
        }
        if (value is not null)
        {
            _writer.WriteStartArray(name);
            for (var i = 0; i < value.Count; i++)
            {
                _writer.WriteStringValue(value[i]);
            }
            _writer.WriteEndArray();
        }
        return value;
    }

    /// <summary>A list of objects.</summary>
    public T[] List<T>(scoped ReadOnlySpan<byte> name, IReadOnlyList<T>? value, JsonForm<T> form) =>
        OptionalList(name, value, form) ?? throw Missing(name);

    /// <summary>A list of objects; null where there is none.</summary>
    public T[]? OptionalList<T>(scoped ReadOnlySpan<byte> name, IReadOnlyList<T>? value, JsonForm<T> form)
    {
        if (_writer is null)
        {
            return FindsValue(name, out var bytes) ? ReadList(bytes, form) : null;
        }
        if (value is null)
        {
            return null;
        }
        _writer.WriteStartArray(name);
        for (var i = 0; i < value.Count; i++)
        {
            Write(_writer, value[i], form);
        }
        _writer.WriteEndArray();
        return [];
    }

    /// <summary>A claim, which stands as in the files of claims (docs/CLAIMS.md); null where there is none.</summary>
    public Claim? OptionalClaim(scoped ReadOnlySpan<byte> name, Claim? value)
    {
        if (_writer is not null)
        {
            if (value is not null)
            {
                _writer.WritePropertyName(name);
                JournalJson.WriteClaim(_writer, value);
            }
            return value;
        }
        return FindsValue(name, out var bytes) ? JournalJson.ReadClaim(bytes) : null;
    }

    private static string[] ReadTextList(ReadOnlySpan<byte> bytes)
    {
        var items = new string[StartList(bytes, out var reader)];
        for (var i = 0; i < items.Length; i++)
        {
            reader.Read();
            items[i] = ReadTexts.Plain.Read(ref reader);
        }
        return items;
    }

    private static T[] ReadList<T>(ReadOnlySpan<byte> bytes, JsonForm<T> form)
    {
        var items = new T[StartList(bytes, out var reader)];
        for (var i = 0; i < items.Length; i++)
        {
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            items[i] = Read(bytes[start..(int)reader.BytesConsumed], form);
        }
        return items;
    }

    /// <summary>A reader before the first item of a list, and how many there are.</summary>
    private static int StartList(ReadOnlySpan<byte> bytes, out Utf8JsonReader reader)
    {
        reader = new Utf8JsonReader(bytes);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("There is no list.");
        }
        var count = 0;
        for (var ahead = reader; ahead.Read() && ahead.TokenType != JsonTokenType.EndArray; count++)
        {
            ahead.Skip();
        }
        return count;
    }

    /// <summary>A reader at the value of a member.</summary>
    private bool Finds(scoped ReadOnlySpan<byte> name, out Utf8JsonReader reader)
    {
        var found = FindsValue(name, out var bytes);
        reader = new Utf8JsonReader(bytes);
        return found && reader.Read();
    }

    /// <summary>The bytes of a member's value; members are asked for in the order in which they were written.</summary>
    private bool FindsValue(scoped ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        for (var i = 0; i < _count; i++)
        {
            var at = (_next + i) % _count;
            var place = _places[at];
            if (_bytes.Slice(place.Name, place.NameLength).SequenceEqual(name))
            {
                _next = at + 1;
                _taken++;
                value = _bytes.Slice(place.Value, place.ValueLength);
                return true;
            }
        }
        value = default;
        return false;
    }

    private static JsonException Missing(ReadOnlySpan<byte> name) =>
        new($"'{Encoding.UTF8.GetString(name)}' is missing.");

    /// <summary>Where a member's name and value stand in the bytes.</summary>
    private readonly record struct Place(int Name, int NameLength, int Value, int ValueLength);

    /// <summary>Room for the members of any object of the journal.</summary>
    [InlineArray(Length)]
    private struct Places
    {
        public const int Length = 24;

        private Place _first;
    }
}
