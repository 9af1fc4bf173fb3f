namespace BlinkAudioBot.Language.Tests.Entities;

public sealed class ScopeTests
{
    [Theory]
    [InlineData("only one camera")]
    [InlineData("just one of them")]
    [InlineData("only the doorbell")]
    [InlineData("1 of my 3 cameras")]
    [InlineData("one out of five")]
    [InlineData("just the garage mini")]
    [InlineData("all the other cameras work")]
    [InlineData("the rest are ok")]
    [InlineData("all of them work except the mini")]
    [InlineData("not all of my cameras")]
    [InlineData("I have one camera that won't talk")]
    public void One_camera_is_affected(string text) => Check(text, "one");

    [Theory]
    [InlineData("all of them")]
    [InlineData("ALL")]
    [InlineData("all five")]
    [InlineData("all my blink cameras")]
    [InlineData("none of my cameras")]
    [InlineData("both cameras")]
    [InlineData("every single camera")]
    [InlineData("I can't hear anything on any of them")]
    [InlineData("the whole system")]
    [InlineData("neither camera picks me up")]
    [InlineData("not a single camera works")]
    [InlineData("it is not one camera it's all")]
    public void All_cameras_are_affected(string text) => Check(text, "all");

    [Theory]
    [InlineData("I only have one camera")]
    [InlineData("I've got just the one camera")]
    [InlineData("it's my only camera")]
    [InlineData("there's only one camera in the house")]
    [InlineData("that's all")]
    [InlineData("nothing at all")]
    [InlineData("all day")]
    [InlineData("all of a sudden")]
    [InlineData("it fails both ways")]
    [InlineData("only one bar")]
    [InlineData("just one question")]
    [InlineData("only one side hears")]
    [InlineData("one at a time")]
    [InlineData("do all cameras have two way audio?")]
    [InlineData("wait one second")]
    public void What_counts_something_else_is_no_scope(string text) => Check(text, "");

    private static void Check(string text, string scope) => Assert.Equal(scope, Entity.Values(text, EntityNames.Scope));
}
