using BlinkAudioBot.Dialogs.Guide.Steps;

namespace BlinkAudioBot.Dialogs.Guide;

/// <summary>The steps of the guide in the article's order.</summary>
internal static class GuideSteps
{
    public static IReadOnlyList<GuideStep> All { get; } =
    [
        new TalkButtonStep(),
        new MicrophonePermissionStep(),
        new SpeakerVolumeStep(),
        new InternetConnectionStep(),
        new ObstructionsStep(),
        new RebootCameraStep(),
        new RebootSyncModuleStep(),
        new ResetSyncModuleStep(),
        new ReinstallAppStep(),
        new ReaddCameraStep(),
        new FactoryResetStep(),
    ];
}
