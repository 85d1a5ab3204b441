package io.closeloop.security;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import io.closeloop.base.Refusal;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads what is sent to the engine's REST API before the engine does, token by token and with the engine's own parser,
 * so that both understand the same. Refused are, at any depth:
 *
 * <ul>
 *   <li>keys ending in {@code Expression}: inside {@code orQueries} the engine runs them as code although it is told not
 *       to (CVE-2026-109432);
 *   <li>starting a process in its middle, past the gates;
 *   <li>variables that are the process's own: with another deal's id a seller could send a task's form for that deal;
 *   <li>variables that are no fields of the form that is sent, or of no type that forms have;
 *   <li>characters that the database cannot store.
 * </ul>
 */
final class EngineRequestGuard {

    private static final String CODE_SUFFIX = "expression";
    private static final String START_IN_THE_MIDDLE = "startInstructions";
    private static final String SENT_WITH_FORMS = "variables";
    private static final String TYPE = "type";
    private static final Set<String> FORM_TYPES = Set.of(
            "string", "boolean", "integer", "short", "long", "double", "number", "date", "bytes", "file", "json",
            "null");

    private static final Set<String> VARIABLE_MAPS =
            Set.of(SENT_WITH_FORMS, "modifications", "processVariables", "processVariablesLocal");

    private final JsonFactory json = new JsonFactory();

    /**
     * Refuses what must not reach the engine.
     *
     * @param mayBeSent which variables are fields of the form that is sent
     * @throws Refusal INVALID with the sentence
     * @throws JsonProcessingException where it is not JSON
     */
    void check(byte[] body, Predicate<String> mayBeSent) throws IOException {
        try (JsonParser parser = json.createParser(body)) {
            mustBegin(parser);
            for (JsonToken token = parser.currentToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    String parent = parser.getParsingContext().getParent().getCurrentName();
                    checkKey(parser.currentName(), parent);
                    checkField(parser.currentName(), parent, mayBeSent);
                } else if (token == JsonToken.VALUE_STRING) {
                    checkText(parser.currentName(), parser.getText());
                    checkType(parser);
                }
            }
        }
    }

    /** The engine takes objects and lists, and fails on null. */
    private static void mustBegin(JsonParser parser) throws IOException {
        JsonToken first = parser.nextToken();
        if (first != null && !first.isStructStart()) {
            throw Refusal.invalid("body", "must be a JSON object or list", null);
        }
    }

    /** Refuses a key, of the body or of the query string. */
    void checkKey(String key, String parent) {
        checkText(key, key);
        if (key.toLowerCase(Locale.ROOT).endsWith(CODE_SUFFIX)) {
            throw Refusal.invalid(key, "must not be sent: expressions are code", null);
        }
        if (key.equals(START_IN_THE_MIDDLE)) {
            throw Refusal.invalid(key, "must not be sent: a process starts at its beginning", null);
        }
        if (parent != null && VARIABLE_MAPS.contains(parent) && ProcessOwned.NAMES.contains(key)) {
            throw Refusal.invalid(key, "must not be sent: it is set by the process itself", null);
        }
    }

    private static void checkField(String key, String parent, Predicate<String> mayBeSent) {
        if (SENT_WITH_FORMS.equals(parent) && !mayBeSent.test(key)) {
            throw Refusal.invalid(printable(key), "must not be sent: it is no field of this form", null);
        }
    }

    /** Refuses a form's field of a type that forms have not: objects are of a class that their sender names. */
    private static void checkType(JsonParser parser) throws IOException {
        JsonStreamContext fields = parser.getParsingContext().getParent();
        if (TYPE.equals(parser.currentName())
                && !FORM_TYPES.contains(parser.getText().toLowerCase(Locale.ROOT))
                && fields != null
                && fields.getParent() != null
                && SENT_WITH_FORMS.equals(fields.getParent().getCurrentName())) {
            throw Refusal.invalid(
                    printable(fields.getCurrentName()), "must be of a type that forms have", parser.getText());
        }
    }

    /** Refuses text that the database cannot store. */
    void checkText(String field, String text) {
        boolean unstorable = text.codePoints().anyMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
        if (unstorable) {
            throw Refusal.invalid(
                    field == null ? "" : printable(field), "must not contain U+0000 or half a character", null);
        }
    }

    private static String printable(String field) {
        return field.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
    }
}
