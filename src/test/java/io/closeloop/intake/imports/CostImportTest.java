package io.closeloop.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeloop.CloseloopTest;
import io.closeloop.base.Actor;
import io.closeloop.base.Groups;
import io.closeloop.base.Refusal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What campaigns cost, from a file such as an advertising network's bill. */
@CloseloopTest
class CostImportTest {

    private static final Actor MARKETING = new Actor("mia", Set.of(Groups.MARKETING));
    private static final String HEADER =
            "externalId,source,campaign,spentOn,amount,currency,reach,clicks,visitors,note\n";

    private final String campaign = "Campaign " + UUID.randomUUID();

    @Autowired
    private Imports imports;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void costsAreRecordedAndTheSameFileAgainRecordsNothing() {
        // given
        String csv = HEADER
                + row("1", "ADVERTISING", "2019-05-01,120.50,,1000,50,20,banners")
                + row("2", "EVENT", "2019-05-02,80,EUR,,,,");

        // when
        ImportStatus first = imported(csv);
        ImportStatus second = imported(csv.replace("120.50", "120.5"));

        // then
        assertThat(first.created()).isEqualTo(2);
        assertThat(second.created()).isZero();
        assertThat(second.duplicates()).isEqualTo(2);
        assertThat(recorded())
                .containsExactly("ADVERTISING 2019-05-01 120.50 CNY 50 mia", "EVENT 2019-05-02 80.00 EUR - mia");
    }

    @Test
    void rowsThatCannotBeTakenDoNotHinderTheOthers() {
        // given
        imported(HEADER + row("1", "ADVERTISING", "2019-05-01,10,,,,,"));

        // when
        ImportStatus status = imported(HEADER
                + row("1", "ADVERTISING", "2019-05-01,11,,,,,")
                + row("2", "BILLBOARD", "2019-05-01,1,,,,,")
                + row("3", "EVENT", "someday,1,,,,,")
                + row("4", "EVENT", "2019-05-01,-1,,,,,")
                + row("5", "EVENT", "2019-05-01,,,,,,")
                + row("6", "EVENT", "2019-05-01,1,,-5,,,")
                + ",EVENT," + campaign + ",2019-05-01,1,,,,,\n"
                + row("7", "EVENT", "2019-05-01,1,,,,,"));

        // then
        assertThat(status.created()).isEqualTo(1);
        assertThat(reasons(status.id()))
                .containsExactly(
                        "2 externalId stands for another cost; take that one back first",
                        "3 source must be one of",
                        "4 spentOn must be",
                        "5 amount must not be below 0",
                        "6 amount is missing",
                        "7 reach must",
                        "8 externalId is missing");
    }

    @Test
    void othersImportNoCosts() {
        Actor finance = new Actor("fin", Set.of(Groups.FINANCE));
        assertThatThrownBy(() -> ImportedFile.of(imports, ImportType.COSTS, HEADER, finance))
                .isInstanceOf(Refusal.class);
    }

    private ImportStatus imported(String csv) {
        return ImportedFile.of(imports, ImportType.COSTS, csv, MARKETING);
    }

    private String row(String id, String source, String rest) {
        return campaign + id + "," + source + "," + campaign + "," + rest + "\n";
    }

    private List<String> recorded() {
        return jdbc.sql("""
                        select concat_ws(' ', source, spent_on, amount, currency, coalesce(clicks::text, '-'), recorded_by)
                          from crm.campaign_costs
                         where campaign = ?
                         order by spent_on""").param(campaign).query(String.class).list();
    }

    /** Each with its line and field, and the reason as far as its first words matter. */
    private List<String> reasons(long id) {
        return jdbc.sql("""
                        select line || ' ' || field || ' ' || case field when 'source'  then left(reason, 14)
                                                                         when 'spentOn' then left(reason, 7)
                                                                         when 'reach'   then left(reason, 4)
                                                                         else reason end
                          from crm.import_rejects
                         where import_id = ?
                         order by line""").param(id).query(String.class).list();
    }
}
