using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace AppleLive.SampleHost.Security;

/// <summary>Which proxies are believed about a visitor's address. <c>AppleLive:Proxies</c>.</summary>
internal sealed class ProxySettings
{
    public const string Section = "AppleLive:Proxies";

    /// <summary>Addresses of proxies right in front of this host. By default none: the headers anyone can send are ignored.</summary>
    public IList<string> Known { get; } = [];
}

internal sealed class ProxySettingsValidator : IValidateOptions<ProxySettings>
{
    public ValidateOptionsResult Validate(string? name, ProxySettings options)
    {
        string[] mistakes = [.. options.Known
            .Where(address => !IPAddress.TryParse(address, out _))
            .Select(address => $"{ProxySettings.Section}:Known has '{address}'; write an IP address.")];
        return mistakes.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }
}

internal sealed class ForwardedHeadersSetup(IOptions<ProxySettings> proxies) : IConfigureOptions<ForwardedHeadersOptions>
{
    public void Configure(ForwardedHeadersOptions options)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (string address in proxies.Value.Known) options.KnownProxies.Add(IPAddress.Parse(address));
    }
}
