package io.closeloop.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactWordsTest {

    private final FactWords words = new FactWords(ZoneId.of("Asia/Shanghai"));

    @Test
    void codesBecomeWordsAndNamesStayAsTheyAre() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("customer", "IBM");
        facts.put("stage", "INITIAL_CONTACT");
        facts.put("lostReason", "Price too high");
        facts.put("amount", new BigDecimal("120000.00"));

        assertThat(words.of(facts).toString())
                .isEqualTo("{Customer=IBM, Stage=Initial contact, Lost reason=Price too high, Amount=120000.00}");
    }

    @Test
    void timesAreThoseOfTheBusinessZone() {
        assertThat(words.of(Map.of("dueAt", "2026-11-22T18:30:00+00:00"))).containsEntry("Due at", "2026-11-23 02:30");
        assertThat(words.of(Map.of("heldAt", "Hall 3"))).containsEntry("Held at", "Hall 3");
    }
}
