using System.Buffers;
using System.Collections.Immutable;

namespace Entente.Evidence;

/// <summary>
/// The patterns of dates by their first signs: a text is asked for few of hundreds of patterns at each place.
/// </summary>
internal sealed class DateBeginnings
{
    /// <summary>How many signs are looked at: enough to tell "on Monday" from "on the".</summary>
    private const int Longest = 4;

    private readonly Node _root = new();

    public DateBeginnings(ImmutableArray<DatePattern> patterns)
    {
        foreach (var pattern in patterns)
        {
            foreach (var beginning in pattern.Beginnings(Longest))
            {
                _root.Add(beginning, pattern);
            }
        }
        _root.Close([]);
        Firsts = SearchValues.Create([.. _root.Signs]);
    }

    /// <summary>The signs that a date may begin with.</summary>
    public SearchValues<char> Firsts { get; }

    /// <summary>The patterns that may stand at the beginning of a text, in their order.</summary>
    public ImmutableArray<DatePattern> At(ReadOnlySpan<char> text)
    {
        var node = _root;
        foreach (var sign in text[..Math.Min(text.Length, Longest)])
        {
            if (node.Next(sign) is not { } next)
            {
                break;
            }
            node = next;
        }
        return node.Patterns;
    }

    /// <summary>What may follow some first signs.</summary>
    private sealed class Node
    {
        private readonly Dictionary<char, Node> _next = [];
        private readonly List<DatePattern> _ended = [];

        /// <summary>The patterns that begin with the signs so far, and ask for no others.</summary>
        public ImmutableArray<DatePattern> Patterns { get; private set; } = [];

        public IEnumerable<char> Signs => _next.Keys;

        public Node? Next(char sign) => _next.GetValueOrDefault(sign);

        public void Add(ReadOnlySpan<char> beginning, DatePattern pattern)
        {
            var node = this;
            foreach (var sign in beginning)
            {
                if (!node._next.TryGetValue(sign, out var next))
                {
                    node._next.Add(sign, next = new Node());
                }
                node = next;
            }
            node._ended.Add(pattern);
        }

        /// <summary>Gives each node the patterns of those before it.</summary>
        public void Close(ImmutableArray<DatePattern> before)
        {
            Patterns = _ended.Count == 0 ? before
                : [.. before.Concat(_ended).DistinctBy(p => p.Number).OrderBy(p => p.Number)];
            foreach (var next in _next.Values)
            {
                next.Close(Patterns);
            }
        }
    }
}
