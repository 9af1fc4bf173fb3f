namespace BlinkAudioBot.Dialogs.Tests.Harness;

/// <summary>Every place at which a conversation can stand, and a way there.</summary>
internal static class Places
{
    private const string Known = "they can't hear me on my mini, all of them, iphone";

    private static readonly Dictionary<string, Func<Talk>> Ways = new(StringComparer.Ordinal)
    {
        ["problem"] = () => Joined(),
        ["device"] = () => Joined().Presses("They can't hear me"),
        ["model"] = () => Joined().Presses("They can't hear me", "Outdoor"),
        ["cameras"] = () => Joined().Says("they can't hear me on the floodlight and the outdoor 4"),
        ["scope"] = () => Joined().Presses("They can't hear me", "Floodlight"),
        ["syncModule"] = () => Joined().Presses("They can't hear me", "Doorbell", "I am not sure", "All of them"),
        ["platform"] = () => Joined().Presses("They can't hear me", "Floodlight", "All of them"),
        ["step"] = () => Joined().Says(Known),
        ["warning"] = () => Joined().Says(Known).GoesOn("reinstall-app"),
        ["warned"] = () => Joined().Says(Known).GoesOn("reinstall-app").Presses("Go ahead"),
        ["offer"] = () => Joined().Says(Known).Presses("Talk to a person"),
        ["exhausted"] = () => Joined().Says(Known).GoesOn(),
        ["unsupported"] = () => Joined().Says("they can't hear me on my XT"),
        ["doubt"] = () => Joined().Says("voice thing"),
        ["doubt-at-step"] = () => Joined().Says(Known, "a bit of a change"),
        ["rating"] = () => Joined().Says(Known).Presses("It works now"),
        ["rated"] = () => Joined().Says(Known).Presses("It works now", "Good"),
        ["still"] = () => Joined().Says(Known).Presses("It works now", "Good").Says("hello"),
        ["escalated"] = () => Joined().Says(Known).Presses("Talk to a person", "Yes, pass it on"),
        ["abandoned"] = () => Joined().Says(Known, "bye"),
    };

    public static IEnumerable<string> All => Ways.Keys;

    /// <summary>A story that has come to a place.</summary>
    public static Talk To(string place) => Ways[place]();

    private static Talk Joined() => new Talk(GuessingRecognizer.Runner).Joins();
}
