using System.Xml;

namespace Entente.Iati.Tests;

/// <summary>What the Standard does not know is kept where it stands.</summary>
public sealed class FurtherTests
{
    [Fact]
    public async Task Names_of_version_1_are_kept_as_text()
    {
        var activity = await ComeBackAsync(
            """
            <iati-activity version="1.05">
              <reporting-org ref="KR-GOV-010" type="10" xml:lang="ko">외교부 &amp; KOICA</reporting-org>
              <title>Clean <b>water</b> for all</title>
              <activity-website>https://example.org</activity-website>
            </iati-activity>
            """,
            "1.05");

        activity.Further!.Attributes.ShouldBe([new FurtherAttribute("", "version", "1.05")]);
        activity.ReportingOrg!.Ref.ShouldBe("KR-GOV-010");
        activity.ReportingOrg.Further!.Attributes.Single().Name.ShouldBe("xml:lang");
        activity.ReportingOrg.Further.Nodes.ShouldBe([new FurtherText("외교부 & KOICA")]);
        activity.Title!.Further!.Nodes.Select(n => n.ToString().ShouldNotBeNull().Split(' ')[0])
            .ShouldBe(["FurtherText", "FurtherElement", "FurtherText"]);
        activity.Further.Nodes.OfType<FurtherElement>().Single().Xml
            .ShouldBe("<activity-website>https://example.org</activity-website>");
        activity.Further.Order.ShouldBe(default);
    }

    [Fact]
    public async Task An_order_that_is_not_that_of_the_Standard_is_kept()
    {
        var activity = await ComeBackAsync(
            """
            <iati-activity>
              <title/><sector code="1"/><iati-identifier>A</iati-identifier>
              <sector code="2"/><unknown/><title/><budget/>
            </iati-activity>
            """);

        activity.Sectors.Select(s => s.Code).ShouldBe(["1", "2"]);
        activity.Further!.Order.ShouldBe(["title", "sector", "iati-identifier", "sector", "*", "*", "budget"]);
        activity.Further.Nodes.OfType<FurtherElement>().Select(e => e.Xml).ShouldBe(["<unknown/>", "<title/>"]);
    }

    [Fact]
    public async Task What_is_added_to_such_an_order_stands_behind_it()
    {
        var activity = await ComeBackAsync("<iati-activity><sector code='1'/><title/></iati-activity>");

        var more = activity with { Sectors = [.. activity.Sectors, new Sector { Code = "2" }], ActivityScope = "4" };

        (await WriteAsync(more)).ShouldBe(
            """
            <sector code="1"/>
                <title/>
                <activity-scope code="4"/>
                <sector code="2"/>
            """);
    }

    [Fact]
    public async Task What_is_taken_from_such_an_order_is_gone()
    {
        var activity = await ComeBackAsync(
            "<iati-activity><sector code='1'/><title/><sector code='2'/></iati-activity>");

        (await WriteAsync(activity with { Sectors = [activity.Sectors[1]] })).ShouldBe(
            """
            <sector code="2"/>
                <title/>
            """);
    }

    [Fact]
    public async Task Other_namespaces_are_kept_with_their_declarations()
    {
        var activity = await ComeBackAsync(
            """
            <iati-activity xmlns:a="urn:a" a:id="7" xmlns:unused="urn:unused">
              <title a:note="x" xmlns:a="urn:other"/>
              <a:part a:at="1" plain='"2"'><inner xmlns="urn:b"><none xmlns="">t</none><a:x xmlns:a="urn:c"/></inner></a:part>
            </iati-activity>
            """);

        activity.Further!.Attributes.ShouldBe([new FurtherAttribute("urn:a", "a:id", "7")]);
        activity.Title!.Further!.Attributes.ShouldBe([new FurtherAttribute("urn:other", "a:note", "x")]);
        var part = activity.Further.Nodes.ShouldHaveSingleItem().ShouldBeOfType<FurtherElement>();
        (part.Namespace, part.Name).ShouldBe(("urn:a", "a:part"));
        part.Xml.ShouldBe(
            """<a:part a:at="1" plain='"2"'><inner xmlns="urn:b"><none xmlns="">t</none>"""
            + """<a:x xmlns:a="urn:c"/></inner></a:part>""");
        part.Declarations.ShouldBe([new NamespaceDeclaration("a", "urn:a")]);
        activity.Further.Declarations.ShouldBe([new NamespaceDeclaration("unused", "urn:unused")]);
        var alone = FurtherElement.Parse(part.ToStandaloneXml());
        alone.Xml.ShouldStartWith("""<a:part xmlns:a="urn:a" a:at="1" """);
        (alone.Namespace, alone.Name).ShouldBe(("urn:a", "a:part"));
    }

    [Theory]
    [InlineData("<o:a  b = 'it &#x22;is' \n c=\"1 > 2\" />")]
    [InlineData("<o:a><![CDATA[<b>]]>&#65;&amp;&gt; <!-- a > ' note --><?do it?>\r\n\t<c  d='&lt;'></c ></o:a\n>")]
    [InlineData("<o:a ref='o:other'><o:a/><plain xmlns='urn:p'>'</plain></o:a>")]
    [InlineData("<misspelt  what='it is'/>")]
    public async Task What_the_Standard_does_not_know_is_kept_character_by_character(string xml)
    {
        foreach (var around in new[] { "{0}", "<title><narrative/>{0}</title>", "<title/><title>{0}</title>" })
        {
            var file = string.Format(
                null, $"<iati-activities xmlns:o='urn:o'><iati-activity>{around}</iati-activity></iati-activities>", xml);
            var read = RecordFile.Parse(file);
            var written = await read.WriteAsync();

            written.ShouldContain(xml);
            RecordFile.Parse(written).ShouldBe(read);
        }
        var beside = RecordFile.Parse($"<iati-activities xmlns:o='urn:o'>{xml}</iati-activities>");
        beside.Items.Single().Other!.Xml.ShouldBe(xml);
        (await beside.WriteAsync()).ShouldContain(xml);
    }

    [Fact]
    public async Task In_another_file_what_is_foreign_declares_its_prefixes()
    {
        var read = RecordFile.Parse(
            "<iati-activities xmlns:o='urn:o' xmlns:un='urn:un'><iati-activity><o:a/></iati-activity></iati-activities>");

        var written = await (read with { Header = new FileHeader() }).WriteAsync();

        written.ShouldContain("<o:a xmlns:o=\"urn:o\"/>");
        RecordFile.Parse(written).Items.Single().Activity!.Further!.Nodes.OfType<FurtherElement>().Single()
            .Namespace.ShouldBe("urn:o");
    }

    [Fact]
    public async Task In_a_file_whose_names_are_in_a_namespace_those_of_the_Standard_are_in_none()
    {
        var header = RecordFile.Parse("<iati-activities xmlns='urn:d'><iati-activity/></iati-activities>").Header;
        var activity = new Activity
        {
            Title = "Water",
            Further = new Further
            {
                Nodes = [FurtherElement.Parse("<a/>"), FurtherElement.Parse("<b xmlns='urn:b'/>")],
            },
        };

        var written = await new RecordFile(header, [new FileItem(activity, null, null)]).WriteAsync();

        written.ShouldContain("<iati-activities xmlns=\"urn:d\"");
        var again = RecordFile.Parse(written).Items.Single().Activity.ShouldNotBeNull();
        again.Title.ShouldBe(activity.Title);
        again.Further!.Nodes.OfType<FurtherElement>().Select(e => e.Namespace).ShouldBe(["", "urn:b"]);
    }

    [Theory]
    [InlineData("", "urn:d")]
    [InlineData("o", "")]
    [InlineData("xml", "urn:o")]
    [InlineData("xmlns", "urn:o")]
    [InlineData("a b", "urn:o")]
    public async Task A_declaration_that_cannot_be_written_is_refused(string prefix, string space)
    {
        var further = new Further { Declarations = [new NamespaceDeclaration(prefix, space)] };
        var file = new RecordFile(new FileHeader(), [new FileItem(new Activity { Further = further }, null, null)]);

        await Should.ThrowAsync<ArgumentException>(file.WriteAsync);
    }

    [Fact]
    public async Task A_prefix_that_was_never_declared_is_kept()
    {
        var activity = await ComeBackAsync("<iati-activity x:a='1'><x:b x:c='2'/></iati-activity>");

        activity.Further!.Attributes.ShouldBe([new FurtherAttribute("", "x:a", "1")]);
        activity.Further.Nodes.OfType<FurtherElement>().Single().Xml.ShouldBe("<x:b x:c='2'/>");
    }

    [Fact]
    public async Task Elements_within_a_text_are_kept_where_they_stand()
    {
        var activity = await ComeBackAsync(
            "<iati-activity><title><narrative>one<b>two</b>three</narrative>"
            + "<narrative><i/>four</narrative></title></iati-activity>");

        activity.Title!.Narratives.Select(n => n.Text).ShouldBe(["one", "four"]);
        activity.Title.Narratives[0].Further!.Nodes.Count.ShouldBe(2);
        activity.Title.Narratives[1].Further!.Order.ShouldBe(["*", "#text"]);
    }

    [Fact]
    public void An_element_that_is_nested_very_deep_is_kept()
    {
        const int depth = 100_000;
        var tree = new NodeTree(new NameBook(["x"]));
        for (var i = 0; i < depth; i++)
        {
            tree.AddElement(name: 0, parent: i - 1, previous: -1, lineNumber: 1, columnNumber: i + 1);
        }

        ElementText.Of(tree, 0).Length.ShouldBe(("<x></x>".Length * depth) - "</x".Length + "/".Length - 1);
    }

    [Fact]
    public void Elements_beside_activities_are_kept()
    {
        var file = RecordFile.Parse(
            "<iati-activities version='2.03' xmlns:o='urn:o'><iati-activity/><o:more>1</o:more></iati-activities>");

        file.Items.Count.ShouldBe(2);
        file.Header.Further!.Declarations.ShouldBe([new NamespaceDeclaration("o", "urn:o")]);
        file.Items[1].Other!.Xml.ShouldBe("<o:more>1</o:more>");
    }

    [Theory]
    [InlineData("<a/><b/>")]
    [InlineData("<a>")]
    [InlineData("text")]
    [InlineData("<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>")]
    public void What_is_not_one_element_is_no_further_element(string xml) =>
        Should.Throw<XmlException>(() => FurtherElement.Parse(xml));

    /// <summary>Reads an activity, writes it, and reads it again.</summary>
    private static async Task<Activity> ComeBackAsync(string activity, string version = "2.03")
    {
        var xml = $"<iati-activities version='{version}'>{activity}</iati-activities>";
        var file = RecordFile.Parse(xml);
        var written = await file.WriteAsync();
        RecordFile.Parse(written).ShouldBe(file);
        TreeDump.Of(new StringReader(written)).ShouldBe(TreeDump.Of(new StringReader(xml)));
        return file.Items.Single().Activity.ShouldNotBeNull();
    }

    /// <summary>What is written within an activity.</summary>
    private static async Task<string> WriteAsync(Activity activity)
    {
        var written = await new RecordFile(new FileHeader(), [new FileItem(activity, null, null)]).WriteAsync();
        return written.Split("<iati-activity>")[1].Split("</iati-activity>")[0].Trim();
    }
}
