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

    private readonly Dictionary<string, int> _own = new(StringComparer.Ordinal);

    /// <summary>The number of a name; <see cref="Unknown"/> where it was never met.</summary>
    public int Find(ReadOnlySpan<char> name)
    {
        var number = book.FindInMarkup(name);
        return number >= 0 ? number
            : _own.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var own) ? own
            : Unknown;
    }

    /// <summary>Keeps the number of a name that was not known.</summary>
    public void Add(string name, int number) => _own[name] = number;

    /// <summary>Whether a name has no prefix and says nothing of names.</summary>
    public static bool IsPlain(ReadOnlySpan<char> name) =>
        !name.Contains(':') && !name.SequenceEqual("xmlns") && XmlReader.IsName(name.ToString());
}
