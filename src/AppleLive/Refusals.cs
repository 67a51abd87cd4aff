namespace AppleLive;

/// <summary>Every refusal by its stable name. A name, once released, never changes its meaning.</summary>
public static class Refusals
{
    /// <summary>Fields cannot be taken as they are; <see cref="Refusal.Fields"/> says which and why.</summary>
    public const string Invalid = "invalid";
}
