using System.Text;
using Rapportgenerator.Configuration;
using Rapportgenerator.Figures;

namespace Rapportgenerator.Formats;

/// <summary>The theme's colours for charts outside the web pages, so that a publication has one look.</summary>
internal static class ThemeCharts
{
    /// <summary>A style sheet that cannot be read is reported where pages and PDF are made.</summary>
    public static ChartColours Of(ReportDefinition definition)
    {
        try
        {
            return ChartColours.Of(File.ReadAllText(ThemeFolder.Of(definition.Theme).PathOf("tokens.css"), Encoding.UTF8));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return ChartColours.Program;
        }
    }
}
