package io.closeloop.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private static final UUID KEY = UUID.fromString("11111111-2222-3333-4444-555555555555");
    private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");

    private final ObjectMapper json = new ObjectMapper();
    private final Formats formats = new Formats(json, new FactWords(ZoneId.of("Asia/Shanghai")));

    @Test
    void jsonIsOursAndKeepsNumbersAndOrder() {
        assertThat(formats.body(Format.JSON, won("蓝湖食品"))).isEqualTo("""
                        {"id":"11111111-2222-3333-4444-555555555555","event":"DEAL_WON",\
                        "occurredAt":"2026-11-22T10:00:00Z","title":"Deal won: OP-2026-000001 蓝湖食品",\
                        "facts":{"number":"OP-2026-000001","customer":"蓝湖食品","openAmount":120000.00}}""");
    }

    @Test
    void slackGetsLinesInWhichNobodyCanCallTheChannel() throws JsonProcessingException {
        assertThat(read(Format.SLACK, won("<!channel> & Söhne")).path("text").asText())
                .isEqualTo("""
                *Deal won: OP-2026-000001 &lt;!channel&gt; &amp; Söhne*
                • Number: OP-2026-000001
                • Customer: &lt;!channel&gt; &amp; Söhne
                • Open amount: 120000.00""");
    }

    @Test
    void teamsGetsACardWithoutForeignLinks() throws JsonProcessingException {
        JsonNode attachment = read(Format.TEAMS, won("[here](https://evil.example)"))
                .path("attachments")
                .path(0);

        assertThat(attachment.path("contentType").asText()).isEqualTo("application/vnd.microsoft.card.adaptive");
        JsonNode card = attachment.path("content");
        assertThat(card.path("type").asText()).isEqualTo("AdaptiveCard");
        assertThat(card.at("/body/0/text").asText()).isEqualTo("Deal won: OP-2026-000001 (here)(https://evil.example)");
        assertThat(card.at("/body/1/facts/2").toString()).contains("Open amount", "120000.00");
    }

    @Test
    void wecomGetsMarkdownOfAtMost4096Bytes() throws JsonProcessingException {
        JsonNode body = read(Format.WECOM, won("蓝湖\n食品"));
        assertThat(body.path("msgtype").asText()).isEqualTo("markdown");
        assertThat(body.at("/markdown/content").asText())
                .startsWith("**Deal won: OP-2026-000001 蓝湖 食品**\n> Number: OP-2026-000001");

        String tooLong = read(Format.WECOM, won("蓝😀".repeat(3000)))
                .at("/markdown/content")
                .asText();
        assertThat(tooLong.getBytes(StandardCharsets.UTF_8).length).isBetween(4090, 4096);
        assertThat(tooLong).doesNotContain("?");
    }

    private JsonNode read(Format format, Message message) throws JsonProcessingException {
        return json.readTree(formats.body(format, message));
    }

    private static Message won(String customer) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", "OP-2026-000001");
        facts.put("customer", customer);
        facts.put("openAmount", new BigDecimal("120000.00"));
        return new Message(KEY, "DEAL_WON", AT, "OP-2026-000001 " + customer, facts);
    }
}
