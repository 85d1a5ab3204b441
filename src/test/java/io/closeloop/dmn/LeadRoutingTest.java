package io.closeloop.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadRoutingTest {

    private final Decisions decisions = Decisions.of("lead-routing.dmn");

    @ParameterizedTest
    @CsvSource(textBlock = """
            Rule_RegionNorth,            North,      manufacturing, SMALL,  EXHIBITION, north
            Rule_RegionNorth,            北京,        ,              ,       ,           north
            Rule_RegionSouth,            SOUTH-WEST, ,              LARGE,  WEBSITE,    south
            Rule_RegionSouth,            华南,        ,              ,       ,           south
            Rule_LargeCompanyElsewhere,  ,           manufacturing, LARGE,  EXHIBITION, north
            Rule_ManufacturingElsewhere, Overseas,   Manufacturing, MEDIUM, ,           south
            Rule_ManufacturingElsewhere, ,           制造,           ,       ,           south
            Rule_MetOnTheSpotElsewhere,  ,           ,              ,       EXHIBITION, south
            Rule_MetOnTheSpotElsewhere,  ,           ,              ,       EVENT,      south
            Rule_MetOnTheSpotElsewhere,  ,           ,              ,       COLD_VISIT, south
            Rule_EverybodyElse,          ,           ,              MICRO,  WEBSITE,    north
            Rule_EverybodyElse,          ,           ,              ,       ,           north
            """)
    void firstFittingRowNamesTheTeam(
            String rule, String region, String industry, String companySize, String source, String team) {
        // given
        Map<String, Object> facts = new HashMap<>();
        facts.put("region", region);
        facts.put("industry", industry);
        facts.put("companySize", companySize);
        facts.put("source", source);

        // when
        Decisions.Evaluation lead = decisions.evaluate("leadRouting", facts);

        // then
        assertThat(lead.rules()).containsExactly(rule);
        assertThat(lead.output("team")).isEqualTo(team);
    }

    @Test
    void everyRuleHasALine() {
        assertThat(Decisions.testedRules(getClass())).isEqualTo(decisions.rules());
    }
}
