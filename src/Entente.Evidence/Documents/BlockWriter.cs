using System.Collections.Immutable;
using System.Text;
using Entente.Core;

namespace Entente.Evidence;

/// <summary>
/// Writes the text of a document that is no text itself, one line a block, and where each block came from.
/// </summary>
internal sealed class BlockWriter
{
    private readonly StringBuilder _text = new();
    private readonly List<(int Start, int End, BlockMarking Marking, bool IsOutside, int Origin)> _lines = [];

    /// <summary>The text so far.</summary>
    public string Text => _text.ToString();

    /// <summary>How many characters were written.</summary>
    public int Length => _text.Length;

    /// <summary>The blocks, in order.</summary>
    public List<TextBlock> Blocks()
    {
        var text = Text;
        return
        [
            .. _lines.Select(l => new TextBlock(l.Start, l.End, text[l.Start..l.End])
            {
                Marking = l.Marking, IsOutside = l.IsOutside,
            }),
        ];
    }

    /// <summary>Where blocks stand in the original, in its own count.</summary>
    public ImmutableArray<SourceMark> Marks(SourceText text) =>
        [.. _lines.Select(l => new SourceMark(text.ToCodePoint(l.Start), l.Origin))];

    /// <summary>Adds a block: white space becomes one space, as does what is neither letter nor sign.</summary>
    /// <param name="letters">Its letters; a block without any is left out.</param>
    /// <param name="marking">What the document says of it.</param>
    /// <param name="origin">Where it stands in the original.</param>
    /// <param name="isOutside">Whether it is no part of the article.</param>
    public void Add(
        ReadOnlySpan<char> letters, BlockMarking marking = BlockMarking.None, int origin = 0, bool isOutside = false)
    {
        var start = _text.Length;
        var space = false;
        for (var i = 0; i < letters.Length; i++)
        {
            var letter = letters[i];
            if ((char.IsWhiteSpace(letter) && letter != '\u00A0') || char.IsControl(letter))
            {
                space = _text.Length > start;
                continue;
            }
            if (space)
            {
                _text.Append(' ');
                space = false;
            }
            if (!char.IsSurrogate(letter))
            {
                _text.Append(letter);
            }
            else if (i + 1 < letters.Length && char.IsSurrogatePair(letter, letters[i + 1]))
            {
                _text.Append(letter).Append(letters[++i]);
            }
            else
            {
                _text.Append('\uFFFD');
            }
        }
        if (_text.Length > start)
        {
            _lines.Add((start, _text.Length, marking, isOutside, origin));
            _text.Append('\n');
        }
    }
}
