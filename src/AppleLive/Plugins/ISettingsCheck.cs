namespace AppleLive.Plugins;

/// <summary>A plug-in's own settings, looked through before the host starts, so that its mistakes are named together with all others.</summary>
public interface ISettingsCheck
{
    /// <summary>Every mistake: which setting, what is wrong with it, what to write instead. It never repeats a secret.</summary>
    IEnumerable<string> Mistakes();
}
