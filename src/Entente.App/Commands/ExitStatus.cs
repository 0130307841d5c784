namespace Entente.App.Commands;

/// <summary>How a verb ends; of several, the highest.</summary>
public static class ExitStatus
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Done, with findings of severity error or critical.</summary>
    public const int Findings = 1;

    /// <summary>Wrong usage: nothing was done.</summary>
    public const int Usage = 2;

    /// <summary>An engine, file or peer cannot be reached or read.</summary>
    public const int Unreachable = 3;

    private const string UnreadableFile = "document.unreadable";
    private const string UnreachableCodelists = "codelists.unreachable";
    private const string UnreachableAddress = "document.unreachable";
    private const string MissingFile = "document.not-found";
    private const string DayAhead = "document.known-ahead";

    /// <summary>The status that a finding asks for.</summary>
    public static int Of(Finding finding) =>
        finding.Code is UnreadableFile or MissingFile or UnreachableCodelists or UnreachableAddress
            ? Unreachable
        : finding.Code.StartsWith("file.", StringComparison.Ordinal) ? Unreachable
        : finding.Code == DayAhead || finding.Code.StartsWith("workspace.", StringComparison.Ordinal) ? Usage
        : finding.IsFault ? Findings
        : Done;
}
