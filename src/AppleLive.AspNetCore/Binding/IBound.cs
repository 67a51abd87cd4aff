namespace AppleLive.AspNetCore.Binding;

/// <summary>A part of a request that was bound to a handler's parameter. It may turn out to be unreadable; then the handler is not called.</summary>
internal interface IBound
{
    /// <summary>Why it could not be read, or null.</summary>
    Refusal? Fault { get; }
}
