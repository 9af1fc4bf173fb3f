namespace BlinkAudioBot.Language;

/// <summary>The intents: every recogniser output and every corpus line uses exactly these labels.</summary>
public static class Intents
{
    /// <summary>How the labels of problems begin.</summary>
    public const string ProblemPrefix = "problem.";

    /// <summary>How the labels of general questions begin.</summary>
    public const string FaqPrefix = "faq.";

    /// <summary>How the labels of questions about a step begin.</summary>
    public const string HowToPrefix = "howto.";

    /// <summary>The person is not heard at the camera.</summary>
    public const string NotHeard = "problem.not_heard";

    /// <summary>The person does not hear the camera's side.</summary>
    public const string CannotHear = "problem.cannot_hear";

    /// <summary>No sound in either direction.</summary>
    public const string NoAudio = "problem.no_audio";

    /// <summary>Choppy, delayed, echoing or distorted sound.</summary>
    public const string PoorQuality = "problem.poor_quality";

    /// <summary>Sound, but too low.</summary>
    public const string TooQuiet = "problem.too_quiet";

    /// <summary>The talk button is missing or does nothing.</summary>
    public const string TalkButton = "problem.talk_button";

    /// <summary>Which cameras have two-way audio.</summary>
    public const string AskSupportedModels = "faq.supported_models";

    /// <summary>Whether the speaker can be made louder.</summary>
    public const string AskLouder = "faq.louder";

    /// <summary>Why one or all cameras are affected.</summary>
    public const string AskOneOrAll = "faq.one_or_all";

    /// <summary>Whether sound is recorded.</summary>
    public const string AskRecordsAudio = "faq.records_audio";

    /// <summary>How to talk through the camera.</summary>
    public const string HowToTalkButton = "howto.talk_button";

    /// <summary>How to give the app the microphone.</summary>
    public const string HowToMicrophonePermission = "howto.microphone_permission";

    /// <summary>Where the audio settings are.</summary>
    public const string HowToSpeakerVolume = "howto.speaker_volume";

    /// <summary>How to check the signal.</summary>
    public const string HowToInternetConnection = "howto.internet_connection";

    /// <summary>What can block the signal.</summary>
    public const string HowToObstructions = "howto.obstructions";

    /// <summary>How to restart the camera.</summary>
    public const string HowToRebootCamera = "howto.reboot_camera";

    /// <summary>How to restart the Sync Module.</summary>
    public const string HowToRebootSyncModule = "howto.reboot_sync_module";

    /// <summary>How to reset the Sync Module.</summary>
    public const string HowToResetSyncModule = "howto.reset_sync_module";

    /// <summary>How to reinstall the app.</summary>
    public const string HowToReinstallApp = "howto.reinstall_app";

    /// <summary>How to add the camera again.</summary>
    public const string HowToReaddCamera = "howto.readd_camera";

    /// <summary>How to factory reset a camera.</summary>
    public const string HowToFactoryReset = "howto.factory_reset";

    /// <summary>The problem is solved.</summary>
    public const string Worked = "step.worked";

    /// <summary>Tried it, the problem remains.</summary>
    public const string NotWorked = "step.not_worked";

    /// <summary>Has done it, or wants the next step.</summary>
    public const string Next = "step.next";

    /// <summary>Wants the previous step.</summary>
    public const string Back = "step.back";

    /// <summary>Does not want this step.</summary>
    public const string Skip = "step.skip";

    /// <summary>Wants it said again.</summary>
    public const string Repeat = "step.repeat";

    /// <summary>Wants more detail.</summary>
    public const string Explain = "step.explain";

    /// <summary>Cannot do it.</summary>
    public const string Cannot = "step.cannot";

    /// <summary>Wants a person.</summary>
    public const string Human = "human";

    /// <summary>Wants to begin again.</summary>
    public const string Restart = "restart";

    /// <summary>Asks what the bot can do.</summary>
    public const string Capabilities = "capabilities";

    /// <summary>Says hello.</summary>
    public const string Greeting = "greeting";

    /// <summary>Says thank you.</summary>
    public const string Thanks = "thanks";

    /// <summary>Ends the conversation.</summary>
    public const string Goodbye = "goodbye";

    /// <summary>Only answers a question.</summary>
    public const string Inform = "inform";

    /// <summary>Agrees.</summary>
    public const string Yes = "yes";

    /// <summary>Disagrees.</summary>
    public const string No = "no";

    /// <summary>Says anything else.</summary>
    public const string None = "none";

    /// <summary>All of them.</summary>
    public static IReadOnlySet<string> All { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        NotHeard, CannotHear, NoAudio, PoorQuality, TooQuiet, TalkButton,
        AskSupportedModels, AskLouder, AskOneOrAll, AskRecordsAudio,
        HowToTalkButton, HowToMicrophonePermission, HowToSpeakerVolume, HowToInternetConnection, HowToObstructions,
        HowToRebootCamera, HowToRebootSyncModule, HowToResetSyncModule, HowToReinstallApp, HowToReaddCamera, HowToFactoryReset,
        Worked, NotWorked, Next, Back, Skip, Repeat, Explain, Cannot,
        Human, Restart, Capabilities, Greeting, Thanks, Goodbye, Inform, Yes, No, None,
    };
}
