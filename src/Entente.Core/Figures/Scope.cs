using System.Diagnostics.CodeAnalysis;

namespace Entente.Core;

/// <summary>What kind of thing a figure is about.</summary>
public enum ScopeKind
{
    /// <summary>A partnership as a whole.</summary>
    Partnership,

    /// <summary>A fund or facility.</summary>
    Fund,

    /// <summary>A plan of action, policy or initiative.</summary>
    Plan,

    /// <summary>A pillar or action line of a plan, written PLAN.TERM.</summary>
    Pillar,

    /// <summary>A priority area, written OWNER.TERM.</summary>
    Area,

    /// <summary>A country or another donor.</summary>
    Country,

    /// <summary>A project.</summary>
    Project,

    /// <summary>A commitment.</summary>
    Commitment,

    /// <summary>A series of meetings.</summary>
    Series,

    /// <summary>A subject that has no key of its own, by its name as printed.</summary>
    Subject,
}

/// <summary>What a figure is about: the kind and the key. Written <c>fund:akcf</c>.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Key">Its key.</param>
public readonly record struct Scope(ScopeKind Kind, string Key)
{
    /// <summary>Reads <c>kind:key</c>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Scope scope)
    {
        scope = default;
        var colon = text?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        if (colon <= 0 || colon == text!.Length - 1 || Keys.Find<ScopeKind>(text[..colon]) is not { } kind)
        {
            return false;
        }
        scope = new Scope(kind, text[(colon + 1)..]);
        return true;
    }

    /// <summary>Reads what <see cref="TryParse"/> reads.</summary>
    /// <exception cref="FormatException">The kind is unknown or the key is empty.</exception>
    public static Scope Parse(string text) =>
        TryParse(text, out var scope)
            ? scope
            : throw new FormatException($"'{text}' is not a scope such as fund:akcf.");

    /// <inheritdoc/>
    public bool Equals(Scope other) => Kind == other.Kind && Key == other.Key;

    /// <inheritdoc/>
    public override int GetHashCode() => Key?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <inheritdoc/>
    public override string ToString() => $"{Keys.Of(Kind)}:{Key}";
}
