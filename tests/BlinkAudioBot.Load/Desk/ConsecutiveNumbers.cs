namespace BlinkAudioBot.Load.Desk;

/// <summary>Checks that a talk is read in order, each text once.</summary>
internal sealed class ConsecutiveNumbers(DeskFigures figures)
{
    /// <summary>The last number read.</summary>
    public int Last { get; private set; }

    public void Read(int number)
    {
        if (number != Last + 1)
        {
            figures.AddFault();
        }

        Last = number;
    }
}
