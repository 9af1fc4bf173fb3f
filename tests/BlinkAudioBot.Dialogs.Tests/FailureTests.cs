using BlinkAudioBot.Dialogs.Tests.Harness;
using BlinkAudioBot.Language;
using Microsoft.Extensions.DependencyInjection;

namespace BlinkAudioBot.Dialogs.Tests;

public sealed class FailureTests
{
    [Fact]
    public Task A_failing_turn_apologises_and_the_second_brings_a_person() => new Talk(TestBot.With(new FaultyRecognizer()))
        .MayFail()
        .Joins()
        .Presses("They can't hear me")
        .Says("fail", "mini", "fail", "are you still there?")
        .VerifyAsync("failing-turns");

    private sealed class FaultyRecognizer : ILanguageRecognizer
    {
        private readonly ILanguageRecognizer _recognizer = TestBot.Services.GetRequiredService<ILanguageRecognizer>();

        public Recognition Recognize(string text, Language.Screen screen = Language.Screen.Open) =>
            text == "fail" ? throw new InvalidOperationException("A fault of the test.") : _recognizer.Recognize(text, screen);
    }
}
