using BlinkAudioBot.Language.Entities;
using Microsoft.Recognizers.Text;

namespace BlinkAudioBot.Language.Tests.Entities;

public sealed class EntityRecognizerTests
{
    [Fact]
    public void A_sentence_names_several_kinds_in_the_order_of_the_text() =>
        Assert.Equal(
            [
                new RecognizedEntity("scope", "one", 0, 17),
                new RecognizedEntity("device", "doorbell", 9, 8),
                new RecognizedEntity("platform", "ios", 22, 6),
                new RecognizedEntity("signal", "3", 30, 10),
                new RecognizedEntity("syncModule", "2", 42, 13),
            ],
            Entity.Recognizer.Recognize("only the doorbell, my iPhone, three bars, sync module 2"));

    [Fact]
    public void Every_entity_has_a_model_of_the_culture() =>
        Assert.All(Entity.Recognizer.Models, model => Assert.Equal(Culture.EnglishOthers, model.Culture));

    [Fact]
    public void A_language_without_vocabularies_is_refused_by_name() =>
        Assert.Contains("xx", Assert.Throws<InvalidDataException>(() => EntityRecognizer.Load("xx")).Message, StringComparison.Ordinal);
}
