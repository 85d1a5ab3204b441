package io.closeloop.lead;

import io.closeloop.base.Actor;
import io.closeloop.base.LeadSource;
import io.closeloop.process.RepurchaseWish;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a customer's next wish a lead, which goes to whoever looks after the customer. */
@Service
@Transactional
class Repurchases {

    private final LeadIntake intake;
    private final LeadRepository repository;
    private final JdbcClient jdbc;

    Repurchases(LeadIntake intake, LeadRepository repository, JdbcClient jdbc) {
        this.intake = intake;
        this.repository = repository;
        this.jdbc = jdbc;
    }

    /**
     * Takes the wish in like any lead: one that the customer has open already learns it.
     *
     * @throws io.closeloop.base.Refusal INVALID where nobody is known whom to speak to, or the wish makes no sense
     */
    void record(RepurchaseWish wish, Actor actor) {
        LeadView lead = intake.capture(fields(wish), actor, null).lead();
        repository.inCase(idOf(lead.number())).ofAccount(wish.accountId());
    }

    private Map<String, Object> fields(RepurchaseWish wish) {
        Map<String, Object> fields = new HashMap<>(
                jdbc.sql("""
                        select name as company, industry, company_size as "companySize", region,
                               contact_name as "contactName", contact_position as position, contact_phone as phone,
                               contact_email as email, coalesce(contact_consent, false) as consent
                          from crm.account_card
                         where account_id = :id""").param("id", wish.accountId()).query().singleRow());
        fields.put("source", LeadSource.REPURCHASE.name());
        fields.put("need", wish.need());
        fields.put("budget", wish.budget());
        fields.put("urgency", wish.urgency());
        fields.put("authority", wish.authority());
        return fields;
    }

    private long idOf(String number) {
        return jdbc.sql("select id from crm.leads where number = :number")
                .param("number", number)
                .query(Long.class)
                .single();
    }
}
