namespace BlinkAudioBot.Language.Tests.Entities;

public sealed class ChoiceTests
{
    [Theory]
    [InlineData("the second one", "2")]
    [InlineData("3", "3")]
    [InlineData("3.", "3")]
    [InlineData("two please", "2")]
    [InlineData("2️⃣", "2")]
    [InlineData("option 4", "4")]
    [InlineData("option b", "2")]
    [InlineData("number three", "3")]
    [InlineData("No. 3", "3")]
    [InlineData("#2", "2")]
    [InlineData("I'd say the first", "1")]
    [InlineData("4th", "4")]
    [InlineData("the last one", "-1")]
    [InlineData("second last", "-2")]
    [InlineData("its the 2nd", "2")]
    [InlineData("last", "-1")]
    [InlineData("bottom one", "-1")]
    [InlineData("the top one", "1")]
    [InlineData("not the first one, the second one", "2")]
    [InlineData("the first one and the third one", "1,3")]
    public void A_choice_is_picked_by_its_place(string text, string choice) => Check(text, choice);

    [Theory]
    [InlineData("at first it worked")]
    [InlineData("the first time I tried")]
    [InlineData("wait a second")]
    [InlineData("it broke last week")]
    [InlineData("step number 3")]
    [InlineData("the second floor")]
    [InlineData("it broke on the 5th")]
    [InlineData("this is my second one")]
    [InlineData("from the first to the third")]
    [InlineData("it is cut off at the bottom")]
    [InlineData("yes that one")]
    [InlineData("just this one")]
    [InlineData("mini 2")]
    [InlineData("2 cameras")]
    [InlineData("2nd gen")]
    [InlineData("2024")]
    public void Other_numbers_choose_nothing(string text) => Check(text, "");

    private static void Check(string text, string choice) => Assert.Equal(choice, Entity.Values(text, EntityNames.Choice));
}
