package io.closeloop.insight;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;

/**
 * The figures of a period or a part of it. Amounts are in one currency; percentages have two decimals, days and hours
 * three; null is what has no denominator or is not known by this dimension.
 */
record Figures(
        @Schema(description = "leads captured") long leads,

        @Schema(description = "leads that became customers in the period")
        long wonLeads,

        @Schema(description = "deals won") long won,
        @Schema(description = "deals lost") long lost,

        @Schema(description = "deals opened in the period that are still open")
        long open,

        @Schema(description = "deals opened") long opened,

        @Schema(description = "wonLeads / leads, percent") BigDecimal leadConversion,

        @Schema(description = "won / (won + lost), percent") BigDecimal winRate,
        BigDecimal wonAmount,
        BigDecimal lostAmount,
        BigDecimal openAmount,
        @Schema(description = "wonAmount / won") BigDecimal averageDeal,

        @Schema(description = "customers with a deal won in the period")
        long wonCustomers,

        @Schema(description = "of wonCustomers, those whose first deal won ever is among these")
        long newCustomers,

        @Schema(description = "wonAmount / wonCustomers") BigDecimal averageCustomerValue,

        @Schema(description = "days from captured to won, of deals won")
        BigDecimal averageCycleDays,

        BigDecimal medianCycleDays,
        BigDecimal longestCycleDays,

        @Schema(description = "days from first contact to won")
        BigDecimal averageContactToWonDays,

        @Schema(description = "of wonCustomers, those with more than one deal won ever, percent")
        BigDecimal repurchaseRate,

        @Schema(description = "median of the hours from captured to first contact, of leads captured")
        BigDecimal medianResponseHours,

        @Schema(description = "money received in the period, less what was paid back")
        BigDecimal receivedAmount,

        @Schema(description = "what sources and campaigns cost; by period, source, campaign and channel only")
        BigDecimal cost,

        @Schema(description = "cost / leads") BigDecimal costPerLead,
        @Schema(description = "cost / newCustomers") BigDecimal acquisitionCost,

        @Schema(description = "(receivedAmount - cost) / cost, percent")
        BigDecimal roi,

        @Schema(description = "marks of 4 and 5 / all marks, percent; by what is known of customers only")
        BigDecimal satisfaction,

        @Schema(description = "1 to 5") BigDecimal averageMark,

        @Schema(description = "share of 9 and 10 less share of 0 to 6, percentage points")
        BigDecimal recommendation,

        @Schema(description = "complaints / deliveries, percent")
        BigDecimal complaintRate,

        @Schema(description = "service cases answered by their deadline, percent of those with one that has passed")
        BigDecimal answersInTime,

        @Schema(
                description =
                        "service cases solved by their deadline, percent of those solved or with one that has passed")
        BigDecimal solutionsInTime,

        @Schema(description = "deliveries followed up by the deadline, percent of those due")
        BigDecimal followUpsInTime) {

    static Figures of(Sums sums, Purchases purchases, Times cycles, Times responses, Money money, Care care) {
        return new Figures(
                sums.leads(),
                sums.wonLeads(),
                sums.won(),
                sums.lost(),
                sums.open(),
                sums.opened(),
                Numbers.percent(sums.wonLeads(), sums.leads()),
                Numbers.percent(sums.won(), sums.won() + sums.lost()),
                Numbers.money(sums.wonAmount()),
                Numbers.money(sums.lostAmount()),
                Numbers.money(sums.openAmount()),
                Numbers.moneyEach(sums.wonAmount(), sums.paid()),
                purchases.customers(),
                purchases.newcomers(),
                Numbers.moneyEach(sums.wonAmount(), purchases.paying()),
                Numbers.timeEach(sums.cycleDays(), sums.cycles()),
                Numbers.time(cycles.median()),
                Numbers.time(cycles.longest()),
                Numbers.timeEach(sums.contactDays(), sums.contacts()),
                Numbers.percent(purchases.repeated(), purchases.customers()),
                Numbers.time(responses.median()),
                Numbers.money(money.received()),
                Numbers.money(money.cost()),
                money.costFor(sums.leads()),
                money.costFor(purchases.newcomers()),
                money.returned(),
                care.satisfaction(),
                care.averageMark(),
                care.recommendation(),
                care.complaintRate(),
                care.answersInTime(),
                care.solutionsInTime(),
                care.followUpsInTime());
    }
}
