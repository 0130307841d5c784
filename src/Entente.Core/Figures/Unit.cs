namespace Entente.Core;

/// <summary>What a figure counts: a currency (<c>USD</c>), a counted thing (<c>project</c>), a share (<c>%</c>), a
/// factor (<c>x</c>), or years (<c>year</c>). <c>default</c> has no unit.</summary>
public readonly record struct Unit
{
    private Unit(string text) => Text = text;

    /// <summary>A share in hundredths, 0 to 100.</summary>
    public static Unit Percent => new("%");

    /// <summary>A factor: so many times.</summary>
    public static Unit Times => new("x");

    /// <summary>Years of a flow.</summary>
    public static Unit Years => new("year");

    /// <summary>A place in an order.</summary>
    public static Unit Place => new("place");

    /// <summary>The text form: a code of ISO 4217, a thing in small letters, or a sign.</summary>
    public string Text { get => field ?? ""; }

    /// <summary>The currency, where the unit is one.</summary>
    public Currency? Currency => Core.Currency.TryParse(Text, out var currency) ? currency : null;

    /// <summary>Whether the unit is money.</summary>
    public bool IsMoney => Currency is not null;

    /// <summary>The unit of a currency.</summary>
    public static Unit Of(Currency currency) => new(currency.Code);

    /// <summary>A counted thing, in small letters and hyphens.</summary>
    public static Unit Thing(string thing) => new(thing);

    /// <summary>Takes the text form; anything that is not empty is a unit.</summary>
    /// <exception cref="FormatException">The text is empty.</exception>
    public static Unit Parse(string text) =>
        text.Length == 0 ? throw new FormatException("A unit is never empty.") : new Unit(text);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
