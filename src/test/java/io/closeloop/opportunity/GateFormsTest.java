package io.closeloop.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closeloop.process.EmbeddedForms;
import io.closeloop.process.Stage;
import io.closeloop.process.StageWork;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A gate's field that no form asks for would keep every deal in its stage. */
class GateFormsTest {

    private static final Path FORMS = Path.of("forms/opportunity");

    private static Pipeline pipeline;

    @BeforeAll
    static void readPipeline() throws IOException {
        pipeline = Pipelines.packaged();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            INITIAL_CONTACT, contact-customer
            NEEDS_ANALYSIS,  analyse-needs
            SOLUTION,        present-solution
            """)
    void formAsksForEveryFieldOfItsStagesGate(Stage stage, String form) throws IOException {
        // given
        Map<String, JsonNode> asked = fields(form);

        // when / then
        for (GateField field : pipeline.of(stage).gate()) {
            assertThat(asked).as(form).containsKey(field.name());
            JsonNode control = asked.get(field.name());
            // A tick that is not set is an answer.
            if (field.type() != GateField.Type.BOOLEAN) {
                assertThat(control.at("/validate/required").asBoolean())
                        .as(field.name() + " is required")
                        .isEqualTo(field.required());
            }
            if (field.type() == GateField.Type.CHOICE) {
                assertThat(control.path("values").findValuesAsText("value"))
                        .as(field.name())
                        .containsExactlyInAnyOrderElementsOf(field.options());
            }
        }
    }

    @Test
    void negotiationsFormAsksForEveryFieldOfItsGate() {
        assertThat(EmbeddedForms.fieldsOf(StageWork.Tasks.NEGOTIATE_TERMS))
                .containsKeys(pipeline.of(Stage.NEGOTIATION).fields().toArray(String[]::new));
    }

    @Test
    void presalesDraftNothingButFieldsOfTheGate() throws IOException {
        assertThat(pipeline.of(Stage.SOLUTION).fields())
                .containsAll(fields("draft-solution").keySet());
    }

    private static Map<String, JsonNode> fields(String form) throws IOException {
        Map<String, JsonNode> fields = new HashMap<>();
        collect(new ObjectMapper().readTree(FORMS.resolve(form + ".form").toFile()), fields);
        return fields;
    }

    private static void collect(JsonNode parent, Map<String, JsonNode> fields) {
        for (JsonNode component : parent.path("components")) {
            if (component.has("key")) {
                fields.put(component.path("key").asText(), component);
            }
            collect(component, fields);
        }
    }
}
