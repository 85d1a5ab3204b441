package io.closeloop.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms in HTML and what the server knows of them are written twice, and must say the same. */
class EmbeddedFormsTest {

    private static final Path FORMS = Path.of("src/main/resources/static/embedded-forms");
    private static final Path STAGE_END = FORMS.resolve("shared/outcome.js");
    private static final Pattern FIELD = Pattern.compile("key: '(\\w+)', label: ['`]([^'`$]+)");

    @ParameterizedTest
    @CsvSource(textBlock = """
            UserTask_PrepareQuote,   quote/prepare-quote.js,         quoteLines
            UserTask_NegotiateTerms, opportunity/negotiate-terms.js, objections
            UserTask_DraftContract,  contract/draft-contract.js,     contractInstalments
            """)
    void serverKnowsEveryFieldByItsLabel(String task, String form, String list) throws IOException {
        // given
        Map<String, String> known = EmbeddedForms.fieldsOf(task);
        String source = Files.readString(FORMS.resolve(form)) + Files.readString(STAGE_END);

        // when
        Set<String> fields = new HashSet<>();
        for (MatchResult field : FIELD.matcher(source).results().toList()) {
            fields.add(field.group(1));
            assertThat(field.group(2)).startsWith(known.get(field.group(1)));
        }

        // then
        if (list != null) {
            fields.add(list);
        }
        assertThat(fields).isEqualTo(known.keySet());
    }

    @Test
    void serverKnowsEveryFieldOfTheStartForm() throws IOException {
        // given
        Map<String, String> known = EmbeddedForms.fieldsOfStart(SetTarget.BREAK_DOWN_KEY);
        String source = Files.readString(FORMS.resolve("target/break-down-target.js"));

        // when
        Set<String> fields = new HashSet<>();
        for (MatchResult field : FIELD.matcher(source).results().toList()) {
            fields.add(field.group(1));
            assertThat(field.group(2)).startsWith(known.get(field.group(1)));
        }

        // then
        assertThat(source).contains("targetSubject: {", "targetParts: {");
        fields.addAll(Set.of("targetSubject", SetTarget.Form.PARTS));
        assertThat(fields).isEqualTo(known.keySet());
        assertThat(SetTarget.Form.FIELDS).containsAll(fields);
    }
}
