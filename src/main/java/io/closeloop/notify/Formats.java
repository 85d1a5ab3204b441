package io.closeloop.notify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes a message in the form its receiver understands. What people typed never becomes markup of a chat. */
@Component
class Formats {

    /** WeCom refuses longer texts. */
    private static final int WECOM_BYTES = 4096;

    private final ObjectMapper json;
    private final FactWords words;

    Formats(ObjectMapper json, FactWords words) {
        this.json = json;
        this.words = words;
    }

    String body(Format format, Message message) {
        try {
            return json.writeValueAsString(
                    switch (format) {
                        case JSON -> plain(message);
                        case SLACK -> Map.of("text", slack(message));
                        case TEAMS -> teams(message);
                        case WECOM -> Map.of("msgtype", "markdown", "markdown", Map.of("content", wecom(message)));
                    });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Facts are what was read from JSON", e);
        }
    }

    private static Map<String, Object> plain(Message message) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", message.key().toString());
        body.put("event", message.event());
        body.put("occurredAt", message.occurredAt().toString());
        body.put("title", message.title());
        body.put("facts", message.facts());
        return body;
    }

    private String slack(Message message) {
        return escaped("*" + message.title() + "*") + lines(message, "\n• ", Formats::escaped);
    }

    private Map<String, Object> teams(Message message) {
        List<Map<String, String>> facts = words.of(message.facts()).entrySet().stream()
                .map(fact -> Map.of("title", fact.getKey(), "value", unlinked(fact.getValue())))
                .toList();
        Map<String, Object> card = Map.of(
                "$schema", "http://adaptivecards.io/schemas/adaptive-card.json",
                "type", "AdaptiveCard",
                "version", "1.4",
                "body",
                        List.of(
                                Map.of(
                                        "type",
                                        "TextBlock",
                                        "text",
                                        unlinked(message.title()),
                                        "weight",
                                        "Bolder",
                                        "wrap",
                                        true),
                                Map.of("type", "FactSet", "facts", facts)));
        return Map.of(
                "type",
                "message",
                "attachments",
                List.of(Map.of("contentType", "application/vnd.microsoft.card.adaptive", "content", card)));
    }

    private String wecom(Message message) {
        return shortened("**" + unlinked(message.title()) + "**" + lines(message, "\n> ", Formats::unlinked));
    }

    private String lines(Message message, String before, UnaryOperator<String> text) {
        return words.of(message.facts()).entrySet().stream()
                .map(fact -> before + fact.getKey() + ": " + text.apply(fact.getValue()))
                .collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return oneLine(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Without what begins a link or a colour in Markdown, which has no way to say that it does not. */
    private static String unlinked(String text) {
        return oneLine(text)
                .replace('[', '(')
                .replace(']', ')')
                .replace('<', '‹')
                .replace('>', '›');
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R", " ");
    }

    private static String shortened(String text) {
        String shorter = text;
        while (shorter.getBytes(StandardCharsets.UTF_8).length > WECOM_BYTES) {
            shorter = shorter.substring(0, shorter.offsetByCodePoints(shorter.length(), -1));
        }
        return shorter;
    }
}
