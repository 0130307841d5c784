using System.Buffers;
using System.Globalization;

namespace Entente.Iati;

/// <summary>How often a part of a content may stand.</summary>
/// <param name="IsOptional">It need not stand.</param>
/// <param name="IsRepeatable">It may stand several times.</param>
internal readonly record struct Occurrence(bool IsOptional, bool IsRepeatable);

/// <summary>A part of what may stand within an element, as the structure writes it.</summary>
/// <param name="Occurs">How often.</param>
internal abstract record Particle(Occurrence Occurs)
{
    /// <summary>Reads <c>(a:1, b:2?, (c:3 | d:4)*, other*)</c>.</summary>
    /// <exception cref="InvalidOperationException">The text is no such content.</exception>
    public static Particle Parse(string text)
    {
        var parser = new Parser(text.Replace(" ", "", StringComparison.Ordinal));
        var particle = parser.Read();
        return parser.IsAtEnd ? particle : throw new InvalidOperationException($"'{text}' is no content.");
    }

    /// <summary>An element of a name and type.</summary>
    internal sealed record Element(string Name, int Type, Occurrence Occurs) : Particle(Occurs);

    /// <summary>Any element of another namespace.</summary>
    internal sealed record Other(Occurrence Occurs) : Particle(Occurs);

    /// <summary>Parts in this order.</summary>
    internal sealed record Sequence(IReadOnlyList<Particle> Parts, Occurrence Occurs) : Particle(Occurs);

    /// <summary>One of the parts.</summary>
    internal sealed record Choice(IReadOnlyList<Particle> Parts, Occurrence Occurs) : Particle(Occurs);

    private sealed class Parser(string text)
    {
        private static readonly SearchValues<char> AfterItem = SearchValues.Create(",|)?*+");

        private int _at;

        public bool IsAtEnd => _at == text.Length;

        public Particle Read()
        {
            if (Take('('))
            {
                return ReadGroup();
            }
            var end = text.AsSpan(_at).IndexOfAny(AfterItem);
            var item = end < 0 ? text[_at..] : text.Substring(_at, end);
            _at += item.Length;
            return item.Split(':') switch
            {
                ["other"] => new Other(ReadOccurrence()),
                [var name, var type] => new Element(
                    name, int.Parse(type, CultureInfo.InvariantCulture), ReadOccurrence()),
                _ => throw new InvalidOperationException($"'{item}' is no part of a content."),
            };
        }

        private Particle ReadGroup()
        {
            var parts = new List<Particle> { Read() };
            var isChoice = _at < text.Length && text[_at] == '|';
            while (Take(isChoice ? '|' : ','))
            {
                parts.Add(Read());
            }
            if (!Take(')'))
            {
                throw new InvalidOperationException($"'{text}' does not end its groups.");
            }
            return isChoice ? new Choice(parts, ReadOccurrence()) : new Sequence(parts, ReadOccurrence());
        }

        private Occurrence ReadOccurrence() =>
            Take('?') ? new(true, false) : Take('*') ? new(true, true) : Take('+') ? new(false, true) : default;

        private bool Take(char sign)
        {
            if (_at == text.Length || text[_at] != sign)
            {
                return false;
            }
            _at++;
            return true;
        }
    }
}
