using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>How a source's figure stands to the true one. <c>default</c> is <see cref="Exact"/>.</summary>
public enum ApproximationKind
{
    /// <summary>As printed.</summary>
    Exact,

    /// <summary>Above or below.</summary>
    About,

    /// <summary>A little below what is printed.</summary>
    Nearly,

    /// <summary>A little below what is printed.</summary>
    Almost,

    /// <summary>Above what is printed.</summary>
    MoreThan,

    /// <summary>What is printed, or above.</summary>
    AtLeast,

    /// <summary>What is printed, or below.</summary>
    UpTo,

    /// <summary>At or a little above what is printed ("and some", "odd").</summary>
    AboutOver,
}

/// <summary>
/// An approximation keeps its word: what kind it is, and the word that the source prints. <c>default</c> is exact.
/// </summary>
/// <param name="Kind">Which way the true figure may lie.</param>
/// <param name="Printed">The word of the source, in its language; null where the account itself approximates.</param>
public readonly record struct Approximation(ApproximationKind Kind, string? Printed = null)
{
    private static readonly ImmutableArray<(ApproximationKind Kind, string Key)> Keys =
    [
        (ApproximationKind.About, "about"),
        (ApproximationKind.Nearly, "nearly"),
        (ApproximationKind.Almost, "almost"),
        (ApproximationKind.MoreThan, "more_than"),
        (ApproximationKind.AtLeast, "at_least"),
        (ApproximationKind.UpTo, "up_to"),
        (ApproximationKind.AboutOver, "about_over"),
    ];

    /// <summary>"At least", said by the account because a part is unknown.</summary>
    public static Approximation AtLeast => new(ApproximationKind.AtLeast);

    /// <summary>Whether the figure is as printed.</summary>
    public bool IsExact => Kind == ApproximationKind.Exact;

    /// <summary>The stable word of the kind (<c>nearly</c>, <c>at_least</c>, ...); null for exact.</summary>
    public string? Key
    {
        get
        {
            var kind = Kind;
            return Keys.FirstOrDefault(k => k.Kind == kind).Key;
        }
    }

    /// <summary>The approximation of a stable word; null gives exact.</summary>
    /// <exception cref="FormatException">The word is not one of the list.</exception>
    public static Approximation FromKey(string? key, string? printed = null)
    {
        if (key is null)
        {
            return default;
        }
        var known = Keys.FirstOrDefault(k => k.Key == key);
        return known.Key is null
            ? throw new FormatException($"'{key}' is not a word of approximation.")
            : new Approximation(known.Kind, printed);
    }

    /// <summary>
    /// Which values the word admits for a printed value, by the account's own reading of the words: "nearly" is up to
    /// a twentieth below, "about" a twentieth both ways, "more than" and "and some" up to a tenth above (any value
    /// above for "more than"), "at least" and "up to" without a limit on their open side.
    /// </summary>
    public (decimal Low, decimal High) Admits(decimal printed)
    {
        var part = Math.Abs(printed) / 20m;
        return Kind switch
        {
            ApproximationKind.About => (Bounded(printed, -part), Bounded(printed, part)),
            ApproximationKind.Nearly or ApproximationKind.Almost => (Bounded(printed, -part), printed),
            ApproximationKind.MoreThan or ApproximationKind.AtLeast => (printed, decimal.MaxValue),
            ApproximationKind.UpTo => (decimal.MinValue, printed),
            ApproximationKind.AboutOver => (printed, Bounded(printed, 2 * part)),
            _ => (printed, printed),
        };
    }

    /// <summary>The sum of two numbers, or the last number that can be counted.</summary>
    private static decimal Bounded(decimal value, decimal more) =>
        more > 0 && value > decimal.MaxValue - more ? decimal.MaxValue
        : more < 0 && value < decimal.MinValue - more ? decimal.MinValue
        : value + more;
}
