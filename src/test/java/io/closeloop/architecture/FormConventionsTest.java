package io.closeloop.architecture;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.closeloop.architecture.Models.FormFile;
import io.closeloop.process.StageOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The forms can be read and filled in, and they ask for everything that the gates want. */
class FormConventionsTest {

    private static final Path EMBEDDED_FORMS = Path.of("src/main/resources/static/embedded-forms");
    private static final Path PIPELINE = Path.of("src/main/resources/pipeline.yaml");

    /** The least that ends a stage in another way than going on. */
    private static final Set<String> OUTCOME_FIELDS =
            Set.of("outcome", "lostReason", "competitor", "holdUntil", "newOwner", "outcomeNote");

    static List<FormFile> forms() {
        return Models.forms();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFieldHasALabelAndAnIdOfItsKey(FormFile form) {
        assertThat(form.fields()).isNotEmpty().allSatisfy(field -> {
            String key = field.path("key").asText();
            assertThat(field.path("id").asText()).isEqualTo("Field_" + Models.pascal(key));
            assertThat(field.path("label").asText() + field.path("dateLabel").asText())
                    .as("label of %s", key)
                    .isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFieldHasAHelpText(FormFile form) {
        assertThat(form.fields())
                .allSatisfy(field -> assertThat(field.path("description").asText())
                        .as("help text of %s", field.path("key").asText())
                        .isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyTextHasALimit(FormFile form) {
        assertThat(form.fields().filter(FormConventionsTest::isText))
                .allSatisfy(field -> assertThat(field.at("/validate/maxLength").asInt())
                        .as("maxLength of %s", field.path("key").asText())
                        .isPositive());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void formWithAnOutcomeLetsTheDealEndInEveryWay(FormFile form) {
        Set<String> keys = keys(form);
        if (!keys.contains("outcome")) {
            return;
        }
        assertThat(keys).containsAll(OUTCOME_FIELDS);
        assertThat(outcomes(form)).allSatisfy(outcome -> StageOutcome.valueOf(outcome));
    }

    @Test
    void everyFieldOfAGateIsAskedForInAForm() throws IOException {
        JsonNode pipeline = new ObjectMapper(new YAMLFactory()).readTree(PIPELINE.toFile());
        Set<String> wanted = new TreeSet<>();
        pipeline.findValues("gate").forEach(gate -> wanted.addAll(gate.findValuesAsText("name")));

        assertThat(wanted).isNotEmpty().isSubsetOf(allKeys());
    }

    @Test
    void embeddedFormsNeverTurnDataIntoMarkup() throws IOException {
        assertThat(scripts())
                .isNotEmpty()
                .allSatisfy(script -> assertThat(Files.readString(script))
                        .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write"));
    }

    private static Set<String> allKeys() throws IOException {
        Set<String> keys =
                Models.forms().stream().flatMap(form -> keys(form).stream()).collect(toCollection(TreeSet::new));
        Pattern key = Pattern.compile("(?:key: '|part\\(')(\\w+)'|(\\w+): \\{ type:");
        for (Path script : scripts()) {
            key.matcher(Files.readString(script))
                    .results()
                    .map(FormConventionsTest::matched)
                    .forEach(keys::add);
        }
        return keys;
    }

    private static String matched(MatchResult match) {
        return match.group(1) == null ? match.group(2) : match.group(1);
    }

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.walk(EMBEDDED_FORMS)) {
            return files.filter(file -> file.toString().endsWith(".js")).toList();
        }
    }

    private static Set<String> keys(FormFile form) {
        return form.fields().map(field -> field.path("key").asText()).collect(toCollection(TreeSet::new));
    }

    private static List<String> outcomes(FormFile form) {
        return form.fields()
                .filter(field -> field.path("key").asText().equals("outcome"))
                .flatMap(field -> field.path("values").findValuesAsText("value").stream())
                .toList();
    }

    private static boolean isText(JsonNode field) {
        return Set.of("textfield", "textarea").contains(field.path("type").asText());
    }
}
