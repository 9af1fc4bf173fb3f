namespace BotFramework.Tests.Turns;

internal sealed record Note(string Text, int Count = 0);
