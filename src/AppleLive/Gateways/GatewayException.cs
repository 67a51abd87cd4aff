namespace AppleLive.Gateways;

/// <summary>A provider did not do what it was asked. The message names no secret and nobody.</summary>
public sealed class GatewayException : Exception
{
    /// <summary>With its fault, and a message for those who run the host.</summary>
    public GatewayException(GatewayFault fault, string message, Exception? inner = null)
        : base(message, inner) => Fault = fault;

    /// <summary>With a message.</summary>
    public GatewayException(string message)
        : this(GatewayFault.Unknown, message) { }

    /// <summary>With a message and its cause.</summary>
    public GatewayException(string message, Exception inner)
        : this(GatewayFault.Unknown, message, inner) { }

    /// <summary>Without a message.</summary>
    public GatewayException()
        : this("The provider did not answer.") { }

    /// <summary>What it means for us.</summary>
    public GatewayFault Fault { get; }

    /// <summary>When the provider wants to be asked again, where it says so.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The provider's own word for it, such as <c>charge_already_refunded</c>, where it has one.</summary>
    public string? Code { get; init; }
}
