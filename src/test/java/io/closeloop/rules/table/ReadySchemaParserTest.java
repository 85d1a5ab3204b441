package io.closeloop.rules.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.impl.DmnParser;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the engine's own parser: it only has to be quicker. */
class ReadySchemaParserTest {

    private static final DmnParser ENGINES = new DmnParser();
    private static final DmnParser OURS = new ReadySchemaParser();

    static Stream<Path> packagedFiles() throws IOException {
        return TableReaderTest.packagedFiles().stream();
    }

    @ParameterizedTest
    @MethodSource("packagedFiles")
    void readsWhatTheEnginesOwnReads(Path path) throws IOException {
        // given
        String xml = Files.readString(path);

        // when
        DmnModelInstance read = parse(OURS, xml);

        // then: with the defaults that the schema gives
        assertThat(Dmn.convertToString(read)).isEqualTo(Dmn.convertToString(parse(ENGINES, xml)));
        assertThat(read.getModelElementsByType(Rule.class))
                .allSatisfy(rule -> assertThat((Object) read.getModelElementById(rule.getId()))
                        .isEqualTo(rule));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.omg.org/spec/DMN/20191111/MODEL/",
                "http://www.omg.org/spec/DMN/20180521/MODEL/",
                "http://www.omg.org/spec/DMN/20151101/dmn.xsd"
            })
    void readsEveryVersion(String namespace) {
        // given
        String xml = "<definitions xmlns='%s' id='d' name='d' namespace='n'><decision id='x' name='X'/></definitions>"
                .formatted(namespace);

        // when / then
        assertThat((Object) parse(OURS, xml).getModelElementById("x")).isNotNull();
        assertThat(Dmn.convertToString(parse(OURS, xml))).isEqualTo(Dmn.convertToString(parse(ENGINES, xml)));
    }

    @Test
    void refusesWhatTheEnginesOwnRefusesInItsWords() throws IOException {
        // given
        String sound = Files.readString(Path.of("dmn/churn-risk.dmn"));
        Stream<String> faulty = Stream.of(
                "",
                "<definitions/>",
                sound.replace("hitPolicy=\"FIRST\"", "hitPolicy=\"LAST\""),
                sound.replace("<decisionTable ", "<decisionTree "),
                sound.replaceFirst("<rule id=\"[^\"]*\"", "<rule id=\"1 2\""),
                sound.replace("</definitions>", ""),
                "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:/etc/hostname\">]>" + sound.replaceFirst("<\\?xml[^>]*>", ""));

        // when / then
        assertThat(faulty).allSatisfy(xml -> {
            Throwable refused = catchThrowable(() -> parse(ENGINES, xml));
            assertThat(refused).isNotNull();
            assertThat(catchThrowable(() -> parse(OURS, xml)))
                    .hasSameClassAs(refused)
                    .hasStackTraceContaining(String.valueOf(refused.getCause().getMessage()));
        });
    }

    private static DmnModelInstance parse(DmnParser parser, String xml) {
        return parser.parseModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
