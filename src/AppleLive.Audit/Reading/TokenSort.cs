namespace AppleLive.Audit.Reading;

/// <summary>What a token is.</summary>
internal enum TokenSort : byte
{
    Object,
    Array,
    Name,
    Text,
    Number,
    Boolean,
    Null,
}
