package io.closeloop.care;

import io.closeloop.base.Words;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands beside a task about a customer, as text; empty where nothing is known. */
@Component
class CareCards {

    /** Whose the customer is, beside the name that people read; empty where it is nobody's. */
    static final String OWNER_ID = "ownerId";

    private static final String CUSTOMER = """
            select a.name     as customer,
                   a.number,
                   a.tier,
                   a.owner    as "ownerId",
                   coalesce(w.name, a.owner) as owner,
                   c.name     as "contactName",
                   c.position,
                   c.phone,
                   c.email,
                   (select to_char(d.closed_at at time zone :zone, 'YYYY-MM-DD') || ': ' || d.amount || ' ' || d.currency
                      from crm.deals d
                     where d.account_id = a.account_id and d.state = 'WON' and d.closed_at is not null
                     order by d.closed_at desc
                     limit 1) as "lastPurchase"
              from crm.customers a
              left join crm.people w on w.user_id = a.owner
              left join lateral (select *
                                   from crm.customer_contacts
                                  where account_id = a.account_id
                                  order by contact_id
                                  limit 1) c on true
             where a.account_id = :account
            """;

    /** Whoever of us it was: a seller who calls should know what service heard. What is still to come is none. */
    private static final String LAST_CONTACTS = """
            select to_char(at at time zone :zone, 'YYYY-MM-DD') || ' ' || title || coalesce(': ' || detail, '') as line
              from (select at, title, detail
                      from crm.opportunity_timeline
                     where account_id = :account and kind = 'FOLLOW_UP'
                     union all
                    select at, title, detail
                      from crm.care_timeline
                     where account_id = :account and title not like '% on its way'
                     union all
                    select at, title, detail
                      from crm.delivery_follow_up_timeline
                     where account_id = :account
                     union all
                    select at, title, detail
                      from crm.survey_timeline
                     where account_id = :account and title not like 'Survey % sent'
                     union all
                    select at, title || ' (' || reference || ')', detail
                      from crm.service_timeline
                     where account_id = :account
                       and title in ('Service case: opened', 'Service case: answered', 'Service case: customer answered',
                                     'Service case: solved', 'Service case: reopened')) contact
             order by at desc
             limit 8
            """;

    private final CustomerRecord record;
    private final JdbcClient jdbc;
    private final ZoneId businessZone;

    CareCards(CustomerRecord record, JdbcClient jdbc, ZoneId businessZone) {
        this.record = record;
        this.jdbc = jdbc;
        this.businessZone = businessZone;
    }

    Map<String, Object> of(long accountId) {
        Map<String, Object> card = new LinkedHashMap<>(jdbc.sql(CUSTOMER)
                .param("account", accountId)
                .param("zone", businessZone.getId())
                .query()
                .singleRow());
        card.put("satisfaction", Words.ofCode(record.satisfaction(accountId)));
        card.put("history", String.join("\n", lastContacts(accountId)));
        card.replaceAll((name, value) -> value == null ? "" : value);
        return card;
    }

    private List<String> lastContacts(long accountId) {
        return jdbc.sql(LAST_CONTACTS)
                .param("account", accountId)
                .param("zone", businessZone.getId())
                .query(String.class)
                .list();
    }
}
