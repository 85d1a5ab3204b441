package io.closeloop.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import io.closeloop.base.Actor;
import io.closeloop.base.Groups;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who looks after a company whose deals were imported. */
@CloseloopTest
class ImportedOwnersTest {

    private static final Actor MARKETING = new Actor("mia", Set.of(Groups.MARKETING));

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String ann = "ann." + mark;
    private final String bob = "bob." + mark;

    @Autowired
    private Imports imports;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void annAndBobSellAndCanLogIn() {
        jdbc.sql("insert into crm.teams (key, name, created_at) values (?, ?, now())")
                .params("team-" + mark, "Team " + mark)
                .update();
        for (String seller : new String[] {ann, bob}) {
            jdbc.sql("insert into crm.team_members (user_id, name, team, created_at) values (?, ?, ?, now())")
                    .params(seller, "Seller " + seller, "team-" + mark)
                    .update();
            User user = identityService.newUser(seller);
            user.setPassword(UUID.randomUUID() + "A!b1");
            identityService.saveUser(user);
        }
    }

    @Test
    void whoSoldLastOwnsACompanyThatNobodyOwned() {
        imported(row("1", ann, "WON", "2020-03-01")
                + row("2", bob, "WON", "2021-03-01")
                + row("3", ann, "LOST", "2020-09-01"));
        assertThat(owner()).isEqualTo(bob + " team-" + mark);
    }

    @Test
    void anOpenDealsSellerComesFirst() {
        imported(row("1", ann, "OPEN", "") + row("2", bob, "WON", "2021-03-01"));
        assertThat(owner()).isEqualTo(ann + " team-" + mark);
    }

    @Test
    void anOwnerStays() {
        imported(row("1", ann, "WON", "2020-03-01"));
        imported(row("2", bob, "WON", "2021-03-01"));
        assertThat(owner()).isEqualTo(ann + " team-" + mark);
    }

    @Test
    void whoCannotLogInIsGivenNobodyToLookAfter() {
        imported(row("1", "Nobody " + mark, "WON", "2021-03-01"));
        assertThat(owner()).isEqualTo("nobody");
    }

    private void imported(String rows) {
        String header = "externalId,account,owner,state,stage,lostReason,competitor,amount,closedOn\n";
        ImportStatus status = ImportedFile.of(imports, ImportType.OPPORTUNITIES, header + rows, MARKETING);
        assertThat(status.rejected()).isZero();
    }

    private String row(String id, String seller, String state, String closedOn) {
        String lost = state.equals("LOST") ? "PRICE,Rival" : ",";
        return "%s-%s,Company %s,%s,%s,%s,%s,100,%s\n"
                .formatted(mark, id, mark, seller, state, state.equals("WON") ? "" : "SOLUTION", lost, closedOn);
    }

    private String owner() {
        return jdbc.sql("select coalesce(owner || ' ' || team, 'nobody') from crm.accounts where name = ?")
                .param("Company " + mark)
                .query(String.class)
                .single();
    }
}
