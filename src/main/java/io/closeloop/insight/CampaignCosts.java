package io.closeloop.insight;

import io.closeloop.base.Actor;
import io.closeloop.base.Conditions;
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
             where %s
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

    /** What was spent in the period on the source, campaign or channel, the latest first. */
    Page<CampaignCost> list(InsightQuery wanted, PageQuery page, Actor actor) {
        Conditions conditions = conditions(wanted, actor);
        return new Page<>(rows(conditions, page.size(), page.offset()), count(conditions));
    }

    /**
     * All of it, the latest first.
     *
     * @throws Refusal INVALID where it is more than a file takes
     */
    List<CampaignCost> all(InsightQuery wanted, Actor actor) {
        Conditions conditions = conditions(wanted, actor);
        Exports.checkSize(count(conditions));
        return rows(conditions, Exports.MOST_ROWS, 0);
    }

    private static Conditions conditions(InsightQuery wanted, Actor actor) {
        mustSee(actor);
        Conditions conditions = new Conditions();
        if (wanted.from() != null) {
            conditions.add("spent_on >= :from", "from", wanted.from());
        }
        if (wanted.to() != null) {
            conditions.add("spent_on <= :to", "to", wanted.to());
        }
        wanted.filters().forEach((dimension, value) -> {
            if (!CostReader.KNOWN.contains(dimension)) {
                throw Refusal.invalid(dimension.key(), "cannot be asked for: it is not known of a cost", value);
            }
            String column = dimension == Dimension.CHANNEL ? "crm.channel_of(source)" : dimension.sql();
            conditions.equal(column, dimension.key(), Selection.NOT_KNOWN.equals(value) ? "" : value);
        });
        conditions.equal("currency", "currency", wanted.currency());
        return conditions;
    }

    private List<CampaignCost> rows(Conditions conditions, int size, long offset) {
        return jdbc.sql(PAGE.formatted(conditions.sql()))
                .params(conditions.parameters())
                .param("size", size)
                .param("offset", offset)
                .query(CampaignCost.class)
                .list();
    }

    private long count(Conditions conditions) {
        return jdbc.sql("select count(*) from crm.campaign_costs where " + conditions.sql())
                .params(conditions.parameters())
                .query(Long.class)
                .single();
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

    /** Those who see the cost among the figures may see what it is made of. */
    private static void mustSee(Actor actor) {
        if (!Sight.seesAll(actor)) {
            mustRecord(actor);
        }
    }

    private static void mustRecord(Actor actor) {
        actor.mustBeIn(Groups.MARKETING, Groups.SALES_MANAGERS, Groups.EXECUTIVES, Groups.ADMINISTRATORS);
    }
}
