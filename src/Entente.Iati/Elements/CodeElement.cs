namespace Entente.Iati;

/// <summary>An element that says one code. Which codelist it is from stands where it is used.</summary>
public sealed partial record CodeElement : IatiElement
{
    /// <summary>The code as it stands.</summary>
    public string? Code { get; init; }

    /// <summary>An element that says this code.</summary>
    public static implicit operator CodeElement(string code) => new() { Code = code };
}
