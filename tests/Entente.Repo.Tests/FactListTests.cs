using Entente.Core;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Entente.Repo.Tests;

/// <summary>
/// A fact is known at several places, each of which lets pass in silence what it does not name. Here each place says of
/// every type of <see cref="EntryTypes.All"/> that it knows it, or why it need not.
/// </summary>
public sealed class FactListTests
{
    private const string OfClaims = "a claim's way through judging, which pages of claims show";
    private const string OfRelease = "a release of codelists, which its own page shows";
    private const string NothingNamed = "refers to nothing beside what it is about";
    private const string NoNames = "bears no names";
    private const string NoNewKey = "brings in no key that others refer to";
    private const string NotRead = "no rule reads a claim as it";
    private const string NoWords = "says only how entries stand to each other";

    private static readonly string[] WithoutKey =
    [
        "KeeperSet", "MembershipHeld", "RoleHeld", "RateQuoted", "NameAdded", "CodelistsTaken", "StatusChanged",
        "PositionTaken", "DecisionClosed", "FrameworkActed", "TermDefined", "ListReported", "ActivityRecorded",
        "MoneyMoved", "CommitmentDescribed", "OutcomeReported", "VerdictGiven", "FigureChosen", "LinkMade",
        "ClaimProposed", "ClaimJudged", "AcceptanceEnded", "StubMerged", "EntriesWithdrawn",
    ];

    private static readonly Place[] Places =
    [
        new(
            "src/Entente.Core/Notation/FactStatements.cs", ["Of", "Acts"], "its statement in the notation",
            new()
            {
                ["ClaimProposed"] = OfClaims, ["ClaimJudged"] = OfClaims, ["CodelistsTaken"] = OfRelease,
            }),
        new(
            "src/Entente.Core/Notation/NotationGround.cs", ["KeyOf"], "the key that it brings in",
            All(NoNewKey, WithoutKey)),
        new(
            "src/Entente.Core/Notation/NotationGround.cs", ["WithoutNames"], "that statements may refer to its key",
            All("is found by its names, a source among the sources, or " + NoNewKey,
                [
                    .. WithoutKey, "PersonRegistered", "OrganisationRegistered", "SourceRegistered",
                    "PartnershipOpened", "EventHeld", "SeriesOpened", "MeetingHeld", "FrameworkOpened", "FundOpened",
                    "ProjectRegistered",
                ])),
        new(
            "src/Entente.Core/Account/EntityIndex.cs", ["EntityIndex"], "the names that it bears",
            All(NoNames,
                "KeeperSet", "MembershipHeld", "RoleHeld", "SourceRegistered", "RateQuoted", "CodelistsTaken",
                "StatusChanged", "PositionTaken", "DecisionTaken", "DecisionClosed", "FrameworkActed", "TermDefined",
                "ListReported", "ActivityRecorded", "MoneyMoved", "CommitmentMade", "CommitmentDescribed",
                "OutcomeReported", "VerdictGiven", "FigureReported", "FigureChosen", "LinkMade", "ClaimProposed",
                "ClaimJudged", "AcceptanceSet", "AcceptanceEnded", "EntriesWithdrawn")),
        new(
            "src/Entente.App/Features/Record/KeyMentions.cs", ["About"], "the keys that it says something of",
            All("speaks of the whole account",
                "KeeperSet", "RateQuoted", "CodelistsTaken", "FigureChosen", "EntriesWithdrawn")),
        new(
            "src/Entente.App/Features/Record/KeyMentions.cs", ["Named"], "the keys that it refers to",
            All(NothingNamed,
                "KeeperSet", "PersonRegistered", "OrganisationRegistered", "RateQuoted", "NameAdded", "CodelistsTaken",
                "DecisionClosed", "ListReported", "CommitmentDescribed", "OutcomeReported", "VerdictGiven",
                "FigureChosen", "LinkMade", "AcceptanceSet", "AcceptanceEnded", "StubMerged", "EntriesWithdrawn")),
        new(
            "src/Entente.App/Features/Record/KeyChoices.cs", ["KeyChoices", "KindOf"], "the kind of its key",
            All(NoNewKey, [.. WithoutKey, "SourceRegistered"])),
        new(
            "src/Entente.App/Features/Search/SearchRows.cs", ["OfEntry"], "the texts that search finds",
            All(NoWords,
                "MembershipHeld", "RateQuoted", "CodelistsTaken", "FrameworkActed", "FigureChosen", "LinkMade",
                "ClaimJudged", "AcceptanceSet", "AcceptanceEnded", "StubMerged", "EntriesWithdrawn")),
        new(
            "src/Entente.App/Features/Inbox/FactView.cs", ["NameOf"], "its name where a claim is read as it",
            All(NotRead,
                "KeeperSet", "SourceRegistered", "RateQuoted", "NameAdded", "CodelistsTaken", "DecisionTaken",
                "DecisionClosed", "TermDefined", "ActivityRecorded", "MoneyMoved", "OutcomeReported", "VerdictGiven",
                "FigureChosen", "ClaimProposed", "ClaimJudged", "AcceptanceSet", "AcceptanceEnded")),
    ];

    [Fact]
    public void Each_place_that_tells_facts_apart_knows_every_fact() => Faults.ShouldBeNone(
        "facts-known",
        from place in Places
        from type in EntryTypes.All
        where !place.Knows(type.FactType) && !place.None.ContainsKey(type.FactType.Name)
        select place.Fault($"{string.Join(" and ", place.Methods)} does not say {place.Says} for {type.FactType.Name}."),
        "add the fact there; where it has none, name it with the reason in FactListTests.");

    [Fact]
    public void What_a_fact_has_none_of_it_does_not_have() => Faults.ShouldBeNone(
        "facts-known-twice",
        from place in Places
        from name in place.None.Keys
        let type = EntryTypes.All.FirstOrDefault(t => t.FactType.Name == name)
        where type is null || place.Knows(type.FactType)
        select place.Fault(type is null ? $"{name} is no fact." : $"{name} is known here."),
        "take it out of the reasons in FactListTests.");

    private static Dictionary<string, string> All(string why, params string[] facts) =>
        facts.ToDictionary(f => f, _ => why, StringComparer.Ordinal);

    /// <summary>A place where facts are told apart.</summary>
    /// <param name="File">Its file, from the root.</param>
    /// <param name="Methods">The methods or constructors that do.</param>
    /// <param name="Says">What they say of a fact.</param>
    /// <param name="None">The facts that have none of it, and why.</param>
    private sealed record Place(string File, string[] Methods, string Says, Dictionary<string, string> None)
    {
        private readonly HashSet<string> _named = NamesIn(File, Methods);

        /// <summary>Whether a fact is named, or a kind of facts that it is one of.</summary>
        public bool Knows(Type fact)
        {
            for (var type = fact; type != typeof(Fact) && type is not null; type = type.BaseType)
            {
                if (_named.Contains(type.Name))
                {
                    return true;
                }
            }
            return false;
        }

        public Fault Fault(string what) => new(File, 0, what);

        /// <summary>The types that patterns and arguments of types in some methods name.</summary>
        private static HashSet<string> NamesIn(string path, string[] methods)
        {
            var file = Sources.CSharp.Single(f => f.Path == path);
            var named = file.Nodes<BaseMethodDeclarationSyntax>()
                .Where(m => methods.Contains(m is MethodDeclarationSyntax method ? method.Identifier.Text
                    : (m as ConstructorDeclarationSyntax)?.Identifier.Text))
                .ToList();
            return named.Count < methods.Length
                ? throw new InvalidOperationException($"{path} lacks one of {string.Join(", ", methods)}.")
                : [.. named.SelectMany(m => m.DescendantNodes())
                    .Where(n => n is PatternSyntax or TypeArgumentListSyntax)
                    .SelectMany(n => n.DescendantNodesAndSelf()).OfType<IdentifierNameSyntax>()
                    .Select(n => n.Identifier.Text)];
        }
    }
}
