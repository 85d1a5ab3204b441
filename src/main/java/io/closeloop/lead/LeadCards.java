package io.closeloop.lead;

import io.closeloop.base.Words;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands beside a lead's task, as text. */
@Component
class LeadCards {

    private static final String OTHER = """
            select coalesce(l.number, a.account_number) as "otherNumber",
                   coalesce(l.company, a.company)       as "otherCompany",
                   l.contact_name                       as "otherContact",
                   round(d.similarity * 100) || ' %'    as similarity
              from crm.duplicate_candidates d
              left join crm.leads           l on l.id = d.other_lead_id
              left join crm.known_companies a on a.account_id = d.other_account_id
             where d.id = :id
            """;

    private final LeadReader leads;
    private final JdbcClient jdbc;

    LeadCards(LeadReader leads, JdbcClient jdbc) {
        this.leads = leads;
        this.jdbc = jdbc;
    }

    LeadView lead(long leadId) {
        return leads.view(leadId);
    }

    /** A lead's facts by the names its forms use; empty text where nothing is known. */
    static Map<String, Object> text(LeadView lead) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("number", lead.number());
        text.put("company", lead.company());
        text.put("contactName", lead.contactName());
        text.put("position", lead.position());
        text.put("phone", lead.phone());
        text.put("email", lead.email());
        text.put("source", Words.ofCode(lead.source()));
        text.put("industry", lead.industry());
        text.put("companySize", Words.ofCode(lead.companySize()));
        text.put("region", lead.region());
        text.put("need", lead.need());
        text.put("budget", money(lead));
        text.put("urgency", Words.ofCode(lead.urgency()));
        text.put("authority", Words.ofCode(lead.authority()));
        text.put("reason", lead.reason());
        text.put("score", lead.score());
        text.put("grade", lead.grade());
        putPoints(text, lead.points());
        text.replaceAll((name, value) -> Objects.requireNonNullElse(value, ""));
        return text;
    }

    /** What a lead under question may be the same as. */
    Map<String, Object> other(long candidateId) {
        Map<String, Object> other =
                new HashMap<>(jdbc.sql(OTHER).param("id", candidateId).query().singleRow());
        other.replaceAll((name, value) -> Objects.requireNonNullElse(value, ""));
        return other;
    }

    /** The budget with its currency; null where none is known. */
    static String money(LeadView lead) {
        BigDecimal budget = lead.budget();
        DecimalFormat format = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return budget == null ? null : format.format(budget) + " " + lead.currency();
    }

    private static void putPoints(Map<String, Object> text, LeadView.Points points) {
        text.put("fitPoints", points == null ? "" : points.fit());
        text.put("budgetPoints", points == null ? "" : points.budget());
        text.put("urgencyPoints", points == null ? "" : points.urgency());
        text.put("authorityPoints", points == null ? "" : points.authority());
        text.put("engagementPoints", points == null ? "" : points.engagement());
    }
}
