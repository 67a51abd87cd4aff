namespace AppleLive.Benchmarks.Load;

/// <summary>One order that is tried, and what was said to it; sent again under the same key where nothing was said.</summary>
internal sealed class Attempt(OrderRequest request, IReadOnlyList<(string Listing, int Boxes)> lines)
{
    public OrderRequest Request => request;

    public IReadOnlyList<(string Listing, int Boxes)> Lines => lines;

    /// <summary>The status of the answer; 0 while there is none.</summary>
    public int Status { get; private set; }

    /// <summary>The answer, head and all.</summary>
    public string Answer { get; private set; } = "";

    public bool IsAnswered => Status != 0;

    public bool IsAccepted => Status is 200 or 201;

    public void Hear(LoadConnection connection) => (Status, Answer) = (connection.Status, connection.Text);
}
