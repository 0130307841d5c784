namespace Entente.Core.Tests;

/// <summary>The smallest lines that give a finding, and neighbouring lines that do not.</summary>
/// <param name="Code">The code.</param>
/// <param name="Failing">Lines that give it.</param>
/// <param name="Passing">Lines that do not.</param>
/// <param name="Operation">What is asked of the figures with the keys a, b and so on; null: the lines alone are
/// judged.</param>
internal sealed record FindingExample(string Code, string Failing, string Passing, CombineOperation? Operation = null)
{
    /// <summary>What stands before the lines of each example about figures.</summary>
    public const string Ground = """
        organisation kr country
        organisation jp country
        partnership asean-rok
        fund akcf
        fund mkcf
        plan poa
        project casa
          fund akcf
        """;

    /// <summary>What the account has already when the lines are added to it, step by step; none: it begins with
    /// them.</summary>
    public string[] Before { get; init; } = [];

    /// <summary>What is wrong with some lines.</summary>
    public IEnumerable<Finding> Faults(string lines)
    {
        if (Before is not [var first, .. var more])
        {
            return Ledger.Faults(lines);
        }
        var ledger = Ledger.Of(first);
        foreach (var step in more)
        {
            ledger.Add(step).ShouldBeEmpty();
        }
        return ledger.Add(lines);
    }

    /// <summary>The codes that come out of some lines.</summary>
    public IEnumerable<string> CodesOf(string lines)
    {
        if (Operation is not { } operation)
        {
            return Faults(lines).Select(f => f.Code);
        }
        var set = Ledger.Of(Ground + "\n" + lines).Figures();
        var asked = lines.Contains("; asks ", StringComparison.Ordinal)
            ? lines[(lines.IndexOf("; asks ", StringComparison.Ordinal) + 7)..].Split('\n')[0]
                .Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : ["a", "b"];
        var ids = asked.Select(name => set.All.FirstOrDefault(f => f.Key == name)?.Id ?? name);
        return Combining.Apply(set, operation, [.. ids]).Findings.Select(f => f.Code);
    }
}
