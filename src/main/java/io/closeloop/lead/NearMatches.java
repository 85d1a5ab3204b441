package io.closeloop.lead;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds leads and accounts whose company's name looks like a new lead's. A name alone never makes two leads one: "Plant 2"
 * is not "Plant 3", and one company may have two people who ask. So a person is asked.
 */
@Component
class NearMatches {

    /**
     * The company most like a lead's.
     *
     * @param otherLeadId    the lead that has it; null if it is an account's
     * @param otherAccountId the account that has it; null if it is a lead's
     * @param similarity     0 to 1
     */
    record NearMatch(long leadId, Long otherLeadId, Long otherAccountId, double similarity) {}

    // For this transaction: what "similar" is; and no reading of whole tables, as comparing two names costs far more
    // than the planner believes.
    private static final String SETTINGS = """
            select set_config('pg_trgm.similarity_threshold', :threshold, true),
                   set_config('enable_seqscan', 'off', true)
            """;

    // The branches are tried in their order and the first row ends the search: an equal name makes the dear search for
    // similar ones needless. Within a batch a lead is compared only with those before it. Names with digits are found
    // by these, which must be equal: by likeness, a source that numbers its companies would be compared with all of
    // itself.
    private static final String FIND = """
            select p.id as lead_id, n.other_lead_id, n.other_account_id, n.similarity
              from (select id, company_key, regexp_replace(company_key, '[^0-9]', '', 'g') as digits
                      from unnest(:ids::bigint[], :companies::text[]) as lead (id, company_key)) p
             cross join lateral (
                   (select l.id as other_lead_id, null::bigint as other_account_id, 1::real as similarity
                      from crm.leads l
                     where l.company_key = p.company_key and l.closed_at is null
                       and (l.id < p.id or l.id <> all(:ids::bigint[]))
                     limit 1)
                   union all
                   (select null, a.account_id, 1
                      from crm.known_companies a
                     where a.company_key = p.company_key
                     limit 1)
                   union all
                   (select s.lead_id, s.account_id, s.similarity
                      from (select l.id as lead_id, null::bigint as account_id,
                                   crm.similarity(l.company_key, p.company_key) as similarity
                              from crm.leads l
                             where p.digits = ''
                               and l.company_key operator(crm.%) p.company_key and l.company_key !~ '[0-9]'
                               and l.closed_at is null
                               and (l.id < p.id or l.id <> all(:ids::bigint[]))
                            union all
                            select l.id, null, crm.similarity(l.company_key, p.company_key)
                              from crm.leads l
                             where p.digits <> '' and l.company_key ~ '[0-9]'
                               and regexp_replace(l.company_key, '[^0-9]', '', 'g') = p.digits
                               and l.closed_at is null
                               and (l.id < p.id or l.id <> all(:ids::bigint[]))
                            union all
                            select null, a.account_id, crm.similarity(a.company_key, p.company_key)
                              from crm.known_companies a
                             where p.digits = ''
                               and a.company_key operator(crm.%) p.company_key and a.company_key !~ '[0-9]'
                            union all
                            select null, a.account_id, crm.similarity(a.company_key, p.company_key)
                              from crm.known_companies a
                             where p.digits <> '' and a.company_key ~ '[0-9]'
                               and regexp_replace(a.company_key, '[^0-9]', '', 'g') = p.digits) s
                     where s.similarity >= :threshold
                     order by s.similarity desc
                     limit 1)
                   limit 1) n
            """;

    private final JdbcClient jdbc;
    private final LeadProperties properties;

    NearMatches(JdbcClient jdbc, LeadProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    /** The nearest match of each new lead that has one; not of leads whose account is known. */
    List<NearMatch> of(List<Captured> captured) {
        List<Lead> strangers = captured.stream()
                .filter(Captured::isNew)
                .map(Captured::lead)
                .filter(lead -> lead.accountId() == null)
                .toList();
        if (strangers.isEmpty()) {
            return List.of();
        }
        jdbc.sql(SETTINGS)
                .param("threshold", Double.toString(properties.nearSimilarity()))
                .query(row -> {});
        return jdbc.sql(FIND)
                .param("threshold", properties.nearSimilarity())
                .param("ids", strangers.stream().map(Lead::id).toArray(Long[]::new))
                .param(
                        "companies",
                        strangers.stream().map(lead -> lead.company().key()).toArray(String[]::new))
                .query(NearMatch.class)
                .list();
    }
}
