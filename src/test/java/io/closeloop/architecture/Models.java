package io.closeloop.architecture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The repository's models, read from their files. */
final class Models {

    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<ProcessFile> PROCESSES = files(
            "bpmn", ".bpmn", path -> new ProcessFile(name(path), text(path), Bpmn.readModelFromFile(path.toFile())));
    private static final List<DecisionFile> DECISIONS =
            files("dmn", ".dmn", path -> new DecisionFile(name(path), Dmn.readModelFromFile(path.toFile())));
    private static final List<FormFile> FORMS = files("forms", ".form", path -> new FormFile(name(path), json(path)));

    private Models() {}

    /** One process in its file. */
    record ProcessFile(String file, String xml, BpmnModelInstance model) {

        String key() {
            return model.getModelElementsByType(Process.class).iterator().next().getId();
        }

        <T extends ModelElementInstance> Stream<T> all(Class<T> type) {
            return model.getModelElementsByType(type).stream();
        }

        /** Where an element stands, for messages. */
        String place(BaseElement element) {
            return file + ": " + element.getId();
        }

        @Override
        public String toString() {
            return file;
        }
    }

    /** One file of decisions. */
    record DecisionFile(String file, DmnModelInstance model) {

        Stream<Decision> decisions() {
            return model.getModelElementsByType(Decision.class).stream();
        }

        @Override
        public String toString() {
            return file;
        }
    }

    /** One form in its file. */
    record FormFile(String file, JsonNode schema) {

        String id() {
            return schema.path("id").asText();
        }

        /** Everything on the form that takes input, also within groups. */
        Stream<JsonNode> fields() {
            return schema.findParents("key").stream().filter(node -> node.has("type"));
        }

        @Override
        public String toString() {
            return file;
        }
    }

    static List<ProcessFile> processes() {
        return PROCESSES;
    }

    static List<DecisionFile> decisions() {
        return DECISIONS;
    }

    static List<FormFile> forms() {
        return FORMS;
    }

    static Set<String> processKeys() {
        return processes().stream().map(ProcessFile::key).collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@code leadToClose} becomes {@code lead-to-close}. */
    static String kebab(String camelCase) {
        return camelCase.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** {@code Record win-back} becomes {@code RecordWinBack}. */
    static String pascal(String label) {
        return Stream.of(label.split("[^A-Za-z0-9]+"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    /** An element and everything in it. */
    static Stream<DomElement> elements(DomElement element) {
        return Stream.concat(
                Stream.of(element), element.getChildElements().stream().flatMap(Models::elements));
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(Path path) {
        try {
            return JSON.readTree(path.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(path + " is no JSON", e);
        }
    }

    private static <T> List<T> files(String folder, String ending, Function<Path, T> read) {
        try (Stream<Path> paths = Files.walk(Path.of(folder))) {
            return paths.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .map(read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
