using BlinkAudioBot.Channels.Answers;
using Microsoft.AspNetCore.Http;

namespace BlinkAudioBot.Channels.DirectLine.Tokens;

/// <summary>A token on its way to its bearer.</summary>
/// <param name="Visitor">The bearer.</param>
/// <param name="Token">The token.</param>
/// <param name="Lifetime">How long it is good.</param>
internal sealed record TokenAnswer(Visitor Visitor, string Token, TimeSpan Lifetime)
{
    /// <summary>Where to listen; left out when null.</summary>
    public string? StreamUrl { get; init; }

    /// <summary>Whether the bearer is told their own id.</summary>
    public bool WithUserId { get; init; }

    /// <summary>Answers a request with it.</summary>
    public void Write(HttpResponse response, int status = StatusCodes.Status200OK)
    {
        JsonResponse.Start(response, status);
        JsonResponse.WriteObject(response, this, static (writer, answer) =>
        {
            writer.WriteString("conversationId"u8, answer.Visitor.Conversation.Value);
            writer.WriteString("token"u8, answer.Token);
            writer.WriteNumber("expires_in"u8, (long)answer.Lifetime.TotalSeconds);
            if (answer.WithUserId)
            {
                writer.WriteString("userId"u8, answer.Visitor.UserId);
            }

            if (answer.StreamUrl is not null)
            {
                writer.WriteString("streamUrl"u8, answer.StreamUrl);
            }
        });
    }
}
