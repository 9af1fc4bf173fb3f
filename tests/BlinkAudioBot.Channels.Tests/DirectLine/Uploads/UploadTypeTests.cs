using BlinkAudioBot.Channels.DirectLine.Uploads;

namespace BlinkAudioBot.Channels.Tests.DirectLine.Uploads;

public sealed class UploadTypeTests
{
    [Theory]
    [InlineData("89504E470D0A1A0A00", "image/png")]
    [InlineData("FFD8FFE000104A464946", "image/jpeg")]
    [InlineData("474946383961", "image/gif")]
    [InlineData("524946460000000057454250", "image/webp")]
    [InlineData("255044462D312E37", "application/pdf")]
    [InlineData("000000186674797069736F6D", "video/mp4")]
    [InlineData("48656C6C6F0D0A", "text/plain; charset=utf-8")]
    [InlineData("3C68746D6C3E", "text/plain; charset=utf-8")]
    [InlineData("524946460000000057415645", null)]
    [InlineData("4D5A9000", null)]
    [InlineData("504B0304", null)]
    [InlineData("", null)]
    public void A_files_content_tells_its_type(string hex, string? contentType) =>
        Assert.Equal(contentType, UploadType.OfContent(Convert.FromHexString(hex))?.ContentType);
}
