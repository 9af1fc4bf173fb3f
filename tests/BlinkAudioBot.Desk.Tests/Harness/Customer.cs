using System.Net.Http.Headers;
using System.Text;

namespace BlinkAudioBot.Desk.Tests.Harness;

/// <summary>Somebody who talks to the bot on the support page.</summary>
internal sealed class Customer : IDisposable
{
    private readonly HttpClient _http;

    private Customer(Uri address) => _http = new HttpClient { BaseAddress = new Uri(address, "/") };

    public string Conversation { get; private set; } = string.Empty;

    public static async Task<Customer> StartAsync(Uri address)
    {
        var customer = new Customer(address);
        customer.Adopt(await customer.SendAsync(HttpMethod.Post, "api/visitor-token", null));
        customer.Adopt(await customer.SendAsync(HttpMethod.Post, "v3/directline/conversations", "{}"));
        return customer;
    }

    /// <summary>Asks for a person until there is a case.</summary>
    public async Task AskForPersonAsync()
    {
        await SayAsync("I want to talk to a person");
        await SayAsync("yes");
    }

    public Task<JsonElement> SayAsync(string text) => PostAsync(
        $$"""{"type":"message","text":{{Quote(text)}}}""");

    public Task<JsonElement> TypeAsync() => PostAsync("""{"type":"typing"}""");

    /// <summary>Tells that a message was read.</summary>
    public Task<JsonElement> ReadAsync(string id) => PostAsync(
        $$$"""{"type":"event","name":"application/vnd.microsoft.readReceipt","value":{"lastReadMessageId":{{{Quote(id)}}}}}""");

    /// <summary>What the customer's page shows.</summary>
    public async Task<string> ScreenAsync() => (await LogAsync()).ToString();

    /// <summary>What the customer's page gets.</summary>
    public async Task<IReadOnlyList<JsonElement>> ActivitiesAsync() =>
        [.. (await LogAsync()).GetProperty("activities").EnumerateArray()];

    /// <summary>What it shows of a server that has been started again elsewhere.</summary>
    public async Task<string> ScreenAsync(Uri address) => (await SendAsync(
        HttpMethod.Get, new Uri(address, $"v3/directline/conversations/{Conversation}/activities").AbsoluteUri, null)).ToString();

    /// <summary>Comes in by the token of a link, as another browser would.</summary>
    /// <returns>The answer's status, and the customer if it let them in.</returns>
    public static async Task<(HttpStatusCode Status, Customer? Customer)> ReturnAsync(Uri address, string token)
    {
        var customer = new Customer(address);
        customer._http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await customer._http.PostAsync("api/return", null, TestContext.Current.CancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            customer.Dispose();
            return (response.StatusCode, null);
        }

        customer.Adopt(JsonElement.Parse(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)));
        return (response.StatusCode, customer);
    }

    public void Dispose() => _http.Dispose();

    public static string Quote(string text) => $"\"{JsonEncodedText.Encode(text)}\"";

    private Task<JsonElement> LogAsync() =>
        SendAsync(HttpMethod.Get, $"v3/directline/conversations/{Conversation}/activities", null);

    private Task<JsonElement> PostAsync(string activity) =>
        SendAsync(HttpMethod.Post, $"v3/directline/conversations/{Conversation}/activities", activity);

    private void Adopt(JsonElement answer)
    {
        Conversation = answer.GetProperty("conversationId").ToString();
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", answer.GetProperty("token").ToString());
    }

    private async Task<JsonElement> SendAsync(HttpMethod method, string path, string? json)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{path} answered {response.StatusCode}.");
        return JsonElement.Parse(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }
}
