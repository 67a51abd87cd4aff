using System.Globalization;

using AppleLive.TransparencyLog.Notes;

namespace AppleLive.TransparencyLog.Witnesses;

/// <summary>What a witness answers, and how it is sent over HTTP.</summary>
public abstract record WitnessAnswer
{
    /// <summary>The content type of a size in a conflict.</summary>
    public const string SizeType = "text/x.tlog.size";

    private const string TextType = "text/plain; charset=utf-8";

    private WitnessAnswer(int status, string body, string contentType = TextType)
    {
        Status = status;
        Body = body;
        ContentType = contentType;
    }

    /// <summary>The HTTP status code.</summary>
    public int Status { get; }

    /// <summary>The body.</summary>
    public string Body { get; }

    /// <summary>The content type of the body.</summary>
    public string ContentType { get; }

    /// <summary>The checkpoint is remembered, on disk, and cosigned.</summary>
    /// <param name="Signature">The cosignature.</param>
    public sealed record Cosigned(NoteSignature Signature) : WitnessAnswer(200, Signature.Line);

    /// <summary>The request cannot be read, or its old size is larger than its checkpoint.</summary>
    public sealed record Malformed(string Why) : WitnessAnswer(400, Why + "\n");

    /// <summary>The checkpoint is not signed by the log's key, or bears a false signature in its name.</summary>
    public sealed record Untrusted() : WitnessAnswer(403, "The log did not sign this checkpoint.\n");

    /// <summary>The witness does not watch this log.</summary>
    public sealed record UnknownLog() : WitnessAnswer(404, "This log is not watched here.\n");

    /// <summary>The witness knows another size than the request says; or this size with another root, which shows that the log has two faces.</summary>
    /// <param name="Size">The size it knows; 0 for none.</param>
    public sealed record Conflict(long Size) : WitnessAnswer(409, Size.ToString(CultureInfo.InvariantCulture) + "\n", SizeType);

    /// <summary>The proof does not show that the tree only grew.</summary>
    public sealed record Inconsistent() : WitnessAnswer(422, "The proof does not show that the log only grew.\n");
}
