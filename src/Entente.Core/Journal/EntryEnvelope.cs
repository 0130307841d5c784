using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Entente.Core;

/// <summary>
/// The envelope of an entry as it stands in the bytes, read in one pass; the payload stays where it is until its type
/// is known. Every member may stand once; a member that this program does not know is named, never passed over.
/// </summary>
internal struct EntryEnvelope
{
    private static readonly byte[][] Members =
    [
        .. new[]
        {
            "stream", "sequence", "type", "version", "known", "recorded", "author", "payload", "previous",
            "effective", "knownTo", "source", "span",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    /// <summary>Which member mostly stands behind each, as this program writes them.</summary>
    private static readonly int[] Following = [1, 2, 3, 9, 5, 6, 11, 8, 0, 4, 5, 7, 7];

    /// <summary>The first nine members are always there.</summary>
    private const int RequiredCount = 9;

    /// <summary>How long an instant is, as 2026-11-22T08:00:00.0000000Z.</summary>
    private const int InstantBytes = 28;

    private int _seen;
    private string _stream = "";
    private long _sequence;
    private Period _effective;
    private DateOnly _known;
    private string? _knownTo;
    private DateTimeOffset _recorded;
    private string _author = "";
    private string? _source;
    private TextSpan? _span;
    private ChainHash _previous;

    /// <summary>An envelope of which nothing was read yet.</summary>
    public EntryEnvelope()
    {
    }

    /// <summary>The name of the entry's type.</summary>
    public string Type { get; private set; } = "";

    /// <summary>The version of the payload, from 1.</summary>
    public int Version { get; private set; }

    /// <summary>Where the payload stands in the bytes.</summary>
    public Range Payload { get; private set; }

    /// <summary>A member that this program does not know; null where there is none.</summary>
    public string? UnknownMember { get; private set; }

    /// <summary>Reads the envelope.</summary>
    /// <exception cref="JsonException">The bytes are no JSON object with the members of an entry.</exception>
    /// <exception cref="FormatException">A member has no valid form.</exception>
    /// <exception cref="InvalidOperationException">A member is of another kind, or no valid UTF-8.</exception>
    public static EntryEnvelope Read(ReadOnlySpan<byte> bytes)
    {
        var envelope = new EntryEnvelope();
        var reader = new Utf8JsonReader(bytes);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("The entry is no JSON object.");
        }
        var next = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = IndexOfMember(ref reader, next);
            next = Following[member < 0 ? 0 : member];
            if (member < 0)
            {
                envelope.UnknownMember ??= reader.GetString();
                reader.Read();
                reader.Skip();
                continue;
            }
            if ((envelope._seen & (1 << member)) != 0)
            {
                throw new JsonException($"'{Encoding.UTF8.GetString(Members[member])}' stands twice.");
            }
            envelope._seen |= 1 << member;
            reader.Read();
            envelope.Take(member, ref reader);
        }
        // A second value behind the object makes the reader throw here.
        reader.Read();
        envelope.RequireAll();
        return envelope;
    }

    /// <summary>The entry with its fact.</summary>
    /// <param name="fact">What the payload states.</param>
    /// <param name="stream">The stream's name as the engine has it, taken where it is the same, to hold it
    /// once.</param>
    public readonly Entry ToEntry(Fact fact, string stream) => new()
    {
        Stream = _stream == stream ? stream : _stream,
        Sequence = _sequence,
        Effective = _effective,
        Known = _known,
        KnownTo = _knownTo,
        Recorded = _recorded,
        Author = _author,
        Source = _source,
        Span = _span,
        Fact = fact,
        Previous = _previous,
    };

    private static int IndexOfMember(ref Utf8JsonReader reader, int likely)
    {
        if (reader.ValueTextEquals(Members[likely]))
        {
            return likely;
        }
        for (var i = 0; i < Members.Length; i++)
        {
            if (reader.ValueTextEquals(Members[i]))
            {
                return i;
            }
        }
        return -1;
    }

    private void Take(int member, ref Utf8JsonReader reader)
    {
        switch (member)
        {
            case 0: _stream = Text(ref reader); break;
            case 1: _sequence = reader.GetInt64(); break;
            case 2: Type = Text(ref reader); break;
            case 3: Version = VersionOf(reader.GetInt32()); break;
            case 4: _known = ReadTexts.Days.Read(ref reader); break;
            case 5: _recorded = Instant(ref reader); break;
            case 6: _author = Text(ref reader); break;
            case 7:
                var start = checked((int)reader.TokenStartIndex);
                reader.Skip();
                Payload = start..checked((int)reader.BytesConsumed);
                break;
            case 8: _previous = HashOf(ref reader); break;
            case 9: _effective = ReadTexts.Periods.Read(ref reader); break;
            case 10: _knownTo = Text(ref reader); break;
            case 11: _source = Text(ref reader); break;
            default: _span = SpanOf(ref reader); break;
        }
    }

    private readonly void RequireAll()
    {
        for (var i = 0; i < RequiredCount; i++)
        {
            if ((_seen & (1 << i)) == 0)
            {
                throw new JsonException($"The entry has no '{Encoding.UTF8.GetString(Members[i])}'.");
            }
        }
    }

    private static string Text(ref Utf8JsonReader reader) => ReadTexts.Plain.Read(ref reader);

    private static int VersionOf(int version) =>
        version >= 1 ? version : throw new FormatException($"The version {version} is below 1.");

    /// <summary>An instant to a ten-millionth of a second, always in UTC and always of the same length.</summary>
    private static DateTimeOffset Instant(ref Utf8JsonReader reader)
    {
        Span<byte> text = stackalloc byte[InstantBytes];
        return reader.TokenType == JsonTokenType.String && Fits(ref reader, InstantBytes)
            && reader.CopyString(text) == InstantBytes && text[^1] == (byte)'Z'
            && Utf8Parser.TryParse(text, out DateTimeOffset instant, out var read, 'O') && read == InstantBytes
                ? instant
                : throw new FormatException("The instant of recording is not as 2026-11-22T08:00:00.0000000Z.");
    }

    private static ChainHash HashOf(ref Utf8JsonReader reader)
    {
        Span<byte> digits = stackalloc byte[2 * ChainHash.SizeBytes];
        return reader.TokenType == JsonTokenType.String && Fits(ref reader, digits.Length)
            && reader.CopyString(digits) == digits.Length && ChainHash.TryParse(digits, out var hash)
                ? hash
                : throw new FormatException("The previous hash is not 64 hexadecimal digits.");
    }

    private static bool Fits(ref Utf8JsonReader reader, int bytes) =>
        !reader.HasValueSequence && reader.ValueSpan.Length == bytes;

    private static TextSpan SpanOf(ref Utf8JsonReader reader)
    {
        Span<int> ends = stackalloc int[2];
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("A span is a list of two numbers.");
        }
        for (var i = 0; i < ends.Length; i++)
        {
            reader.Read();
            ends[i] = reader.GetInt32();
        }
        reader.Read();
        return reader.TokenType == JsonTokenType.EndArray && 0 <= ends[0] && ends[0] <= ends[1]
            ? new TextSpan(ends[0], ends[1])
            : throw new JsonException("A span is a list of two numbers, the first not above the second.");
    }
}
