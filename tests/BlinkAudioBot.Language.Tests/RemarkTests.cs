namespace BlinkAudioBot.Language.Tests;

public sealed class RemarkTests
{
    private static readonly LanguageRecognizer Recognizer = Shared.Recognizer;

    [Theory]
    [InlineData("it works on my wife's phone", Remarks.OtherPhoneWorks)]
    [InlineData("works fine from another phone", Remarks.OtherPhoneWorks)]
    [InlineData("they cant hear me mini, works on my other phone, iphone", Remarks.OtherPhoneWorks)]
    [InlineData("it does not work on my other phone either", Remarks.OtherPhoneFails)]
    [InlineData("I only have one camera", Remarks.OnlyCamera)]
    [InlineData("ok", Remarks.Acknowledgement)]
    [InlineData("yes please", Remarks.Acknowledgement)]
    [InlineData("hold on", Remarks.Waiting)]
    [InlineData("let me try", Remarks.Waiting)]
    [InlineData("this is urgent", Remarks.Urgent)]
    [InlineData("please fix it asap, i am in a hurry", Remarks.Urgent)]
    [InlineData("what is the phone number of blink", Remarks.BlinkContact)]
    [InlineData("my Ring doorbell is dead", Remarks.OtherMaker)]
    [InlineData("sorry, it's a mini", Remarks.Correction)]
    public void Facts_without_a_label_are_remarks(string text, string remark) =>
        Assert.Contains(remark, Recognizer.Recognize(text).Remarks, StringComparer.Ordinal);

    [Theory]
    [InlineData("it is not urgent")]
    [InlineData("it is not working right now")]
    public void What_only_sounds_urgent_is_not(string text) =>
        Assert.DoesNotContain(Remarks.Urgent, Recognizer.Recognize(text).Remarks, StringComparer.Ordinal);

    [Fact]
    public void One_camera_that_is_broken_is_not_the_only_camera() =>
        Assert.DoesNotContain(
            Remarks.OnlyCamera, Recognizer.Recognize("I have only one camera that is broken").Remarks, StringComparer.Ordinal);
}
