namespace Entente.Iati;

/// <summary>
/// Reads elements that are written in the ordinary way straight from the window of the text into a tree. Whatever is
/// unusual, and whatever is wrong, it leaves to the parser of the framework, which begins again where the element does:
/// so it never says what a fault is, and both ways give the same trees.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="limits">How much is read.</param>
/// <param name="tree">Where elements are read to.</param>
/// <param name="prefixes">The prefixes of the root.</param>
internal sealed partial class StraightReader(
    TextSource text, ReadingLimits limits, NodeTree tree, MarkupPrefixes prefixes)
{
    private MarkupNames _names = new(tree.Book);
    private int _namesForgotten = tree.NamesForgotten;
    private int _attributes;
    private Open[] _open = new Open[32];
    private int _depth;
    private int _pendingSpace;
    private char[] _window = [];
    private int _end;
    private int _at;
    private int _begin;
    private int _tag;
    private int _source;

    /// <summary>
    /// Whether elements that the Standard does not know are kept as they stand in the file, in
    /// <see cref="NodeTree.Markup"/>.
    /// </summary>
    public bool KeepsSources { get; set; }

    /// <summary>Where the name of the tag stands by which the last element ends: where a parser stands then.</summary>
    public TextPlace Place => text.PlaceIn(tree[0].ColumnNumber, _tag);

    /// <summary>What an attempt came to.</summary>
    private enum Outcome
    {
        /// <summary>It was read.</summary>
        Done,

        /// <summary>The text in the window ends within it.</summary>
        Cut,

        /// <summary>It is nothing that is read here.</summary>
        Unusual,
    }

    /// <summary>
    /// Reads the next element within the root; false where it, or what stands before it, is unusual: the text stands
    /// there then.
    /// </summary>
    public bool TryReadNext()
    {
        while (true)
        {
            Begin();
            var outcome = SkipToElement();
            if (outcome == Outcome.Done)
            {
                outcome = IsOrdinary() ? ReadElement() : Outcome.Unusual;
            }
            if (outcome == Outcome.Done && IsOrdinary())
            {
                text.Advance(_at);
                return true;
            }
            if (outcome != Outcome.Cut || !ReadOn())
            {
                tree.Clear();
                return false;
            }
        }
    }

    /// <summary>
    /// Whether all characters are such as XML allows, and there are so few that no limit can be reached by what they
    /// say.
    /// </summary>
    private bool IsOrdinary() =>
        text.IsOrdinaryUntil(_at) && _at - _begin <= Math.Min(limits.Characters, limits.CharactersBetweenNodes)
        && tree.NodeCount <= limits.Nodes;

    /// <summary>
    /// Reads on where the text ended within an element: up to its end tag, where it was begun, since to read it again
    /// before that is in vain.
    /// </summary>
    private bool ReadOn()
    {
        if (_depth == 0)
        {
            return text.ReadAhead();
        }
        var parsed = Math.Clamp(_at - text.Index - _open[0].NameLength - 2, 0, text.AheadLength);
        return text.ReadAhead(
            parsed, string.Concat("</", _window.AsSpan(_open[0].NameStart, _open[0].NameLength)));
    }

    private void Begin()
    {
        tree.Clear(text);
        prefixes.Reset();
        if (_namesForgotten != tree.NamesForgotten)
        {
            _namesForgotten = tree.NamesForgotten;
            _names = new MarkupNames(tree.Book);
            prefixes.ForgetNumbers();
        }
        (_window, _at, _end) = (text.Window, text.Index, text.WindowEnd);
        (_depth, _pendingSpace, _begin, _source) = (0, 0, _at, -1);
    }

    /// <summary>Goes past space and comments to the start tag of an element.</summary>
    private Outcome SkipToElement()
    {
        while (true)
        {
            SkipSpace();
            if (_window[_at] != '<')
            {
                return CutOrUnusual(_at);
            }
            switch (_window[_at + 1])
            {
                case '!':
                    if (SkipComment() is var outcome and not Outcome.Done)
                    {
                        return outcome;
                    }
                    break;
                case '/' or '?':
                    return Outcome.Unusual;
                default:
                    return Outcome.Done;
            }
        }
    }

    private Outcome ReadElement()
    {
        text.Advance(_at);
        var outcome = ReadStartTag();
        while (outcome == Outcome.Done && _depth > 0)
        {
            outcome = ReadNode();
        }
        return outcome;
    }

    /// <summary>Reads the next text or tag within the element that is open.</summary>
    private Outcome ReadNode()
    {
        var start = _at;
        SkipSpace();
        if (_window[_at] != '<')
        {
            return ReadText(start);
        }
        if (_at > start)
        {
            KeepSpace(start);
        }
        return _window[_at + 1] switch
        {
            '/' => ReadEndTag(),
            '!' => _window[_at + 2] == '[' ? ReadCData() : SkipComment(),
            '?' => Outcome.Unusual,
            _ => ReadStartTag(),
        };
    }

    private Outcome ReadStartTag()
    {
        var start = _at;
        _tag = ++_at;
        prefixes.BeginTag();
        var name = NumberAt(_at, isAttribute: false, out var nameEnd);
        if (name < 0)
        {
            return TagCutOrUnusual(nameEnd);
        }
        var (parent, previous) = _depth == 0 ? (-1, -1) : (_open[_depth - 1].Element, _open[_depth - 1].Last);
        if (_depth > 0 && name == tree[0].Name)
        {
            return Outcome.Unusual;
        }
        _pendingSpace = 0;
        var element = tree.AddElement(name, parent, previous, 0, start);
        _at = nameEnd;
        if (ReadAttributes(element) is var outcome and not Outcome.Done)
        {
            return outcome;
        }
        if (_depth > 0)
        {
            _open[_depth - 1].Last = element;
        }
        if (KeepsSources && _source < 0 && name >= tree.Book.Count)
        {
            _source = element;
        }
        if (_window[_at - 2] == '/')
        {
            EndSource(element);
            prefixes.Leave(_depth);
            return Outcome.Done;
        }
        return Enter(new Open(element, start + 1, nameEnd - start - 1)) ? Outcome.Done : Outcome.Unusual;
    }

    private bool Enter(Open open)
    {
        if (_depth >= limits.Depth)
        {
            return false;
        }
        if (_depth == _open.Length)
        {
            Array.Resize(ref _open, _open.Length * 2);
        }
        _open[_depth++] = open;
        return true;
    }

    private Outcome ReadEndTag()
    {
        ref readonly var open = ref _open[_depth - 1];
        var start = _at + 2;
        if (_end - start <= open.NameLength)
        {
            return Outcome.Cut;
        }
        if (!_window.AsSpan(start, open.NameLength).SequenceEqual(_window.AsSpan(open.NameStart, open.NameLength)))
        {
            return Outcome.Unusual;
        }
        _tag = start;
        _at = start + open.NameLength;
        SkipSpace();
        if (_window[_at] != '>')
        {
            return CutOrUnusual(_at);
        }
        _at++;
        if (_pendingSpace > 0 && open.Last < 0)
        {
            tree.Lengthen(tree.AddText(open.Element, open.Last, 0, start), _pendingSpace);
        }
        _pendingSpace = 0;
        EndSource(open.Element);
        prefixes.Leave(--_depth);
        return Outcome.Done;
    }

    private void EndSource(int element)
    {
        if (_source == element)
        {
            _source = -1;
            var start = tree[element].ColumnNumber;
            tree.Markup.Keep(element, new string(_window, start, _at - start));
        }
    }

    /// <summary>White space counts where it is all that an element holds, or stands beside text.</summary>
    private void KeepSpace(int start)
    {
        ref readonly var open = ref _open[_depth - 1];
        var isBesideText = open.Last >= 0 && tree.IsText(open.Last);
        if (open.Last >= 0 && !isBesideText)
        {
            return;
        }
        var room = tree.Room(_pendingSpace + _at - start)[_pendingSpace..];
        var length = Normalized(_window.AsSpan(start, _at - start), room);
        if (isBesideText)
        {
            tree.Lengthen(open.Last, length);
        }
        else
        {
            _pendingSpace += length;
        }
    }

    private Outcome ReadText(int start)
    {
        var node = TextNode(start);
        var begin = tree[node].Length;
        _at = start;
        while (true)
        {
            var length = PlainText.LengthOf(_window.AsSpan(_at, _end + 1 - _at), ']');
            Append(node, _window.AsSpan(_at, length));
            _at += length;
            switch (_window[_at])
            {
                case '<':
                    // To a parser, white space by numbers alone is another kind of white space.
                    return tree.Text(node)[begin..].ContainsAnyExcept(" \t\r\n") ? Outcome.Done : Outcome.Unusual;
                case ']' when _window.AsSpan(_at, _end - _at).StartsWith("]]>"):
                    return Outcome.Unusual;
                case ']':
                    if (_end - _at < 3)
                    {
                        return Outcome.Cut;
                    }
                    Append(node, "]");
                    _at++;
                    break;
                case '\n' or '\t':
                    Append(node, _window.AsSpan(_at, 1));
                    _at++;
                    break;
                case '\r':
                    Append(node, "\n");
                    _at += _window[_at + 1] == '\n' ? 2 : 1;
                    break;
                case '&':
                    if (ReadReference() is not { } characters)
                    {
                        return ReferenceCutOrUnusual();
                    }
                    Append(node, characters);
                    break;
                default:
                    return CutOrUnusual(_at);
            }
        }
    }

    private Outcome ReadCData()
    {
        const string begin = "<![CDATA[";
        var rest = _window.AsSpan(_at, _end - _at);
        if (!rest.StartsWith(begin))
        {
            return rest.Length < begin.Length ? Outcome.Cut : Outcome.Unusual;
        }
        var length = rest[begin.Length..].IndexOf("]]>");
        if (length < 0)
        {
            return Outcome.Cut;
        }
        var start = _at + begin.Length;
        var node = TextNode(start);
        var room = tree.Room(length);
        tree.Lengthen(node, Normalized(_window.AsSpan(start, length), room));
        _at = start + length + 3;
        return Outcome.Done;
    }

    private Outcome SkipComment()
    {
        var rest = _window.AsSpan(_at, _end - _at);
        if (!rest.StartsWith("<!--"))
        {
            return rest.Length < 4 ? Outcome.Cut : Outcome.Unusual;
        }
        var end = rest[4..].IndexOf("--");
        if (end < 0 || rest.Length < 4 + end + 3)
        {
            return Outcome.Cut;
        }
        _at += 4 + end + 3;
        return rest[4 + end + 2] == '>' ? Outcome.Done : Outcome.Unusual;
    }

    /// <summary>The run of text that text from here belongs to, with the space that stands before it.</summary>
    private int TextNode(int start)
    {
        ref var open = ref _open[_depth - 1];
        if (open.Last < 0 || !tree.IsText(open.Last))
        {
            open.Last = tree.AddText(open.Element, open.Last, 0, start);
        }
        if (_pendingSpace > 0)
        {
            tree.Lengthen(open.Last, _pendingSpace);
            _pendingSpace = 0;
        }
        return open.Last;
    }

    private void Append(int node, ReadOnlySpan<char> characters)
    {
        characters.CopyTo(tree.Room(characters.Length));
        tree.Lengthen(node, characters.Length);
    }

    /// <summary>What a reference stands for; null for what is no ordinary one.</summary>
    private string? ReadReference()
    {
        var rest = _window.AsSpan(_at, _end - _at);
        var length = rest[..Math.Min(rest.Length, References.Longest)].IndexOf(';') + 1;
        var characters = length == 0 ? null : References.Find(rest[..length]);
        _at += characters is null ? 0 : length;
        return characters;
    }

    /// <summary>Writes characters with line ends as XML has them: a line feed alone.</summary>
    private static int Normalized(ReadOnlySpan<char> characters, Span<char> room)
    {
        if (!characters.Contains('\r'))
        {
            characters.CopyTo(room);
            return characters.Length;
        }
        var length = 0;
        for (var i = 0; i < characters.Length; i++)
        {
            var isReturn = characters[i] == '\r';
            if (isReturn && i + 1 < characters.Length && characters[i + 1] == '\n')
            {
                continue;
            }
            room[length++] = isReturn ? '\n' : characters[i];
        }
        return length;
    }

    /// <summary>The number of the name that begins here, and where it ends; negative where it is none.</summary>
    private int NumberAt(int start, bool isAttribute, out int end)
    {
        var number = _names.FindAt(_window.AsSpan(start), out var length);
        end = start + length;
        return number != MarkupNames.Unknown
            ? number
            : NewNumberOf(_window.AsSpan(start, length), start, isAttribute);
    }

    private int NewNumberOf(ReadOnlySpan<char> name, int start, bool isAttribute)
    {
        if (name.Contains(':'))
        {
            return prefixes.NumberOf(name, _depth, _window.AsSpan(start, _end - start), isAttribute, tree);
        }
        if (!MarkupNames.IsPlain(name) || !prefixes.HasRoom(name.Length))
        {
            return MarkupNames.Special;
        }
        var number = tree.NumberOf(new OwnName("", name.ToString()));
        _names.Add(name.ToString(), number);
        return number;
    }

    private Outcome ReferenceCutOrUnusual() => CutOrUnusual(_at + References.Longest);

    /// <summary>What a name means may be said further on in its tag.</summary>
    private Outcome TagCutOrUnusual(int at) =>
        _window.AsSpan(at, Math.Max(0, _end - at)).Contains('>') ? Outcome.Unusual : Outcome.Cut;

    private Outcome CutOrUnusual(int at) => at >= _end ? Outcome.Cut : Outcome.Unusual;

    private void SkipSpace()
    {
        var (window, at) = (_window, _at);
        while (window[at] is ' ' or '\n' or '\t' or '\r')
        {
            at++;
        }
        _at = at;
    }

    /// <summary>An element that was begun, with where its name stands, and the node in it that was read last.</summary>
    private struct Open(int element, int nameStart, int nameLength)
    {
        public readonly int Element = element;
        public readonly int NameStart = nameStart;
        public readonly int NameLength = nameLength;
        public int Last = -1;
    }
}
