using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Channels.Connector;

/// <summary>The rules between the settings, which no attribute can say. Secrets stay out of the messages.</summary>
internal sealed class ConnectorRegistrationValidator : IValidateOptions<ConnectorOptions>
{
    private const string Section = "BlinkAudioBot:Connector:";

    public ValidateOptionsResult Validate(string? name, ConnectorOptions options)
    {
        var result = new ValidateOptionsResultBuilder();
        if (string.IsNullOrEmpty(options.AppId))
        {
            RefuseLoose(options, result);
        }
        else
        {
            CheckApp(options, result);
        }

        return result.Build();
    }

    private static void RefuseLoose(ConnectorOptions options, ValidateOptionsResultBuilder result)
    {
        (string Name, string? Value)[] loose =
        [
            (nameof(options.AppPassword), options.AppPassword),
            (nameof(options.CertificatePath), options.CertificatePath),
            (nameof(options.TenantId), options.TenantId),
        ];
        foreach (var (setting, _) in loose.Where(one => !string.IsNullOrEmpty(one.Value)))
        {
            result.AddError($"{Section}{setting} is set without {Section}AppId. Set that too, or neither.");
        }
    }

    private static void CheckApp(ConnectorOptions options, ValidateOptionsResultBuilder result)
    {
        if (!Guid.TryParse(options.AppId, out _))
        {
            result.AddError($"{Section}AppId is \"{options.AppId}\". Give the GUID of the app's registration.");
        }

        if (options.AppType == ConnectorAppType.SingleTenant && string.IsNullOrEmpty(options.TenantId))
        {
            result.AddError($"{Section}AppType is \"SingleTenant\", so {Section}TenantId is needed.");
        }

        CheckProof(options, result);
    }

    private static void CheckProof(ConnectorOptions options, ValidateOptionsResultBuilder result)
    {
        var proofs = new[] { options.AppPassword, options.CertificatePath }.Count(proof => !string.IsNullOrEmpty(proof));
        var wanted = options.AppType == ConnectorAppType.UserAssignedManagedIdentity ? 0 : 1;
        if (proofs != wanted)
        {
            result.AddError(wanted == 0
                ? $"A managed identity has no secret: leave out {Section}AppPassword and {Section}CertificatePath."
                : $"Set {Section}AppPassword or {Section}CertificatePath, and not both.");
        }
        else if (!string.IsNullOrEmpty(options.CertificatePath) && !File.Exists(options.CertificatePath))
        {
            result.AddError($"{Section}CertificatePath is \"{options.CertificatePath}\", and there is no such file.");
        }
    }
}
