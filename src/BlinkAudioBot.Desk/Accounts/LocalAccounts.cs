using BlinkAudioBot.Desk.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Desk.Accounts;

/// <summary>Accounts with a password of ours: signing in, and making one by invitation.</summary>
internal sealed class LocalAccounts(
    DeskDatabase database, AgentStore agents, InvitationStore invitations, Lockout lockout)
{
    /// <summary>The fewest and the most characters of a password.</summary>
    public const int ShortestPassword = 12, LongestPassword = 256;

    private const int Iterations = 210_000;

    private readonly PasswordHasher<string> _hasher =
        new(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));

    // What a password is held against where there is no account: it takes as long, so the time tells nothing.
    private readonly Lazy<string> _nobodys = new(
        () => new PasswordHasher<string>(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }))
            .HashPassword(string.Empty, Secrets.Create()));

    /// <summary>An address as it is kept.</summary>
    public static string Normalise(string email) => email.Trim().ToLowerInvariant();

    /// <summary>Checks a password.</summary>
    /// <returns>Whose it is; or how long the account is closed; or neither.</returns>
    public (Agent? Agent, TimeSpan? Closed) SignIn(string email, string password)
    {
        var address = Normalise(email);
        if (lockout.Begin(address) is { } closed)
        {
            return (null, closed);
        }

        var found = agents.FindByEmail(address);
        var verdict = _hasher.VerifyHashedPassword(string.Empty, found?.Password ?? _nobodys.Value, password);
        if (found is null || verdict == PasswordVerificationResult.Failed)
        {
            return (null, null);
        }

        lockout.Clear(address);
        return (found.Value.Agent, null);
    }

    /// <summary>Makes the account that an invitation is for, and uses the invitation up.</summary>
    /// <returns>Whose it is; or why there is none.</returns>
    public (Agent? Agent, JoinRefusal? Refusal) Join(string token, string email, string name, string password)
    {
        // Before the transaction, because it takes its time.
        var hash = _hasher.HashPassword(string.Empty, password);
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        if (invitations.Take(token, transaction) is not { } invitation)
        {
            return (null, JoinRefusal.NoInvitation);
        }

        var address = Normalise(email);
        if (invitation.Email is { } invited && invited != address)
        {
            return (null, JoinRefusal.OtherAddress);
        }

        if (agents.Add(address, name, invitation.Role, hash, transaction) is not { } agent)
        {
            return (null, JoinRefusal.AddressTaken);
        }

        transaction.Commit();
        return (agent, null);
    }
}
