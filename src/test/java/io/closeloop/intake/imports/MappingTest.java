package io.closeloop.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.closeloop.base.FieldError;
import io.closeloop.base.Refusal;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingTest {

    private static final List<String> HEADER = List.of("Number", "Name", "Source", "Visits", "When", "");

    @Test
    void valuesComeFromColumnsTemplatesAndFixedTexts() {
        // given
        String yaml = """
                fields:
                  company: {template: "Lead {Number} of {Name}"}
                  contactName: Name
                  region: {value: North}
                """;

        // when
        MappedRow row = map(yaml, "17", " Ann ", "", "", "", "");

        // then
        assertThat(row.fields())
                .isEqualTo(Map.of("company", "Lead 17 of Ann", "contactName", "Ann", "region", "North"));
    }

    @Test
    void aTemplateOverNothingGivesNothing() {
        assertThat(map("fields: {company: {template: 'Lead {Number}'}, contactName: Name}", "", "Ann")
                        .fields())
                .isEqualTo(Map.of("contactName", "Ann"));
    }

    @ParameterizedTest
    @CsvSource({"Google,CONTENT", "' google ',CONTENT", "GOOGLE,CONTENT", "Chat,CHAT", "Else,IMPORT", "'',IMPORT"})
    void valuesAreTranslated(String given, String source) {
        // given
        String yaml = """
                fields:
                  company: Name
                  contactName: Name
                  source:
                    column: Source
                    ignoreCase: true
                    values: {Google: CONTENT, chat: CHAT}
                    otherwise: IMPORT
                """;

        // then
        assertThat(map(yaml, "1", "Ann", given).field("source")).isEqualTo(source);
    }

    @Test
    void withoutOtherwiseAValueThatIsNotListedStaysAsItIs() {
        // given
        String yaml = """
                fields:
                  company: Name
                  contactName: Name
                  source: {column: Source, values: {GTXPro: GTX Pro, Select: ""}}
                """;

        // then
        assertThat(map(yaml, "1", "Ann", "GTXPro").field("source")).isEqualTo("GTX Pro");
        assertThat(map(yaml, "1", "Ann", "gtxpro").field("source")).isEqualTo("gtxpro");
        assertThat(map(yaml, "1", "Ann", "Select").fields()).doesNotContainKey("source");
    }

    @Test
    void whatALeadDidIsCounted() {
        // given
        String yaml = """
                decimals: comma
                dates: [d.M.yyyy]
                fields: {company: Name, contactName: Name}
                engagements:
                  - {type: PAGE_VISIT, times: Visits, at: When}
                  - type: {column: Source, values: {Opened: MAIL_OPEN}, otherwise: ""}
                """;

        // when
        MappedRow visited = map(yaml, "1", "Ann", "Opened", "1.200", "1.3.2017");
        MappedRow silent = map(yaml, "1", "Ann", "Called", "0", "");

        // then
        assertThat(visited.engagements())
                .containsExactly(
                        Map.of("type", "PAGE_VISIT", "times", "1200", "at", "2017-03-01T00:00+08:00"),
                        Map.of("type", "MAIL_OPEN", "times", "1"));
        assertThat(silent.engagements()).isEmpty();
    }

    @Test
    void everyFaultOfAMappingIsToldWithItsKey() {
        // given
        String yaml = """
                type: accounts
                separator: x
                encoding: utf-99
                dates: [quarter]
                decimals: dot
                colour: red
                fields:
                  compnay: Name
                  company: {column: Name, template: "{Name}"}
                  source: {column: Source, ignoreCase: maybe}
                engagements:
                  - {times: Visits}
                """;

        // when
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> MappingParser.parse(Schema.of(ImportType.LEADS), yaml));

        // then
        assertThat(refusal.errors())
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder(
                        "mapping.colour",
                        "mapping.type",
                        "mapping.separator",
                        "mapping.encoding",
                        "mapping.dates",
                        "mapping.decimals",
                        "mapping.fields.compnay",
                        "mapping.fields.company",
                        "mapping.fields.source.ignoreCase",
                        "mapping.engagements[0].type");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    fields: [                                  ~ is no YAML
                    '{{{{'                                     ~ is no YAML: line 1: keys with values are expected
                    just text                                  ~ must have keys and values
                    ''                                         ~ must have keys and values
                    '{fields: {company: A, company: B}}'       ~ Duplicate
                    '{fields: !!java.net.URL [x]}'             ~ must have keys and values
                    """)
    void whatIsNoMappingIsRefused(String yaml, String message) {
        assertThat(catchThrowableOfType(Refusal.class, () -> MappingParser.parse(Schema.of(ImportType.LEADS), yaml)))
                .hasMessageContaining(message);
    }

    @Test
    void aMappingThatIsTooDeepIsRefusedWithoutNamesOfJava() {
        // given
        String deep = "fields: " + "{a: ".repeat(2000) + "1" + "}".repeat(2000);

        // then
        assertThat(catchThrowableOfType(Refusal.class, () -> MappingParser.parse(Schema.of(ImportType.LEADS), deep)))
                .hasMessageContaining("is no YAML")
                .hasMessageNotContaining("()");
    }

    @Test
    void aliasesDoNotMultiply() {
        // given
        String bomb = """
                a: &a [x, x, x, x, x, x, x, x, x]
                b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
                fields: *b
                """;

        // then
        assertThat(catchThrowableOfType(Refusal.class, () -> MappingParser.parse(Schema.of(ImportType.LEADS), bomb)))
                .hasMessageContaining("mapping");
    }

    @Test
    void aMappingOfAMegabyteIsRefused() {
        assertThat(catchThrowableOfType(
                        Refusal.class, () -> MappingParser.parse(Schema.of(ImportType.LEADS), "#".repeat(1024 * 1024))))
                .hasMessageContaining("at most");
    }

    @Test
    void columnsThatTheFileHasNotAreTold() {
        assertThat(catchThrowableOfType(
                        Refusal.class, () -> map("fields: {company: Firm, contactName: Name, need: '{Nedd}'}", "1")))
                .hasMessageContaining("no column \"Firm\"")
                .hasMessageContaining("no column \"{Nedd}\"");
    }

    @Test
    void aColumnThatIsThereTwiceIsToldWhereItIsUsed() {
        // given
        Mapping mapping = MappingParser.parse(Schema.of(ImportType.PRODUCTS), "fields: {name: A}");

        // then
        assertThat(catchThrowableOfType(Refusal.class, () -> mapping.bind(List.of("A", "A"), canonical(mapping))))
                .hasMessageContaining("more than once");
    }

    @Test
    void withoutAMappingTheColumnsBearTheFieldsNames() {
        // given
        List<String> header = List.of("name", "listPrice", "");
        Mapping mapping = Mapping.byName(Schema.of(ImportType.PRODUCTS), header);

        // when
        MappedRow row = mapping.bind(header, canonical(mapping)).map(new TableRow(2, List.of("Pump", "1,200.50", "x")));

        // then
        assertThat(row.fields()).isEqualTo(Map.of("name", "Pump", "listPrice", "1200.50"));
    }

    @Test
    void withoutAMappingAColumnThatIsNoFieldIsTold() {
        assertThat(catchThrowableOfType(
                        Refusal.class, () -> Mapping.byName(Schema.of(ImportType.PRODUCTS), List.of("name", "prise"))))
                .hasMessageContaining("no field of products");
    }

    @Test
    void aFileWithoutARequiredFieldIsRefusedAsAWhole() {
        // given
        Mapping mapping = Mapping.byName(Schema.of(ImportType.LEADS), List.of("company"));

        // then
        assertThat(catchThrowableOfType(Refusal.class, () -> mapping.bind(List.of("company"), canonical(mapping))))
                .hasMessageContaining("contactName");
    }

    private static MappedRow map(String yaml, String... cells) {
        Mapping mapping = MappingParser.parse(Schema.of(ImportType.LEADS), yaml);
        return mapping.bind(HEADER, canonical(mapping)).map(new TableRow(2, Arrays.asList(cells)));
    }

    private static Canonical canonical(Mapping mapping) {
        return new Canonical(mapping.format(), ZoneId.of("Asia/Shanghai"));
    }
}
