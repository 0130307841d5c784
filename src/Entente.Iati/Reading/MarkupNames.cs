using System.Xml;

namespace Entente.Iati;

/// <summary>
/// The numbers of the names that a file writes, found by their letters as they stand in the text. A name that is met
/// for the first time is looked at closely, and found at once from then on.
/// </summary>
/// <param name="book">The names of the Standard.</param>
internal sealed class MarkupNames(NameBook book)
{
    /// <summary>The name is met for the first time.</summary>
    public const int Unknown = -3;

    /// <summary>The name is none, or one that says something of names, as <c>xmlns</c> does.</summary>
    public const int Special = -4;

    /// <summary>How many kinds of names before are told apart; a power of two.</summary>
    private const int Kinds = 4096;

    private readonly Dictionary<string, int> _own = new(StringComparer.Ordinal);
    private readonly string[] _letters = [.. book.All];
    private readonly int[] _expected = [.. Enumerable.Repeat(Unknown, Kinds)];
    private int _before;

    /// <summary>For each sign of ASCII, whether a name ends before it: 1 where it does.</summary>
    private static ReadOnlySpan<byte> EndsOfName =>
    [
        1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        // Space, quotation mark, apostrophe, solidus.
        1, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1,
        // Less than, equals, greater than.
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0,
    ];

    /// <summary>The number of the name that a text begins with; <see cref="Unknown"/> where it was never met.</summary>
    /// <param name="text">The text, with a sign in it by which a name ends.</param>
    /// <param name="length">The length of the name.</param>
    public int FindAt(ReadOnlySpan<char> text, out int length)
    {
        // Files say the same over and over: where the names before are the same, it is mostly the same name again.
        var number = _expected[_before];
        if (number >= 0 && _letters[number] is var letters && text.StartsWith(letters)
            && IsEnd(text[letters.Length]))
        {
            length = letters.Length;
        }
        else
        {
            length = LengthOf(text);
            number = book.FindInMarkup(text[..length]);
            if (number < 0)
            {
                return _own.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text[..length], out var own)
                    ? own
                    : Unknown;
            }
            _expected[_before] = number;
        }
        _before = ((_before << 4) ^ number) & (Kinds - 1);
        return number;
    }

    /// <summary>Keeps the number of a name that was not known.</summary>
    public void Add(string name, int number) => _own[name] = number;

    /// <summary>Whether a name has no prefix and says nothing of names.</summary>
    public static bool IsPlain(ReadOnlySpan<char> name) =>
        !name.Contains(':') && !name.SequenceEqual("xmlns") && XmlReader.IsName(name.ToString());

    private static bool IsEnd(char letter) => letter < EndsOfName.Length && EndsOfName[letter] != 0;

    private static int LengthOf(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (!IsEnd(text[length]))
        {
            length++;
        }
        return length;
    }
}
