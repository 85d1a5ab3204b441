package io.closeloop.team;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

    @Test
    void aPlainNameBecomesAReadableId() {
        assertThat(Keys.ofUser("  Mei-Mei   Johns ")).isEqualTo("mei-mei.johns");
        assertThat(Keys.ofTeam("North Coast")).isEqualTo("north-coast");
    }

    @Test
    void namesThatDifferOnlyInWhatAnIdCannotHoldGetDifferentIds() {
        assertThat(Keys.ofUser("José")).isNotEqualTo(Keys.ofUser("Jose")).startsWith("jose-");
        assertThat(Keys.ofUser("O'Brien")).isNotEqualTo(Keys.ofUser("O Brien"));
        assertThat(Keys.ofTeam("华北")).isNotEqualTo(Keys.ofTeam("华南")).startsWith("team-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"张三", "…", "A very long name of a team that goes on and on and on and on and on", "-", "a--b"})
    void everyNameGivesIdsThatTheDatabaseAndTheEngineTake(String name) {
        assertThat(Keys.ofTeam(name)).matches("[a-z0-9][a-z0-9-]{0,59}");
        assertThat(Keys.ofUser(name)).matches("[A-Za-z0-9._-]{1,64}");
    }
}
