using BlinkAudioBot.Language.Phrases;

namespace BlinkAudioBot.Language.Tests;

public sealed class EntityTests
{
    private static readonly PhraseRecognizer Recognizer = PhraseRecognizer.Load("en");

    [Theory]
    [InlineData("mini", "mini")]
    [InlineData("a Blink Mini 2", "mini-2")]
    [InlineData("mini2", "mini-2")]
    [InlineData("gen 2 mini", "mini-2")]
    [InlineData("Mini 2K+", "mini-2k")]
    [InlineData("Mini Pan-Tilt", "mini-pan-tilt")]
    [InlineData("pan tilt", "mini-pan-tilt")]
    [InlineData("XT", "xt")]
    [InlineData("XT2", "xt2")]
    [InlineData("Indoor (1st Gen)", "indoor-gen1")]
    [InlineData("indoor", "indoor")]
    [InlineData("Indoor (Gen 2)", "indoor")]
    [InlineData("Indoor (3rd Gen)", "indoor")]
    [InlineData("gen 2 indoor", "indoor")]
    [InlineData("outdoor", "outdoor")]
    [InlineData("Outdoor 4", "outdoor-4")]
    [InlineData("outdoor 4th gen", "outdoor-4")]
    [InlineData("Outdoor 2K+", "outdoor-2k")]
    [InlineData("door bell", "doorbell")]
    [InlineData("the video doorbell", "doorbell")]
    [InlineData("doorbell 2", "doorbell-2")]
    [InlineData("second generation doorbell", "doorbell-2")]
    [InlineData("Wired Floodlight", "floodlight")]
    [InlineData("not the mini, the outdoor", "outdoor")]
    [InlineData("my Ring doorbell", "")]
    [InlineData("a camera", "")]
    public void A_device_is_named_in_many_ways(string text, string device) => Check(text, EntityNames.Device, device);

    [Theory]
    [InlineData("iPhone 15", "ios")]
    [InlineData("on my iPad", "ios")]
    [InlineData("Samsung Galaxy", "android")]
    [InlineData("a Pixel", "android")]
    [InlineData("Kindle Fire", "fire")]
    [InlineData("fire tablet", "fire")]
    [InlineData("iphone, works on my wifes phone", "ios")]
    [InlineData("my husband has an android", "")]
    [InlineData("it works on my wife's iPhone", "")]
    public void A_phone_is_named_in_many_ways(string text, string platform) => Check(text, EntityNames.Platform, platform);

    [Theory]
    [InlineData("only one camera", "one")]
    [InlineData("just one of them", "one")]
    [InlineData("only the doorbell", "one")]
    [InlineData("all of them", "all")]
    [InlineData("all five", "all")]
    [InlineData("none of my cameras", "all")]
    [InlineData("I only have one camera", "")]
    [InlineData("that's all", "")]
    [InlineData("it is not one camera it's all", "all")]
    public void The_scope_is_about_the_fault(string text, string scope) => Check(text, EntityNames.Scope, scope);

    [Theory]
    [InlineData("Sync Module 2", "2")]
    [InlineData("the original sync module", "original")]
    [InlineData("sync module XR", "xr")]
    [InlineData("Sync Module Core", "core")]
    [InlineData("I don't have a sync module", "none")]
    [InlineData("no sync module", "none")]
    [InlineData("restart the sync module", "")]
    public void A_sync_module_is_told_apart(string text, string module) => Check(text, EntityNames.SyncModule, module);

    [Theory]
    [InlineData("the second one", "2")]
    [InlineData("3", "3")]
    [InlineData("option 4", "4")]
    [InlineData("the last one", "-1")]
    public void A_choice_is_picked_by_its_place(string text, string choice) => Check(text, EntityNames.Choice, choice);

    [Theory]
    [InlineData("three bars", "3")]
    [InlineData("a weak signal", "weak")]
    [InlineData("wifi is strong", "strong")]
    public void A_signal_is_read(string text, string signal) => Check(text, EntityNames.Signal, signal);

    [Fact]
    public void The_span_points_into_the_text_as_sent()
    {
        var entity = Assert.Single(Recognizer.Recognize("It's my “Mini 2K”, ok?").Entities);

        Assert.Equal(("mini-2k", 9, 7), (entity.Value, entity.Start, entity.Length));
    }

    [Fact]
    public void Several_devices_are_several_entities() =>
        Check("the mini and the outdoor 4", EntityNames.Device, "mini,outdoor-4");

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
    [InlineData("what is the phone number of blink", Remarks.BlinkContact)]
    [InlineData("sorry, it's a mini", Remarks.Correction)]
    public void Facts_without_a_label_are_remarks(string text, string remark) =>
        Assert.Contains(remark, Recognizer.Recognize(text).Remarks, StringComparer.Ordinal);

    private static void Check(string text, string name, string value) =>
        Assert.Equal(
            value,
            string.Join(',', Recognizer.Recognize(text).Entities.Where(entity => entity.Name == name).Select(entity => entity.Value)));
}
