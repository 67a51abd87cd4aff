using Microsoft.Extensions.Options;

namespace AppleLive.SampleHost.Security;

/// <summary>How often one address may ask, per minute, and how long it may stay. <c>AppleLive:RateLimits</c>. This machine itself is no exception.</summary>
internal sealed class RateLimitSettings
{
    public const string Section = "AppleLive:RateLimits";

    /// <summary>Whether anything is limited. The default is true; switch it off to measure.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Attempts to sign in. The default is 30; 1 to 1,000,000.</summary>
    public int SignIns { get; set; } = 30;

    /// <summary>Orders placed and questions asked by guests. The default is 60; 1 to 1,000,000.</summary>
    public int GuestWrites { get; set; } = 60;

    /// <summary>Tiles and bundles of the ledger, which never change and cost little. The default is 12,000: a million records in a minute. 1 to 1,000,000.</summary>
    public int LedgerTiles { get; set; } = 12_000;

    /// <summary>What payment providers send, from a few addresses each; the signature is checked first. The default is 12,000; 1 to 1,000,000.</summary>
    public int Webhooks { get; set; } = 12_000;

    /// <summary>Everything else. The default is 1,200; 1 to 1,000,000.</summary>
    public int Requests { get; set; } = 1_200;

    /// <summary>Streams of live events open at the same time. The default is 64: a household, or a village behind one address. 1 to 1,000,000.</summary>
    public int LiveStreams { get; set; } = 64;
}

internal sealed class RateLimitSettingsValidator : IValidateOptions<RateLimitSettings>
{
    public ValidateOptionsResult Validate(string? name, RateLimitSettings options)
    {
        var limits = new (string Name, int Value)[]
        {
            (nameof(options.SignIns), options.SignIns),
            (nameof(options.GuestWrites), options.GuestWrites),
            (nameof(options.LedgerTiles), options.LedgerTiles),
            (nameof(options.Webhooks), options.Webhooks),
            (nameof(options.Requests), options.Requests),
            (nameof(options.LiveStreams), options.LiveStreams),
        };
        string[] mistakes = [.. limits
            .Where(limit => limit.Value is < 1 or > 1_000_000)
            .Select(limit => $"{RateLimitSettings.Section}:{limit.Name} is {limit.Value}; set it between 1 and 1000000.")];
        return mistakes.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }
}
