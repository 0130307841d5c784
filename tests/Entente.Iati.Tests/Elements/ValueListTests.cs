namespace Entente.Iati.Tests;

public sealed class ValueListTests
{
    [Fact]
    public void Lists_of_the_same_are_equal()
    {
        ValueList<string> list = ["a", "b"];
        ValueList<string> same = ["a", "b"];

        list.ShouldBe(same);
        (list == same).ShouldBeTrue();
        list.GetHashCode().ShouldBe(same.GetHashCode());
    }

    [Fact]
    public void Lists_of_others_or_in_another_order_are_not_equal()
    {
        ValueList<string> list = ["a", "b"];

        (list != ["b", "a"]).ShouldBeTrue();
        (list != ["a"]).ShouldBeTrue();
        list.Equals("ab").ShouldBeFalse();
    }

    [Fact]
    public void The_default_is_the_empty_list()
    {
        ValueList<int> none = [];

        none.ShouldBe(default);
        none.IsEmpty.ShouldBeTrue();
        none.ToArray().ShouldBeEmpty();
        none.ToString().ShouldBe("[]");
    }

    [Fact]
    public void What_it_was_made_of_may_change()
    {
        int[] items = [1, 2];
        var list = ValueList.Create<int>(items);
        items[0] = 9;

        list[0].ShouldBe(1);
        list.Count.ShouldBe(2);
    }

    [Fact]
    public void A_place_that_it_has_not_throws() =>
        Should.Throw<IndexOutOfRangeException>(() => default(ValueList<int>)[0]);

    [Fact]
    public void Records_with_lists_are_equal_by_what_they_hold()
    {
        MultilingualText title = "Clean water";

        title.ShouldBe(new MultilingualText { Narratives = ["Clean water"] });
        title.ShouldNotBe("Water");
    }
}
