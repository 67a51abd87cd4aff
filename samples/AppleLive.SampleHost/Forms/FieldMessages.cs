using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace AppleLive.SampleHost.Forms;

/// <summary>Says at a field what a page knows better than the desk: in the units that were typed, or what there is to choose.</summary>
internal static class FieldMessages
{
    /// <summary>Says this instead, where something is wrong with the field.</summary>
    public static void Instead(this ModelStateDictionary state, string field, string message)
    {
        if (!state.TryGetValue(field, out ModelStateEntry? entry) || entry.Errors.Count == 0) return;
        entry.Errors.Clear();
        entry.Errors.Add(message);
    }
}
