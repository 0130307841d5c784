using System.Runtime.InteropServices;

namespace Entente.Iati;

/// <summary>
/// References to activities that were not met so far: which of them lead nowhere is known at the end of the file. They
/// are kept up to a number of each kind, and up to a number of characters; the rest are counted.
/// </summary>
/// <param name="most">The number.</param>
/// <param name="mostCharacters">The number of characters.</param>
internal sealed class ReferenceList(int most, long mostCharacters)
{
    private readonly List<(UInt128 Identifier, IatiFinding Finding)> _references = [];
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private long _characters;

    /// <summary>How many are kept.</summary>
    public int Count => _references.Count;

    /// <summary>How many were not kept.</summary>
    public long LeftOut { get; private set; }

    /// <summary>Where the first stands that was not kept.</summary>
    public TextPlace LeftOutFrom { get; private set; }

    /// <summary>Whether one more is kept; where not, it is counted.</summary>
    /// <param name="id">Its kind.</param>
    /// <param name="place">Where it stands.</param>
    public bool HasRoom(string id, TextPlace place)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, id, out _);
        if (count < most && _characters < mostCharacters)
        {
            count++;
            return true;
        }
        if (LeftOut++ == 0)
        {
            LeftOutFrom = place;
        }
        return false;
    }

    /// <summary>Keeps a reference.</summary>
    /// <param name="identifier">The mark of what it refers to.</param>
    /// <param name="finding">What is found where it leads nowhere.</param>
    public void Add(UInt128 identifier, IatiFinding finding)
    {
        _characters += finding.Value.Length + finding.Path.Length + finding.Identifier.Length;
        _references.Add((identifier, finding));
    }

    /// <summary>What is found of references to what is not among these.</summary>
    public IEnumerable<IatiFinding> NotIn(MarkSet identifiers) =>
        _references.Where(r => !identifiers.Contains(r.Identifier)).Select(r => r.Finding);
}
