using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using BlinkAudioBot.Conversations;
using BlinkAudioBot.Desk.HelpDesk;
using BlinkAudioBot.Desk.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BlinkAudioBot.Desk.Http;

/// <summary>
/// Stands before every endpoint, behind the check of who it is: does the request come from the desk's own page, and what is
/// heard when something fails.
/// </summary>
internal sealed partial class DeskBoundary(DeskAddress address, ILogger<DeskBoundary> logger)
{
    /// <summary>The header that everything but a read has to have.</summary>
    public const string CsrfHeader = "X-Desk-Csrf";

    /// <summary>The endpoint that does something.</summary>
    public RequestDelegate Around(Func<HttpContext, Task<IResult>> handle) => async context =>
    {
        var result = await RunAsync(context, handle);
        await result.ExecuteAsync(context);
    };

    /// <summary>The endpoint that does something at once.</summary>
    public RequestDelegate Around(Func<HttpContext, IResult> handle) => Around(context => Task.FromResult(handle(context)));

    [SuppressMessage("Design", "CA1031:Do not catch general exceptions", Justification = "The boundary of a request.")]
    private async Task<IResult> RunAsync(HttpContext context, Func<HttpContext, Task<IResult>> handle)
    {
        try
        {
            return Check(context) is { } refused ? refused.Result() : await handle(context);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            return Results.Empty;
        }
        catch (BadHttpRequestException exception)
        {
            return exception.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? DeskProblem.TooLarge.Result()
                : DeskProblem.Malformed.Result();
        }
        catch (Exception exception) when (exception is StoreUnavailableException or TimeoutException or OrleansException)
        {
            // The store has told the operator already. Whether a command was committed is unknown; with its key it may be sent again.
            return DeskProblem.Unavailable.Result();
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            LogRequestFailed(exception, context.Request.Method, context.Request.Path.Value ?? string.Empty);
            return DeskProblem.ServiceError.Result();
        }
    }

    private DeskProblem? Check(HttpContext context)
    {
        // Browsers add cookies by themselves, but no key.
        if (HttpMethods.IsGet(context.Request.Method) || context.User.Identity?.AuthenticationType == ApiKeyHandler.SchemeName)
        {
            return null;
        }

        if (!address.IsOwnOrigin(context.Request))
        {
            return DeskProblem.CrossOrigin;
        }

        var isOpen = context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null;
        return isOpen || HasCsrf(context) ? null : DeskProblem.Csrf;
    }

    private static bool HasCsrf(HttpContext context) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(DeskPrincipal.SessionOf(context.User).Csrf),
        Encoding.UTF8.GetBytes(context.Request.Headers[CsrfHeader].ToString()));
}
