namespace Entente.Iati;

/// <content>When elements are read straight, and when by the parser of the framework.</content>
internal sealed partial class TreeReader
{
    /// <summary>
    /// From the end of the root's start tag on, elements are read straight, where the root is an ordinary one.
    /// </summary>
    private void BeginStraight()
    {
        var prefixes = new MarkupPrefixes(_limits);
        if (!_limits.TakesStraightWay || _wanted.Length == 0 || _xml.IsEmptyElement || !TakePrefixes(prefixes)
            || _text.OffsetOf(Place) is not { } name || _text.FindTagEnd(name) is not { } end)
        {
            return;
        }
        _straight = new StraightReader(_text, _limits, Tree, prefixes);
        _text.Restart(end, "");
        _isStraight = true;
    }

    private bool TakePrefixes(MarkupPrefixes prefixes)
    {
        var areOrdinary = true;
        while (_xml.MoveToNextAttribute())
        {
            areOrdinary &= _xml.NamespaceURI != DeclarationNamespace || prefixes.TakeOfRoot(_xml.Name, _xml.Value);
        }
        _xml.MoveToElement();
        return areOrdinary && _xml.NamespaceURI.Length == 0;
    }

    /// <summary>The parser of the framework goes on where the straight way ends.</summary>
    private void LeaveStraight()
    {
        _isStraight = false;
        _slow = 0;
        // What breaks from here on is not begun again here.
        _last = Math.Max(_last, _text.Consumed);
        Restart(_text.Consumed);
    }

    /// <summary>
    /// Behind some elements that the parser of the framework read, the straight way is tried again; not behind each,
    /// since a parser is slow to begin.
    /// </summary>
    private void GoStraightAgain()
    {
        if (_straight is null || _isStraight || _slow < SlowAtOnce || _text.OffsetOf(Place) is not { } name
            || _text.FindTagEnd(name) is not { } end)
        {
            return;
        }
        _text.Restart(end, "");
        _isStraight = true;
    }
}
