namespace AppleLive.AspNetCore.Problems;

/// <summary>The problems that only HTTP knows, beside the library's <see cref="Refusals"/>. A name, once released, never changes its meaning.</summary>
public static class HttpProblems
{
    /// <summary>Nobody is signed in.</summary>
    public const string Unauthorized = "unauthorized";

    /// <summary>Name or password is wrong, or the account may not sign in. Which of them is not told.</summary>
    public const string SignInFailed = "sign-in-failed";

    /// <summary>The path takes other methods only.</summary>
    public const string MethodNotAllowed = "method-not-allowed";

    /// <summary>The body is not of a kind that is read here.</summary>
    public const string UnsupportedMediaType = "unsupported-media-type";

    /// <summary>The body is larger than is read here.</summary>
    public const string TooLarge = "too-large";

    /// <summary>More requests than one sender may make.</summary>
    public const string TooManyRequests = "too-many-requests";

    /// <summary>The request cannot be read as HTTP.</summary>
    public const string BadRequest = "bad-request";

    /// <summary>Something broke on the host's side.</summary>
    public const string Unexpected = "unexpected";
}
