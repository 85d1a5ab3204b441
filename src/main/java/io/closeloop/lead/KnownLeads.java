package io.closeloop.lead;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what is known already of leads that come in, for a whole batch at once. */
@Component
class KnownLeads {

    /**
     * A lead on record that equals one that comes in.
     *
     * @param index      which of the batch it equals
     * @param leadId     the lead, or the one it was merged into
     * @param external   whether it is the very row, imported before
     * @param reopenable whether no open lead has the e-mail address or phone it would have again
     */
    record Match(int index, long leadId, boolean external, boolean reopenable) {}

    /** A lead and what it is found by. */
    record Known(long id, String emailKey, String phoneKey, String companyKey) {

        Set<Identity> identities() {
            return Identity.of(companyKey, phoneKey, emailKey);
        }
    }

    private static final String BY_NUMBER = """
            select m.id, m.email_key, m.phone_key, m.company_key
              from crm.leads l
              join crm.leads m on m.id = coalesce(l.duplicate_of, l.id)
             where l.number = :number
            """;

    // Per incoming lead at most three candidates: its own earlier import, the same e-mail, the same phone and company;
    // of the last two the open lead (there is one at most), else the latest closed one. Open ones first.
    private static final String MATCHES = """
            select p.index, m.id as lead_id, k.external,
                   not exists (select from crm.leads o
                                where o.closed_at is null and o.id <> m.id and o.email_key = m.email_key)
               and not exists (select from crm.leads o
                                where o.closed_at is null and o.id <> m.id
                                  and o.phone_key = m.phone_key and o.company_key = m.company_key) as reopenable
              from unnest(:indexes::int[], :externalIds::text[], :emails::text[], :phones::text[], :companies::text[])
                   as p(index, external_id, email_key, phone_key, company_key)
             cross join lateral (
                   (select id, duplicate_of, true as external, 1 as rank
                      from crm.leads where external_id = p.external_id)
                   union all
                   (select lead_id, null, true, 1
                      from crm.lead_aliases where external_id = p.external_id)
                   union all
                   (select id, duplicate_of, false, 2
                      from crm.leads where email_key = p.email_key
                     order by closed_at is not null, id desc limit 1)
                   union all
                   (select id, duplicate_of, false, 3
                      from crm.leads where phone_key = p.phone_key and company_key = p.company_key
                     order by closed_at is not null, id desc limit 1)) k
              join crm.leads m on m.id = coalesce(k.duplicate_of, k.id)
             order by p.index, k.external desc, m.closed_at is not null, k.rank
            """;

    private static final String ACCOUNTS = """
            select p.index, min(k.account_id) as account_id
              from unnest(:indexes::int[], :emails::text[], :phones::text[], :companies::text[])
                   as p(index, email_key, phone_key, company_key)
             cross join lateral (
                   select account_id from crm.known_contacts where email_key = p.email_key
                   union all
                   select account_id from crm.known_contacts
                    where phone_key = p.phone_key and company_key = p.company_key) k
             group by p.index
            """;

    private static final String REMEMBER = """
            insert into crm.lead_aliases (external_id, lead_id)
            select * from unnest(:externalIds::text[], :leadIds::bigint[])
            """;

    private final JdbcClient jdbc;

    KnownLeads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The lead with the number, or the one it was merged into. */
    Known byNumber(String number) {
        return jdbc.sql(BY_NUMBER).param("number", number).query(Known.class).single();
    }

    /** Equal leads, the best match of each incoming one first. */
    List<Match> matches(List<Posting> batch) {
        return of(MATCHES, batch)
                .param("externalIds", batch.stream().map(Posting::externalId).toArray(String[]::new))
                .query(Match.class)
                .list();
    }

    /** Accounts whose contacts equal incoming leads, by the leads' places in the batch. */
    Map<Integer, Long> accounts(List<Posting> batch) {
        return of(ACCOUNTS, batch).query(KnownLeads::accountsByIndex);
    }

    private static Map<Integer, Long> accountsByIndex(ResultSet rows) throws SQLException {
        Map<Integer, Long> accounts = new HashMap<>();
        while (rows.next()) {
            accounts.put(rows.getInt("index"), rows.getLong("account_id"));
        }
        return accounts;
    }

    /** Keeps the external ids of rows that were added to a lead, so that importing them again is noticed. */
    void remember(List<Captured> captured) {
        List<Captured> aliases = captured.stream()
                .filter(one -> one.isAttached() && one.posting().externalId() != null)
                .toList();
        if (!aliases.isEmpty()) {
            jdbc.sql(REMEMBER)
                    .param(
                            "externalIds",
                            aliases.stream()
                                    .map(one -> one.posting().externalId())
                                    .toArray(String[]::new))
                    .param(
                            "leadIds",
                            aliases.stream().map(one -> one.lead().id()).toArray(Long[]::new))
                    .update();
        }
    }

    private JdbcClient.StatementSpec of(String sql, List<Posting> batch) {
        return jdbc.sql(sql)
                .param("indexes", IntStream.range(0, batch.size()).boxed().toArray(Integer[]::new))
                .param(
                        "emails",
                        batch.stream().map(p -> p.lead().contact().emailKey()).toArray(String[]::new))
                .param(
                        "phones",
                        batch.stream().map(p -> p.lead().contact().phoneKey()).toArray(String[]::new))
                .param(
                        "companies",
                        batch.stream().map(p -> p.lead().company().key()).toArray(String[]::new));
    }
}
