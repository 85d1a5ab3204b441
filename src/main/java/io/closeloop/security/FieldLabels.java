package io.closeloop.security;

import io.closeloop.base.FieldError;
import io.closeloop.base.Refusal;
import io.closeloop.base.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The fields of the form that a request sends, as the form calls them: whoever filled it in knows no names.
 *
 * @param labels by the fields' names
 */
record FieldLabels(Map<String, String> labels) {

    static final FieldLabels NONE = new FieldLabels(Map.of());

    private static final String ATTRIBUTE = FieldLabels.class.getName();

    /** A field of an entry of a list, such as {@code objections[1].answer}. */
    private static final Pattern IN_A_LIST = Pattern.compile("(\\w+)\\[(\\d+)](?:\\.(\\w+))?");

    /** Leaves them with the request, for the answer to it. */
    void keepWith(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static FieldLabels of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof FieldLabels kept ? kept : NONE;
    }

    Set<String> names() {
        return labels.keySet();
    }

    /** The refusal's sentence with the labels of the form. */
    String sentence(Refusal refusal) {
        return refusal.errors().isEmpty()
                ? refusal.getMessage()
                : refusal.errors().stream().map(this::sentence).collect(Collectors.joining("; "));
    }

    private String sentence(FieldError error) {
        String label = label(error.field());
        return label + (label.endsWith("?") ? " " : ": ") + error.message();
    }

    private String label(String field) {
        Matcher entry = IN_A_LIST.matcher(field);
        if (!entry.matches() || !labels.containsKey(entry.group(1))) {
            return labels.getOrDefault(field, field);
        }
        String list = labels.get(entry.group(1)) + " " + (Integer.parseInt(entry.group(2)) + 1);
        return entry.group(3) == null ? list : list + ", " + Words.ofName(entry.group(3));
    }
}
