using BlinkAudioBot.Channels.Answers;
using Microsoft.AspNetCore.Http;

namespace BlinkAudioBot.Channels.DirectLine;

/// <summary>
/// The catalogue of errors. The names and statuses that Direct Line documents are kept; the rest is this server's own.
/// </summary>
internal static class DirectLineErrors
{
    public static readonly ChannelError MissingCredentials = new(
        "MissingCredentials",
        StatusCodes.Status401Unauthorized,
        "Send \"Authorization: Bearer\" with a token or a secret.");

    public static readonly ChannelError InvalidCredentials = new(
        "InvalidCredentials",
        StatusCodes.Status403Forbidden,
        "This server did not issue that token, and it is no secret of its own.");

    public static readonly ChannelError TokenExpired = new(
        "TokenExpired",
        StatusCodes.Status403Forbidden,
        "The token has expired. Get a new one and refresh it before it expires.");

    public static readonly ChannelError SecretRequired = new(
        "SecretRequired", StatusCodes.Status403Forbidden, "Only a secret may generate tokens.");

    public static readonly ChannelError TokenRequired = new(
        "TokenRequired", StatusCodes.Status403Forbidden, "Only a token can be refreshed; a secret does not expire.");

    public static readonly ChannelError OtherConversation = new(
        "OtherConversation", StatusCodes.Status403Forbidden, "The token is good for its own conversation only.");

    public static readonly ChannelError OriginNotTrusted = new(
        "OriginNotTrusted", StatusCodes.Status403Forbidden, "The token is not for pages of this origin.");

    public static readonly ChannelError OriginNotAllowed = new(
        "OriginNotAllowed",
        StatusCodes.Status403Forbidden,
        "Visitor tokens are for pages of BlinkAudioBot:DirectLine:AllowedOrigins, and for this machine.");

    public static readonly ChannelError TicketInvalid = new(
        "TicketInvalid",
        StatusCodes.Status403Forbidden,
        "The stream's ticket is unknown, used or older than 60 seconds. Get a new streamUrl from the conversation.");

    public static readonly ChannelError ConversationNotFound = new(
        "ConversationNotFound",
        StatusCodes.Status404NotFound,
        "There is no such conversation. Start it with POST /v3/directline/conversations.");

    public static readonly ChannelError UploadNotFound = new(
        "UploadNotFound", StatusCodes.Status404NotFound, "There is no such file.");

    public static readonly ChannelError OperationNotFound = new(
        "OperationNotFound", StatusCodes.Status404NotFound, "Direct Line 3.0 has no operation at this path.");

    public static readonly ChannelError MethodNotAllowed = new(
        "MethodNotAllowed", StatusCodes.Status405MethodNotAllowed, "Use one of the methods that the Allow header names.");

    public static readonly ChannelError MalformedData = new(
        "MalformedData", StatusCodes.Status400BadRequest, "The body is not the JSON that is expected here.");

    public static readonly ChannelError MissingProperty = new(
        "MissingProperty", StatusCodes.Status400BadRequest, "\"type\" is missing from the activity.");

    public static readonly ChannelError ActivityTypeNotAllowed = new(
        "ActivityTypeNotAllowed",
        StatusCodes.Status400BadRequest,
        "A client may post message, event, typing, messageReaction and endOfConversation.");

    public static readonly ChannelError EventNameReserved = SharedErrors.EventNameReserved with
    {
        Message = "Names of events that begin with \"blinkaudiobot/\" or \"handoff.\" are not for clients.",
    };

    public static readonly ChannelError InvalidUserId = new(
        "InvalidUserId",
        StatusCodes.Status400BadRequest,
        "\"user.id\" starts with \"dl_\" and has at most 128 characters, none of them a control character.");

    public static readonly ChannelError InvalidTrustedOrigins = new(
        "InvalidTrustedOrigins",
        StatusCodes.Status400BadRequest,
        "\"trustedOrigins\" is a list of exact origins, \"https://shop.example.com\" for example.");

    public static readonly ChannelError InvalidClientActivityId = new(
        "InvalidClientActivityId",
        StatusCodes.Status400BadRequest,
        "\"channelData.clientActivityID\" is a string of at most 256 characters.");

    public static readonly ChannelError InvalidCheckResult = new(
        "InvalidCheckResult",
        StatusCodes.Status400BadRequest,
        "\"result\" is works, blocked, none or silent, and \"id\" a string of at most 64 characters.");

    public static readonly ChannelError CheckRepeated = new(
        "CheckRepeated",
        StatusCodes.Status409Conflict,
        "The result of this test was taken before. Another test has another \"id\".");

    public static readonly ChannelError InvalidWatermark = new(
        "InvalidWatermark", StatusCodes.Status400BadRequest, "\"watermark\" is one that this server gave, or absent.");

    public static readonly ChannelError InvalidUpload = new(
        "InvalidUpload",
        StatusCodes.Status400BadRequest,
        "Send a file as the body, or multipart/form-data with files and one application/vnd.microsoft.activity.");

    public static readonly ChannelError WebSocketExpected = new(
        "WebSocketExpected", StatusCodes.Status400BadRequest, "The stream is a WebSocket.");

    public static readonly ChannelError ActivityTooLarge = SharedErrors.ActivityTooLarge(
        "BlinkAudioBot:DirectLine:MaxActivityBytes");

    public static readonly ChannelError BodyTooLarge = new(
        "BodyTooLarge", StatusCodes.Status413PayloadTooLarge, "The body is larger than this operation takes; no setting changes that.");

    public static readonly ChannelError TextTooLong = new(
        "TextTooLong",
        StatusCodes.Status413PayloadTooLarge,
        "The text has more characters than BlinkAudioBot:DirectLine:MaxTextLength.");

    public static readonly ChannelError UploadTooLarge = new(
        "UploadTooLarge",
        StatusCodes.Status413PayloadTooLarge,
        "A file is larger than BlinkAudioBot:DirectLine:MaxUploadBytes.");

    public static readonly ChannelError TooManyFiles = new(
        "TooManyFiles",
        StatusCodes.Status413PayloadTooLarge,
        "There are more files than BlinkAudioBot:DirectLine:MaxUploadFiles.");

    public static readonly ChannelError UploadTypeNotAllowed = new(
        "UploadTypeNotAllowed",
        StatusCodes.Status415UnsupportedMediaType,
        "A file is none of PNG, JPEG, GIF, WebP, PDF, MP4 and plain text, judged by its content.");

    public static readonly ChannelError TooManyRequests = new(
        "TooManyRequests",
        StatusCodes.Status429TooManyRequests,
        "Too many requests. Nothing was kept of this one; send it again later.");

    public static readonly ChannelError Unavailable = SharedErrors.Unavailable(
        "Try again; with the same clientActivityID an activity is kept once.");

    public static readonly ChannelError UploadsFull = new(
        "UploadsFull",
        StatusCodes.Status507InsufficientStorage,
        "There is no room: all uploads together would pass BlinkAudioBot:DirectLine:MaxUploadFolderBytes.");

    public static readonly ChannelError ServiceError = SharedErrors.ServiceError;

    public static readonly IReadOnlyList<ChannelError> All =
    [
        MissingCredentials, InvalidCredentials, TokenExpired, SecretRequired, TokenRequired, OtherConversation,
        OriginNotTrusted, OriginNotAllowed, TicketInvalid, ConversationNotFound, UploadNotFound,
        OperationNotFound, MethodNotAllowed, MalformedData,
        MissingProperty, ActivityTypeNotAllowed, EventNameReserved, InvalidUserId, InvalidTrustedOrigins,
        InvalidClientActivityId, InvalidCheckResult, CheckRepeated, InvalidWatermark, InvalidUpload, WebSocketExpected, ActivityTooLarge, BodyTooLarge, TextTooLong, UploadTooLarge,
        TooManyFiles,
        UploadTypeNotAllowed, TooManyRequests, Unavailable, UploadsFull, ServiceError,
    ];
}
