using Entente.App.Web;

namespace Entente.App.Features.Record;

/// <summary>A form in the list.</summary>
/// <param name="Kind">The word of its statement.</param>
/// <param name="Title">What it records.</param>
/// <param name="About">What that is, in one sentence.</param>
public sealed record FormLinkView(string Kind, string Title, string About);

/// <summary>Forms that belong together.</summary>
/// <param name="Group">The group.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Forms">Its forms.</param>
public sealed record FormGroupView(string Group, string Title, IReadOnlyList<FormLinkView> Forms);

/// <summary>Everything that can be recorded by hand.</summary>
/// <param name="IsEmpty">Whether the account has no partnership yet.</param>
/// <param name="Groups">The forms by group.</param>
public sealed record RecordView(bool IsEmpty, IReadOnlyList<FormGroupView> Groups)
{
    /// <summary>What to record first; empty where the account tells something already.</summary>
    public IReadOnlyList<Home.StepView> Steps { get; init; } = [];

    /// <summary>The view.</summary>
    public static RecordView Of(PageRequest page) =>
        new(
            page.Partnership is null,
            [
                .. Forms.All.GroupBy(f => f.Group).OrderBy(g => g.Key).Select(g => new FormGroupView(
                    Keys.Of(g.Key), page.Texts["record.group." + Keys.Of(g.Key)],
                    [
                        .. g.Select(f => new FormLinkView(
                            f.Kind, page.Texts["record.kind." + f.Kind], page.Texts["record.about." + f.Kind])),
                    ])),
            ])
        {
            Steps = Home.FirstSteps.Of(page),
        };
}
