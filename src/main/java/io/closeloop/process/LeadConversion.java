package io.closeloop.process;

import java.math.BigDecimal;

/**
 * What the steps that make a lead an opportunity tell each other.
 *
 * @param caseNumber the case's business key
 * @param accountId  null until the account is recorded, unless the lead is a known customer's
 * @param budget     what the lead said to have, null where it did not; the opportunity's first expected amount
 * @param owner      null where the team has nobody free: the task then waits in the team's queue
 */
public record LeadConversion(
        Long leadId,
        String caseNumber,
        String source,
        String campaign,
        Person person,
        Company company,
        Long accountId,
        BigDecimal budget,
        String currency,
        String team,
        String owner) {

    /** The person behind the lead, as given. */
    public record Person(String name, String position, String phone, String email, boolean consent) {}

    /** The company behind the lead, as given. */
    public record Company(String name, String industry, String size, String region) {}

    public LeadConversion ownedBy(String team, String owner) {
        return new LeadConversion(
                leadId, caseNumber, source, campaign, person, company, accountId, budget, currency, team, owner);
    }

    public LeadConversion ofAccount(long account) {
        return new LeadConversion(
                leadId, caseNumber, source, campaign, person, company, account, budget, currency, team, owner);
    }
}
