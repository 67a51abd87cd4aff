namespace AppleLive.TransparencyLog.Verification;

/// <summary>Something a log served, or why it is of no use.</summary>
internal readonly record struct Fetched<T>(T? Value, LogVerification? Failure)
{
    public static implicit operator Fetched<T>(T value) => new(value, null);

    public static implicit operator Fetched<T>(LogVerification failure) => new(default, failure);
}
