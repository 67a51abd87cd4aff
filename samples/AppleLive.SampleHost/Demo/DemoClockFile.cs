using System.Text.Json;

namespace AppleLive.SampleHost.Demo;

/// <summary>The file beside the store that keeps the demo clock's offset. It is replaced whole or not at all.</summary>
internal sealed class DemoClockFile(string path)
{
    private sealed record Kept(long OffsetMilliseconds);

    /// <summary>The kept offset, or null the first time.</summary>
    public long? Read()
    {
        if (!File.Exists(path)) return null;
        try
        {
            return JsonSerializer.Deserialize<Kept>(File.ReadAllBytes(path), JsonSerializerOptions.Web)?.OffsetMilliseconds;
        }
        catch (JsonException damaged)
        {
            throw new InvalidDataException($"The demo clock in {path} cannot be read. Delete the data folder to begin the demo anew.", damaged);
        }
    }

    public void Write(long offsetMilliseconds)
    {
        string fresh = path + ".new";
        using (FileStream stream = File.Create(fresh))
        {
            JsonSerializer.Serialize(stream, new Kept(offsetMilliseconds), JsonSerializerOptions.Web);
            stream.Flush(flushToDisk: true);
        }

        File.Move(fresh, path, overwrite: true);
    }
}
