package io.closeloop.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.core.io.ClassPathResource;

/**
 * Fills placeholders in a form: <code>{company}</code> is one of the words, <code>{day+30}</code> the day thirty days
 * on, <code>{file contract.pdf}</code> a file of the demo. A placeholder that is the whole text keeps its word's type.
 */
final class DemoText {

    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{(?<name>\\w+)(?<days>[+-]\\d+)?( (?<file>[\\w.-]+))?}");
    private static final String DAY = "day";
    private static final String FILE = "file";

    private final Map<String, Object> words;
    private final LocalDate today;

    DemoText(Map<String, Object> words, LocalDate today) {
        this.words = words;
        this.today = today;
    }

    /** The same structure with its placeholders filled. */
    Map<String, Object> fill(Map<?, ?> form) {
        Map<String, Object> filled = new LinkedHashMap<>();
        form.forEach((name, value) -> filled.put(name.toString(), value(value)));
        return filled;
    }

    private Object value(Object value) {
        if (value instanceof Map<?, ?> nested) {
            return fill(nested);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::value).toList();
        }
        return value instanceof String text ? text(text) : value;
    }

    private Object text(String text) {
        Matcher whole = PLACEHOLDER.matcher(text);
        return whole.matches()
                ? word(whole)
                : PLACEHOLDER
                        .matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(word((Matcher) found).toString()));
    }

    private Object word(Matcher placeholder) {
        String name = placeholder.group("name");
        if (name.equals(DAY)) {
            String days = placeholder.group("days");
            return today.plusDays(days == null ? 0 : Integer.parseInt(days)).toString();
        }
        if (name.equals(FILE)) {
            return file(placeholder.group("file"));
        }
        if (!words.containsKey(name)) {
            throw new IllegalArgumentException("The demo's script has no word for " + placeholder.group());
        }
        return words.get(name);
    }

    private static Object file(String name) {
        try (InputStream content = new ClassPathResource("demo/" + name).getInputStream()) {
            return Variables.fileValue(name)
                    .file(content.readAllBytes())
                    .mimeType("application/pdf")
                    .create();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
