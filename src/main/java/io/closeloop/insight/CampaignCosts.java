package io.closeloop.insight;

import io.closeloop.base.Actor;
import io.closeloop.base.Conditions;
import io.closeloop.base.Fields;
import io.closeloop.base.Groups;
import io.closeloop.base.LeadSource;
import io.closeloop.base.Page;
import io.closeloop.base.PageQuery;
import io.closeloop.base.Refusal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What marketing spent, as marketing records it. */
@Service
@Transactional
class CampaignCosts {

    private static final int MOST_CAMPAIGNS = 500;

    private final CampaignCostFields costFields;
    private final CampaignCostRows rows;

    CampaignCosts(CampaignCostFields costFields, CampaignCostRows rows) {
        this.costFields = costFields;
        this.rows = rows;
    }

    CampaignCost record(Map<String, Object> body, Actor actor) {
        mustRecord(actor);
        Fields fields = Fields.json(body);
        fields.allowOnly(CampaignCostFields.NAMES);
        NewCampaignCost cost = costFields.read(fields, null);
        fields.check();
        return rows.insert(List.of(cost), actor.userId()).get(0);
    }

    /** What there is to choose from for who records costs. */
    CostChoices choices(Actor actor) {
        mustRecord(actor);
        return new CostChoices(
                Stream.of(LeadSource.values()).map(LeadSource::name).toList(),
                rows.campaigns(MOST_CAMPAIGNS),
                costFields.defaultCurrency());
    }

    /** What was spent in the period on the source, campaign or channel, the latest first. */
    Page<CampaignCost> list(InsightQuery wanted, PageQuery page, Actor actor) {
        Conditions conditions = conditions(wanted, actor);
        return new Page<>(rows.list(conditions, page.size(), page.offset()), rows.count(conditions));
    }

    /**
     * All of it, the latest first.
     *
     * @throws Refusal INVALID where it is more than a file takes
     */
    List<CampaignCost> all(InsightQuery wanted, Actor actor) {
        Conditions conditions = conditions(wanted, actor);
        Exports.checkSize(rows.count(conditions));
        return rows.list(conditions, Exports.MOST_ROWS, 0);
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
        conditions.equal("currency", "currency", wanted.checkedCurrency());
        return conditions;
    }

    void takeBack(long id, Actor actor) {
        mustRecord(actor);
        if (!rows.takeBack(id, actor.userId())) {
            throw Refusal.notFound("There is no cost " + id + ".");
        }
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
