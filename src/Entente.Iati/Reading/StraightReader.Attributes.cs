namespace Entente.Iati;

/// <content>The attributes of a start tag.</content>
internal sealed partial class StraightReader
{
    /// <summary>The names of the attributes of a tag that has many.</summary>
    private readonly HashSet<int> _manyNames = [];

    /// <summary>Reads the attributes and the end of a start tag.</summary>
    private Outcome ReadAttributes(int element)
    {
        _attributes = 0;
        while (true)
        {
            var before = _at;
            SkipSpace();
            var sign = _window[_at];
            if (sign == '>')
            {
                _at++;
                return Outcome.Done;
            }
            if (sign == '/')
            {
                var isEnd = _window[_at + 1] == '>';
                _at += 2;
                return isEnd ? Outcome.Done : CutOrUnusual(_at - 1);
            }
            if (_at == before)
            {
                return CutOrUnusual(_at);
            }
            if (ReadAttribute(element) is var outcome and not Outcome.Done)
            {
                return outcome;
            }
        }
    }

    private Outcome ReadAttribute(int element)
    {
        var start = _at;
        var name = _names.FindAt(_window.AsSpan(start), out var length);
        var nameEnd = start + length;
        _at = nameEnd;
        SkipSpace();
        if (_window[_at] != '=')
        {
            return CutOrUnusual(_at);
        }
        _at++;
        SkipSpace();
        var quote = _window[_at];
        if (quote is not ('"' or '\'') || ++_attributes > limits.Attributes)
        {
            return CutOrUnusual(_at);
        }
        _at++;
        if (name == MarkupNames.Unknown)
        {
            var letters = _window.AsSpan(start, length);
            if (MarkupPrefixes.IsDeclaration(letters))
            {
                return ReadDeclaration(element, start, nameEnd, quote);
            }
            name = NewNumberOf(letters, start, isAttribute: true);
        }
        if (name < 0)
        {
            return TagCutOrUnusual(nameEnd);
        }
        if (IsAgain(element, name))
        {
            return Outcome.Unusual;
        }
        return ReadValue(name, quote);
    }

    /// <summary>Whether an element has an attribute of that name already.</summary>
    private bool IsAgain(int element, int name)
    {
        const int many = 32;
        var count = tree[element].Length;
        if (count < many)
        {
            return tree.FindAttribute(element, name) >= 0;
        }
        if (count == many)
        {
            _manyNames.Clear();
            foreach (ref readonly var attribute in tree.Attributes(element))
            {
                _manyNames.Add(attribute.Name);
            }
        }
        return !_manyNames.Add(name);
    }

    private Outcome ReadValue(int name, char quote)
    {
        var start = _at;
        var length = PlainText.LengthOf(_window.AsSpan(start, _end + 1 - start), quote);
        _at = start + length;
        if (_window[_at] == quote)
        {
            tree.AddAttribute(name, _window.AsSpan(start, length));
            _at++;
            return Outcome.Done;
        }
        tree.AddAttribute(name, []);
        _at = start;
        while (true)
        {
            length = PlainText.LengthOf(_window.AsSpan(_at, _end + 1 - _at), quote);
            tree.LengthenAttribute(_window.AsSpan(_at, length));
            _at += length;
            var sign = _window[_at];
            if (sign == quote)
            {
                _at++;
                return Outcome.Done;
            }
            switch (sign)
            {
                case '\t' or '\n':
                    tree.LengthenAttribute(" ");
                    _at++;
                    break;
                case '\r':
                    tree.LengthenAttribute(" ");
                    _at += _window[_at + 1] == '\n' ? 2 : 1;
                    break;
                case '&':
                    if (ReadReference() is not { } characters)
                    {
                        return ReferenceCutOrUnusual();
                    }
                    tree.LengthenAttribute(characters);
                    break;
                default:
                    return CutOrUnusual(_at);
            }
        }
    }

    /// <summary>A prefix that is declared here holds for the element; anything but that is unusual.</summary>
    private Outcome ReadDeclaration(int element, int start, int nameEnd, char quote)
    {
        var length = PlainText.LengthOf(_window.AsSpan(_at, _end + 1 - _at), quote);
        var (from, to) = (_at, _at + length);
        if (_window[to] != quote)
        {
            return CutOrUnusual(to);
        }
        _at = to + 1;
        if (!prefixes.IsDeclared(_depth, _window.AsSpan(start, nameEnd - start), _window.AsSpan(from, length)))
        {
            return Outcome.Unusual;
        }
        var prefix = _window.AsSpan(start, nameEnd - start)["xmlns:".Length..];
        tree.Markup.Declare(element, prefix.ToString(), new string(_window, from, length));
        return Outcome.Done;
    }
}
