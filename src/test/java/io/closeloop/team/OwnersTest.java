package io.closeloop.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.TestClock;
import io.closeloop.base.CaseKind;
import io.closeloop.base.CaseNumber;
import io.closeloop.base.CaseNumbers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CloseloopTest
class OwnersTest {

    @Autowired
    private Owners owners;

    @Autowired
    private TeamDirectory directory;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private CaseNumbers numbers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @Test
    void theMemberWithTheFewestOpenDealsGetsTheLead() {
        // given
        team("few", "few.busy", "few.free");
        openDeals("few.busy", 2);
        openDeals("few.free", 1);

        // when
        var choice = owners.choose("few", null);

        // then
        assertThat(choice).isEqualTo(new OwnerChoice("few", "few.free"));
    }

    @Test
    void amongEquallyBusyMembersItIsTheOneLongestNotAssigned() {
        // given
        team("tie", "tie.a", "tie.b");

        // when
        String first = owners.choose("tie", null).owner();
        clock.advance(Duration.ofMinutes(1));
        String second = owners.choose("tie", null).owner();
        clock.advance(Duration.ofMinutes(1));
        String third = owners.choose("tie", null).owner();

        // then
        assertThat(List.of(first, second, third)).containsExactly("tie.a", "tie.b", "tie.a");
    }

    @Test
    void aMemberAtCapacityOrAwayGetsNothing() {
        // given
        team("full", "full.a", "full.b");
        openDeals("full.a", 1);
        jdbc.sql("update crm.team_members set capacity = 1 where user_id = 'full.a'")
                .update();
        jdbc.sql("update crm.team_members set active = false where user_id = 'full.b'")
                .update();

        // when
        var choice = owners.choose("full", null);

        // then
        assertThat(choice).isEqualTo(new OwnerChoice("full", null));
    }

    @Test
    void aSellerWithoutALoginGetsNothing() {
        // given
        Team paper = Team.named("Paper", null, null);
        directory.ensureTeams(List.of(paper));
        directory.ensureSellers(List.of(NewSeller.of("paper.only", "Only Paper", paper)));

        // when
        var choice = owners.choose("paper", null);

        // then
        assertThat(choice).isEqualTo(new OwnerChoice("paper", null));
    }

    @Test
    void aTeamThatDoesNotExistIsReplacedByTheUnassigned() {
        assertThat(owners.choose("no-such-team", null)).isEqualTo(new OwnerChoice("unassigned", null));
        assertThat(owners.choose(null, null)).isEqualTo(new OwnerChoice("unassigned", null));
    }

    @Test
    void whoHasTheLeadAlreadyKeepsIt() {
        // given
        team("mine", "mine.a");
        team("theirs", "theirs.a");

        // when
        var choice = owners.choose("theirs", "mine.a");

        // then
        assertThat(choice).isEqualTo(new OwnerChoice("mine", "mine.a"));
    }

    private void team(String key, String... members) {
        Team team = Team.named(key, null, null);
        directory.ensureTeams(List.of(team));
        directory.ensureSellers(Arrays.stream(members)
                .map(member -> NewSeller.of(member, member, team))
                .toList());
        Arrays.stream(members).forEach(member -> {
            User user = identityService.newUser(member);
            user.setPassword("a long enough Passw0rd of " + key);
            identityService.saveUser(user);
            identityService.createMembership(member, "team-" + key);
        });
    }

    private void openDeals(String owner, int count) {
        for (int deal = 0; deal < count; deal++) {
            CaseNumber number = numbers.next(CaseKind.OPPORTUNITY);
            jdbc.sql("""
                    insert into crm.opportunities
                           (id, version, number, case_number, source, owner, currency, stage, state, created_at)
                    values (?, 0, ?, ?, 'IMPORT', ?, 'CNY', 'INITIAL_CONTACT', 'OPEN', now())
                    """)
                    .params(number.id(), number.number(), number.number(), owner)
                    .update();
        }
    }
}
