namespace BlinkAudioBot.Language.Tests.Entities;

/// <summary>Words of English and other languages that look like a name with a slip of the finger, and are none.</summary>
public sealed class OrdinaryWordTests
{
    [Theory]
    [InlineData("handles fiddles mindless singles bundles dwindles finales girdles idles jingles kinder kindest kindred mingles swindles")]
    [InlineData("tingles tinkles kiddies spindles phoned hones siphoned siphons intones endroit adroit footlights floodgates galas galleys")]
    [InlineData("cums camp camps cans caps cars cats cabs calms camels cameos campers caverns crams comers capers manis minx tints tills")]
    [InlineData("modes muddles middles modal modulate moles morale mules signs finals signer signet sassing sampling candles riddles")]
    [InlineData("ingles cara cama compras cabezas caras caos cabra carreras camas cadenas claras minas signos modales modelos galaxia")]
    [InlineData("kinders kindes kindje samstag sammlung fassung kamerad signale signe endroits mondiale moules boules andro andrai andrei")]
    [InlineData("miei mili minns meni mici manis misi samping sarung kampung samling samfund telt teilt tiet poco vivo")]
    public void An_ordinary_word_is_no_name(string words) =>
        Assert.All(words.Split(' '), word => Assert.Empty(Entity.Recognizer.Recognize(word)));

    // Words of which only two together name something: "sync mules", "no modes".
    [Theory]
    [InlineData("sync modes")]
    [InlineData("no signs")]
    [InlineData("all of my cats")]
    [InlineData("only the cans and caps")]
    [InlineData("weak signs")]
    public void An_ordinary_word_helps_no_other_to_a_name(string text) => Assert.Empty(Entity.Recognizer.Recognize(text));

    [Theory]
    [InlineData("no hablo ingles")]
    [InlineData("no ingles")]
    [InlineData("un poco mas despacio")]
    [InlineData("yo vivo en mexico")]
    [InlineData("kya main hindi mein bol sakta hun")]
    [InlineData("ich verstehe nur deutsch, kein wort")]
    [InlineData("je ne parle pas anglais")]
    public void A_sentence_of_another_language_names_nothing(string text) => Assert.Empty(Entity.Recognizer.Recognize(text));

    [Fact]
    public void Nobody_is_no_choice() => Assert.Empty(Entity.Recognizer.Recognize("nobody"));

    [Theory]
    [InlineData("kindel", EntityNames.Platform, "fire")]
    [InlineData("andriod", EntityNames.Platform, "android")]
    [InlineData("iphnoe", EntityNames.Platform, "ios")]
    [InlineData("samsng", EntityNames.Platform, "android")]
    [InlineData("galxy", EntityNames.Platform, "android")]
    [InlineData("miini", EntityNames.Device, "mini")]
    [InlineData("dorbels", EntityNames.Device, "doorbell")]
    [InlineData("floodligth", EntityNames.Device, "floodlight")]
    [InlineData("all my camrea", EntityNames.Scope, "all")]
    [InlineData("weak singnal", EntityNames.Signal, "weak")]
    public void A_slip_of_the_finger_is_still_forgiven(string text, string name, string value) =>
        Assert.Equal(value, Entity.Values(text, name));
}
