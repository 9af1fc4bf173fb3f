using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Dialogs.Handover;

/// <summary>The rule for hubs that no attribute can say.</summary>
internal sealed class HandoverRules : IValidateOptions<HandoverOptions>
{
    // There a customer's own client could say what a hub says; Teams has nobody behind it.
    private static readonly string[] NoHubs = ["directline", "webchat", "emulator", "test", "msteams", "email"];

    public ValidateOptionsResult Validate(string? name, HandoverOptions options) =>
        options.HandoffChannels.FirstOrDefault(channel => NoHubs.Contains(channel, StringComparer.OrdinalIgnoreCase)) is { } channel
            ? ValidateOptionsResult.Fail(
                $"{HandoverOptions.SectionName}:HandoffChannels has \"{channel}\", which has no engagement hub behind it. Name the channel of the hub, or remove it.")
            : ValidateOptionsResult.Success;
}
