namespace BlinkAudioBot.Language.Tests.Entities;

public sealed class SyncModuleTests
{
    [Theory]
    [InlineData("Sync Module 2", "2")]
    [InlineData("syncmodule2", "2")]
    [InlineData("sync mod 2nd gen", "2")]
    [InlineData("the original sync module", "original")]
    [InlineData("an old Sync Module", "original")]
    [InlineData("sync module XR", "xr")]
    [InlineData("XR", "xr")]
    [InlineData("Sync Module Core", "core")]
    [InlineData("I don't have a sync module", "none")]
    [InlineData("never bought a sync module", "none")]
    [InlineData("i dont have one of those sync modules", "none")]
    [InlineData("snyc module two", "2")]
    [InlineData("my sync module is version 2", "2")]
    [InlineData("no sync module", "none")]
    [InlineData("without any hub", "none")]
    [InlineData("I don't have the sync module 2, I have the original sync module", "original")]
    public void A_sync_module_is_told_apart(string text, string module) => Check(text, module);

    [Theory]
    [InlineData("restart the sync module")]
    [InlineData("the sync module is not online")]
    [InlineData("iPhone XR")]
    [InlineData("the core of the problem")]
    [InlineData("there is no sync module light")]
    [InlineData("not the sync module, the camera")]
    [InlineData("how do I give the sync module a kick")]
    [InlineData("router first or sync module first")]
    public void No_kind_is_made_up(string text) => Check(text, "");

    private static void Check(string text, string module) => Assert.Equal(module, Entity.Values(text, EntityNames.SyncModule));
}
