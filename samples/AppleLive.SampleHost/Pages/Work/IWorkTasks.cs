using AppleLive.People;
using AppleLive.Storage;

namespace AppleLive.SampleHost.Pages.Work;

/// <summary>What waits for someone, of one kind of work. Every kind registers one; the work list shows them all.</summary>
public interface IWorkTasks
{
    /// <summary>What waits for this person, with a fixed number of statements; empty where the kind of work is not his.</summary>
    Task<IReadOnlyList<WorkTask>> For(Actor actor, IUnitOfWork unit, CancellationToken cancellationToken);
}

/// <summary>A line of the work list.</summary>
/// <param name="Text">What is to be done.</param>
/// <param name="Link">Where.</param>
/// <param name="Count">How many of them wait; lines with none are left out.</param>
/// <param name="Icon">Its icon.</param>
/// <param name="Urgency">Its place in the list.</param>
public sealed record WorkTask(string Text, string Link, int Count, string Icon, WorkUrgency Urgency);

/// <summary>How soon.</summary>
public enum WorkUrgency
{
    /// <summary>Someone waits for it today.</summary>
    Now,

    /// <summary>Soon.</summary>
    Soon,

    /// <summary>When there is time.</summary>
    Whenever,
}
