namespace AppleLive.Audit.Reading;

/// <summary>A token of a record: where it stands in the bytes, and where the next value begins on the tape.</summary>
internal readonly record struct Token(TokenSort Sort, int Start, int Length, int Next, long Number);
