using System.Diagnostics.CodeAnalysis;
using BlinkAudioBot.Channels.Answers;
using BlinkAudioBot.Channels.DirectLine.Tokens;
using BlinkAudioBot.Conversations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace BlinkAudioBot.Channels.DirectLine;

/// <summary>
/// Stands before every endpoint: who is it, may they, and what do they hear when not. The boundary for exceptions, too.
/// </summary>
internal sealed partial class DirectLineGate(CallerAuthenticator authenticator, ILogger<DirectLineGate> logger)
{
    /// <summary>For anybody.</summary>
    public RequestDelegate ForAnybody(Func<HttpContext, Task<ChannelError?>> handle) =>
        context => RunAsync(context, handle, ErrorResponse.Write);

    /// <summary>For anybody, answering errors as problem details.</summary>
    public RequestDelegate ForPages(Func<HttpContext, ChannelError?> handle) =>
        ForPages(context => Task.FromResult(handle(context)));

    /// <summary>For anybody, answering errors as problem details.</summary>
    public RequestDelegate ForPages(Func<HttpContext, Task<ChannelError?>> handle) =>
        context => RunAsync(context, handle, ErrorResponse.WriteProblem);

    /// <summary>For whoever has a token or a secret.</summary>
    public RequestDelegate ForCallers(Func<HttpContext, DirectLineCaller, Task<ChannelError?>> handle) => ForAnybody(
        async context =>
        {
            var (caller, error) = await authenticator.AuthenticateAsync(context.Request);
            return caller is null ? error : await handle(context, caller);
        });

    /// <summary>For whoever may use the conversation in the path, within a limit.</summary>
    public RequestDelegate ForMembers(
        Func<Visitor, ChannelError?> limit, Func<HttpContext, Visitor, Task<ChannelError?>> handle) => ForCallers(
        async (context, caller) =>
        {
            var conversation = new ConversationId(context.GetRouteValue("id") as string ?? string.Empty);
            if (caller.In(conversation) is not { } visitor)
            {
                return DirectLineErrors.OtherConversation;
            }

            // A secret opens all of Direct Line's conversations, and none of another channel's.
            return Visitor.IsConversation(conversation)
                ? limit(visitor) ?? await handle(context, visitor)
                : DirectLineErrors.ConversationNotFound;
        });

    [SuppressMessage("Design", "CA1031:Do not catch general exceptions", Justification = "The boundary of a request.")]
    private async Task RunAsync(
        HttpContext context,
        Func<HttpContext, Task<ChannelError?>> handle,
        Action<HttpResponse, ChannelError> answer)
    {
        ChannelError? error;
        try
        {
            error = await handle(context);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (BadHttpRequestException exception)
        {
            error = exception.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? DirectLineErrors.BodyTooLarge
                : DirectLineErrors.MalformedData;
        }
        catch (StoreUnavailableException)
        {
            // The store has told the operator already.
            error = DirectLineErrors.Unavailable;
        }
        catch (Exception exception)
        {
            LogRequestFailed(exception, context.Request.Method, context.Request.Path.Value ?? string.Empty);
            error = DirectLineErrors.ServiceError;
        }

        if (error is not null)
        {
            Answer(context, error, answer);
        }
    }

    private static void Answer(HttpContext context, ChannelError error, Action<HttpResponse, ChannelError> answer)
    {
        if (context.Response.HasStarted)
        {
            // Half an answer is out; cutting the connection is the only way left to say that it is not whole.
            context.Abort();
            return;
        }

        answer(context.Response, error);
    }
}
