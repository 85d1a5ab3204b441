package io.closeloop.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PackagedFilesCheckTest {

    static List<Path> packagedFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("dmn"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("packagedFiles")
    void packagedFileHasNoErrors(Path path) throws IOException {
        String xml = Files.readString(path);
        assertThat(RuleCheck.check(xml, null).errors()).isEmpty();
        assertThat(RuleCheck.check(xml, xml).errors()).isEmpty();
    }
}
