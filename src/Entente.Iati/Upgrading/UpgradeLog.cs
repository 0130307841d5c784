namespace Entente.Iati;

/// <summary>Takes down what is done with one activity or organisation, or with the file as a whole.</summary>
/// <param name="identifier">Which one.</param>
internal sealed class UpgradeLog(string identifier)
{
    private readonly List<UpgradeEntry> _entries = [];

    /// <summary>What was done, in the order in which it was.</summary>
    public IReadOnlyList<UpgradeEntry> Entries => _entries;

    /// <summary>Something stands in another form.</summary>
    public void Changed(string rule, UpgradeNode at, string path, string from, string to) =>
        Add(UpgradeOutcome.Changed, rule, at, path, from, to);

    /// <summary>Something without a counterpart stands as it was.</summary>
    public void Kept(string rule, UpgradeNode at, string path, string value) =>
        Add(UpgradeOutcome.Kept, rule, at, path, value, value);

    /// <summary>Something has no place any more.</summary>
    public void NotCarried(string rule, UpgradeNode at, string path, string from) =>
        Add(UpgradeOutcome.NotCarried, rule, at, path, from, "");

    /// <summary>Something stands in the way of a valid file.</summary>
    public void Obstacle(string rule, UpgradeNode at, string path, string from, string wanted) =>
        Add(UpgradeOutcome.Obstacle, rule, at, path, from, wanted);

    private void Add(UpgradeOutcome outcome, string rule, UpgradeNode at, string path, string from, string to) =>
        _entries.Add(new UpgradeEntry(
            outcome, rule, identifier, at.LineNumber, at.ColumnNumber, path, from, to));
}
