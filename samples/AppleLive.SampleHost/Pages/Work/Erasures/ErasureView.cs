using AppleLive.Erasures;

namespace AppleLive.SampleHost.Pages.Work.Erasures;

/// <summary>Whose data could be erased.</summary>
/// <param name="Whose">Who it is about, in words.</param>
/// <param name="WhatKey">The text's key for what is destroyed.</param>
/// <param name="Back">Where the reader came from.</param>
/// <param name="Standing">Whether they can be erased.</param>
public sealed record ErasureView(string Whose, string WhatKey, string Back, ErasureStanding Standing)
{
    /// <summary>Why not, where not.</summary>
    public Refusal? Refusal => Standing switch
    {
        ErasureStanding.StillOpen open => new Refusal(Refusals.StillOpen).With("open", open.What.ToArray()),
        ErasureStanding.RetentionNotOver early => new Refusal(Refusals.RetentionNotOver).With("from", early.From),
        _ => null,
    };
}
