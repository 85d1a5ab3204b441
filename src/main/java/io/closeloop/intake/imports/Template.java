package io.closeloop.intake.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text with columns' names in braces, such as <code>Lead {Lead Number}</code>. */
record Template(List<String> texts, List<String> columns) {

    private static final Pattern COLUMN = Pattern.compile("\\{([^{}]+)}");

    static Template of(String template) {
        List<String> texts = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        Matcher matcher = COLUMN.matcher(template);
        int end = 0;
        while (matcher.find()) {
            texts.add(template.substring(end, matcher.start()));
            columns.add(matcher.group(1).strip());
            end = matcher.end();
        }
        texts.add(template.substring(end));
        return new Template(List.copyOf(texts), List.copyOf(columns));
    }

    /** Fills the template from a row; a row that has none of the columns gives nothing. */
    Function<List<String>, String> bind(Header header) {
        List<Function<List<String>, String>> sources =
                columns.stream().map(header::indexOf).map(Header::cell).toList();
        return cells -> fill(sources.stream().map(source -> source.apply(cells)).toList());
    }

    private String fill(List<String> values) {
        if (!values.isEmpty() && values.stream().allMatch(String::isEmpty)) {
            return "";
        }
        StringBuilder filled = new StringBuilder(texts.get(0));
        for (int i = 0; i < values.size(); i++) {
            filled.append(values.get(i)).append(texts.get(i + 1));
        }
        return filled.toString();
    }
}
