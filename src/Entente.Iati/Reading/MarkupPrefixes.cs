using System.Xml;

namespace Entente.Iati;

/// <summary>
/// Which prefixes stand for which namespaces where the text is read straight. What is unusual is refused: a namespace
/// for names without a prefix, two prefixes for one namespace, a prefix that is nowhere declared.
/// </summary>
internal sealed class MarkupPrefixes
{
    private const string Declares = "xmlns";
    private const string OfXml = "xml";

    private readonly List<Declaration> _declared = [];
    private readonly List<string> _sought = [];
    private readonly Dictionary<string, (string Namespace, int Number)> _numbers = new(StringComparer.Ordinal);
    private readonly ReadingLimits _limits;
    private int _ofRoot;
    private int _characters;

    /// <summary>No prefixes yet.</summary>
    /// <param name="limits">How much is kept.</param>
    public MarkupPrefixes(ReadingLimits limits) => _limits = limits;

    /// <summary>Whether an attribute declares a prefix, or the namespace of names without one.</summary>
    public static bool IsDeclaration(ReadOnlySpan<char> name) =>
        name.StartsWith(Declares) && (name.Length == Declares.Length || name[Declares.Length] == ':');

    /// <summary>Takes what the root declares; false where that is unusual.</summary>
    /// <param name="name">The attribute's name.</param>
    /// <param name="value">The namespace.</param>
    public bool TakeOfRoot(string name, string value)
    {
        var isTaken = IsDeclared(-1, name, value);
        _ofRoot = _declared.Count;
        return isTaken;
    }

    /// <summary>Forgets what was declared within the root.</summary>
    public void Reset() => _declared.RemoveRange(_ofRoot, _declared.Count - _ofRoot);

    /// <summary>Forgets what the element that stands at a depth declared.</summary>
    public void Leave(int depth)
    {
        while (_declared.Count > _ofRoot && _declared[^1].Depth >= depth)
        {
            _declared.RemoveAt(_declared.Count - 1);
        }
    }

    /// <summary>A start tag begins: it may declare any prefix.</summary>
    public void BeginTag() => _sought.Clear();

    /// <summary>Forgets the numbers of names, since the tree forgot them.</summary>
    public void ForgetNumbers() => _numbers.Clear();

    /// <summary>Whether one more name may be kept.</summary>
    public bool HasRoom(int length) => (_characters += length + 1) <= _limits.NameCharacters;

    /// <summary>Takes a declaration of an element; false where it is unusual or stands twice.</summary>
    /// <param name="depth">How deep the element stands.</param>
    /// <param name="name">The attribute's name.</param>
    /// <param name="value">The namespace.</param>
    public bool IsDeclared(int depth, ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        if (name.Length <= Declares.Length + 1)
        {
            return false;
        }
        var prefix = name[(Declares.Length + 1)..];
        if (Find(prefix) is >= 0 and var found && _declared[found].Depth == depth)
        {
            var isMet = _declared[found].IsMet;
            _declared[found] = _declared[found] with { IsMet = true };
            return !isMet && value.SequenceEqual(_declared[found].Namespace);
        }
        return Declare(depth, prefix, value, isMet: true);
    }

    /// <summary>
    /// The number of a name with a prefix that no book has; <see cref="MarkupNames.Special"/> where it is unusual.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="depth">How deep the element stands that has it.</param>
    /// <param name="rest">The text from the name on, where the tag may still declare the prefix.</param>
    /// <param name="isAttribute">Whether an attribute has the name.</param>
    /// <param name="tree">The tree that gives numbers.</param>
    public int NumberOf(
        ReadOnlySpan<char> name, int depth, ReadOnlySpan<char> rest, bool isAttribute, NodeTree tree)
    {
        var colon = name.IndexOf(':');
        if (name[..colon].SequenceEqual(OfXml))
        {
            return MarkupNames.Special;
        }
        if (!_numbers.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(name)
            && (!IsName(name[..colon]) || !IsName(name[(colon + 1)..])))
        {
            return MarkupNames.Special;
        }
        var found = Find(name[..colon]);
        if ((found < 0 || _declared[found].Depth < depth) && IsSoughtFirst(name[..colon]))
        {
            // The tag itself may declare it, in front or behind.
            DeclareFrom(rest[(isAttribute ? 0 : name.Length)..], name[..colon], depth);
            found = Find(name[..colon]);
        }
        return found < 0 ? MarkupNames.Special : NumberOf(name, _declared[found].Namespace, tree);
    }

    /// <summary>Whether a prefix was not looked for in this tag yet: once serves a thousand attributes.</summary>
    private bool IsSoughtFirst(ReadOnlySpan<char> prefix)
    {
        foreach (var sought in _sought)
        {
            if (prefix.SequenceEqual(sought))
            {
                return false;
            }
        }
        _sought.Add(prefix.ToString());
        return true;
    }

    private int NumberOf(ReadOnlySpan<char> name, string space, NodeTree tree)
    {
        var known = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        if (known.TryGetValue(name, out var number) && number.Namespace == space)
        {
            return number.Number;
        }
        if (!HasRoom(name.Length))
        {
            return MarkupNames.Special;
        }
        var made = tree.NumberOf(new OwnName(space, name.ToString()));
        known[name] = (space, made);
        return made;
    }

    /// <summary>Looks for the declaration of a prefix in what is left of a start tag.</summary>
    private void DeclareFrom(ReadOnlySpan<char> rest, ReadOnlySpan<char> prefix, int depth)
    {
        while (rest.IndexOfAny('"', '\'', '>') is >= 0 and var at && rest[at] != '>')
        {
            var length = rest[(at + 1)..].IndexOf(rest[at]);
            if (length < 0)
            {
                return;
            }
            var name = rest[..at].Trim(" \t\r\n").TrimEnd('=').TrimEnd(" \t\r\n");
            if (IsDeclaration(name) && name.EndsWith(prefix) && name.Length == Declares.Length + 1 + prefix.Length)
            {
                Declare(depth, prefix, rest.Slice(at + 1, length), isMet: false);
                return;
            }
            rest = rest[(at + 1 + length + 1)..];
        }
    }

    private bool Declare(int depth, ReadOnlySpan<char> prefix, ReadOnlySpan<char> value, bool isMet)
    {
        const int most = 64;
        if (_declared.Count >= most || !IsName(prefix) || prefix.SequenceEqual(OfXml)
            || prefix.SequenceEqual(Declares) || value.IsWhiteSpace() || value.ContainsAny("&<\t\r\n")
            || value.StartsWith("http://www.w3.org/XML/1998/") || value.StartsWith("http://www.w3.org/2000/xmlns"))
        {
            return false;
        }
        foreach (var other in _declared)
        {
            if (value.SequenceEqual(other.Namespace) && !prefix.SequenceEqual(other.Prefix))
            {
                return false;
            }
        }
        _declared.Add(new Declaration(prefix.ToString(), value.ToString(), depth, isMet));
        return true;
    }

    private int Find(ReadOnlySpan<char> prefix)
    {
        for (var i = _declared.Count - 1; i >= 0; i--)
        {
            if (prefix.SequenceEqual(_declared[i].Prefix))
            {
                return i;
            }
        }
        return -1;
    }

    private static bool IsName(ReadOnlySpan<char> name) =>
        !name.IsEmpty && !name.Contains(':') && XmlReader.IsName(name.ToString());

    private readonly record struct Declaration(string Prefix, string Namespace, int Depth, bool IsMet);
}
