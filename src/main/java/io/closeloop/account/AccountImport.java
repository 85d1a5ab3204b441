package io.closeloop.account;

import io.closeloop.base.CaseKind;
import io.closeloop.base.CaseNumber;
import io.closeloop.base.CaseNumbers;
import io.closeloop.base.CompanySize;
import io.closeloop.base.FieldError;
import io.closeloop.base.Fields;
import io.closeloop.base.Normalised;
import io.closeloop.base.RowResult;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in accounts from another system, a batch at a time, and finds accounts by name for other imports. */
@Service
@Transactional
public class AccountImport {

    private static final BigDecimal HIGHEST_REVENUE = new BigDecimal("99999999999999999.99");

    private static final String INSERT = """
            insert into crm.accounts
                   (id, version, number, name, name_key, industry, company_size, region, owner, team, phase,
                    annual_revenue, employees, founded_year, parent_name, notes, external_id, created_at)
            values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate jdbc;
    private final CaseNumbers numbers;
    private final Clock clock;

    AccountImport(JdbcTemplate jdbc, CaseNumbers numbers, Clock clock) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * Takes a batch in. A company known by its external id or its exact name is left as it is; rows that are refused do
     * not hinder the others.
     *
     * @return one result a row, in the rows' order
     */
    public List<RowResult> takeIn(List<ImportedAccount> batch) {
        List<Row> rows = batch.stream().map(AccountImport::read).toList();
        lockNames(rows);
        Set<String> seen = known(rows);
        List<RowResult> results = new ArrayList<>(batch.size());
        List<Row> accepted = new ArrayList<>();
        for (Row row : rows) {
            if (!row.errors().isEmpty()) {
                results.add(RowResult.refused(row.errors()));
            } else if (row.keys().stream().anyMatch(seen::contains)) {
                results.add(RowResult.KNOWN);
            } else {
                seen.addAll(row.keys());
                accepted.add(row);
                results.add(RowResult.CREATED);
            }
        }
        if (!accepted.isEmpty()) {
            jdbc.batchUpdate(INSERT, accepted, accepted.size(), this::set);
        }
        return results;
    }

    /**
     * Accounts by what a file calls them: the external id, otherwise the company's name. What is not known is missing; of
     * two accounts with one name the older is meant.
     */
    @Transactional(readOnly = true)
    public Map<String, Long> find(Collection<String> names) {
        Map<String, Long> found = new HashMap<>();
        jdbc.query(
                """
                select *
                  from (select given, coalesce((select id from crm.accounts where external_id = given),
                                               (select min(id) from crm.accounts where name_key = key)) as id
                          from unnest(?, ?) as wanted (given, key)) known
                 where id is not null""",
                row -> {
                    found.put(row.getString("given"), row.getLong("id"));
                },
                names.toArray(String[]::new),
                names.stream().map(Normalised::company).toArray(String[]::new));
        return found;
    }

    /** A lead of the same company may be converted at this moment; sorted, so that two imports do not block each other. */
    private void lockNames(List<Row> rows) {
        String[] names = rows.stream()
                .map(Row::nameKey)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toArray(String[]::new);
        jdbc.query(
                "select pg_advisory_xact_lock(hashtextextended('account ' || key, 0)) from unnest(?) key",
                row -> {},
                (Object) names);
    }

    /** Keys of those rows that are accounts already. */
    private Set<String> known(List<Row> rows) {
        Set<String> known = new HashSet<>();
        String[] externalIds =
                rows.stream().map(row -> row.source().externalId()).toArray(String[]::new);
        String[] names = rows.stream().map(Row::nameKey).toArray(String[]::new);
        jdbc.query(
                "select name_key, external_id from crm.accounts where external_id = any(?) or name_key = any(?)",
                found -> {
                    known.add(Row.ofName(found.getString("name_key")));
                    known.add(Row.ofExternalId(found.getString("external_id")));
                },
                externalIds,
                names);
        return known;
    }

    private static Row read(ImportedAccount source) {
        Fields fields = Fields.of(source.fields());
        String name = fields.requiredText("name", 300);
        CompanySize size = fields.choice("companySize", CompanySize.class);
        Row row = new Row(
                source,
                name,
                name == null ? null : Normalised.company(name),
                fields.text("industry", 200),
                size == null ? null : size.name(),
                fields.text("region", 200),
                fields.number("annualRevenue", BigDecimal.ZERO, HIGHEST_REVENUE),
                fields.integer("employees", 0, Integer.MAX_VALUE),
                fields.integer("foundedYear", 1000, 9999),
                fields.text("parentName", 300),
                fields.text("notes", 10_000),
                new ArrayList<>());
        row.errors().addAll(fields.errors());
        return row;
    }

    private void set(PreparedStatement statement, Row row) throws SQLException {
        CaseNumber number = numbers.next(CaseKind.ACCOUNT);
        Object[] values = {
            number.id(),
            number.number(),
            row.name(),
            row.nameKey(),
            row.industry(),
            row.companySize(),
            row.region(),
            row.source().owner(),
            row.source().team(),
            Phase.AWARENESS.name(),
            row.annualRevenue(),
            row.employees(),
            row.foundedYear(),
            row.parentName(),
            row.notes(),
            row.source().externalId(),
            clock.instant().atOffset(ZoneOffset.UTC)
        };
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private record Row(
            ImportedAccount source,
            String name,
            String nameKey,
            String industry,
            String companySize,
            String region,
            BigDecimal annualRevenue,
            Integer employees,
            Integer foundedYear,
            String parentName,
            String notes,
            List<FieldError> errors) {

        /** What the account is known by; a company of the same name is the same. */
        List<String> keys() {
            return source.externalId() == null
                    ? List.of(ofName(nameKey))
                    : List.of(ofName(nameKey), ofExternalId(source.externalId()));
        }

        static String ofName(String nameKey) {
            return "name " + nameKey;
        }

        static String ofExternalId(String externalId) {
            return "id " + externalId;
        }
    }
}
