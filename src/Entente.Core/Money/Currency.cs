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

    /// <summary>
    /// How many decimals its smallest unit has, by ISO 4217: 2 of dollars, 3 of Kuwaiti dinars, none of won.
    /// </summary>
    public int MinorDigits => Code switch
    {
        "BIF" or "CLP" or "DJF" or "GNF" or "ISK" or "JPY" or "KMF" or "KRW" or "PYG" or "RWF" or "UGX" or "UYI"
            or "VND" or "VUV" or "XAF" or "XOF" or "XPF" => 0,
        "BHD" or "IQD" or "JOD" or "KWD" or "LYD" or "OMR" or "TND" => 3,
        "CLF" => 4,
        _ => 2,
    };

    /// <inheritdoc/>
    public override string ToString() => Code;
}
