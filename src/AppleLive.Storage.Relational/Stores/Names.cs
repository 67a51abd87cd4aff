using System.Text.Json;

namespace AppleLive.Storage.Relational.Stores;

/// <summary>How states and kinds stand in columns: by name, in camelCase, as the constraints of the scripts list them.</summary>
internal static class Names
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    public static T Read<T>(string name)
        where T : struct, Enum => Enum.Parse<T>(name, ignoreCase: true);
}
