namespace Entente.Iati.Tests;

/// <summary>What a strict parse refuses, what it takes, and what is not known because it was not read.</summary>
public sealed class StrictParseTests
{
    [Theory]
    [InlineData("<?xml version=\"1.1\"?>", "1.1")]
    [InlineData("<?xml version='1.10' encoding='UTF-8'?>", "1.10")]
    public void Another_version_of_XML_is_read_as_1_0_and_said(string declaration, string stated)
    {
        var found = Fixture.Check(declaration + Titled("x"));

        found.IsWellFormed.ShouldBeTrue();
        found.Findings.ShouldNotContain(f => f.Id == "0.1.1");
        found.Findings.Single(f => f.Id == "E0.1.5").Value.ShouldBe(stated);
    }

    [Fact]
    public void A_version_that_no_parser_takes_is_not_well_formed() =>
        Fixture.Check("<?xml version='2.0'?><iati-activities version='2.03'/>").Findings[0].Id.ShouldBe("0.1.1");

    [Fact]
    public void An_entity_of_the_document_type_leaves_open_whether_the_file_is_valid()
    {
        var found = Fixture.Check(
            "<!DOCTYPE iati-activities [<!-- <!ENTITY no 'x'> --><!ENTITY org \"a ]> b\"><!ENTITY two 'x'>]>"
            + Titled("&two;"));

        found.IsWellFormed.ShouldBeTrue();
        found.IsSchemaValid.ShouldBeNull();
        found.IsValid.ShouldBeNull();
        found.Findings.ShouldNotContain(f => f.Severity == FindingSeverity.Critical);
        found.Findings.Single(f => f.Id == "E0.1.6").Value.ShouldBe("&two;");
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!-- <!ENTITY two 'x'> -->]>")]
    [InlineData("<!DOCTYPE a SYSTEM 'two.dtd'>")]
    [InlineData("")]
    public void An_entity_that_nobody_declares_is_not_well_formed(string type)
    {
        var found = Fixture.Check(type + Titled("&two;"));

        found.IsValid.ShouldBe(false);
        var fault = found.Findings.Single(f => f.Id == "0.1.1");
        IatiMessages.Say(fault).ShouldContain("undeclared entity 'two'");
        IatiMessages.Say(fault, "vi").ShouldContain("undeclared entity 'two'");
        IatiMessages.Say(fault, "ko").ShouldContain("undeclared entity 'two'");
    }

    [Fact]
    public void A_text_that_is_longer_than_the_limit_leaves_open_whether_the_file_is_valid()
    {
        var limits = ReadingLimits.Default with { CharactersBetweenNodes = 1_000 };
        var text = Titled(new string('x', 200_000));
        var found = Fixture.Read(text, new ReadingOptions { Today = Fixture.Today, Limits = limits });

        found.Findings().ShouldContain(f => f.Id == "E0.5.5");
        found.Findings().ShouldNotContain(f => f.Severity == FindingSeverity.Critical);
        found.End().IsSchemaValid.ShouldBeNull();
    }

    [Theory]
    [InlineData("<iati-activities version='2.03' xmlns='http://x.org/'/>")]
    [InlineData("<x:iati-activities version='2.03' xmlns:x='http://x.org/'/>")]
    public void A_namespace_is_the_same_fault_with_a_prefix_and_without(string text)
    {
        var found = Fixture.Check(text);

        found.IsSchemaValid.ShouldBe(false);
        found.IsValid.ShouldBe(false);
        found.Findings.Select(f => f.Id).ShouldBe(["E0.3.1", "0.6.1"]);
    }

    [Fact]
    public void Where_no_percentage_is_given_none_is_said_to_be_wrong()
    {
        var none = Countries("");

        none.Detail.ShouldBe("none");
        none.Value.ShouldBe("");
        IatiMessages.Say(none).ShouldBe(
            "None of the recipient countries has a percentage, though there are several.");
        Countries(" percentage='1234.5'").Value.ShouldBe("2469");
    }

    [Theory]
    [InlineData("en", "make 2,469 and not 100")]
    [InlineData("vi", "là 2.469 chứ không phải 100")]
    [InlineData("ko", "2,469")]
    public void A_computed_number_is_written_as_the_language_does(string language, string said) =>
        IatiMessages.Say(Countries(" percentage='1234.5'"), language).ShouldContain(said);

    private static string Titled(string text) =>
        "<iati-activities version='2.03'><iati-activity><iati-identifier>A</iati-identifier><title><narrative>"
        + text + "</narrative></title></iati-activity></iati-activities>";

    private static IatiFinding Countries(string percentage) => Fixture.Check(
        "<iati-activities version='2.03'><iati-activity><iati-identifier>A</iati-identifier>"
        + $"<recipient-country code='LA'{percentage}/><recipient-country code='VN'{percentage}/>"
        + "</iati-activity></iati-activities>").Findings.Single(f => f.Id == "3.1.2");
}
