package io.closeloop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The strings that break software, of the evaluation data: what looks like code, markup or another type, and what
 * writing directions, marks and blanks there are. A test that asks for them is skipped where the data are not.
 */
public final class NaughtyStrings {

    private NaughtyStrings() {}

    /** All of them, with those that must be refused. */
    public static List<String> all() throws IOException {
        String data = System.getenv("CLOSELOOP_EVALUATION_DATA");
        assumeThat(data).as("CLOSELOOP_EVALUATION_DATA names no folder").isNotNull();
        List<String> all = new ObjectMapper()
                .readValue(Path.of(data, "naughty", "blns.json").toFile(), new TypeReference<>() {});
        assertThat(all).hasSizeGreaterThan(500);
        return all;
    }

    /** Those that a text field keeps: not empty, and no control characters in them. */
    public static List<String> keepable() throws IOException {
        return all().stream()
                .filter(text -> !text.isBlank())
                .filter(text -> text.codePoints().noneMatch(c -> Character.isISOControl(c) && "\n\r\t".indexOf(c) < 0))
                .toList();
    }

    /** The same, a line each, in as few texts as they fit into; a form's long fields take all of them in a few goes. */
    public static List<String> packed(int longest) throws IOException {
        List<String> packs = new ArrayList<>();
        StringBuilder pack = new StringBuilder();
        for (String text : keepable()) {
            if (pack.length() + text.length() >= longest) {
                packs.add(pack.toString());
                pack.setLength(0);
            }
            pack.append(text).append('\n');
        }
        packs.add(pack.toString());
        return packs;
    }
}
