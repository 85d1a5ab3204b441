package io.closeloop.lead;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
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

    // The names are tried in their order, the likest first, and the first that an open lead or an account has ends the
    // search: an equal one makes the dear search for similar ones needless (the joins keep the order; an "order by"
    // around them would search first). Within a batch a lead is compared only with those before it. Names with digits
    // are found by these, which must be equal: by likeness, a source that numbers its companies would be compared with
    // all of itself.
    private static final String FIND = """
            select p.id as lead_id, n.other_lead_id, n.other_account_id, n.similarity
              from (select id, company_key, first, last, regexp_replace(company_key, '[^0-9]', '', 'g') as digits
                      from unnest(:ids::bigint[], :companies::text[], :firsts::int[], :lasts::int[])
                        as lead (id, company_key, first, last)) p
             cross join lateral (
                   select o.lead_id as other_lead_id, o.account_id as other_account_id, name.similarity
                     from ((select p.company_key, 1::real as similarity)
                           union all
                           (select s.company_key, s.similarity
                              from (select k.company_key, crm.similarity(k.company_key, p.company_key) as similarity
                                      from (select company_key
                                              from crm.company_names
                                             where p.first is null and p.digits = ''
                                               and company_key operator(crm.%) p.company_key
                                            union all
                                            select company_key
                                              from unnest((:alike::text[])[p.first : p.last]) as given (company_key)
                                            union all
                                            select company_key
                                              from crm.leads
                                             where p.digits <> '' and company_key ~ '[0-9]' and closed_at is null
                                               and regexp_replace(company_key, '[^0-9]', '', 'g') = p.digits
                                            union all
                                            select company_key
                                              from crm.known_companies
                                             where p.digits <> '' and company_key ~ '[0-9]'
                                               and regexp_replace(company_key, '[^0-9]', '', 'g') = p.digits) k) s
                             where s.similarity >= :threshold
                             order by s.similarity desc)) name
                    cross join lateral (
                          (select l.id as lead_id, null::bigint as account_id
                             from crm.leads l
                            where l.company_key = name.company_key and l.closed_at is null
                              and (l.id < p.id or l.id <> all(:ids::bigint[]))
                            limit 1)
                          union all
                          (select null, a.account_id
                             from crm.known_companies a
                            where a.company_key = name.company_key
                            limit 1)
                          limit 1) o
                    limit 1) n
            """;

    /** From how many leads on all names are looked through once, rather than the index for each: not for posts. */
    private static final int MANY = 25;

    private static final int NAMES_FETCHED_AT_ONCE = 2_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate reading;
    private final LeadProperties properties;

    NearMatches(JdbcClient jdbc, DataSource dataSource, LeadProperties properties) {
        this.jdbc = jdbc;
        this.reading = new JdbcTemplate(dataSource);
        this.reading.setFetchSize(NAMES_FETCHED_AT_ONCE);
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
        return find(strangers, strangers.size() < MANY ? place -> Optional.empty() : alikeNames(strangers)::of);
    }

    private AlikeNames alikeNames(List<Lead> leads) {
        AlikeNames names = new AlikeNames(leads.stream().map(NearMatches::name).toList(), properties.nearSimilarity());
        reading.query("select company_key from crm.company_names", row -> {
            names.compare(row.getString(1));
        });
        return names;
    }

    /** @param alike the names like that of the lead at a place; empty where the index has to tell */
    private List<NearMatch> find(List<Lead> leads, IntFunction<Optional<List<String>>> alike) {
        List<String> names = new ArrayList<>();
        Integer[] firsts = new Integer[leads.size()];
        Integer[] lasts = new Integer[leads.size()];
        for (int place = 0; place < firsts.length; place++) {
            Optional<List<String>> found = alike.apply(place);
            if (found.isPresent()) {
                firsts[place] = names.size() + 1;
                names.addAll(found.get());
                lasts[place] = names.size();
            }
        }
        jdbc.sql(SETTINGS)
                .param("threshold", Double.toString(properties.nearSimilarity()))
                .query(row -> {});
        return jdbc.sql(FIND)
                .param("threshold", properties.nearSimilarity())
                .param("ids", leads.stream().map(Lead::id).toArray(Long[]::new))
                .param("companies", leads.stream().map(NearMatches::name).toArray(String[]::new))
                .param("firsts", firsts)
                .param("lasts", lasts)
                .param("alike", names.toArray(String[]::new))
                .query(NearMatch.class)
                .list();
    }

    private static String name(Lead lead) {
        return lead.company().key();
    }
}
