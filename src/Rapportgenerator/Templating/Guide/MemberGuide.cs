using System.Collections.Immutable;

namespace Rapportgenerator.Templating.Guide;

/// <summary>The guide to what bound names and the names that every template knows have behind their dot.</summary>
internal static class MemberGuide
{
    /// <summary>Of a question with answers, of an item, and of a group.</summary>
    public static readonly MemberSection Answers = new(
        "Svarene på et spørsmål", "Det samme gjelder for hvert punkt i et batteri (`samsvar.a`) og hver gruppe (`mal_storrelse.by.stor`).",
    [
        new("base", "Hvor mange som har svart: grunnlaget.", "{{ mal.base }}"),
        new("options", "Svarene i den rekkefølgen bindingen sier, til `for` og `list`.", "{{ mal.options | list }}"),
        new("ranked", "Svarene etter hvor vanlige de er, uten «vet ikke».", "{{ mal.ranked | list }}"),
        new("largest", "Det vanligste svaret.", "{{ hvilke.largest }}"),
        new("second", "Det nest vanligste.", "{{ hvilke.second }}"),
        new("third", "Det tredje vanligste.", "{{ hvilke.third }}"),
        new("smallest", "Det minst vanlige.", "{{ hvilke.smallest }}"),
        new("mean", "Gjennomsnittet, når svarene er trinn på en skala: 1 for det første trinnet.", "{{ samsvar.a.mean }}"),
    ]);

    public static readonly MemberSection Numbers = new(
        "Svarene på et spørsmål om et tall", "",
    [
        new("base", "Hvor mange som har svart med et tall.", "{{ deltakere.base }}"),
        new("mean", "Gjennomsnittet.", "{{ deltakere.mean }}"),
        new("median", "Medianen: tallet i midten.", "{{ deltakere.median }}"),
        new("lower_quartile", "Nedre kvartil: En firedel har svart et lavere tall.", "{{ deltakere.lower_quartile }}"),
        new("upper_quartile", "Øvre kvartil: En firedel har svart et høyere tall.", "{{ deltakere.upper_quartile }}"),
        new("sum", "Summen av alle svarene.", "{{ deltakere.sum }}"),
    ]);

    public static readonly MemberSection Question = new(
        "Det bundne spørsmålet", "",
    [
        new("text", "Spørsmålet, slik det står i skjemaet.", "{{ mal.text }}"),
        new("question", "Iden i kodeboken.", "{{ mal.question }}"),
        new("type", "Slaget, slik det står i kodeboken.", "{{ hvilke.type }}"),
        new("by", "Gruppene med hver sin nøkkel, når bindingen har `by:`.", "{{ mal_storrelse.by.stor.ja }}"),
        new("groups", "De samme gruppene som en liste, til `for`.", "{{ for gruppe in mal_storrelse.groups }}{{ gruppe.label }}: {{ gruppe.ja }}. {{ end }}"),
        new("items", "Punktene i et batteri, som er et spørsmål om flere ting med de samme svarene. En liste, til `for`.", "{{ samsvar.items | list }}"),
    ]);

    public static readonly MemberSection Group = new(
        "En gruppe", "Har det samme som svarene, og dessuten:",
    [
        new("label", "Det gruppen kalles.", "{{ mal_storrelse.by.stor.label }}"),
        new("key", "Nøkkelen i kodeboken.", "{{ mal_storrelse.groups[0].key }}"),
    ]);

    public static readonly MemberSection Item = new(
        "Et punkt i et batteri", "Har det samme som svarene, og dessuten:",
    [
        new("label", "Punktet, slik det står i skjemaet.", "{{ samsvar.a.label }}"),
        new("key", "Nøkkelen i kodeboken.", "{{ samsvar.items[0].key }}"),
    ]);

    public static readonly MemberSection Share = new(
        "En andel", "Andelen for et svar eller en gruppe av svar: nøkkelen fra kodeboken eller bindingen etter navnet. Den kan regnes med og sammenliknes: 0,5 er 50 prosent.",
    [
        new("label", "Svaret, slik det står i skjemaet.", "{{ mal.ja.label }}"),
        new("key", "Nøkkelen.", "{{ hvilke.largest.key }}"),
        new("count", "Hvor mange som har svart slik.", "{{ mal.ja.count }}"),
        new("base", "Hvor mange som har svart på spørsmålet.", "{{ mal.ja.base }}"),
    ]);

    public static readonly MemberSection Answer = new(
        "Et fritekstsvar", "",
    [
        new("text", "Svaret slik det er gitt, inne i en setning. `quote` setter det som et sitat.", "Én skrev: «{{ sitat.text }}»"),
    ]);

    public static readonly MemberSection Survey = new(
        "`survey`: undersøkelsen", "",
    [
        new("title", "Tittelen i kodeboken.", "{{ survey.title }}"),
        new("year", "Året.", "{{ survey.year }}"),
        new("synthetic", "Om svarene er syntetiske.", "{{ if survey.synthetic }}Svarene er syntetiske.{{ end }}"),
        new("fieldwork_from", "Den første dagen svar kunne sendes inn.", "{{ survey.fieldwork_from }}"),
        new("fieldwork_to", "Den siste dagen.", "{{ survey.fieldwork_to }}"),
        new("invited", "Hvor mange kommuner og bydeler som ble spurt.", "{{ survey.invited }}"),
        new("answered", "Hvor mange som svarte.", "{{ survey.answered }}"),
        new("questions", "Hvor mange spørsmål skjemaet har.", "{{ survey.questions }}"),
    ]);

    public static readonly MemberSection Report = new(
        "`report`: publikasjonen", "",
    [
        new("title", "Tittelen i rapportfilen.", "{{ report.title }}"),
        new("subtitle", "Undertittelen.", "{{ report.subtitle }}"),
        new("publisher", "Utgiveren.", "{{ report.publisher }}"),
        new("published", "Datoen den kommer ut.", "{{ report.published }}"),
        new("hide_below", "Det minste grunnlaget som vises.", "{{ report.hide_below }}"),
    ]);

    public static readonly MemberSection Earlier = new(
        "`earlier`: tidligere runder", "`earlier.mal` er spørsmålet i den nærmeste runden, når bindingen har `trend: true`. `earlier[0]` er den første runden i rapportfilen, og har det samme som `survey`.",
    [
        new("size", "Hvor mange tidligere runder det er.", "{{ if earlier.size > 0 }}{{ earlier.mal.ja }} i {{ earlier[0].year }}{{ end }}"),
    ]);

    public static readonly MemberSection Codebook = new(
        "`codebook`: kodeboken", "Til vedlegg som viser hele skjemaet.",
    [
        new("chapters", "Delene av skjemaet.", "{{ for del in codebook.chapters }}{{ del.title }}. {{ end }}"),
    ]);

    public static readonly MemberSection CodebookChapter = new(
        "En del av skjemaet", "",
    [
        new("key", "Nøkkelen.", "{{ codebook.chapters[1].key }}"),
        new("title", "Tittelen.", "{{ codebook.chapters[1].title }}"),
        new("questions", "Spørsmålene i delen.", "{{ codebook.chapters[1].questions[2].text }}"),
    ]);

    public static readonly MemberSection CodebookQuestion = new(
        "Et spørsmål i skjemaet", "",
    [
        new("id", "Iden.", "{{ codebook.chapters[1].questions[2].id }}"),
        new("type", "Slaget.", "{{ codebook.chapters[1].questions[2].type }}"),
        new("text", "Spørsmålet.", "{{ codebook.chapters[1].questions[2].text }}"),
        new("help", "Hjelpeteksten; tom når det ikke er noen.", "{{ codebook.chapters[1].questions[3].help }}"),
        new("role", "Rollen som fikk spørsmålet.", "{{ codebook.chapters[1].questions[2].role }}"),
        new("unit", "Det et tall teller; tom for andre spørsmål.", "{{ codebook.chapters[1].questions[1].unit }}"),
        new("options", "Svarene som tekst.", "{{ codebook.chapters[1].questions[2].options | list }}"),
        new("items", "Punktene i et batteri som tekst.", "{{ codebook.chapters[1].questions[8].items | list }}"),
        new("filters", "Hvem som fikk spørsmålet: en liste med `id`, `question` og `answers`.", "{{ codebook.chapters[1].questions[2].filters[0].question }}"),
    ]);

    public static readonly MemberSection Filter = new(
        "Et filter", "",
    [
        new("id", "Iden til spørsmålet foran.", "{{ codebook.chapters[1].questions[2].filters[0].id }}"),
        new("question", "Spørsmålet foran.", "{{ codebook.chapters[1].questions[2].filters[0].question }}"),
        new("answers", "Svarene som slipper gjennom.", "{{ codebook.chapters[1].questions[2].filters[0].answers | list }}"),
    ]);

    public static readonly ImmutableArray<MemberSection> Sections =
    [
        Question, Answers, Numbers, Share, Group, Item, Answer, Survey, Report, Earlier, Codebook, CodebookChapter, CodebookQuestion, Filter,
    ];
}
