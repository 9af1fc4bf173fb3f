using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace BlinkAudioBot.Desk.Http;

/// <summary>The page at which agents work; the build of the pages puts it into <c>wwwroot/desk</c>.</summary>
internal static class DeskPage
{
    /// <summary>GET /desk.</summary>
    public static Task SendAsync(HttpContext context)
    {
        var files = context.RequestServices.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider;
        var page = files.GetFileInfo("desk/index.html");
        if (!page.Exists)
        {
            return DeskProblemResult.WriteAsync(context, DeskProblem.NotFound);
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.SendFileAsync(page, context.RequestAborted);
    }
}
