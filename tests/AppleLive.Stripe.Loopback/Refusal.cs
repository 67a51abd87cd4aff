namespace AppleLive.Stripe.Loopback;

/// <summary>An error as Stripe answers it.</summary>
internal sealed class Refusal(int status, string type, string? code, string message, string? param = null) : Exception(message)
{
    public int Status => status;

    public string Type => type;

    public string? Code => code;

    public string? Param => param;

    public static Refusal Invalid(string message, string? code = null, string? param = null) => new(400, "invalid_request_error", code, message, param);

    public static Refusal Missing(string what, string id) => new(404, "invalid_request_error", "resource_missing", $"No such {what}: '{id}'", "id");
}
