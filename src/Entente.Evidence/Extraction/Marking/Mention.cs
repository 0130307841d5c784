using Entente.Core;

namespace Entente.Evidence;

/// <summary>What a marked place of a sentence is.</summary>
internal enum MentionKind
{
    Number,
    Money,
    Percent,
    Date,
    Ordinal,
    Country,
    Organisation,
    Region,
    Fund,
    Framework,
    Series,
    Partnership,
    Project,
}

/// <summary>A place of the text that means a figure, a date or a name.</summary>
internal sealed record Mention(MentionKind Kind, int Start, int End)
{
    /// <summary>The figure, in whole units; of an ordinal, the number.</summary>
    public decimal Value { get; init; }

    /// <summary>The upper end of a range.</summary>
    public decimal? High { get; init; }

    /// <summary>What the digits were multiplied by ("million").</summary>
    public decimal Scale { get; init; } = 1;

    /// <summary>What the head of a column multiplies its bare figures by.</summary>
    public decimal HeadScale { get; init; } = 1;

    /// <summary>Whether the figure is written in words.</summary>
    public bool InWords { get; init; }

    /// <summary>ISO 4217 of an amount.</summary>
    public string? Currency { get; init; }

    /// <summary>The key of its word of money, where several currencies share that; null elsewhere.</summary>
    public string? SharedCurrency { get; init; }

    /// <summary>The stable word of approximation, and where it is printed.</summary>
    public string? Approx { get; init; }

    /// <summary>Where the figure begins with its word of approximation.</summary>
    public int OuterStart { get; init; } = Start;

    /// <summary>The word of approximation as printed.</summary>
    public string? ApproxText { get; init; }

    /// <summary>The page's own conversion that follows.</summary>
    public Mention? Equivalent { get; init; }

    /// <summary>The date.</summary>
    public DateMark Date { get; init; }

    /// <summary>What is named; null for a name that is not known.</summary>
    public KnownName? Name { get; init; }

    /// <summary>Whether a capital or a seat stands for the one who governs there.</summary>
    public bool IsMetonym { get; init; }

    /// <summary>Whether only a verb of giving behind it shows that it is somebody.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether a party: somebody who can act.</summary>
    public bool IsParty =>
        Kind is MentionKind.Country or MentionKind.Organisation or MentionKind.Region or MentionKind.Partnership;

    /// <summary>Whether a name of any kind.</summary>
    public bool IsName => Kind >= MentionKind.Country;

    /// <summary>The mention kind of a kind of names.</summary>
    public static MentionKind Of(NameKind kind) => kind switch
    {
        NameKind.Country => MentionKind.Country,
        NameKind.Organisation => MentionKind.Organisation,
        NameKind.Region => MentionKind.Region,
        NameKind.Fund => MentionKind.Fund,
        NameKind.Framework => MentionKind.Framework,
        NameKind.Series => MentionKind.Series,
        NameKind.Partnership => MentionKind.Partnership,
        _ => MentionKind.Project,
    };
}

/// <summary>What is asked of several mentions.</summary>
internal static class MentionLists
{
    /// <summary>Of overlapping mentions the longest; of two as long, the known one.</summary>
    public static List<Mention> Outermost(List<Mention> mentions)
    {
        if (mentions.Count < 2)
        {
            return [.. mentions];
        }
        var kept = new List<Mention>(mentions.Count);
        foreach (var mention in mentions.OrderByDescending(static m => m.End - m.Start)
            .ThenByDescending(static m => m.Name is not null))
        {
            if (!Overlaps(kept, mention))
            {
                kept.Add(mention);
            }
        }
        kept.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        return kept;
    }

    /// <summary>Whether one of some mentions overlaps another.</summary>
    public static bool Overlaps(List<Mention> mentions, Mention one)
    {
        foreach (var mention in mentions)
        {
            if (mention.Start < one.End && one.Start < mention.End)
            {
                return true;
            }
        }
        return false;
    }
}

/// <summary>The signs that stand for mentions in an encoded sentence, from the private use area.</summary>
internal static class MentionSigns
{
    private const char First = '\uE000';

    /// <summary>The sign of a kind.</summary>
    public static char Of(MentionKind kind) => (char)(First + (int)kind);

    /// <summary>A number with one bit set, that of the kind of a sign; numbers of several kinds are added up.</summary>
    public static int BitOf(char sign) => 1 << (sign - First);

    /// <summary>
    /// The signs of a name in a pattern: a kind, <c>party</c>, <c>name</c> or <c>figure</c>; null where unknown.
    /// </summary>
    public static string? Of(string name) => name switch
    {
        "party" => Signs(
            k => k is MentionKind.Country or MentionKind.Organisation or MentionKind.Region or MentionKind.Partnership),
        "name" => Signs(k => k >= MentionKind.Country),
        "figure" => Signs(k => k is MentionKind.Number or MentionKind.Money or MentionKind.Percent),
        _ => Enum.TryParse<MentionKind>(name, ignoreCase: true, out var kind) ? Of(kind).ToString() : null,
    };

    private static string Signs(Func<MentionKind, bool> take) =>
        string.Concat(Enum.GetValues<MentionKind>().Where(take).Select(Of));
}
