package io.closeloop.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActorTest {

    @Test
    void sellerSeesOnlyTheTeamsAndTheirOwn() {
        // given
        Actor rep = new Actor("rep", Set.of(Groups.SALES, "team-north"));

        // then
        assertThat(rep.seesAllSales()).isFalse();
        assertThat(rep.managesSales()).isFalse();
        assertThat(rep.teams()).containsExactly("north");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sales-managers", "marketing", "legal", "analysts", "camunda-admin"})
    void officesSeeEveryDeal(String group) {
        assertThat(new Actor("someone", Set.of(group)).seesAllSales()).isTrue();
    }

    @Test
    void whoIsInNoneOfTheGroupsIsRefused() {
        // given
        Actor rep = new Actor("rep", Set.of(Groups.SALES));

        // then
        rep.mustBeIn(Groups.MARKETING, Groups.SALES);
        assertThatThrownBy(() -> rep.mustBeIn(Groups.MARKETING, Groups.ADMINISTRATORS))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN))
                .hasMessage("This needs a member of marketing or camunda-admin.");
    }
}
