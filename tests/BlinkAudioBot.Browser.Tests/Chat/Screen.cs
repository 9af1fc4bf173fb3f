namespace BlinkAudioBot.Browser.Tests.Chat;

/// <summary>What a visitor looks at.</summary>
internal sealed record Screen(int Width, int Height, bool Dark = false)
{
    public static readonly Screen Desktop = new(1280, 800);

    public static readonly Screen Tablet = new(820, 1180);

    public static readonly Screen Phone = new(390, 844);

    public static readonly Screen UsualPhone = new(360, 740);

    public static readonly Screen SmallPhone = new(320, 640);

    public override string ToString() => $"{Width}x{Height}-{(Dark ? "dark" : "light")}";
}
