namespace BlinkAudioBot.Language.Tests.Entities;

public sealed class PlatformTests
{
    [Theory]
    [InlineData("iPhone 15", "ios")]
    [InlineData("i phone", "ios")]
    [InlineData("ihpone", "ios")]
    [InlineData("on my iPad", "ios")]
    [InlineData("iPad mini", "ios")]
    [InlineData("from the App Store", "ios")]
    [InlineData("Samsung Galaxy", "android")]
    [InlineData("an andriod phone", "android")]
    [InlineData("a Pixel", "android")]
    [InlineData("google play", "android")]
    [InlineData("one plus", "android")]
    [InlineData("Kindle Fire", "fire")]
    [InlineData("fire tablet", "fire")]
    [InlineData("Fire HD 10", "fire")]
    [InlineData("amazon tablet", "fire")]
    [InlineData("iphone, works on my wifes phone", "ios")]
    [InlineData("not an iphone, an android", "android")]
    [InlineData("I switched from android to iphone", "ios")]
    [InlineData("works on my son's ipad but not my iphone", "ios")]
    [InlineData("on his ipad", "ios")]
    [InlineData("on her kindle fire", "fire")]
    [InlineData("on my mums iphone", "ios")]
    [InlineData("my husband's samsung", "android")]
    [InlineData("it's my gran's tablet, a kindle", "fire")]
    [InlineData("they can't hear me on my daughter's galaxy", "android")]
    [InlineData("two way audio is not working on his pixel", "android")]
    [InlineData("vivo phone", "android")]
    public void A_phone_is_named_in_many_ways(string text, string platform) => Check(text, platform);

    [Theory]
    [InlineData("my husband has an android")]
    [InlineData("it works on my wife's iPhone")]
    [InlineData("on another samsung it is fine")]
    [InlineData("my daughter's phone is a Pixel")]
    [InlineData("works fine on his ipad")]
    [InlineData("I can hear them on my mum's iphone")]
    [InlineData("her samsung is ok")]
    public void The_phone_of_another_person_on_which_it_works_does_not_count(string text) => Check(text, "");

    [Theory]
    [InlineData("the picture is pixelated")]
    [InlineData("I would kindly ask")]
    [InlineData("on my apple watch")]
    [InlineData("the samsung tv")]
    [InlineData("the fire alarm went off")]
    [InlineData("the light is as red as apple juice")]
    public void What_is_no_phone_is_no_platform(string text) => Check(text, "");

    private static void Check(string text, string platform) => Assert.Equal(platform, Entity.Values(text, EntityNames.Platform));
}
