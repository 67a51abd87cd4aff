using System.Text.Json;

using Microsoft.AspNetCore.Http;

namespace AppleLive.AspNetCore.Endpoints;

/// <summary>An answer in JSON, sent in one piece with its length: answers are small, and a chunked one costs both ends more.</summary>
internal sealed class JsonAnswer(object answer, int status) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(answer, AnswerJson.Options);
        HttpResponse response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = json.Length;
        await response.Body.WriteAsync(json, httpContext.RequestAborted);
    }
}
