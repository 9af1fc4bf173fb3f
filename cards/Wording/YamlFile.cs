using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace BlinkAudioBot.Cards.Wording;

/// <summary>Reads one YAML file into places. Reports what is not well formed in words that an editor can act on.</summary>
internal sealed partial class YamlFile
{
    private readonly FaultList _faults;
    private readonly string _file;
    private readonly Parser _parser;

    private YamlFile(FaultList faults, string file, TextReader text)
    {
        _faults = faults;
        _file = file;
        _parser = new Parser(text);
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="file">What it is called in complaints.</param>
    /// <param name="faults">Where they go.</param>
    /// <returns>Null when it cannot be read at all; that is reported.</returns>
    public static YamlPlace? Read(string path, string file, FaultList faults)
    {
        if (TextFile.ReadLines(path, file, faults) is not { } lines || !YamlLines.AreSound(lines, file, faults))
        {
            return null;
        }

        try
        {
            using var text = new StringReader(string.Join('\n', lines));
            return new YamlFile(faults, file, text).Document();
        }
        catch (YamlException exception)
        {
            // A file that ends too early is to be mended in its last line.
            var line = Math.Min((int)exception.Start.Line, lines.Length);
            faults.Add(file, line, YamlLines.KeyAt(lines, line), Advice(exception));
            return null;
        }
    }

    private static string Advice(YamlException exception) =>
        "The line is not understood. Let it begin exactly below its neighbours, with a blank after \"key:\" or \"-\", and put the "
        + $"text in quotes if it holds a colon and a blank. (The reader says: {exception.Message.TrimEnd('.')}.)";

    private YamlPlace? Document()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
        {
            _faults.Add(_file, 0, "", "The file is empty. Write at least one key, or remove the file.");
            return null;
        }

        var root = Node("", null);
        _parser.Consume<DocumentEnd>();
        if (_parser.TryConsume<DocumentStart>(out var second))
        {
            _faults.Add(_file, (int)second.Start.Line, "", "A second document begins here. Take the line \"---\" out.");
        }

        return root;
    }

    // A value stands in the line of its key, a line of a list in its own.
    private YamlPlace Node(string key, int? keyLine)
    {
        if (_parser.Accept<NodeEvent>(out var node) && !(node.Tag.IsEmpty && node.Anchor.IsEmpty))
        {
            _faults.Add(_file, LineOf(node), key, "A text cannot begin with \"!\" or \"&\". Take the sign out, or put the text in quotes.");
        }

        if (_parser.TryConsume<Scalar>(out var text))
        {
            if (text.Style is ScalarStyle.Literal or ScalarStyle.Folded)
            {
                _faults.Add(_file, LineOf(text), key, "A text cannot begin with \"|\" or \">\". Write it without the sign, in the same line.");
            }

            return new YamlPlace(_faults, _file, key, keyLine ?? LineOf(text)) { Scalar = text.Value };
        }

        if (_parser.TryConsume<SequenceStart>(out var list))
        {
            return new YamlPlace(_faults, _file, key, keyLine ?? LineOf(list)) { Items = Items(key) };
        }

        if (_parser.TryConsume<MappingStart>(out var group))
        {
            return new YamlPlace(_faults, _file, key, keyLine ?? LineOf(group)) { Members = Members(key) };
        }

        var alias = _parser.Consume<AnchorAlias>();
        _faults.Add(_file, LineOf(alias), key, "A text cannot begin with \"*\". Put it in quotes, or write it out.");
        return new YamlPlace(_faults, _file, key, LineOf(alias)) { Scalar = alias.Value.Value };
    }

    private List<YamlPlace> Items(string key)
    {
        var items = new List<YamlPlace>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Node(YamlPlace.Below(key, (items.Count + 1).ToString(CultureInfo.InvariantCulture)), null));
        }

        return items;
    }

    private List<YamlPlace> Members(string key)
    {
        var members = new List<YamlPlace>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (Member(key) is { } member && IsFirst(member, members))
            {
                members.Add(member);
            }
        }

        return members;
    }

    private YamlPlace? Member(string key)
    {
        if (_parser.TryConsume<Scalar>(out var name) && PlainKey().IsMatch(name.Value))
        {
            return Node(YamlPlace.Below(key, name.Value), LineOf(name));
        }

        var at = name ?? _parser.Current;
        _faults.Add(_file, at is null ? 0 : LineOf(at), key, "A key must be a plain word: letters, figures, \"-\" and \"_\".");
        if (name is null)
        {
            _parser.SkipThisAndNestedEvents();
        }

        _parser.SkipThisAndNestedEvents();
        return null;
    }

    private static bool IsFirst(YamlPlace member, List<YamlPlace> members)
    {
        if (members.Find(other => other.Key == member.Key) is not { } first)
        {
            return true;
        }

        member.Report($"The key stands in line {first.Line} already. Remove one of the two.");
        return false;
    }

    private static int LineOf(ParsingEvent part) => (int)part.Start.Line;

    [GeneratedRegex(@"^[\w-]+$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PlainKey();
}
