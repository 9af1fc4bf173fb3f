using BlinkAudioBot.Desk.Accounts;

namespace BlinkAudioBot.Desk.Sessions;

/// <summary>Somebody who has signed in.</summary>
/// <param name="Secret">What opens the session; only its cookie has it.</param>
/// <param name="Csrf">What a page must send with everything that is not a read; a foreign page cannot know it.</param>
/// <param name="Agent">Who, with the name and role of this moment.</param>
internal sealed record Session(string Secret, string Csrf, Agent Agent);
