using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Handover;
using BlinkAudioBot.Dialogs.Handover.Team;
using BlinkAudioBot.Dialogs.Hearing;
using BotFramework.Dialogs;
using BotFramework.Turns;

namespace BlinkAudioBot.Dialogs;

/// <summary>What the dialogs share within one turn: what was heard, and the case's file, which they change.</summary>
internal sealed class SupportTurn(ITurnContext context, CaseFile file, Heard heard)
{
    /// <summary>The name of the case's file in the conversation's state.</summary>
    public const string FileName = "case";

    public ITurnContext Context => context;

    public Heard Heard => heard;

    public CaseFile File { get; set; } = file;

    /// <summary>Whether the sentence said something new about the case.</summary>
    public bool Learned { get; set; }

    /// <summary>Whether the misses before go on to count: the sentence was not understood, or not surely, or led no further.</summary>
    public bool Missed { get; set; }

    /// <summary>Whether the case is to be written at the end of the turn.</summary>
    public bool CaseChanged { get; set; }

    /// <summary>Where the bot goes on, when an agent gives the conversation back in this turn.</summary>
    public ReturnPlace? ReturnsTo { get; set; }

    public static SupportTurn Of(DialogContext dialogContext) => dialogContext.Context.TurnState.Get<SupportTurn>();

    /// <summary>Reads the case's file; a new one for a new conversation.</summary>
    public static CaseFile ReadFile(ITurnContext context) =>
        SupportCases.WithDesk(context.State.Get(FileName, CaseJson.Default.CaseFile) ?? new CaseFile(), context.Now);

    /// <summary>Keeps the file when the turn is committed.</summary>
    public void Save() => context.State.Set(FileName, File, CaseJson.Default.CaseFile);
}
