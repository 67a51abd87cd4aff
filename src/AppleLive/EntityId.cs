using System.Diagnostics.CodeAnalysis;

namespace AppleLive;

/// <summary>Reads and writes ids as text: 32 hexadecimal digits with hyphens, in lower case.</summary>
public static class EntityId
{
    /// <summary>The id written in <paramref name="text"/>, or false where the text is not an id.</summary>
    public static bool TryParse<TId>([NotNullWhen(true)] string? text, out TId id)
        where TId : struct, IEntityId<TId>
    {
        bool read = Guid.TryParseExact(text, "D", out Guid value);
        id = TId.From(value);
        return read;
    }
}
