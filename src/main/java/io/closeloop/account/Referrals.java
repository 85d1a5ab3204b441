package io.closeloop.account;

import io.closeloop.base.Actor;
import io.closeloop.base.Fields;
import io.closeloop.base.Groups;
import io.closeloop.base.Refusal;
import io.closeloop.process.RewardCustomerProcess;
import io.closeloop.process.RewardEvent;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which customer brought which lead; a lead is brought once, and its customer is rewarded for it. */
@Service
class Referrals {

    private static final String LEAD_NUMBER = "leadNumber";
    private static final int LONGEST_NUMBER = 50;

    private final AccountReader accounts;
    private final RewardCustomerProcess rewards;
    private final JdbcClient jdbc;
    private final Clock clock;

    Referrals(AccountReader accounts, RewardCustomerProcess rewards, JdbcClient jdbc, Clock clock) {
        this.accounts = accounts;
        this.rewards = rewards;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Records that an account brought a lead. Said again of the same account, this changes nothing.
     *
     * @throws Refusal NOT_FOUND for an account the user may not see, INVALID for a lead that is not there or is the
     *     account's own, CONFLICT where another account brought it
     */
    @Transactional
    void record(String number, Map<String, Object> body, Actor actor) {
        actor.mustBeIn(Groups.SALES, Groups.SALES_MANAGERS, Groups.MARKETING);
        accounts.view(number, actor);
        Fields fields = Fields.json(body);
        fields.allowOnly(Set.of(LEAD_NUMBER));
        String leadNumber = fields.requiredText(LEAD_NUMBER, LONGEST_NUMBER);
        fields.check();
        long accountId = idOf(number);
        BroughtLead lead = lead(leadNumber, accountId);
        if (insert(lead, accountId, actor.userId())) {
            rewards.start(accountId, number, RewardEvent.REFERRAL, leadNumber);
        } else {
            mustBeBroughtBy(accountId, lead, leadNumber);
        }
    }

    private long idOf(String number) {
        return jdbc.sql("select id from crm.accounts where number = :number")
                .param("number", number)
                .query(Long.class)
                .single();
    }

    private BroughtLead lead(String number, long accountId) {
        BroughtLead lead = jdbc.sql("select id, account_id from crm.lead_card where number = :number")
                .param("number", number)
                .query((row, index) -> new BroughtLead(row.getLong("id"), row.getObject("account_id", Long.class)))
                .optional()
                .orElseThrow(() -> Refusal.invalid(LEAD_NUMBER, "must be the number of a lead", number));
        if (lead.accountId() != null && lead.accountId() == accountId) {
            throw Refusal.invalid(LEAD_NUMBER, "must not be a lead of the account itself", number);
        }
        return lead;
    }

    private boolean insert(BroughtLead lead, long accountId, String by) {
        return jdbc.sql("""
                        insert into crm.referrals (lead_id, account_id, recorded_by, at)
                        values (:lead, :account, :by, :now)
                        on conflict (lead_id) do nothing""")
                        .param("lead", lead.id())
                        .param("account", accountId)
                        .param("by", by)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    private void mustBeBroughtBy(long accountId, BroughtLead lead, String number) {
        long known = jdbc.sql("select account_id from crm.referrals where lead_id = :lead")
                .param("lead", lead.id())
                .query(Long.class)
                .single();
        if (known != accountId) {
            throw Refusal.conflict(number + " was brought by another account.");
        }
    }

    /** @param accountId the account that the lead itself belongs to, null where none is known */
    private record BroughtLead(long id, Long accountId) {}
}
