namespace Entente.Iati;

/// <summary>An element that holds text in no language: an identifier, a telephone number, an address.</summary>
public sealed partial record TextElement : IatiElement
{
    /// <summary>The text as it stands, with the white space around it; empty where there is none.</summary>
    public string Text { get; init; } = "";

    /// <summary>An element that holds this text.</summary>
    public static implicit operator TextElement(string text) => new() { Text = text };
}
