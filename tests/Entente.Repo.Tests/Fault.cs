using System.Text;

namespace Entente.Repo.Tests;

/// <summary>One breach of a rule: in which file (from the root, with slashes), at which line, what is wrong.</summary>
internal sealed record Fault(string File, int LineNumber, string What)
{
    public override string ToString() => LineNumber > 0 ? $"{File}:{LineNumber}: {What}" : $"{File}: {What}";
}

/// <summary>
/// Judges what a rule found. <c>known-faults.txt</c> is the ratchet: a breach that it names is let pass, a line of it
/// that names no breach any more fails, so the list only gets shorter. A line that ends with a slash names
/// a folder.
/// </summary>
internal static class Faults
{
    private static readonly ILookup<string, string> Known =
        File.ReadLines(Checkout.PathOf("tests", "Entente.Repo.Tests", "known-faults.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' ', 2))
            .ToLookup(cells => cells[0], cells => cells[1], StringComparer.Ordinal);

    /// <summary>Fails where a breach is new, or a known one is gone.</summary>
    /// <param name="rule">The rule's key in the ratchet.</param>
    /// <param name="found">What was found.</param>
    /// <param name="whatToDo">A sentence for who meets the failure.</param>
    public static void ShouldBeNone(string rule, IEnumerable<Fault> found, string whatToDo)
    {
        var faults = found.ToList();
        var known = Known[rule].ToList();
        var message = new StringBuilder();
        foreach (var fault in faults.Where(f => !known.Any(k => Names(k, f))))
        {
            message.Append("  ").Append(fault).Append('\n');
        }
        if (message.Length > 0)
        {
            message.Append("To do: ").Append(whatToDo).Append('\n');
        }
        foreach (var line in known.Where(k => !faults.Any(f => Names(k, f))))
        {
            message.Append($"  {rule} {line}: mended; remove it from tests/Entente.Repo.Tests/known-faults.txt.\n");
        }
        if (message.Length > 0)
        {
            Assert.Fail($"{rule}:\n{message}");
        }
    }

    private static bool Names(string line, Fault fault) =>
        line == fault.File || (line[^1] == '/' && fault.File.StartsWith(line, StringComparison.Ordinal));
}
