using System.Buffers;
namespace Entente.Iati;

/// <summary>
/// The text that a parser reads, with a window on what it was given last: where the parser stops at a fault, another
/// one can be put on any place of the window, or on any place behind it. Offsets count characters of the file.
/// </summary>
internal sealed class TextSource : TextReader
{
    /// <summary>How many characters stay in the window at most, so that what broke can be read again.</summary>
    public const int WindowLength = 1024 * 1024;

    /// <summary>The control signs that XML does not allow: all but tabulator, line feed and return.</summary>
    private static readonly SearchValues<char> ControlSigns = SearchValues.Create(
        string.Concat(Enumerable.Range(0, ' ').Select(sign => (char)sign).Except("\t\n\r")));

    private const int BlockLength = 64 * 1024;

    /// <summary>How many places of bytes that are none in the encoding are kept.</summary>
    public const int MostInvalidPlaces = 100;

    /// <summary>How many characters that end every search stand behind those of the file.</summary>
    private const int Stops = 4;

    private readonly DecodedText? _bytes;
    private readonly TextReader? _text;
    private readonly ReadingLimits _limits;
    private readonly List<TextPlace> _invalidPlaces = [];
    private char[] _window = ArrayPool<char>.Shared.Rent(2 * BlockLength);
    private int _used;
    private int _given;
    private long _base;
    private TextPlace _basePlace = TextPlace.Start;
    private (long Offset, TextPlace Place) _seen = (0, TextPlace.Start);
    private (long Offset, TextPlace Place) _seenTree = (0, TextPlace.Start);
    private long _odd = long.MaxValue;
    private bool _isHalfPair;
    private long _consumed;
    private long _kept = long.MaxValue;
    private long _record = long.MaxValue;
    private TextPlace _foundPlace = TextPlace.Start;
    private long _found;
    private long _node;
    private long _nodeConsumed;
    private string _before = "";
    private int _beforeGiven;
    private int _addedLines;
    private int _addedColumns;

    /// <summary>The text of a file.</summary>
    public TextSource(DecodedText bytes, ReadingLimits limits) => (_bytes, _limits) = (bytes, limits);

    /// <summary>A text that is there as characters; it is closed with this.</summary>
    public TextSource(TextReader text, ReadingLimits limits) => (_text, _limits) = (text, limits);

    /// <summary>How the encoding is known; null where the text was given as characters.</summary>
    public EncodingSign? Sign => _bytes?.Sign;

    /// <summary>
    /// The first places of bytes that are none in the encoding, at most one more than <see cref="MostInvalidPlaces"/>.
    /// </summary>
    public IReadOnlyList<TextPlace> InvalidPlaces => _invalidPlaces;

    /// <summary>How many places there are in all, so far.</summary>
    public long InvalidCount { get; private set; }

    /// <summary>The version of XML that the file states and is not read as; null where it is 1.0.</summary>
    public string? OtherXmlVersion { get; private set; }

    /// <summary>The entities that the document type declares, once that was looked for.</summary>
    public IReadOnlySet<string> DeclaredEntities { get; private set; } = new HashSet<string>();

    /// <summary>The offset of the last character that the parser is known to be done with; it may be further.</summary>
    public long Consumed => _consumed;

    /// <summary>How many characters were given since something was kept.</summary>
    public long KeptLength => Math.Max(0, Given - _kept);

    /// <summary>The offset behind what the parser was given.</summary>
    private long Given => _base + _given;

    /// <summary>
    /// The characters that are there, for who reads them straight; behind the last of them stand some
    /// <c>NUL</c>.
    /// </summary>
    public char[] Window => _window;

    /// <summary>The place in the window of what is read next.</summary>
    public int Index => _given;

    /// <summary>The place in the window behind the last character.</summary>
    public int WindowEnd => _used;

    /// <summary>How many characters are there from what is read next.</summary>
    public int AheadLength => _used - _given;

    /// <summary>Goes on to a place in the window: what stands before it is not asked for again.</summary>
    public void Advance(int index)
    {
        _given = index;
        _consumed = Given;
        Mark();
        Forget();
    }

    /// <summary>Whether all characters up to a place in the window are such as XML allows.</summary>
    public bool IsOrdinaryUntil(int index) => _base + index <= _odd;

    /// <summary>
    /// Reads on, but no more than there is at once, so that nobody waits for what he does not need yet; false where
    /// there is no more, or too much already. The window moves.
    /// </summary>
    public bool ReadAhead() => AheadLength < WindowLength && Fill();

    /// <summary>
    /// Reads on, and further until some characters are there behind a number of those that come next.
    /// </summary>
    public bool ReadAhead(int behind, ReadOnlySpan<char> wanted)
    {
        while (ReadAhead())
        {
            if (_window.AsSpan(_given + behind, AheadLength - behind).Contains(wanted, StringComparison.Ordinal))
            {
                return true;
            }
            behind = Math.Max(behind, AheadLength - wanted.Length);
        }
        return false;
    }

    /// <summary>The place of a node in the window.</summary>
    /// <param name="tree">The offset in the window of the element that is read.</param>
    /// <param name="node">The offset in the window of the node in it.</param>
    public TextPlace PlaceIn(int tree, int node)
    {
        if (_seenTree.Offset != _base + tree)
        {
            _seenTree = (_base + tree, PlaceAt(_base + tree));
        }
        return PlaceAt(_base + node);
    }

    /// <summary>A line that the parser counted, in the lines of the file.</summary>
    public int LineOf(int line) => TextPlace.Clamp((long)line + _addedLines);

    /// <summary>A column that the parser counted, in the columns of the file.</summary>
    public int ColumnOf(int line, int column) =>
        TextPlace.Clamp(line == 1 ? (long)column + _addedColumns : column);

    /// <summary>The parser is at a node: counting the characters to the next begins.</summary>
    public void Mark()
    {
        _node = Given;
        _nodeConsumed = _consumed;
    }

    /// <summary>The node that the parser read last, and what comes, may be asked for again, up to a length.</summary>
    public void Keep() => _kept = _nodeConsumed;

    /// <summary>What was kept is not asked for again.</summary>
    public void Forget() => (_kept, _record) = (long.MaxValue, long.MaxValue);

    /// <summary>
    /// Begins to keep all characters from a tag on; false where they are not in the window any more.
    /// </summary>
    /// <param name="tag">Where the tag begins.</param>
    /// <param name="name">The name in it.</param>
    public bool Record(TextPlace tag, string name)
    {
        if (OffsetOf(tag) is not { } from || !WindowFrom(from).StartsWith('<')
            || !WindowFrom(from)[1..].StartsWith(name))
        {
            return false;
        }
        _record = from;
        return true;
    }

    /// <summary>
    /// The characters that were kept up to the end of a tag, and no more from here on; none where they are too many, or
    /// cannot be found, because a line is longer than a column can be counted. They are there until more is read.
    /// </summary>
    /// <param name="tag">A place in that tag, before the first attribute.</param>
    public ReadOnlySpan<char> TakeRecord(TextPlace tag)
    {
        var from = _record;
        _record = long.MaxValue;
        return from < long.MaxValue && OffsetOf(tag) is { } at && at >= from && FindTagEnd(at) is { } end
            ? WindowFrom(from)[..(int)(end - from)]
            : [];
    }

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count)
    {
        if (_beforeGiven < _before.Length)
        {
            var length = Math.Min(count, _before.Length - _beforeGiven);
            _before.CopyTo(_beforeGiven, buffer, index, length);
            _beforeGiven += length;
            return length;
        }
        // What the parser still has stands before the index.
        _consumed = Math.Max(_consumed, Given - index);
        if (Given - _node > _limits.CharactersBetweenNodes)
        {
            throw new ReadingLimitException(ReadingFindings.TooLong, _limits.CharactersBetweenNodes);
        }
        if (Given - _record > _limits.Characters)
        {
            _record = long.MaxValue;
        }
        if (_given == _used && !Fill())
        {
            return 0;
        }
        var given = LengthGiven(count);
        _window.AsSpan(_given, given).CopyTo(buffer.AsSpan(index));
        _given += given;
        return given;
    }

    /// <summary>
    /// How many characters are given at once: the parser counts lines twice that stand in a tag which it has not whole
    /// yet, so that white space is given together with what stands behind it.
    /// </summary>
    private int LengthGiven(int most)
    {
        while (true)
        {
            var length = Math.Min(most, _used - _given);
            var visible = _window.AsSpan(_given, length).LastIndexOfAnyExcept(" \t\r\n") + 1;
            if (visible > 0 || length == most || !Fill())
            {
                return visible > 0 ? visible : length;
            }
        }
    }

    /// <summary>
    /// Goes back, or on, to a place; what the parser reads next begins there, behind some text that is put before it.
    /// </summary>
    /// <param name="offset">The place; in the window.</param>
    /// <param name="before">Text without a line end.</param>
    public void Restart(long offset, string before)
    {
        var place = PlaceAt(offset);
        _given = checked((int)(offset - _base));
        _consumed = offset;
        Mark();
        Forget();
        (_before, _beforeGiven) = (before, 0);
        (_addedLines, _addedColumns) = (place.LineNumber - 1, place.ColumnNumber - 1 - before.Length);
    }

    /// <summary>
    /// The offset of the next start tag with one of some names, at or behind a place; null where there is none. The
    /// parser's place is lost.
    /// </summary>
    public long? FindTag(long from, params ReadOnlySpan<string> names)
    {
        var longest = 2;
        foreach (var name in names)
        {
            longest = Math.Max(longest, name.Length + 2);
        }
        Forget();
        _given = (int)Math.Clamp(from - _base, 0, _used);
        while (true)
        {
            (_consumed, _nodeConsumed) = (Given, Given);
            if (FindTagInWindow(names) is { } found)
            {
                return found;
            }
            _given = Math.Max(_given, _used - longest);
            (_consumed, _nodeConsumed) = (Given, Given);
            if (!Fill())
            {
                _given = _used;
                return null;
            }
        }
    }

    /// <summary>
    /// The offset behind the tag that a place stands in; null where the window does not have its end.
    /// </summary>
    public long? FindTagEnd(long within)
    {
        var rest = WindowFrom(within);
        var at = 0;
        while (rest[at..].IndexOfAny('"', '\'', '>') is >= 0 and var next)
        {
            at += next;
            if (rest[at] == '>')
            {
                return within + at + 1;
            }
            var length = rest[(at + 1)..].IndexOf(rest[at]);
            if (length < 0)
            {
                return null;
            }
            at += length + 2;
        }
        return null;
    }

    /// <summary>The offset of a place; null where it is not in the window.</summary>
    public long? OffsetOf(TextPlace place)
    {
        // Who asks for many places asks for them one behind the other.
        var (from, fromPlace) = _found >= _base && !_foundPlace.IsBehind(place)
            ? (_found, _foundPlace)
            : (_base, _basePlace);
        var at = (int)(from - _base);
        for (var line = fromPlace.LineNumber; line < place.LineNumber; line++)
        {
            var end = _window.AsSpan(at, _used - at).IndexOfAny('\n', '\r');
            if (end < 0)
            {
                return null;
            }
            at += end + (_window.AsSpan(at + end, _used - at - end).StartsWith("\r\n") ? 2 : 1);
        }
        var column = place.LineNumber == fromPlace.LineNumber
            ? place.ColumnNumber - fromPlace.ColumnNumber
            : place.ColumnNumber - 1;
        if (place.LineNumber < fromPlace.LineNumber || column < 0 || column > _used - at)
        {
            return null;
        }
        (_found, _foundPlace) = (_base + at + column, place);
        return _found;
    }

    /// <summary>The place of an offset, which is in the window.</summary>
    public TextPlace PlaceAt(long offset)
    {
        var from = offset >= _seen.Offset ? _seen
            : offset >= _seenTree.Offset ? _seenTree
            : (Offset: _base, Place: _basePlace);
        from = from.Offset < _base ? (_base, _basePlace) : from;
        _seen = (offset, from.Place.After(_window.AsSpan((int)(from.Offset - _base), (int)(offset - from.Offset))));
        return _seen.Place;
    }

    /// <summary>
    /// The place of a document type in the window, before the first element and outside of comments and instructions;
    /// null where there is none.
    /// </summary>
    public TextPlace? FindDocumentType()
    {
        var at = 0;
        while (_base == 0 && _window.AsSpan(at, _used - at).IndexOf('<') is >= 0 and var next)
        {
            at += next;
            var rest = _window.AsSpan(at, _used - at);
            if (rest.StartsWith("<!DOCTYPE"))
            {
                DeclaredEntities = Prolog.EntitiesOf(rest);
                return PlaceAt(_base + at);
            }
            var end = rest.StartsWith("<!--") ? "-->" : rest.StartsWith("<?") ? "?>" : "";
            var length = end.Length == 0 ? -1 : rest[2..].IndexOf(end);
            if (length < 0)
            {
                return null;
            }
            at += 2 + length;
        }
        return null;
    }

    /// <summary>The place behind the last character that was read from the file.</summary>
    public TextPlace End => PlaceAt(_base + _used);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _text?.Dispose();
        if (_window.Length > 0)
        {
            ArrayPool<char>.Shared.Return(_window);
            _window = [];
        }
        base.Dispose(disposing);
    }

    private ReadOnlySpan<char> WindowFrom(long offset) =>
        _window.AsSpan((int)(offset - _base), (int)(_base + _used - offset));

    private long? FindTagInWindow(ReadOnlySpan<string> names)
    {
        var rest = _window.AsSpan(_given, _used - _given);
        for (var at = 0; rest[at..].IndexOf('<') is >= 0 and var next; at++)
        {
            at += next;
            foreach (var name in names)
            {
                if (rest[(at + 1)..].StartsWith(name) && at + 1 + name.Length < rest.Length
                    && rest[at + 1 + name.Length] is ' ' or '\t' or '\n' or '\r' or '>' or '/')
                {
                    return Given + at;
                }
            }
        }
        return null;
    }

    /// <summary>Reads more characters from the file; false where there are none.</summary>
    private bool Fill()
    {
        Drop();
        if (_window.Length - _used < BlockLength + Stops)
        {
            // The window before is not given back: whoever reads straight may still look at it.
            var wider = ArrayPool<char>.Shared.Rent(_window.Length * 2);
            _window.AsSpan(0, _used).CopyTo(wider);
            _window = wider;
        }
        var room = _window.AsSpan(_used, BlockLength);
        var hasInvalid = false;
        var read = _bytes?.Read(room, out hasInvalid) ?? _text!.Read(room);
        if (hasInvalid)
        {
            TellInvalid(room[..read]);
        }
        if (_base == 0 && _used == 0)
        {
            OtherXmlVersion = Prolog.TakeVersion(room[..read]);
        }
        LookAt(room[..read]);
        _used += read;
        _window.AsSpan(_used, Stops).Clear();
        return read > 0;
    }

    /// <summary>Looks for the first character that XML does not allow.</summary>
    private void LookAt(ReadOnlySpan<char> read)
    {
        if (_odd != long.MaxValue)
        {
            return;
        }
        var control = read.IndexOfAny(ControlSigns);
        var odd = control < 0 ? read.Length : control;
        for (var at = 0; at < odd; at++)
        {
            var next = _isHalfPair ? 0 : read[at..odd].IndexOfAnyInRange('\uD800', '\uFFFF');
            if (next < 0)
            {
                break;
            }
            at += next;
            var sign = read[at];
            if (_isHalfPair ? !char.IsLowSurrogate(sign) : char.IsLowSurrogate(sign) || sign is '\uFFFE' or '\uFFFF')
            {
                odd = at;
            }
            _isHalfPair = !_isHalfPair && char.IsHighSurrogate(sign);
        }
        if (odd < read.Length)
        {
            _odd = _base + _used + odd;
        }
    }

    private void TellInvalid(Span<char> read)
    {
        for (var at = 0; read[at..].IndexOf(InvalidBytes.Mark) is >= 0 and var next; at++)
        {
            at += next;
            read[at] = '\uFFFD';
            if (_invalidPlaces.Count <= MostInvalidPlaces)
            {
                _invalidPlaces.Add(PlaceAt(_base + _used + at));
            }
            InvalidCount++;
        }
    }

    /// <summary>Drops what is not asked for again, where that makes room enough to be worth it.</summary>
    private void Drop()
    {
        var from = Math.Min(Math.Min(_nodeConsumed, _record), Math.Max(_kept, Given - WindowLength));
        var length = (int)(from - _base);
        if (length < _used / 2)
        {
            return;
        }
        if (length > 0 && _window[length - 1] == '\r')
        {
            length--;
        }
        _basePlace = PlaceAt(_base + length);
        _base += length;
        _window.AsSpan(length, _used - length).CopyTo(_window);
        _used -= length;
        _given -= length;
    }
}
