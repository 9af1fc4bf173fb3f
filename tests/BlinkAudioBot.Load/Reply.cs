using System.Text.Json;

namespace BlinkAudioBot.Load;

/// <summary>What the bot said: the answers that its last card offers, in order.</summary>
internal sealed record Reply(IReadOnlyList<Answer> Answers)
{
    /// <summary>Reads a frame; null when it holds no message of the bot.</summary>
    public static Reply? Parse(ReadOnlySpan<byte> frame)
    {
        var reader = new Utf8JsonReader(frame);
        var answers = new List<Answer>();
        var fromBot = false;
        var visit = -1;
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
            {
                continue;
            }

            if (reader.ValueTextEquals("role"u8))
            {
                reader.Read();
                fromBot |= reader.ValueTextEquals("bot"u8);
            }
            else if (reader.ValueTextEquals("body"u8))
            {
                answers.Clear();
            }
            else if (reader.ValueTextEquals("visit"u8))
            {
                reader.Read();
                visit = reader.GetInt32();
            }
            else if (reader.ValueTextEquals("answer"u8))
            {
                reader.Read();
                if (reader.TokenType == JsonTokenType.String && visit >= 0)
                {
                    answers.Add(new Answer(visit, reader.GetString()!));
                }
            }
        }

        return fromBot ? new Reply(answers) : null;
    }
}
