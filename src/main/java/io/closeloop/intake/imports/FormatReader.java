package io.closeloop.intake.imports;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the part of a mapping that says how the file writes things. */
record FormatReader(MappingNode root) {

    private static final Map<String, Character> SEPARATORS =
            Map.of("comma", ',', "semicolon", ';', "tab", '\t', ",", ',', ";", ';', "\t", '\t', "|", '|');
    private static final Map<String, Character> DECIMAL_MARKS = Map.of("point", '.', "comma", ',', ".", '.', ",", ',');

    FileFormat read() {
        return new FileFormat(separator(), encoding(), dates(), decimalMark());
    }

    private Character separator() {
        return root.has("separator") ? choice("separator", SEPARATORS) : null;
    }

    private char decimalMark() {
        Character mark = root.has("decimals") ? choice("decimals", DECIMAL_MARKS) : null;
        return mark == null ? '.' : mark;
    }

    private Character choice(String key, Map<String, Character> choices) {
        String given = root.text(key);
        Character choice = given == null ? null : choices.get(given);
        return choice == null ? root.refuse(key, "must be one of " + names(choices), given) : choice;
    }

    private static List<String> names(Map<String, Character> choices) {
        return choices.keySet().stream()
                .filter(name -> !name.equals("\t"))
                .sorted()
                .toList();
    }

    private Charset encoding() {
        String name = root.text("encoding");
        if (name == null) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return root.refuse("encoding", "is not known; for example UTF-8, GB18030, windows-1252", name);
        }
    }

    private List<DateTimeFormatter> dates() {
        return root.list("dates").stream()
                .map(this::date)
                .filter(Objects::nonNull)
                .toList();
    }

    private DateTimeFormatter date(String pattern) {
        try {
            return FileFormat.date(pattern);
        } catch (IllegalArgumentException e) {
            return root.refuse("dates", "must be patterns such as yyyy-MM-dd or d.M.yyyy", pattern);
        }
    }
}
