package io.closeloop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** One script that is missing would stop the whole of Cockpit. */
@CloseloopTest
class CockpitPluginTest {

    private static final Path PLUGINS = Path.of("src/main/resources/plugin-webapp");
    private static final Pattern IMPORTED = Pattern.compile("(?:\\bfrom |\\bimport\\()'(\\.[^']+)'");
    private static final Set<String> TASKLIST = Set.of("closeloop-mine", "closeloop-costs");
    private static final int LONGEST_SCRIPT = 200;

    @Autowired
    private TestRestTemplate http;

    @ParameterizedTest
    @MethodSource("scripts")
    void scriptAndWhatItImportsAreServed(Path script) throws IOException {
        URI address = addressOf(script);

        assertServed(address);
        importsOf(Files.readString(script)).forEach(imported -> assertServed(address.resolve(imported)));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void scriptIsShortAndMakesNoPageOutOfText(Path script) throws IOException {
        assertThat(Files.readAllLines(script)).hasSizeLessThan(LONGEST_SCRIPT);
        assertThat(Files.readString(script))
                .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(");
    }

    @Test
    void chartsMayBeKeptByTheBrowserAndTheOwnScriptsAreAskedForAgain() {
        assertThat(get(URI.create("/camunda/lib/echarts/echarts.esm.min.js"))
                        .getHeaders()
                        .getCacheControl())
                .isEqualTo("max-age=86400");
        assertThat(get(URI.create("/camunda/lib/closeloop/dom.js")).getHeaders().getCacheControl())
                .isEqualTo("no-cache");
    }

    @Test
    void nothingElseOfTheClassPathIsServed() {
        List.of(
                        "/camunda/lib/closeloop/../closeloop-sales/app/plugin.js",
                        "/camunda/lib/closeloop/%2e%2e/%2e%2e/application.yaml",
                        "/camunda/lib/echarts/../package.json",
                        "/camunda/api/cockpit/plugin/closeloop-sales/static/app/../../../application.yaml")
                .forEach(path -> assertThat(get(URI.create(path)).getStatusCode())
                        .as(path)
                        .isIn(HttpStatus.BAD_REQUEST, HttpStatus.NOT_FOUND, HttpStatus.UNAUTHORIZED));
    }

    static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.walk(PLUGINS)) {
            return files.filter(file -> file.toString().endsWith(".js"))
                    .sorted()
                    .toList();
        }
    }

    private static URI addressOf(Path script) {
        String name = PLUGINS.relativize(script).toString();
        return URI.create(
                name.startsWith("shared/")
                        ? "/camunda/lib/closeloop/" + name.substring("shared/".length())
                        : "/camunda/api/" + (TASKLIST.contains(name.split("/")[0]) ? "tasklist" : "cockpit")
                                + "/plugin/" + name.replaceFirst("/", "/static/"));
    }

    private static List<String> importsOf(String script) {
        return IMPORTED.matcher(script).results().map(found -> found.group(1)).toList();
    }

    private void assertServed(URI address) {
        ResponseEntity<String> answer = get(address);
        assertThat(answer.getStatusCode()).as(address.toString()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getHeaders().getContentType()).asString().startsWith("text/javascript");
    }

    private ResponseEntity<String> get(URI address) {
        return http.getForEntity(http.getRootUri() + address, String.class);
    }
}
