using AppleLive.SampleHost.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace AppleLive.SampleHost.Forms;

/// <summary>What a field says that could not even be read, in the reader's language.</summary>
internal sealed class BindingMessages(IStringLocalizer<SiteText> text) : IConfigureOptions<MvcOptions>
{
    public void Configure(MvcOptions options)
    {
        // What must be there is the desks' to say, once, for pages and programs alike.
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        DefaultModelBindingMessageProvider say = options.ModelBindingMessageProvider;
        say.SetAttemptedValueIsInvalidAccessor((_, _) => text["form.unreadable"]);
        say.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => text["form.unreadable"]);
        say.SetUnknownValueIsInvalidAccessor(_ => text["form.unreadable"]);
        say.SetNonPropertyUnknownValueIsInvalidAccessor(() => text["form.unreadable"]);
        say.SetValueIsInvalidAccessor(_ => text["form.unreadable"]);
        say.SetValueMustBeANumberAccessor(_ => text["form.number"]);
        say.SetNonPropertyValueMustBeANumberAccessor(() => text["form.number"]);
        say.SetValueMustNotBeNullAccessor(_ => text["form.required"]);
        say.SetMissingBindRequiredValueAccessor(_ => text["form.required"]);
        say.SetMissingKeyOrValueAccessor(() => text["form.required"]);
        say.SetMissingRequestBodyRequiredValueAccessor(() => text["form.required"]);
    }
}
