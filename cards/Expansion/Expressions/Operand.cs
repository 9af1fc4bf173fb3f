using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace BlinkAudioBot.Cards.Expansion.Expressions;

/// <summary>The value of an expression: a piece of the data, a computed number, nothing (missing), or an error.</summary>
internal readonly struct Operand
{
    private static readonly JsonElement TrueElement = JsonElement.Parse("true"u8);
    private static readonly JsonElement FalseElement = JsonElement.Parse("false"u8);

    private readonly JsonElement _element;
    private readonly double? _number;

    private Operand(JsonElement element, double? number = null, bool isError = false)
    {
        _element = element;
        _number = number;
        IsError = isError;
    }

    /// <summary>What a comparison of things that cannot be compared yields; a condition takes it for false.</summary>
    public static Operand Error { get; } = new(default, isError: true);

    /// <summary>The value of a name that the data do not have.</summary>
    public static Operand Missing { get; }

    public bool IsError { get; }

    public bool IsMissingOrNull => _number is null && _element.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;

    public bool IsTrue => _number is null && _element.ValueKind == JsonValueKind.True;

    /// <summary>The language's own truth, in which zero and the empty string are true.</summary>
    public bool IsLogicallyTrue => !IsMissingOrNull && _element.ValueKind != JsonValueKind.False;

    public static Operand Of(JsonElement element) => new(element);

    public static Operand Of(double number) => new(default, number);

    public static Operand Of(bool value) => new(value ? TrueElement : FalseElement);

    public double? AsNumber() =>
        _number ?? (_element.ValueKind == JsonValueKind.Number ? _element.GetDouble() : null);

    public string? AsString() => _element.ValueKind == JsonValueKind.String ? _element.GetString() : null;

    /// <summary>The piece of data that this is, or null when it is none.</summary>
    public JsonElement? ToElement() => _element.ValueKind == JsonValueKind.Undefined ? null : _element;

    public int? CountItems() => _element.ValueKind == JsonValueKind.Array ? _element.GetArrayLength() : null;

    public bool EqualTo(in Operand other)
    {
        if (IsMissingOrNull || other.IsMissingOrNull)
        {
            return IsMissingOrNull && other.IsMissingOrNull;
        }

        return AsNumber() is { } number
            ? number == other.AsNumber()
            : other.ToElement() is { } element && JsonElement.DeepEquals(_element, element);
    }

    /// <summary>Writes it as a JSON value with its own type; false if it is missing or an error.</summary>
    public bool TryWriteValue(ArrayBufferWriter<byte> output)
    {
        if (_number is { } number)
        {
            WriteNumber(output, number);
            return true;
        }

        if (_element.ValueKind == JsonValueKind.Undefined)
        {
            return false;
        }

        output.Write(JsonMarshal.GetRawUtf8Value(_element));
        return true;
    }

    /// <summary>Writes it within a JSON string; false if it is nothing that a string can hold.</summary>
    public bool TryWriteText(ArrayBufferWriter<byte> output)
    {
        if (AsNumber() is { } number)
        {
            WriteNumber(output, number);
            return true;
        }

        if (_element.ValueKind == JsonValueKind.String)
        {
            // Raw, so still escaped as it must be here.
            output.Write(JsonMarshal.GetRawUtf8Value(_element)[1..^1]);
            return true;
        }

        return _element.ValueKind is JsonValueKind.True or JsonValueKind.False && TryWriteValue(output);
    }

    private static void WriteNumber(ArrayBufferWriter<byte> output, double number) =>
        Encoding.UTF8.GetBytes(number.ToString("R", CultureInfo.InvariantCulture), output);
}
