namespace Entente.Iati;

/// <summary>
/// Which elements may stand within an element, and in which order, as a table: from what stood last and the name that
/// comes, to what stands now. Each place in the content is a state of its own, which XML Schema guarantees to be found
/// without looking ahead. Source: XML Schema Part 1, Unique Particle Attribution; V. M. Glushkov's construction.
/// </summary>
internal sealed class ContentModel
{
    /// <summary>No such element may stand here.</summary>
    public const int Refused = -1;

    /// <summary>The state before anything stands.</summary>
    public const int Start = 0;

    private readonly List<(int Name, int Type)> _places = [(NoName, NoType)];
    private readonly List<SortedSet<int>> _follow = [[]];
    private readonly short[] _next;
    private readonly bool[] _mayEnd;
    private readonly byte[] _columns;
    private readonly int _columnCount;

    private const int NoName = -2;

    /// <summary>The type of an element of another namespace, of which nothing is known.</summary>
    public const int NoType = -1;

    /// <summary>The content of a type.</summary>
    /// <param name="particle">How it is written; null for no elements at all.</param>
    /// <param name="book">The names.</param>
    public ContentModel(Particle? particle, NameBook book)
    {
        var whole = particle is null ? new Part(IsOptional: true, [], []) : Build(particle, book);
        _follow[Start].UnionWith(whole.First);
        _mayEnd = new bool[_places.Count];
        _mayEnd[Start] = whole.IsOptional;
        foreach (var last in whole.Last)
        {
            _mayEnd[last] = true;
        }
        // Column 0 is for names that have no place here; a name has one column wherever it stands.
        var names = _places.Skip(1).Select(p => p.Name).Distinct().ToList();
        _columnCount = names.Count + 1;
        _columns = new byte[book.Count + 1];
        foreach (var (column, name) in names.Index())
        {
            _columns[name == NoName ? book.Count : name] = checked((byte)(column + 1));
        }
        _next = new short[_places.Count * _columnCount];
        Array.Fill(_next, (short)Refused);
        for (var state = 0; state < _places.Count; state++)
        {
            foreach (var place in _follow[state])
            {
                _next[(state * _columnCount) + ColumnOf(_places[place].Name)] = checked((short)place);
            }
        }
    }

    /// <summary>The state behind an element; <see cref="Refused"/> where it may not stand here.</summary>
    /// <param name="state">The state before it.</param>
    /// <param name="name">The number of its name.</param>
    /// <param name="isForeign">Whether it is of another namespace.</param>
    public int Next(int state, int name, bool isForeign)
    {
        var column = isForeign ? _columns[^1] : name < _columns.Length - 1 ? _columns[name] : 0;
        return column == 0 ? Refused : _next[(state * _columnCount) + column];
    }

    /// <summary>Whether the content may be complete.</summary>
    public bool MayEnd(int state) => _mayEnd[state];

    /// <summary>The type of the element that led to a state; <see cref="NoType"/> for one of another
    /// namespace.</summary>
    public int TypeAt(int state) => _places[state].Type;

    /// <summary>The type of an element of a name, wherever in this content it stands; null where it never
    /// does.</summary>
    public int? TypeOf(int name)
    {
        foreach (var place in _places)
        {
            if (place.Name == name)
            {
                return place.Type;
            }
        }
        return null;
    }

    /// <summary>Where the elements of a name stand among the others, from 1; null where they never do.</summary>
    /// <param name="name">The number of the name.</param>
    /// <param name="isForeign">Whether it is of another namespace.</param>
    public int? OrderOf(int name, bool isForeign)
    {
        var wanted = isForeign ? NoName : name;
        var place = _places.FindIndex(1, p => p.Name == wanted);
        return place < 0 ? null : place;
    }

    /// <summary>Whether elements may stand several times at a place that <see cref="OrderOf"/> gave.</summary>
    public bool MayRepeat(int place) => _follow[place].Contains(place);

    /// <summary>Whether nothing need stand at a place that <see cref="OrderOf"/> gave.</summary>
    public bool MayMiss(int place) => _follow.Index().Any(f =>
        f.Index != place && f.Item.Contains(place) && (_mayEnd[f.Index] || f.Item.Max > place));

    /// <summary>The numbers of the names that must stand, in their order.</summary>
    public IEnumerable<int> Required =>
        Enumerable.Range(1, _places.Count - 1).Where(p => !MayMiss(p)).Select(p => _places[p].Name);

    /// <summary>The numbers of the names that may stand next, without those of other namespaces.</summary>
    public IEnumerable<int> Expected(int state) =>
        _follow[state].Select(p => _places[p].Name).Where(n => n != NoName).Distinct();

    private int ColumnOf(int name) => name == NoName ? _columns[^1] : _columns[name];

    private Part Build(Particle particle, NameBook book)
    {
        var part = particle switch
        {
            Particle.Element element => Place(book.Find(element.Name), element.Type),
            Particle.Other => Place(NoName, NoType),
            Particle.Sequence sequence => sequence.Parts.Select(p => Build(p, book)).Aggregate(Join),
            Particle.Choice choice => choice.Parts.Select(p => Build(p, book)).Aggregate((a, b) =>
                new Part(a.IsOptional || b.IsOptional, [.. a.First, .. b.First], [.. a.Last, .. b.Last])),
            _ => throw new InvalidOperationException($"{particle.GetType().Name} is no known part of a content."),
        };
        if (particle.Occurs.IsRepeatable)
        {
            foreach (var last in part.Last)
            {
                _follow[last].UnionWith(part.First);
            }
        }
        return part with { IsOptional = part.IsOptional || particle.Occurs.IsOptional };
    }

    private Part Place(int name, int type)
    {
        _places.Add((name, type));
        _follow.Add([]);
        return new Part(IsOptional: false, [_places.Count - 1], [_places.Count - 1]);
    }

    private Part Join(Part before, Part after)
    {
        foreach (var last in before.Last)
        {
            _follow[last].UnionWith(after.First);
        }
        return new Part(
            before.IsOptional && after.IsOptional,
            before.IsOptional ? [.. before.First, .. after.First] : before.First,
            after.IsOptional ? [.. before.Last, .. after.Last] : after.Last);
    }

    private sealed record Part(bool IsOptional, IReadOnlyList<int> First, IReadOnlyList<int> Last);
}
