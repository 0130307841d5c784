using System.Collections.Frozen;

namespace Entente.Iati;

/// <summary>The forms of values in words (<c>data/iati/value-forms.tsv</c>).</summary>
internal static class ValueFormWords
{
    private static readonly Lazy<FrozenDictionary<string, FrozenDictionary<string, string>>> Known = new(() =>
        IatiMessages.Languages.ToFrozenDictionary(
            language => language,
            language => DataTable.Read("value-forms.tsv")
                .ToFrozenDictionary(row => row["form"], row => row[language], StringComparer.Ordinal),
            StringComparer.Ordinal));

    /// <summary>A form in words; its name where there are none.</summary>
    /// <param name="form">Its name.</param>
    /// <param name="language">One of <see cref="IatiMessages.Languages"/>; English is taken in place of any
    /// other.</param>
    public static string Of(string form, string language) =>
        (Known.Value.GetValueOrDefault(language) ?? Known.Value["en"]).GetValueOrDefault(form) ?? form;
}
