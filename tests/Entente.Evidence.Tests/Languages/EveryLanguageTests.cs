namespace Entente.Evidence.Tests;

/// <summary>Every language that documents are read in is held to the contract of languages.</summary>
public sealed class EveryLanguageTests
{
    [Fact]
    public void Every_language_of_the_list_has_its_words_and_its_tests()
    {
        var tested = typeof(LanguageContract).Assembly.GetTypes()
            .Where(t => t is { IsAbstract: false } && t.IsAssignableTo(typeof(LanguageContract)))
            .Select(t => ((LanguageContract)Activator.CreateInstance(t)!).OwnCode).ToList();
        Evidence.Languages.Codes.Except(tested)
            .Select(c => $"{c} has no class in tests/Entente.Evidence.Tests/Languages that derives from LanguageContract.")
            .ShouldBeEmpty();
        Evidence.Languages.Codes.Where(c => !Evidence.WordFiles.Names(c).Any())
            .Select(c => $"{c} has no files of words in src/Entente.Evidence/Languages/{c}.").ShouldBeEmpty();
    }
}
