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
    [InlineData("it also crackles", Remarks.Also)]
    [InlineData("same problem with my outdoor", Remarks.Also)]
    [InlineData("why does it squeal", Remarks.Why)]
    [InlineData("what causes the echo", Remarks.Why)]
    [InlineData("is it normal that it squeals", Remarks.Why)]
    [InlineData("I don't mind", Remarks.Unsure)]
    [InlineData("you choose", Remarks.Unsure)]
    [InlineData("which batteries do I need", Remarks.AskBatteries)]
    [InlineData("can I use rechargeable batteries", Remarks.AskBatteries)]
    [InlineData("what does solid red on the sync module mean", Remarks.AskLights)]
    [InlineData("the light on my sync module is red", Remarks.AskLights)]
    [InlineData("why is it blinking red", Remarks.AskLights)]
    [InlineData("the sound stops after five minutes", Remarks.AskLiveView)]
    [InlineData("it works for 5 minutes then it stops", Remarks.AskLiveView)]
    [InlineData("how long can live view last", Remarks.AskLiveView)]
    [InlineData("do I need a subscription to talk", Remarks.AskPlan)]
    [InlineData("there is smoke coming out", Remarks.Danger)]
    [InlineData("the battery is really hot", Remarks.Danger)]
    [InlineData("rain got inside the doorbell", Remarks.Danger)]
    [InlineData("I don't want to talk to a real person", Remarks.PersonRefused)]
    [InlineData("please dont transfer me", Remarks.PersonRefused)]
    [InlineData("no agents please", Remarks.PersonRefused)]
    [InlineData("do not put me through to anyone", Remarks.PersonRefused)]
    [InlineData("I'm at my holiday home", Remarks.Away)]
    [InlineData("not near the camera right now", Remarks.Away)]
    [InlineData("ok i'm back home", Remarks.Arrived)]
    [InlineData("ok back at home now", Remarks.Arrived)]
    [InlineData("the doorbell too", Remarks.Also)]
    [InlineData("i cannot, im in the office", Remarks.Away)]
    [InlineData("it doesnt accept my password", Remarks.OtherAccount)]
    [InlineData("now standing next to the camera", Remarks.Arrived)]
    [InlineData("its pouring down", Remarks.Weather)]
    [InlineData("it asks for a code", Remarks.AskCode)]
    [InlineData("the verification code never arrives", Remarks.AskCode)]
    [InlineData("i have a mini too", Remarks.Also)]
    [InlineData("my outdoor 4 has the same problem", Remarks.Also)]
    [InlineData("a mini, no wait, a mini 2", Remarks.Correction)]
    [InlineData("so mine doesn't have it", Remarks.Lacks)]
    [InlineData("not that, the next one", Remarks.OtherChoice)]
    [InlineData("it keeps going offline", "other.offline")]
    [InlineData("the app keeps crashing", "other.app")]
    public void Facts_without_a_label_are_remarks(string text, string remark) =>
        Assert.Contains(remark, Recognizer.Recognize(text).Remarks, StringComparer.Ordinal);

    [Theory]
    [InlineData("I use the app on a fire tablet", Remarks.Danger)]
    [InlineData("it is on fire os", Remarks.Danger)]
    [InlineData("the doorbell is too quiet", Remarks.Also)]
    [InlineData("what do I do with the batteries", Remarks.AskBatteries)]
    [InlineData("I waited for 5 minutes and nothing happened", Remarks.AskLiveView)]
    [InlineData("how long do I hold the button", Remarks.AskLiveView)]
    [InlineData("what about the floodlight", Remarks.AskLights)]
    [InlineData("it does not work at all", Remarks.Away)]
    [InlineData("the button is not there", Remarks.Away)]
    [InlineData("I am not there yet", Remarks.Arrived)]
    [InlineData("I am home and it works", Remarks.Arrived)]
    [InlineData("go back", Remarks.Arrived)]
    [InlineData("scan the qr code", Remarks.AskCode)]
    [InlineData("my mini is too quiet", Remarks.Also)]
    [InlineData("it never goes offline", "other.offline")]
    [InlineData("I don't want a bot, I want a human", Remarks.PersonRefused)]
    [InlineData("why don't you connect me to an agent", Remarks.PersonRefused)]
    [InlineData("no, get me a human", Remarks.PersonRefused)]
    [InlineData("I do not want to wait, agent", Remarks.PersonRefused)]
    public void What_only_sounds_like_a_remark_is_none(string text, string remark) =>
        Assert.DoesNotContain(remark, Recognizer.Recognize(text).Remarks, StringComparer.Ordinal);

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
