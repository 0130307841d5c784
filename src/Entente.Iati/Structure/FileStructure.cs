using System.Collections.Frozen;
using System.Globalization;

namespace Entente.Iati;

/// <summary>
/// The elements and attributes of activity or organisation files of one version, read from the data
/// (<c>data/iati/structure</c>, whose files say how they are written).
/// </summary>
internal sealed class FileStructure
{
    private readonly ElementType[] _types;
    private readonly FrozenDictionary<string, int> _globals;
    private readonly FrozenDictionary<int, SimpleType> _globalAttributes;

    private FileStructure(NameBook book, IReadOnlyList<TypeLines> types, IReadOnlyList<string[]> globals)
    {
        Book = book;
        _types = new ElementType[types.Max(t => t.Number) + 1];
        foreach (var type in types)
        {
            _types[type.Number] = type.ToType(book);
        }
        _globals = globals.Where(g => g[0] == "global")
            .ToFrozenDictionary(g => g[1], g => Number(g[2]), StringComparer.Ordinal);
        _globalAttributes = globals.Where(g => g[0] == "attribute-global")
            .ToFrozenDictionary(g => book.Find(g[1]), g => SimpleType.Of(g[2]));
    }

    /// <summary>The names that the structure speaks of, and those that were asked for besides.</summary>
    public NameBook Book { get; }

    /// <summary>Reads a structure.</summary>
    /// <param name="lines">Its lines.</param>
    /// <param name="furtherNames">Names that the book shall have besides: those that rules speak of.</param>
    /// <exception cref="InvalidOperationException">The lines are no structure.</exception>
    public static FileStructure Parse(IEnumerable<string> lines, IEnumerable<string> furtherNames)
    {
        var types = new List<TypeLines>();
        var globals = new List<string[]>();
        foreach (var line in lines.Where(l => l.Length > 0 && l[0] != '#'))
        {
            if (line[0] == ' ')
            {
                types[^1].Add(line.Trim());
            }
            else if (line.Split(' ') is ["type", var number])
            {
                types.Add(new TypeLines(Number(number)));
            }
            else
            {
                globals.Add(line.Split(' ', 3));
            }
        }
        var names = globals.Select(g => g[1]).Concat(types.SelectMany(t => t.Names)).Concat(furtherNames);
        return new FileStructure(new NameBook(names), types, globals);
    }

    /// <summary>A type by its number.</summary>
    public ElementType this[int type] => _types[type];

    /// <summary>The number of the type of an element that may stand at the top, or anywhere within what is
    /// foreign; null where there is none of that name.</summary>
    public int? FindGlobal(string name) => _globals.TryGetValue(name, out var type) ? type : null;

    /// <summary>The form of an attribute of the namespace of XML itself; null where it is none.</summary>
    public SimpleType? FindGlobalAttribute(int name) => _globalAttributes.GetValueOrDefault(name);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>The lines of one type, until all names are known.</summary>
    private sealed class TypeLines(int number)
    {
        private readonly List<string[]> _attributes = [];
        private readonly HashSet<string> _words = new(StringComparer.Ordinal);
        private string? _text;
        private Particle? _content;

        public int Number => number;

        public IEnumerable<string> Names => _attributes.Select(a => a[1]).Concat(NamesIn(_content));

        public void Add(string line)
        {
            switch (line.Split(' ', 2))
            {
                case ["attribute", ..]: _attributes.Add(line.Split(' ')); break;
                case ["text", var form]: _text = form; break;
                case ["content", var particle]: _content = Particle.Parse(particle); break;
                default: _words.Add(line); break;
            }
        }

        public ElementType ToType(NameBook book) => new()
        {
            Attributes =
            [
                .. _attributes.Select(a => new AttributeType(
                    book.Find(a[1]), SimpleType.Of(a[2]), a.Contains("required", StringComparer.Ordinal))),
            ],
            TakesOtherAttributes = _words.Contains("attributes other") || _words.Contains("anything"),
            IsMixed = _words.Contains("mixed") || _words.Contains("anything"),
            IsAnything = _words.Contains("anything"),
            Text = _text is null ? null : SimpleType.Of(_text),
            Content = new ContentModel(_content, book),
        };

        private static IEnumerable<string> NamesIn(Particle? particle) => particle switch
        {
            Particle.Element element => [element.Name],
            Particle.Sequence sequence => sequence.Parts.SelectMany(NamesIn),
            Particle.Choice choice => choice.Parts.SelectMany(NamesIn),
            _ => [],
        };
    }
}
