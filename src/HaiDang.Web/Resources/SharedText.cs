namespace HaiDang.Web.Resources;

/// <summary>Marks the words of the shell and of the shared components: SharedText.resx (Vietnamese) and SharedText.en.resx.</summary>
public sealed class SharedText;
