using Microsoft.Extensions.Logging;

namespace AppleLive.Transparency;

/// <summary>What is logged of witnesses.</summary>
internal static partial class WitnessLog
{
    [LoggerMessage(EventId = 6201, Level = LogLevel.Warning, Message = "The witness {Witness} did not cosign; it is asked again. {Reply}")]
    public static partial void NotCosigned(ILogger logger, string witness, string? reply);
}
