namespace AppleLive;

/// <summary>
/// A word the caller makes up for one command, so that sending it again does nothing twice. An accepted one is known for
/// <see cref="Storage.IdempotencyOptions.KeptDays"/> at least.
/// </summary>
/// <param name="Value">1 to 255 printable ASCII characters.</param>
public readonly record struct IdempotencyKey(string Value)
{
    /// <summary>The greatest length.</summary>
    public const int MaximumLength = 255;

    /// <summary>Reads a key; false where it is missing, too long or not printable ASCII.</summary>
    public static bool TryParse(string? text, out IdempotencyKey key)
    {
        bool sound = text is { Length: > 0 and <= MaximumLength } && text.All(c => c is >= ' ' and <= '~') && !string.IsNullOrWhiteSpace(text);
        key = new IdempotencyKey(sound ? text! : "");
        return sound;
    }
}
