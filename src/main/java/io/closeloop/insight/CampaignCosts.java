package io.closeloop.insight;

import io.closeloop.base.Actor;
import io.closeloop.base.Fields;
import io.closeloop.base.Groups;
import io.closeloop.base.LeadSource;
import io.closeloop.base.Page;
import io.closeloop.base.PageQuery;
import io.closeloop.base.Refusal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What marketing spent, as marketing records it. */
@Service
class CampaignCosts {

    private static final Set<String> FIELDS =
            Set.of("source", "campaign", "spentOn", "amount", "currency", "reach", "clicks", "visitors", "note");

    private static final int MOST_PEOPLE = Integer.MAX_VALUE;

    private static final String INSERT = """
            insert into crm.campaign_costs
                   (source, campaign, spent_on, amount, currency, reach, clicks, visitors, note, recorded_by, recorded_at)
            values (:source, coalesce(:campaign, ''), :spentOn, :amount, :currency, :reach, :clicks, :visitors, :note,
                    :by, :now)
            returning id, source, nullif(campaign, '') as campaign, spent_on, amount, currency, reach, clicks, visitors,
                      note, recorded_by, recorded_at""";

    private static final String PAGE = """
            select id, source, nullif(campaign, '') as campaign, spent_on, amount, currency, reach, clicks, visitors,
                   note, recorded_by, recorded_at
              from crm.campaign_costs
             order by spent_on desc, id desc
             limit :size offset :offset""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String defaultCurrency;

    CampaignCosts(JdbcClient jdbc, Clock clock, @Value("${closeloop.currency:CNY}") String defaultCurrency) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.defaultCurrency = defaultCurrency;
    }

    CampaignCost record(Map<String, Object> body, Actor actor) {
        mustRecord(actor);
        Fields fields = Fields.json(body);
        fields.allowOnly(FIELDS);
        CampaignCost cost = read(fields, actor);
        fields.check();
        return jdbc.sql(INSERT)
                .param("source", cost.source())
                .param("campaign", cost.campaign())
                .param("spentOn", cost.spentOn())
                .param("amount", cost.amount())
                .param("currency", cost.currency())
                .param("reach", cost.reach())
                .param("clicks", cost.clicks())
                .param("visitors", cost.visitors())
                .param("note", cost.note())
                .param("by", actor.userId())
                .param("now", cost.recordedAt())
                .query(CampaignCost.class)
                .single();
    }

    Page<CampaignCost> list(PageQuery page, Actor actor) {
        mustRecord(actor);
        List<CampaignCost> costs = jdbc.sql(PAGE)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(CampaignCost.class)
                .list();
        return new Page<>(
                costs,
                jdbc.sql("select count(*) from crm.campaign_costs")
                        .query(Long.class)
                        .single());
    }

    void delete(long id, Actor actor) {
        mustRecord(actor);
        if (jdbc.sql("delete from crm.campaign_costs where id = ?").param(id).update() == 0) {
            throw Refusal.notFound("There is no cost " + id + ".");
        }
    }

    private CampaignCost read(Fields fields, Actor actor) {
        LeadSource source = fields.requiredChoice("source", LeadSource.class);
        String currency = fields.text("currency", 3);
        if (currency != null && !currency.matches("[A-Z]{3}")) {
            fields.refuse("currency", "must be an ISO 4217 code such as CNY", currency);
        }
        return new CampaignCost(
                null,
                source == null ? null : source.name(),
                fields.text("campaign", 200),
                fields.required("spentOn", fields.date("spentOn")),
                fields.required("amount", fields.amount("amount")),
                currency == null ? defaultCurrency : currency,
                people(fields, "reach"),
                people(fields, "clicks"),
                people(fields, "visitors"),
                fields.text("note", 2_000),
                actor.userId(),
                OffsetDateTime.now(clock));
    }

    private static Long people(Fields fields, String field) {
        Integer people = fields.integer(field, 0, MOST_PEOPLE);
        return people == null ? null : people.longValue();
    }

    private static void mustRecord(Actor actor) {
        actor.mustBeIn(Groups.MARKETING, Groups.SALES_MANAGERS, Groups.EXECUTIVES, Groups.ADMINISTRATORS);
    }
}
