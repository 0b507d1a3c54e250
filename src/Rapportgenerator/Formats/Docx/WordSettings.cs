using Rapportgenerator.Language;

namespace Rapportgenerator.Formats.Docx;

/// <summary>`settings.xml`, `fontTable.xml` and what stands before all footnotes.</summary>
internal static class WordSettings
{
    /// <summary>The newest layout, with no compatibility mode; fields are updated by the reader, so that nothing is asked at opening.</summary>
    public static string Xml(ReportLanguage language) =>
        $"""
        <?xml version="1.0" encoding="utf-8"?>
        <w:settings xmlns:w="{WordFile.Main}">
        <w:zoom w:percent="100"/>
        <w:defaultTabStop w:val="397"/>
        <w:characterSpacingControl w:val="doNotCompress"/>
        <w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>
        <w:compat>
        <w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>
        <w:compatSetting w:name="overrideTableStyleFontSizeAndJustification" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>
        <w:compatSetting w:name="enableOpenTypeFeatures" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>
        <w:compatSetting w:name="doNotFlipMirrorIndents" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>
        <w:compatSetting w:name="differentiateMultirowTableHeaders" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>
        </w:compat>
        <w:themeFontLang w:val="{WordStyles.LanguageTag(language.Code)}"/>
        <w:decimalSymbol w:val="{language.Numbers.Format.NumberDecimalSeparator}"/>
        <w:listSeparator w:val=";"/>
        </w:settings>
        """;

    /// <summary>The theme's families, and what Word may take where a machine lacks them.</summary>
    public const string Fonts =
        $"""
        <?xml version="1.0" encoding="utf-8"?>
        <w:fonts xmlns:w="{WordFile.Main}">
        <w:font w:name="Source Serif 4"><w:altName w:val="Source Serif Pro,Cambria,Georgia"/><w:panose1 w:val="02040603050405020204"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>
        <w:font w:name="Source Sans 3"><w:altName w:val="Source Sans Pro,Segoe UI,Calibri"/><w:panose1 w:val="020B0503030403020204"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>
        <w:font w:name="Consolas"><w:altName w:val="Menlo,Courier New"/><w:panose1 w:val="020B0609020204030204"/><w:family w:val="modern"/><w:pitch w:val="fixed"/></w:font>
        </w:fonts>
        """;

    /// <param name="notes">`w:footnote` elements.</param>
    public static string Footnotes(string notes) =>
        $"""
        <?xml version="1.0" encoding="utf-8"?>
        <w:footnotes {WordFile.Namespaces}>
        <w:footnote w:type="separator" w:id="-1"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:separator/></w:r></w:p></w:footnote>
        <w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>
        {notes}</w:footnotes>
        """;
}
