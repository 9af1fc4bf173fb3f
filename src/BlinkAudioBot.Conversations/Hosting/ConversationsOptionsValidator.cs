using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Conversations.Hosting;

/// <summary>Checks the settings at start.</summary>
[OptionsValidator]
internal sealed partial class ConversationsOptionsValidator : IValidateOptions<ConversationsOptions>;
