using Entente.App.Features.Checking;

namespace Entente.App.Commands;

/// <summary>What every verb works with: the language, where results and messages go, and the clock.</summary>
/// <param name="Texts">The texts of the language that was asked for.</param>
/// <param name="Output">Results.</param>
/// <param name="Errors">Progress and messages.</param>
/// <param name="Time">The clock.</param>
public sealed record VerbContext(Texts Texts, TextWriter Output, TextWriter Errors, TimeProvider Time)
{
    /// <summary>
    /// Prints a line for people: what a document, a name or a foreign server holds must neither steer the terminal nor
    /// turn the line. What is written for programs goes to <see cref="Output"/> as it is.
    /// </summary>
    public void Print(string line = "") => Output.WriteLine(ShownText.Of(line));

    /// <summary>Tells people a line on standard error, as <see cref="Print"/> does.</summary>
    public void Tell(string line) => Errors.WriteLine(ShownText.Of(line));

    /// <summary>Says a finding on standard error, with its place, severity and code.</summary>
    public int Say(Finding finding)
    {
        var where = Texts.SayWhere(finding.Where);
        Tell(Texts[
            "cli.finding", ("where", where.Length == 0 ? "" : where + ": "),
                ("severity", Texts["severity." + Keys.Of(finding.Severity)]),
            ("message", Texts.Say(finding)), ("code", finding.Code)]);
        return ExitStatus.Of(finding);
    }

    /// <summary>Says all findings.</summary>
    /// <returns>The highest exit status among them.</returns>
    public int SayAll(IEnumerable<Finding> findings) =>
        findings.Aggregate(ExitStatus.Done, (status, finding) => Math.Max(status, Say(finding)));
}
