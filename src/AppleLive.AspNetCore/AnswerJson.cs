using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace AppleLive.AspNetCore;

/// <summary>How answers are written: as the library writes JSON, with Chinese as it is. What HTML could mistake stays escaped.</summary>
internal static class AnswerJson
{
    public static JsonSerializerOptions Options { get; } = new(AppleLiveJson.Options) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
}
