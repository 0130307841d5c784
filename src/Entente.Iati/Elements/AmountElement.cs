namespace Entente.Iati;

/// <summary>An element that holds an amount, whose currency stands around it.</summary>
public sealed partial record AmountElement : IatiElement
{
    /// <summary>The amount, in the currency of the element around it.</summary>
    public Stated<decimal> Amount { get; init; }

    /// <summary>An element that holds this amount.</summary>
    public static implicit operator AmountElement(decimal amount) => new() { Amount = amount };
}
