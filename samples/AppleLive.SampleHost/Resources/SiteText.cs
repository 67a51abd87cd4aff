namespace AppleLive.SampleHost.Resources;

/// <summary>Every text of this host: <c>SiteText.resx</c> in Chinese, <c>SiteText.en.resx</c> in English.</summary>
public sealed class SiteText;
