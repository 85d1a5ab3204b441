package io.closeloop.intake.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.closeloop.base.FieldError;
import io.closeloop.base.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A part of a mapping's YAML with its path, and all the faults found in the mapping so far. */
record MappingNode(String path, JsonNode node, List<FieldError> errors) {

    List<String> names() {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    boolean isEmpty() {
        return node.isEmpty();
    }

    boolean has(String name) {
        return node.has(name);
    }

    boolean isText(String name) {
        return node.path(name).isValueNode();
    }

    /** A key's text; null where it is not there. */
    String text(String name) {
        JsonNode value = node.path(name);
        if (value.isContainerNode()) {
            return refuse(name, "must be text", null);
        }
        return value.isMissingNode() ? null : textOf(value);
    }

    /** Keys and texts under a key; empty where it is not there. */
    Map<String, String> texts(String name) {
        MappingNode child = child(name);
        return child.names().stream().collect(Collectors.toMap(key -> key, key -> {
            String text = child.text(key);
            return text == null ? "" : text;
        }));
    }

    /** A text, or a list of them. */
    List<String> list(String name) {
        JsonNode value = node.path(name);
        if (value.isObject()) {
            refuse(name, "must be a list", null);
        }
        List<String> texts = new ArrayList<>();
        if (value.isValueNode()) {
            texts.add(textOf(value));
        }
        value.forEach(item -> texts.add(textOf(item)));
        return texts;
    }

    MappingNode child(String name) {
        JsonNode value = node.path(name);
        if (!value.isObject() && !value.isMissingNode() && !value.isNull()) {
            refuse(name, "must have keys and values under it", value.asText());
            return new MappingNode(path + "." + name, MissingNode.getInstance(), errors);
        }
        return new MappingNode(path + "." + name, value, errors);
    }

    List<MappingNode> children(String name) {
        JsonNode value = node.path(name);
        if (!value.isArray() && !value.isMissingNode()) {
            refuse(name, "must be a list", value.asText());
        }
        List<MappingNode> children = new ArrayList<>();
        value.forEach(item ->
                children.add(new MappingNode("%s.%s[%d]".formatted(path, name, children.size()), item, errors)));
        return children;
    }

    /** Refuses every key but these. */
    void allow(Set<String> allowed) {
        if (!node.isObject()) {
            errors.add(FieldError.of(path, "must have keys and values, first of all \"fields\"", null));
        }
        names().stream()
                .filter(name -> !allowed.contains(name))
                .forEach(name -> refuse(
                        name,
                        "is no key here; these are " + allowed.stream().sorted().toList(),
                        null));
    }

    <T> T refuse(String name, String message, Object rejected) {
        errors.add(FieldError.of(path + "." + name, message, rejected));
        return null;
    }

    void check() {
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }

    private static String textOf(JsonNode value) {
        return value.isNull() ? "" : value.asText();
    }
}
