namespace Entente.Core;

/// <summary>
/// An amount of money: a measure in a currency. It may be unknown ("in kind, of unknown size"), approximate with its
/// word, or a range. Two currencies never meet without a dated rate.
/// </summary>
/// <param name="Amount">How much, in whole units of the currency (86 million is 86,000,000), never in
/// thousands.</param>
/// <param name="Currency">The currency; it is always stated.</param>
public readonly record struct Money(Measure Amount, Currency Currency)
{
    /// <summary>An exact amount.</summary>
    public static Money Of(decimal amount, Currency currency) => new(Measure.Of(amount), currency);

    /// <summary>An amount of which nothing is known but its currency.</summary>
    public static Money Unknown(Currency currency) => new(Measure.Unknown, currency);

    /// <summary>The sum of two amounts of one currency.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ: a dated rate is needed first.</exception>
    public static Money operator +(Money a, Money b) => new(a.Amount + b.Amount, Same(a, b));

    /// <summary>The difference of two amounts of one currency.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ: a dated rate is needed first.</exception>
    public static Money operator -(Money a, Money b) => new(a.Amount - b.Amount, Same(a, b));

    /// <summary>Invariant text: currency, then the measure.</summary>
    public override string ToString() => $"{Currency} {Amount}";

    private static Currency Same(Money a, Money b) =>
        a.Currency == b.Currency
            ? a.Currency
            : throw new InvalidOperationException($"{a.Currency} and {b.Currency} need a dated rate.");

    /// <summary>How it stands in the journal.</summary>
    internal static Money Json(ref JsonMembers json, Money known) => new(
        json.Part<Measure>("amount"u8, known.Amount, Measure.Json),
        json.Said<Currency>("currency"u8, known.Currency, JsonTexts.Currency));
}
