namespace BlinkAudioBot.Dialogs.Casework;

/// <summary>What is known of the case. Null: never heard; <see cref="Unknown"/>: the person is not sure; else a label's value.</summary>
internal sealed record Slots
{
    public const string Unknown = "unknown";

    public const string Works = "works";

    public static Slots Empty { get; } = new();

    public string? Problem { get; init; }

    public string? Device { get; init; }

    public string? Platform { get; init; }

    public string? Scope { get; init; }

    public string? SyncModule { get; init; }

    public string? OtherPhone { get; init; }

    /// <summary>What the test of the phone's microphone found; one of <see cref="MicrophoneCheck.CheckResults"/>.</summary>
    public string? Microphone { get; init; }

    public string? this[string slot] => slot switch
    {
        SlotNames.Problem => Problem,
        SlotNames.Device => Device,
        SlotNames.Platform => Platform,
        SlotNames.Scope => Scope,
        SlotNames.SyncModule => SyncModule,
        SlotNames.OtherPhone => OtherPhone,
        SlotNames.Microphone => Microphone,
        _ => throw new ArgumentOutOfRangeException(nameof(slot), slot, "There is no such slot; see SlotNames."),
    };

    public Slots With(string slot, string? value) => slot switch
    {
        SlotNames.Problem => this with { Problem = value },
        SlotNames.Device => this with { Device = value },
        SlotNames.Platform => this with { Platform = value },
        SlotNames.Scope => this with { Scope = value },
        SlotNames.SyncModule => this with { SyncModule = value },
        SlotNames.OtherPhone => this with { OtherPhone = value },
        SlotNames.Microphone => this with { Microphone = value },
        _ => throw new ArgumentOutOfRangeException(nameof(slot), slot, "There is no such slot; see SlotNames."),
    };
}
