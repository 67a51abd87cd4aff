using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace AppleLive.AspNetCore.Binding;

/// <summary>Finds every fault of a body that could not be read, by walking it beside the type it should have.</summary>
internal sealed class JsonFaults
{
    /// <summary>The serializer stops at its first fault; a sender who mends one at a time should not need more rounds than this has entries.</summary>
    private const int MaximumFaults = 100;

    private readonly List<FieldError> errors = [];

    public static Refusal NotJson => Of(new FieldError("", FieldRules.NotJson));

    public static Refusal Of(params IReadOnlyList<FieldError> errors) => new(Refusals.Invalid) { Fields = errors };

    public static Refusal Find(byte[] bytes, JsonTypeInfo type)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = type.Options.MaxDepth });
            var faults = new JsonFaults();
            faults.Walk(document.RootElement, type, "");
            return faults.errors.Count == 0 ? NotJson : Of(faults.errors);
        }
        catch (JsonException)
        {
            return IsTooDeep(bytes, type.Options.MaxDepth) ? Of(new FieldError("", FieldRules.TooDeep)) : NotJson;
        }
        catch (InvalidOperationException)
        {
            // RFC 8259 §8.2: the grammar lets half a surrogate pair into a name, though no text can hold it.
            return NotJson;
        }
    }

    private void Walk(JsonElement element, JsonTypeInfo type, string path)
    {
        if (errors.Count >= MaximumFaults) return;
        bool nothing = element.ValueKind == JsonValueKind.Null && path.Length > 0;
        if (nothing && (!type.Type.IsValueType || Nullable.GetUnderlyingType(type.Type) is not null)) return;
        switch (type.Kind)
        {
            case JsonTypeInfoKind.Object when element.ValueKind == JsonValueKind.Object: WalkObject(element, type, path); break;
            case JsonTypeInfoKind.Enumerable when element.ValueKind == JsonValueKind.Array: WalkArray(element, type, path); break;
            case JsonTypeInfoKind.None when CanRead(element, type): break;
            default: errors.Add(new FieldError(path, FieldRules.WrongType)); break;
        }
    }

    private void WalkObject(JsonElement element, JsonTypeInfo type, string path)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (JsonProperty member in element.EnumerateObject())
        {
            JsonPropertyInfo? known = type.Properties.FirstOrDefault(property => string.Equals(property.Name, member.Name, StringComparison.OrdinalIgnoreCase));
            string at = path.Length == 0 ? known?.Name ?? member.Name : $"{path}.{known?.Name ?? member.Name}";
            if (!seen.Add(member.Name)) errors.Add(new FieldError(at, FieldRules.Twice));
            else if (known is not null) Walk(member.Value, type.Options.GetTypeInfo(known.PropertyType), at);
            else if (type.UnmappedMemberHandling == JsonUnmappedMemberHandling.Disallow)
                errors.Add(new FieldError(at, FieldRules.Unknown) { Arguments = [string.Join(", ", type.Properties.Select(property => property.Name))] });
        }
    }

    private void WalkArray(JsonElement element, JsonTypeInfo type, string path)
    {
        JsonTypeInfo each = type.Options.GetTypeInfo(type.ElementType!);
        int i = 0;
        foreach (JsonElement item in element.EnumerateArray()) Walk(item, each, $"{path}[{i++}]");
    }

    private static bool CanRead(JsonElement element, JsonTypeInfo type)
    {
        try
        {
            element.Deserialize(type);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsTooDeep(byte[] bytes, int maximum)
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = bytes.Length + 1 });
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth >= maximum && reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject) return true;
            }
        }
        catch (JsonException)
        {
            return false;
        }

        return false;
    }
}
