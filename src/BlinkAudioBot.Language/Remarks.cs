namespace BlinkAudioBot.Language;

/// <summary>Facts that people volunteer and for which the labels have no entity.</summary>
public static class Remarks
{
    /// <summary>It works on another phone.</summary>
    public const string OtherPhoneWorks = "otherPhone.works";

    /// <summary>It does not work on another phone either.</summary>
    public const string OtherPhoneFails = "otherPhone.fails";

    /// <summary>There is only one camera, so "one or all" has no answer.</summary>
    public const string OnlyCamera = "scope.only-camera";

    /// <summary>More than one camera is affected, and not all, so "one or all" has no answer.</summary>
    public const string SomeCameras = "scope.some";

    /// <summary>The sentence speaks of another maker's camera.</summary>
    public const string OtherMaker = "otherMaker";

    /// <summary>The sentence takes something back: "sorry, I meant".</summary>
    public const string Correction = "correction";

    /// <summary>The sentence adds something to what was said: "also".</summary>
    public const string Also = "also";

    /// <summary>What the sentence adds is a camera: "the Mini too", "and the one in the garage".</summary>
    public const string AlsoCamera = "also.camera";

    /// <summary>The person says that they have said it before.</summary>
    public const string Told = "told";

    /// <summary>The person wants the next question.</summary>
    public const string Pass = "pass";

    /// <summary>The person asks how to answer a question, or what it is for: "which Indoor do I have".</summary>
    public const string HelpWanted = "help.wanted";

    /// <summary>What the sentence names has no fault: "the Outdoor works fine".</summary>
    public const string Fine = "fine";

    /// <summary>The sentence asks for a reason: "why does it squeal".</summary>
    public const string Why = "why";

    /// <summary>The sentence speaks of a Sync Module, whichever it is.</summary>
    public const string AboutModule = "about.module";

    /// <summary>How remarks on questions begin for which there is no intent; the words answer each of them.</summary>
    public const string AskPrefix = "ask.";

    /// <summary>Which batteries a camera takes.</summary>
    public const string AskBatteries = "ask.batteries";

    /// <summary>How long Live View lasts, or why the sound ends after five minutes.</summary>
    public const string AskLiveView = "ask.live_view";

    /// <summary>What Live View is.</summary>
    public const string AskWhatLiveView = "ask.what_live_view";

    /// <summary>What a Sync Module is.</summary>
    public const string AskWhatSyncModule = "ask.what_sync_module";

    /// <summary>What a light means.</summary>
    public const string AskLights = "ask.lights";

    /// <summary>Talking through something else than the Blink app.</summary>
    public const string AskAssistant = "ask.assistant";

    /// <summary>The code that Blink sends to who logs in.</summary>
    public const string AskCode = "ask.code";

    /// <summary>Whether a plan is needed.</summary>
    public const string AskPlan = "ask.plan";

    /// <summary>Whether something must be done at all.</summary>
    public const string AskNeed = "ask.need";

    /// <summary>Whether what is written here is kept.</summary>
    public const string AskChat = "ask.chat";

    /// <summary>In which languages one can write here.</summary>
    public const string AskLanguage = "ask.language";

    /// <summary>How remarks begin that tell nothing by themselves: what they mean depends on where the conversation stands.</summary>
    public const string HintPrefix = "hint.";

    /// <summary>The sentence says in words that the sound works.</summary>
    public const string SaysWorks = "hint.works";

    /// <summary>The sentence says that something was done, not how it went.</summary>
    public const string SaysDone = "hint.done";

    /// <summary>The sentence wants to go on.</summary>
    public const string Onward = "hint.onward";

    /// <summary>The sentence asks something.</summary>
    public const string Question = "hint.question";

    /// <summary>The person will not do it.</summary>
    public const string Refusal = "hint.refusal";

    /// <summary>The person asks whether something may be left out.</summary>
    public const string AsksToSkip = "hint.skip";

    /// <summary>The sentence names a button.</summary>
    public const string NamesButton = "hint.button";

    /// <summary>The sentence names a restart.</summary>
    public const string NamesRestart = "hint.restart";

    /// <summary>The sentence names a reset.</summary>
    public const string NamesReset = "hint.reset";

    /// <summary>The person asks how much is still to come.</summary>
    public const string AsksProgress = "hint.progress";

    /// <summary>The person asks how long it takes, or whether somebody is there.</summary>
    public const string AsksWait = "hint.wait";

    /// <summary>The person takes a wish back: "cancel it".</summary>
    public const string Withdraws = "hint.withdraw";

    /// <summary>The sentence begins with something else: "another problem".</summary>
    public const string OtherTopic = "hint.topic";

    /// <summary>How remarks begin that tell what the camera looks like; its family follows: "the one you plug in".</summary>
    public const string LooksPrefix = "looks.";

    /// <summary>The person is sorry for what they wrote.</summary>
    public const string Apology = "apology";

    /// <summary>The sentence only shows that the person follows: "ok", "yes please".</summary>
    public const string Acknowledgement = "acknowledgement";

    /// <summary>The person is busy with it.</summary>
    public const string Waiting = "waiting";

    /// <summary>The person asks for Blink's own support.</summary>
    public const string BlinkContact = "blink.contact";

    /// <summary>The person does not want to be handed over.</summary>
    public const string PersonRefused = "human.refused";

    /// <summary>The person is not where the camera is.</summary>
    public const string Away = "away";

    /// <summary>It is to be done later, perhaps by somebody else.</summary>
    public const string Later = "later";

    /// <summary>The person is where the camera is, after having been away.</summary>
    public const string Arrived = "arrived";

    /// <summary>Something on the screen wants something: "it asks for a password".</summary>
    public const string StepAsks = "step.asks";

    /// <summary>The weather keeps from going out.</summary>
    public const string Weather = "weather";

    /// <summary>Something lacks something: "so mine doesn't".</summary>
    public const string Lacks = "lacks";

    /// <summary>Of what is offered another one is meant, by its place beside one that was named.</summary>
    public const string OtherChoice = "choice.other";

    /// <summary>"It works" is taken back at once, doubted or asked: "it works, kind of".</summary>
    public const string Hedged = "hedged";

    /// <summary>The person does not know the answer: "not sure which".</summary>
    public const string Unsure = "unsure";

    /// <summary>The sentence tells of a burnt smell, water inside or physical damage.</summary>
    public const string Danger = "danger";

    /// <summary>The person says that it is urgent.</summary>
    public const string Urgent = "urgent";

    /// <summary>The sentence insults.</summary>
    public const string Abuse = "abuse";

    /// <summary>The sentence is in a language that is not spoken here.</summary>
    public const string OtherLanguage = "otherLanguage";

    /// <summary>The batteries are weak, or do not last.</summary>
    public const string OtherBattery = "other.battery";

    /// <summary>The person cannot log in.</summary>
    public const string OtherAccount = "other.account";

    /// <summary>How remarks on troubles begin that are not about sound; the words say what each is called.</summary>
    public const string OtherTroublePrefix = "other.";
}
