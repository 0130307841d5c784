using System.Diagnostics.CodeAnalysis;
using Entente.Iati;

namespace Entente.Core;

/// <summary>
/// A currency of ISO 4217, by its three letters. Which codes there are is data: the Standard's codelist Currency.
/// <c>default</c> is no currency and equals only itself.
/// </summary>
public readonly record struct Currency
{
    private Currency(string code) => Code = code;

    /// <summary>The three letters; empty for the default.</summary>
    public string Code { get => field ?? ""; }

    /// <summary>Takes a code of ISO 4217, in capital letters, nothing trimmed.</summary>
    public static bool TryParse([NotNullWhen(true)] string? code, out Currency currency)
    {
        var known = code is not null && Codelists.Currency.Contains(code);
        currency = known ? new Currency(code!) : default;
        return known;
    }

    /// <summary>Takes what <see cref="TryParse"/> takes.</summary>
    /// <exception cref="FormatException">The code is not in ISO 4217.</exception>
    public static Currency Parse(string code) =>
        TryParse(code, out var currency) ? currency
            : throw new FormatException($"'{code}' is not a currency of ISO 4217.");

    /// <inheritdoc/>
    public override string ToString() => Code;
}
