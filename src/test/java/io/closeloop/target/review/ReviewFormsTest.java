package io.closeloop.target.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.process.EmbeddedForms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms about a miss and what the server knows of them are written twice, and must say the same. */
class ReviewFormsTest {

    private static final Path FORMS = Path.of("src/main/resources/static/embedded-forms/review");
    private static final Pattern FIELD = Pattern.compile("key: '(\\w+)', label: '([^']+)'");

    @ParameterizedTest
    @CsvSource({
        "UserTask_DecideMeasure, decide-measure.js",
        "UserTask_CarryOutImprovementAction, carry-out-improvement-action.js"
    })
    void serverKnowsEveryFieldByItsLabel(String task, String form) throws IOException {
        Map<String, String> fields = FIELD.matcher(Files.readString(FORMS.resolve(form)))
                .results()
                .collect(Collectors.toMap(field -> field.group(1), field -> field.group(2)));

        assertThat(fields).isEqualTo(EmbeddedForms.fieldsOf(task));
    }
}
