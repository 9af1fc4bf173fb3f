using BlinkAudioBot.Dialogs.Handover.Waiting;

namespace BlinkAudioBot.Dialogs.Tests.Handover;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("eve@example.com", "eve@example.com")]
    [InlineData("please mail me at eve.o'hara+blink@mail.example.co.uk.", "eve.o'hara+blink@mail.example.co.uk")]
    [InlineData("<eve@example.com>", "eve@example.com")]
    [InlineData("eve@bücher.example, thanks", "eve@bücher.example")]
    [InlineData("eve@example.com or eve@example.com", "eve@example.com")]
    public void An_address_is_found_among_other_words(string text, string address) =>
        Assert.Equal(address, EmailAddress.Find(text));

    [Theory]
    [InlineData("")]
    [InlineData("eve at example dot com")]
    [InlineData("eve@example")]
    [InlineData("@example.com")]
    [InlineData("eve@")]
    [InlineData("eve@@example.com")]
    [InlineData(".eve@example.com")]
    [InlineData("eve.@example.com")]
    [InlineData("e..ve@example.com")]
    [InlineData("eve@-example.com")]
    [InlineData("eve@example.c")]
    [InlineData("eve@example.123")]
    [InlineData("eve@127.0.0.1")]
    [InlineData("eve@example.com or adam@example.com")]
    public void What_is_none_is_not_taken_for_one(string text) => Assert.Null(EmailAddress.Find(text));

    [Fact]
    public void What_is_too_long_is_none()
    {
        Assert.Null(EmailAddress.Find(new string('e', 65) + "@example.com"));
        Assert.Null(EmailAddress.Find("eve@" + string.Join('.', Enumerable.Repeat(new string('a', 60), 5)) + ".com"));
    }

    [Theory]
    [InlineData("eve@example.com\r\nBcc: all@example.com")]
    [InlineData("eve@example.com\nBcc: all@example.com")]
    [InlineData("\"eve\r\nBcc:\"@example.com")]
    [InlineData("eve@example.com,all@example.org")]
    public void Nothing_that_a_header_would_read_as_more_is_taken(string text)
    {
        var found = EmailAddress.Find(text);

        Assert.True(found is null or "eve@example.com", found);
    }
}
