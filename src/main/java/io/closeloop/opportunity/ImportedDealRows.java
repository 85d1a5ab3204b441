package io.closeloop.opportunity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closeloop.base.CaseNumber;
import io.closeloop.process.Stage;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes imported deals and their stages in batches, beside the entities: thousands of them have no use for one. */
@Component
class ImportedDealRows {

    private static final String INSERT_DEAL = """
            insert into crm.opportunities
                   (id, number, case_number, account_id, source, campaign, product, region, external_id,
                    owner, team, owner_since, accepted_at, created_at,
                    amount, currency, expected_close_date, stage, state, competitor, lost_reason, note, closed_at,
                    version, imported)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?,
                    ?, ?, ?, ?, ?,
                    ?, ?, ?, ?, ?, ?, ?, ?, ?,
                    0, true)""";

    private static final String INSERT_ENTRY = """
            insert into crm.stage_entries
                   (opportunity_id, stage, entered_at, left_at, outcome, owner, deliverable, imported)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, true)""";

    private final JdbcTemplate jdbc;
    private final ObjectMapper json;
    private final Clock clock;
    private final ZoneId businessZone;

    ImportedDealRows(JdbcTemplate jdbc, ObjectMapper json, Clock clock, ZoneId businessZone) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.businessZone = businessZone;
    }

    /** Those of the external ids under which a deal is known already. */
    Set<String> known(Collection<String> externalIds) {
        return Set.copyOf(jdbc.queryForList(
                "select external_id from crm.opportunities where external_id = any(?)", String.class, (Object)
                        externalIds.toArray(String[]::new)));
    }

    void insert(List<Numbered> deals) {
        jdbc.batchUpdate(INSERT_DEAL, deals, deals.size(), this::setDeal);
        List<Entry> entries = deals.stream().flatMap(this::entries).toList();
        jdbc.batchUpdate(INSERT_ENTRY, entries, Math.max(1, entries.size()), this::setEntry);
    }

    /** The stages the deal went through: all before its last are passed, on days that nobody recorded. */
    private Stream<Entry> entries(Numbered numbered) {
        ImportedDeal deal = numbered.deal();
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.compareTo(deal.stage()) <= 0)
                .map(stage -> new Entry(
                        numbered,
                        stage,
                        stage == Stage.INITIAL_CONTACT ? startOf(deal.engagedOn()) : null,
                        stage == deal.stage() ? startOf(deal.closedOn()) : null,
                        stage == deal.stage() ? deal.exit() : StageExit.ADVANCED));
    }

    private void setDeal(PreparedStatement row, Numbered numbered) throws SQLException {
        List<Object> values = new ArrayList<>();
        addOrigin(values, numbered);
        addOwner(values, numbered.deal());
        addSale(values, numbered.deal());
        for (int i = 0; i < values.size(); i++) {
            row.setObject(i + 1, values.get(i));
        }
    }

    private static void addOrigin(List<Object> values, Numbered numbered) {
        ImportedDeal deal = numbered.deal();
        values.add(numbered.number().id());
        values.add(numbered.number().number());
        values.add(numbered.number().number());
        values.add(deal.row().accountId());
        values.add(deal.source().name());
        values.add(deal.campaign());
        values.add(deal.product());
        values.add(deal.region());
        values.add(deal.row().externalId());
    }

    /** An open deal without an owner is the only one that nobody has begun with. */
    private void addOwner(List<Object> values, ImportedDeal deal) {
        OffsetDateTime engaged = startOf(deal.engagedOn());
        OffsetDateTime created = engaged == null ? now() : engaged;
        boolean owned = deal.row().owner() != null;
        values.add(deal.row().owner());
        values.add(deal.row().team());
        values.add(owned ? created : null);
        values.add(owned || deal.exit() != null ? created : null);
        values.add(created);
    }

    private void addSale(List<Object> values, ImportedDeal deal) {
        values.add(deal.amount());
        values.add(deal.currency());
        values.add(deal.expectedCloseDate());
        values.add(deal.stage().name());
        values.add(deal.state().name());
        values.add(deal.competitor());
        values.add(deal.lostReason() == null ? null : deal.lostReason().name());
        values.add(deal.note());
        values.add(startOf(deal.closedOn()));
    }

    private void setEntry(PreparedStatement row, Entry entry) throws SQLException {
        row.setLong(1, entry.deal().number().id());
        row.setString(2, entry.stage().name());
        row.setObject(3, entry.enteredAt(), Types.TIMESTAMP_WITH_TIMEZONE);
        row.setObject(4, entry.leftAt(), Types.TIMESTAMP_WITH_TIMEZONE);
        row.setString(5, entry.exit() == null ? null : entry.exit().name());
        row.setString(6, entry.deal().deal().row().owner());
        row.setString(7, entry.exit() == null ? write(entry.deal().deal().deliverable()) : "{}");
    }

    private String write(Object deliverable) {
        try {
            return json.writeValueAsString(deliverable);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Checked fields cannot be written as JSON", e);
        }
    }

    private OffsetDateTime startOf(LocalDate day) {
        return day == null ? null : day.atStartOfDay(businessZone).toOffsetDateTime();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** A checked deal with its number. */
    record Numbered(CaseNumber number, ImportedDeal deal) {}

    private record Entry(Numbered deal, Stage stage, OffsetDateTime enteredAt, OffsetDateTime leftAt, StageExit exit) {}
}
