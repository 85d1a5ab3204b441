package io.closeloop.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CloseloopTest
class TeamDirectoryTest {

    @Autowired
    private TeamDirectory directory;

    @Autowired
    private IdentityService identityService;

    @Test
    void theTeamOfTheUnassignedIsThereFromTheStart() {
        assertThat(directory.ensureTeams(List.of(Team.UNASSIGNED))).isEmpty();
        assertThat(identityService.createGroupQuery().groupId("team-unassigned").count())
                .isOne();
    }

    @Test
    void aTeamIsMadeOnceWithItsGroup() {
        // given
        Team coast = Team.named("Coast", "South", "Ann Lee");

        // when
        var first = directory.ensureTeams(List.of(coast, coast));
        var again = directory.ensureTeams(List.of(coast));

        // then
        assertThat(first).containsExactly("coast");
        assertThat(again).isEmpty();
        assertThat(identityService
                        .createGroupQuery()
                        .groupId("team-coast")
                        .groupType("TEAM")
                        .count())
                .isOne();
    }

    @Test
    void aTeamWhoseGroupAnAdministratorMadeBeforeTakesIt() {
        // given
        identityService.saveGroup(identityService.newGroup("team-premade"));

        // when
        var created = directory.ensureTeams(List.of(Team.named("Premade", null, null)));

        // then
        assertThat(created).containsExactly("premade");
    }

    @Test
    void aSellerNobodyKnowsIsMadeInTheTeamOfTheUnassigned() {
        // when
        var sellers = directory.sellers(List.of("Paula Unknown", "paula  unknown", "Paula Unknown"));

        // then
        Seller paula = new Seller("paula.unknown", "Paula Unknown", "unassigned", null);
        assertThat(sellers).hasSize(2).containsEntry("Paula Unknown", paula).containsEntry("paula  unknown", paula);
    }

    @Test
    void aSellerIsFoundByUserIdAndByName() {
        // given
        Team finders = Team.named("Finders", "West", null);
        directory.ensureTeams(List.of(finders));
        directory.ensureSellers(List.of(NewSeller.of("rep.finder", "Somebody", finders)));

        // when
        var sellers = directory.sellers(List.of("rep.finder", "Rep Finder"));

        // then
        Seller finder = new Seller("rep.finder", "Somebody", "finders", "West");
        assertThat(sellers).containsEntry("rep.finder", finder).containsEntry("Rep Finder", finder);
    }

    @Test
    void aTeamNamedLaterTakesInWhoWasUnassignedAndNobodyElses() {
        // given
        Team early = Team.named("Early", null, null);
        Team late = Team.named("Late", null, null);
        directory.ensureTeams(List.of(early, late));
        directory.sellers(List.of("Una Ssigned"));
        directory.ensureSellers(List.of(NewSeller.of(null, "Al Ready", early)));

        // when
        var joined = directory.ensureSellers(
                List.of(NewSeller.of(null, "Una Ssigned", late), NewSeller.of(null, "Al Ready", late)));

        // then
        assertThat(joined).containsExactly("una.ssigned");
        assertThat(directory.sellers(List.of("Una Ssigned", "Al Ready")).values())
                .extracting(Seller::team)
                .containsExactlyInAnyOrder("late", "early");
    }
}
