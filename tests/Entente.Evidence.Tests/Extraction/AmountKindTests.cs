using System.Reflection;
using Entente.Core;

namespace Entente.Evidence.Tests;

/// <summary>Kinds of amounts are those of <see cref="AmountKind.All"/>, wherever they are named.</summary>
public sealed class AmountKindTests
{
    /// <summary>Words that tell the reader something of an amount, and are no kinds themselves.</summary>
    private static readonly string[] Marks = ["not", "spending", "worth"];

    [Fact]
    public void The_list_has_every_kind() =>
        AmountKind.All.Order().ShouldBe(typeof(AmountKind).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!).Order());

    [Fact]
    public void Every_language_names_kinds_of_the_list() => (
        from language in Evidence.Languages.All
        from word in language["amount-kinds"]
        where !AmountKind.All.Contains(word.Key) && !Marks.Contains(word.Key)
        select $"{language.Code}: [amount-kinds] {word.Key}: {word.Text} is no kind of AmountKind.All").ShouldBeEmpty();

    [Fact]
    public void The_reader_proposes_kinds_of_the_list() => (
        from text in MiniDocuments.All.Select(d => d.Text)
            .Concat(Corpus.All.Where(d => !d.IsScored).Select(d => d.Text))
        let reading = Reading.Text(text)
        where reading.Article is not null
        from claim in ClaimExtractor.Extract(reading.Text!, reading.Article!, new ExtractionContext())
            .OfType<AmountClaim>()
        where !AmountKind.All.Contains(claim.Kind)
        select $"{claim.Kind}: {claim.Quote}").ShouldBeEmpty();

    [Fact]
    public void The_families_of_the_score_have_every_kind() =>
        CorpusScore.Families.SelectMany(f => f.Split(' ')).Order().ShouldBe(AmountKind.All.Order());
}
