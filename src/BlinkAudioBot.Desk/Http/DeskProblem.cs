using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace BlinkAudioBot.Desk.Http;

/// <summary>An answer other than success, as RFC 9457 has it.</summary>
/// <param name="Code">What pages test for; stable.</param>
/// <param name="Status">The HTTP status code.</param>
/// <param name="Title">What is wrong and what to do, for developers; may change.</param>
internal sealed record DeskProblem(string Code, int Status, string Title)
{
    public static readonly DeskProblem RoleTooLow = new(
        "role", StatusCodes.Status403Forbidden, "Your role does not allow that. An admin can give you another.");

    public static readonly DeskProblem CrossOrigin = new(
        "cross-origin", StatusCodes.Status403Forbidden, "Only pages of this server may do that; \"Origin\" names another, or none.");

    public static readonly DeskProblem Csrf = new(
        "csrf", StatusCodes.Status403Forbidden, "Send the header \"X-Desk-Csrf\" with the value of \"csrf\" of GET /desk/api/me.");

    public static readonly DeskProblem WrongPassword = new(
        "wrong-password", StatusCodes.Status401Unauthorized, "There is no account with that address and that password.");

    public static readonly DeskProblem Locked = new(
        "locked", StatusCodes.Status429TooManyRequests, "There were too many wrong passwords for that address. Try again later.");

    public static readonly DeskProblem LocalSignInOff = new(
        "local-sign-in-off", StatusCodes.Status404NotFound, "An identity provider is set; sign in with GET /desk/api/sign-in.");

    public static readonly DeskProblem InvitationInvalid = new(
        "invitation-invalid", StatusCodes.Status404NotFound, "The invitation is unknown, used or too old. Ask for a new one.");

    public static readonly DeskProblem OtherAddress = new(
        "other-address", StatusCodes.Status409Conflict, "The invitation is for another e-mail address.");

    public static readonly DeskProblem AddressTaken = new(
        "address-taken", StatusCodes.Status409Conflict, "Somebody has an account with that e-mail address.");

    public static readonly DeskProblem InvalidName = new(
        "invalid-name", StatusCodes.Status400BadRequest, "\"name\" has 1 to 60 characters, none of them a control character.");

    public static readonly DeskProblem InvalidEmail = new(
        "invalid-email", StatusCodes.Status400BadRequest, "\"email\" is an e-mail address of at most 254 characters.");

    public static readonly DeskProblem InvalidPassword = new(
        "invalid-password", StatusCodes.Status400BadRequest, "\"password\" has 12 to 256 characters.");

    public static readonly DeskProblem InvalidRole = new(
        "invalid-role", StatusCodes.Status400BadRequest, "\"role\" is agent, supervisor or admin.");

    public static readonly DeskProblem InvalidQuery = new(
        "invalid-query", StatusCodes.Status400BadRequest, "A value in the query is none that is expected here; see \"field\".");

    public static readonly DeskProblem InvalidCommand = new(
        "invalid-command", StatusCodes.Status400BadRequest, "Something that the command needs is missing, or is not as it should be; see \"field\".");

    public static readonly DeskProblem TextTooLong = new(
        "text-too-long", StatusCodes.Status400BadRequest, "\"text\" has at most 4,000 characters.")
    {
        Field = "text",
    };

    public static readonly DeskProblem Malformed = new(
        "malformed", StatusCodes.Status400BadRequest, "The body is not the JSON that is expected here.");

    public static readonly DeskProblem NotJson = new(
        "not-json", StatusCodes.Status415UnsupportedMediaType, "Send the body as application/json.");

    public static readonly DeskProblem TooLarge = new(
        "too-large", StatusCodes.Status413PayloadTooLarge, "The body has more than 32,768 bytes.");

    public static readonly DeskProblem NotFound = new(
        "not-found", StatusCodes.Status404NotFound, "Nothing is at that address. Check the path, and the reference or the id in it.");

    public static readonly DeskProblem LastAdmin = new(
        "last-admin", StatusCodes.Status409Conflict, "The last admin stays one. Make another first.");

    public static readonly DeskProblem UnknownAgent = new(
        "unknown-agent", StatusCodes.Status409Conflict, "There is no such agent, or they have been removed.");

    public static readonly DeskProblem NotYours = new(
        "not-yours", StatusCodes.Status409Conflict, "Only who has the case may do that. Take it first.");

    public static readonly DeskProblem TooManyRequests = new(
        "too-many-requests", StatusCodes.Status429TooManyRequests, "Too many requests. Nothing was done; try again later.");

    public static readonly DeskProblem Unavailable = new(
        "unavailable", StatusCodes.Status503ServiceUnavailable, "The store cannot be used now. Try again; with the same commandId it is done once.")
    {
        RetryAfter = TimeSpan.FromSeconds(1),
    };

    public static readonly DeskProblem ServiceError = new(
        "service-error", StatusCodes.Status500InternalServerError, "Something went wrong in this server.");

    public static readonly DeskProblem KeyNeeded = new(
        "key", StatusCodes.Status401Unauthorized, "Send \"Authorization: Bearer\" with a key that an admin of the desk has made.");

    public static readonly DeskProblem ScopeMissing = new(
        "scope", StatusCodes.Status403Forbidden, "Your key lacks the scope: \"read\" to read, \"write\" for commands, \"notes\" for notes. Ask for a key that has it.");

    public static readonly DeskProblem InvalidKey = new(
        "idempotency-key", StatusCodes.Status400BadRequest, "Send the header \"Idempotency-Key\" with 1 to 64 characters, new for each command.");

    public static readonly DeskProblem KeyReused = new(
        "idempotency-key-reused",
        StatusCodes.Status422UnprocessableEntity,
        "That key came with another command before. Nothing was done. Send the same body again, or choose a new \"Idempotency-Key\" (\"commandId\" at the desk).");

    public static readonly DeskProblem InvalidScopes = new(
        "invalid-scopes", StatusCodes.Status400BadRequest, "\"scopes\" has one or more of read, write and notes.");

    public static readonly DeskProblem InvalidDays = new(
        "invalid-days", StatusCodes.Status400BadRequest, "\"days\" is a number from 1 to 3,650.");

    /// <summary>Nobody has signed in; says how to.</summary>
    public static readonly DeskProblem SignInNeeded = new(
        "sign-in", StatusCodes.Status401Unauthorized, "Sign in first.");

    /// <summary>The field of the body or of the query that is wrong, if one is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Field { get; init; }

    /// <summary>Who has the case, if that is what is wrong.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AgentName? Agent { get; init; }

    /// <summary>How to sign in, if that is what is wrong: <c>password</c> or <c>openid</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? SignIn { get; init; }

    /// <summary>When to try again, if trying again helps.</summary>
    [JsonIgnore]
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The problem at one field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="allowed">What it can be, as the rest of a sentence that begins with it.</param>
    public DeskProblem At(string field, string allowed) => this with { Field = field, Title = $"\"{field}\" {allowed}." };

    /// <summary>The problem as an endpoint's answer.</summary>
    public IResult Result() => new DeskProblemResult(this);
}
