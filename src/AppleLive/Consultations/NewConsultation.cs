namespace AppleLive.Consultations;

/// <summary>A question to ask.</summary>
public sealed record NewConsultation
{
    /// <summary>The question, at most 1,000 characters.</summary>
    public string? Question { get; init; }

    /// <summary>The statistical code of the village it concerns; may be left out.</summary>
    public string? Village { get; init; }

    /// <summary>Who asks, at most 50 characters; may be left out.</summary>
    public string? Name { get; init; }

    /// <summary>A mainland mobile number to call back; may be left out.</summary>
    public string? Phone { get; init; }
}

/// <summary>An answer to a question.</summary>
public sealed record NewAnswer
{
    /// <summary>The answer, at most 2,000 characters.</summary>
    public string? Answer { get; init; }
}

/// <summary>Question and answer worded for everyone, without a word that could name someone.</summary>
public sealed record NewPublication
{
    /// <summary>The question, at most 300 characters.</summary>
    public string? Question { get; init; }

    /// <summary>The answer in Markdown, at most 5,000 characters.</summary>
    public string? Answer { get; init; }
}
