using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BlinkAudioBot.Language.Classification;

/// <summary>A trained classifier as a file. Weights are kept in a byte each, in steps of their row's own size.</summary>
internal static class ModelFile
{
    private const uint Mark = 0x324D4C42;

    /// <summary>Writes a classifier.</summary>
    public static void Write(IntentClassifier classifier, string path)
    {
        using var writer = new BinaryWriter(File.Create(path));
        var (model, space) = (classifier.Model, classifier.Model.Space);
        writer.Write(Mark);
        writer.Write(model.Intents.Length);
        Array.ForEach(model.Intents, writer.Write);
        writer.Write(space.Count);
        writer.Write(MemoryMarshal.AsBytes(space.Hashes.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(space.Kinds.AsSpan()));
        Array.ForEach(space.Rarities, rarity => writer.Write((Half)rarity));
        for (var row = 0; row < space.Count; row++)
        {
            WriteRow(writer, model.Weights.AsSpan(row * model.Width, model.Intents.Length));
        }

        Array.ForEach(classifier.Confidence.Weights, writer.Write);
        writer.Write(classifier.Confidence.Threshold);
        WriteLines(writer, classifier);
    }

    /// <summary>Reads a classifier.</summary>
    /// <exception cref="InvalidDataException">It is no model, or one of another release.</exception>
    public static IntentClassifier Read(string path)
    {
        using var reader = new BinaryReader(new MemoryStream(File.ReadAllBytes(path)));
        if (reader.ReadUInt32() != Mark)
        {
            throw new InvalidDataException($"\"{path}\" is no model of this release; build again.");
        }

        var intents = new string[reader.ReadInt32()];
        for (var intent = 0; intent < intents.Length; intent++)
        {
            intents[intent] = reader.ReadString();
        }

        var count = reader.ReadInt32();
        var space = new FeatureSpace(ReadAll<ulong>(reader, count), ReadAll<FeatureKind>(reader, count), Array.ConvertAll(ReadAll<Half>(reader, count), rarity => (float)rarity));
        var weights = ReadWeights(reader, intents.Length, count);
        var confidence = new Confidence(ReadAll<double>(reader, Evidence.Pieces + 1), reader.ReadDouble());
        var (lines, rows) = ReadLines(reader, intents);
        return new IntentClassifier(new LinearModel(intents, space, weights, Concepts.English), lines, new NearestLines(space, rows), confidence);
    }

    private static void WriteRow(BinaryWriter writer, ReadOnlySpan<float> weights)
    {
        var most = 0f;
        foreach (var weight in weights)
        {
            most = MathF.Max(most, MathF.Abs(weight));
        }

        var step = (Half)(most / sbyte.MaxValue);
        writer.Write(step);
        foreach (var weight in weights)
        {
            var steps = step > Half.Zero ? MathF.Round(weight / (float)step) : 0;
            writer.Write((sbyte)Math.Clamp(steps, sbyte.MinValue, sbyte.MaxValue));
        }
    }

    // Runs once, so the compiler would not come back to it: millions of numbers.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float[] ReadWeights(BinaryReader reader, int intents, int rows)
    {
        var width = Lanes.Width(intents);
        var weights = new float[rows * width];
        var packed = new byte[intents];
        for (var row = 0; row < rows; row++)
        {
            var step = (float)reader.ReadHalf();
            reader.BaseStream.ReadExactly(packed);
            for (var intent = 0; intent < intents; intent++)
            {
                weights[(row * width) + intent] = (sbyte)packed[intent] * step;
            }
        }

        return weights;
    }

    private static T[] ReadAll<T>(BinaryReader reader, int count)
        where T : unmanaged
    {
        var items = new T[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(items.AsSpan()));
        return items;
    }

    private static void WriteLines(BinaryWriter writer, IntentClassifier classifier)
    {
        writer.Write(classifier.Lines.Count);
        for (var place = 0; place < classifier.Lines.Count; place++)
        {
            var line = classifier.Lines[place];
            writer.Write((byte)Array.IndexOf(classifier.Model.Intents, line.Label));
            writer.Write((byte)line.Screen);
            writer.Write(line.Text);
            WriteRows(writer, classifier.Nearest.RowsOfLines[place]);
        }
    }

    private static (LabelledText[] Lines, int[][] Rows) ReadLines(BinaryReader reader, string[] intents)
    {
        var lines = new LabelledText[reader.ReadInt32()];
        var rows = new int[lines.Length][];
        for (var place = 0; place < lines.Length; place++)
        {
            var (label, screen) = (intents[reader.ReadByte()], (Screen)reader.ReadByte());
            lines[place] = new LabelledText(label, reader.ReadString(), screen);
            rows[place] = ReadRows(reader);
        }

        return (lines, rows);
    }

    // Rows ascend, so the steps between them are small numbers.
    private static void WriteRows(BinaryWriter writer, int[] rows)
    {
        writer.Write7BitEncodedInt(rows.Length);
        var last = 0;
        foreach (var row in rows)
        {
            writer.Write7BitEncodedInt(row - last);
            last = row;
        }
    }

    private static int[] ReadRows(BinaryReader reader)
    {
        var rows = new int[reader.Read7BitEncodedInt()];
        var last = 0;
        for (var at = 0; at < rows.Length; at++)
        {
            rows[at] = last += reader.Read7BitEncodedInt();
        }

        return rows;
    }
}
