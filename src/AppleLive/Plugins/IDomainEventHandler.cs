namespace AppleLive.Plugins;

/// <summary>Acts on what has happened, outside its transaction.</summary>
public interface IDomainEventHandler
{
    /// <summary>Handles an event. Events come in order and at least once; throwing makes the event, and those after it, come again.</summary>
    Task HandleAsync(DomainEvent happened, CancellationToken cancellationToken);
}
