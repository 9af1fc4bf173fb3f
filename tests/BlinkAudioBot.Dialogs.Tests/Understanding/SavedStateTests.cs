using System.Text.Json;
using BlinkAudioBot.Dialogs.Casework;

namespace BlinkAudioBot.Dialogs.Tests.Understanding;

public sealed class SavedStateTests
{
    [Fact]
    public void A_case_of_an_older_release_has_nothing_that_waits() =>
        Assert.Empty(JsonSerializer.Deserialize("{\"visit\":3}", CaseJson.Default.CaseFile)?.Later ?? ["null"]);
}
