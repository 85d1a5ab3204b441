package io.closeloop.intake.imports;

import io.closeloop.base.Normalised;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the parts of a mapping that say where a value comes from. */
final class RuleReader {

    private static final Map<String, Rule.Kind> KINDS =
            Map.of("column", Rule.Kind.COLUMN, "template", Rule.Kind.TEMPLATE, "value", Rule.Kind.VALUE);

    private RuleReader() {}

    /** A rule; plain text is a column's name. */
    static Rule rule(MappingNode parent, String name) {
        return rule(parent, name, Rule::column);
    }

    static EngagementRule engagement(MappingNode node) {
        node.allow(Set.of("type", "times", "at", "detail"));
        return new EngagementRule(
                // Most engagements have one type for all rows, so that plain text is the type itself.
                rule(node, "type", Rule::value),
                optional(node, "times"),
                optional(node, "at"),
                optional(node, "detail"));
    }

    private static Rule optional(MappingNode node, String name) {
        return node.has(name) ? rule(node, name) : null;
    }

    private static Rule rule(MappingNode parent, String name, Function<String, Rule> plain) {
        if (!parent.has(name)) {
            parent.refuse(name, "is missing", null);
            return Rule.value("");
        }
        if (parent.isText(name)) {
            return plain.apply(parent.text(name).strip());
        }
        MappingNode node = parent.child(name);
        node.allow(Set.of("column", "template", "value", "values", "ignoreCase", "otherwise"));
        List<String> sources = KINDS.keySet().stream().filter(node::has).toList();
        if (sources.size() != 1) {
            parent.refuse(name, "must have exactly one of column, template and value", null);
            return Rule.value("");
        }
        return rule(node, sources.get(0), KINDS.get(sources.get(0)));
    }

    private static Rule rule(MappingNode node, String source, Rule.Kind kind) {
        String text = node.text(source);
        boolean ignoreCase = flag(node, "ignoreCase");
        Map<String, String> values = node.texts("values");
        return new Rule(
                kind,
                text == null ? "" : text.strip(),
                ignoreCase ? anyCase(values) : values,
                ignoreCase,
                node.text("otherwise"));
    }

    private static boolean flag(MappingNode node, String name) {
        String given = node.text(name);
        if (given != null && !given.equals("true") && !given.equals("false")) {
            node.refuse(name, "must be true or false", given);
        }
        return "true".equals(given);
    }

    private static Map<String, String> anyCase(Map<String, String> values) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> Normalised.name(entry.getKey()), Map.Entry::getValue, (first, again) -> first));
    }
}
