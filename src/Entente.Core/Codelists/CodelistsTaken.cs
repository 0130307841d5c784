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
    string Source, string Version, DateOnly Released, string Sha256, IReadOnlyList<CodelistTaken> Lists) : Fact;

/// <summary>A codelist as it was taken in.</summary>
/// <param name="Name">Its name in the Standard.</param>
/// <param name="Codes">Its values, withdrawn ones included.</param>
public sealed record CodelistTaken(string Name, IReadOnlyList<CodeTaken> Codes);

/// <summary>A value of a codelist as it was taken in.</summary>
/// <param name="Code">The code.</param>
/// <param name="Name">Its name in English.</param>
/// <param name="IsWithdrawn">Whether it may no longer be used in new data.</param>
/// <param name="Category">The code of its category; empty where the list has none.</param>
public sealed record CodeTaken(string Code, string Name, bool IsWithdrawn, string Category);
