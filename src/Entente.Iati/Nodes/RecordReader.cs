namespace Entente.Iati;

/// <summary>What stands within the root of a file: one of the three, the others are null.</summary>
/// <param name="Activity">An activity, in an activity file.</param>
/// <param name="Organisation">An organisation, in an organisation file.</param>
/// <param name="Other">Anything else.</param>
internal readonly record struct FileItem(Activity? Activity, Organisation? Organisation, FurtherElement? Other);

/// <summary>Makes records of the trees that a file is read to: of the root, then of one element within it after the
/// other.</summary>
internal sealed class RecordReader
{
    private const string ActivityName = "iati-activity";
    private const string OrganisationName = "iati-organisation";

    private readonly RootFacts _root;

    /// <summary>Begins with the root.</summary>
    /// <param name="kind">What the file is about.</param>
    /// <param name="root">The root with its attributes.</param>
    public RecordReader(FileKind kind, NodeTree root)
    {
        var scope = new ElementScope(root, default);
        _root = new RootFacts(scope.LanguageOf(0), root.Markup.DeclaredBy(0));
        Header = FileHeader.Read(kind, new ElementReader(scope, 0));
    }

    /// <summary>What the file says of itself.</summary>
    public FileHeader Header { get; }

    /// <summary>The record of an element within the root.</summary>
    /// <param name="tree">The element with everything in it; it may be used again afterwards.</param>
    public FileItem Read(NodeTree tree)
    {
        var name = tree[0].Name;
        var scope = new ElementScope(tree, _root);
        var isActivity = Header.Kind == FileKind.Activities;
        if (tree.IsForeign(name) || tree.NameOf(name) != (isActivity ? ActivityName : OrganisationName))
        {
            return new FileItem(null, null, scope.FurtherOf(0));
        }
        var xml = new ElementReader(scope, 0);
        return isActivity
            ? new FileItem(Activity.Read(xml), null, null)
            : new FileItem(null, Organisation.Read(xml), null);
    }
}
