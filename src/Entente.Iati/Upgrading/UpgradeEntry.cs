namespace Entente.Iati;

/// <summary>What became of something in an upgrade.</summary>
public enum UpgradeOutcome
{
    /// <summary>It stands in the upgraded file in another form, and says the same.</summary>
    Changed,

    /// <summary>It has no counterpart in version 2.03, which has room for it all the same: it stands as it
    /// was.</summary>
    Kept,

    /// <summary>It has no place in version 2.03: the upgraded file lacks it.</summary>
    NotCarried,

    /// <summary>It stands in the way of a valid file, because version 2.03 asks for what the source does not
    /// say.</summary>
    Obstacle,
}

/// <summary>One thing that an upgrade did, or could not do.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Rule">The id of the rule, as <see cref="UpgradeRules"/> knows it.</param>
/// <param name="Identifier">The activity or organisation it belongs to; <c>file</c> for the file as a whole,
/// <c>noIdentifier</c> where there is none.</param>
/// <param name="LineNumber">The line in the source, from 1; 0 where it has no place of its own.</param>
/// <param name="ColumnNumber">The column in the source, from 1; 0 where it has no place of its own.</param>
/// <param name="Path">The path of the element or attribute; of an obstacle, in the upgraded file.</param>
/// <param name="From">What stood there; an element that is not carried stands here whole, as XML.</param>
/// <param name="To">What stands in its place; of an obstacle, what is wanted. Empty where nothing does.</param>
public sealed record UpgradeEntry(
    UpgradeOutcome Outcome, string Rule, string Identifier, int LineNumber, int ColumnNumber, string Path, string From,
    string To);
