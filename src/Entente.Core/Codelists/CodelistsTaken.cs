namespace Entente.Core;

/// <summary>
/// Newer codelists of the IATI Standard are held against from here on, in the place of those that ship with the
/// program. A list that is not among them stays as it was.
/// </summary>
/// <param name="Source">Where they come from: a path or an address.</param>
/// <param name="Version">What the release is called.</param>
/// <param name="Released">The day of the release.</param>
/// <param name="Sha256">SHA-256 over the names and bytes of the files, in the order of the names, in
/// hexadecimal.</param>
/// <param name="Lists">The lists, whole.</param>
public sealed record CodelistsTaken(
    string Source, string Version, DateOnly Released, string Sha256, IReadOnlyList<CodelistTaken> Lists) : Fact
{
    /// <summary>How it stands in the journal.</summary>
    internal static CodelistsTaken Json(ref JsonMembers json, CodelistsTaken? known) => new(
        json.Text("source"u8, known?.Source),
        json.Text("version"u8, known?.Version),
        json.Said("released"u8, known?.Released, JsonTexts.Day),
        json.Text("sha256"u8, known?.Sha256),
        json.List("lists"u8, known?.Lists, CodelistTaken.Json))
    {
        Corrects = CorrectsIn(ref json, known),
        Claim = ClaimIn(ref json, known),
    };
}

/// <summary>A codelist as it was taken in.</summary>
/// <param name="Name">Its name in the Standard.</param>
/// <param name="Codes">Its values, withdrawn ones included.</param>
public sealed record CodelistTaken(string Name, IReadOnlyList<CodeTaken> Codes)
{
    /// <summary>How it stands in the journal.</summary>
    internal static CodelistTaken Json(ref JsonMembers json, CodelistTaken? known) => new(
        json.Text("name"u8, known?.Name),
        json.List("codes"u8, known?.Codes, CodeTaken.Json));
}

/// <summary>A value of a codelist as it was taken in.</summary>
/// <param name="Code">The code.</param>
/// <param name="Name">Its name in English.</param>
/// <param name="IsWithdrawn">Whether it may no longer be used in new data.</param>
/// <param name="Category">The code of its category; empty where the list has none.</param>
public sealed record CodeTaken(string Code, string Name, bool IsWithdrawn, string Category)
{
    /// <summary>How it stands in the journal.</summary>
    internal static CodeTaken Json(ref JsonMembers json, CodeTaken? known) => new(
        json.Text("code"u8, known?.Code),
        json.Text("name"u8, known?.Name),
        json.Flag("isWithdrawn"u8, known?.IsWithdrawn),
        json.Text("category"u8, known?.Category));
}
