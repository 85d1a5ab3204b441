package io.closeloop.opportunity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closeloop.process.WorkStage.Facts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what stands beside a deal's task, all of it in one query. */
@Component
class DealCards {

    private static final String CARD = """
            select o.number, o.owner, coalesce(w.name, o.owner) as owner_name, o.team, o.amount, o.currency, o.stage, o.expected_close_date,
                   d.customer, d.account_number, d.contact_name, d.position, d.phone, d.email, d.source, d.tier, d.need,
                   p.quote_total, p.discount_percent, p.payment_terms, p.approval_reason,
                   p.contract_title, p.contract_file_name, p.contract_notes, p.review_note,
                   p.confirm_note, p.rejection_note,
                   e.due_at, e.priority, s.deliverables, f.contacts,
                   coalesce(n.planned, ((coalesce(n.last, e.entered_at, o.created_at) at time zone :zone)::date + e.follow_up_days))
                       as next_follow_up_on
              from crm.opportunities o
              join crm.deal_card     d on d.opportunity_id = o.id
              join crm.deal_papers   p on p.opportunity_id = o.id
              left join crm.people        w on w.user_id = o.owner
              left join crm.stage_entries e on e.opportunity_id = o.id and e.outcome is null
              left join lateral (select jsonb_agg(deliverable order by id)::text as deliverables
                                   from crm.stage_entries
                                  where opportunity_id = o.id) s on true
              left join lateral (select string_agg(line, E'\\n' order by at desc, id desc) as contacts
                                   from (select id, at,
                                                to_char(at at time zone :zone, 'YYYY-MM-DD') || ' ' || initcap(channel)
                                                || ', ' || coalesce(who.name, by_user) || ': ' || subject
                                                || coalesce(' - ' || feedback, '') as line
                                           from crm.follow_ups
                                           left join crm.people who on who.user_id = by_user
                                          where opportunity_id = o.id
                                          order by at desc, id desc
                                          limit 5) latest) f on true
              left join lateral (select at as last, next_follow_up_on as planned
                                   from crm.follow_ups
                                  where opportunity_id = o.id
                                  order by at desc, id desc
                                  limit 1) n on true
             where o.id = :id""";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final ZoneId businessZone;

    DealCards(JdbcClient jdbc, ObjectMapper json, ZoneId businessZone) {
        this.jdbc = jdbc;
        this.json = json;
        this.businessZone = businessZone;
    }

    DealCard of(long opportunityId) {
        // The query is planned once, not for each task: planning its many views takes ten times as long as running it.
        // The
        // rest of the transaction keeps to it, too; what a task's completion reads is found by keys.
        jdbc.sql("select set_config('plan_cache_mode', 'force_generic_plan', true)")
                .query(row -> {});
        return jdbc.sql(CARD)
                .param("zone", businessZone.getId())
                .param("id", opportunityId)
                .query(DealCard.class)
                .single();
    }

    /** What the stage policy is decided from, beside the stage itself; a deal without an account counts as tier D. */
    Map<String, Object> stageFacts(long opportunityId) {
        return jdbc.sql("""
                        select o.amount, coalesce(d.tier, 'D') as tier
                          from crm.opportunities o
                          join crm.deal_card d on d.opportunity_id = o.id
                         where o.id = :id""")
                .param("id", opportunityId)
                .query((row, number) -> {
                    Map<String, Object> facts = new HashMap<>();
                    facts.put(Facts.AMOUNT, row.getBigDecimal("amount"));
                    facts.put(Facts.TIER, row.getString("tier"));
                    return facts;
                })
                .single();
    }

    /** Everything delivered so far; of a stage gone through twice, what was delivered last. */
    Map<String, Object> delivered(DealCard card) {
        Map<String, Object> all = new LinkedHashMap<>();
        if (card.deliverables() != null) {
            parse(card.deliverables()).forEach(all::putAll);
        }
        return all;
    }

    private List<Map<String, Object>> parse(String deliverables) {
        try {
            return json.readValue(deliverables, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database holds a deliverable that is no JSON", e);
        }
    }

    /**
     * A deal as its tasks show it.
     *
     * @param deliverables JSON list of what was delivered in each stage, oldest first
     * @param contacts     the last follow-ups, a line each, newest first
     * @param nextFollowUpOn as planned with the last follow-up, otherwise as the stage policy's cadence has it
     */
    record DealCard(
            String number,
            String owner,
            String ownerName,
            String team,
            BigDecimal amount,
            String currency,
            String stage,
            LocalDate expectedCloseDate,
            String customer,
            String accountNumber,
            String contactName,
            String position,
            String phone,
            String email,
            String source,
            String tier,
            String need,
            BigDecimal quoteTotal,
            BigDecimal discountPercent,
            String paymentTerms,
            String approvalReason,
            String contractTitle,
            String contractFileName,
            String contractNotes,
            String reviewNote,
            String confirmNote,
            String rejectionNote,
            OffsetDateTime dueAt,
            Integer priority,
            String deliverables,
            String contacts,
            LocalDate nextFollowUpOn) {}
}
