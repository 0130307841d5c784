using System.Globalization;
using System.Text.Json;

namespace Entente.Core;

/// <summary>How a value type that has one text form stands in JSON: as that text.</summary>
/// <param name="parse">What a text means; it gives the same for the same text.</param>
/// <param name="print">The text of a value.</param>
internal sealed class JsonText<T>(Func<string, T> parse, Func<T, string> print)
{
    private readonly ReadTexts<T> _texts = new(parse);

    /// <summary>The text of a value.</summary>
    public string Print(T value) => print(value);

    /// <summary>What the text at which a reader stands means.</summary>
    /// <exception cref="JsonException">There is no such text.</exception>
    public T Read(ref Utf8JsonReader reader)
    {
        try
        {
            return _texts.Read(ref reader);
        }
        catch (FormatException wrong)
        {
            throw new JsonException(wrong.Message, wrong);
        }
    }
}

/// <summary>The value types that stand as texts.</summary>
internal static class JsonTexts
{
    /// <summary>Dates as a source gives them.</summary>
    public static JsonText<PartialDate> Date { get; } = new(PartialDate.Parse, d => d.ToString());

    /// <summary>Days, as <c>2026-11-22</c>.</summary>
    public static JsonText<DateOnly> Day { get; } = new(
        text => DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture),
        day => day.ToString("O", CultureInfo.InvariantCulture));

    /// <summary>Periods.</summary>
    public static JsonText<Period> Period { get; } = new(Core.Period.Parse, p => p.ToString());

    /// <summary>Currencies.</summary>
    public static JsonText<Currency> Currency { get; } = new(Core.Currency.Parse, c => c.Code);

    /// <summary>Units.</summary>
    public static JsonText<Unit> Unit { get; } = new(Core.Unit.Parse, u => u.ToString());

    /// <summary>What figures are about.</summary>
    public static JsonText<Scope> Scope { get; } = new(Core.Scope.Parse, s => s.ToString());
}
